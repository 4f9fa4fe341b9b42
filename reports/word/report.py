"""The annual report as a Word document: real headings, contents, captions and page numbers."""

import io
from collections.abc import Mapping, Sequence

import docx
from docx.document import Document as Paper
from docx.enum.text import WD_BREAK
from docx.shared import Cm

from language.figures import phrases
from loaders.exploring.answered import AnsweredQuestion
from reports.content.drawings import question_svg, years_svg, years_text
from reports.content.plan_year import PlanYear
from reports.content.sections import SectionYear, sections_of
from reports.content.slides import chosen_questions
from reports.content.wording import (
    ClauseSection,
    clause_section,
    compared_once,
    provenance,
    report_title,
    short_provenance,
    table_title,
)
from reports.word.elements import Captions, add_contents, add_heading, add_link, add_table, add_text, write_foot
from reports.word.rasterize import pngs
from reports.word.styles import PAGE_WIDTH, set_up

_WITH_TARGETS, _WITHOUT = (Cm(4.6), Cm(2.7), Cm(4.5), Cm(4.8)), (Cm(6.4), Cm(3.6), Cm(6.6))


def report(plan_year: PlanYear, keys: Sequence[str] | None = None) -> bytes:
    """Every clause in the order of the plan: words, chart, table. keys: of chosen slides; those of kept questions stand
    in a chapter at the end."""
    paper = docx.Document()
    set_up(paper, plan_year)
    chapters = sections_of(plan_year)
    sections = [clause_section(clause, plan_year) for chapter in chapters for clause in chapter.clauses]
    mains = {section.clause.number: section.main for section in sections if section.main}
    asked = chosen_questions(plan_year, keys)
    drawings = [*(years_svg(main, plan_year) for main in mains.values()), *map(question_svg, asked)]
    pictures = pngs(drawings, PAGE_WIDTH.pt)
    by_clause = dict(zip(mains, pictures, strict=False))
    _cover(paper, plan_year)
    heads = {chapter.clauses[0].number: chapter for chapter in chapters if chapter.name}
    headings = [*_headings(sections, heads), *_question_headings(asked, plan_year)]
    add_contents(paper, plan_year.language.say("Contents"), headings)
    captions, indexes = Captions(paper), iter(range(len(headings)))
    for section in sections:
        if chapter := heads.get(section.clause.number):
            _chapter(paper, chapter, next(indexes))
        add_heading(paper, section.heading, next(indexes), 2 if heads else 1)
        _section(paper, section, by_clause.get(section.clause.number), captions, plan_year)
    if asked:
        add_heading(paper, plan_year.language.say("Kept questions"), next(indexes))
    for one, picture in zip(asked, pictures[len(mains) :], strict=True):
        add_heading(paper, one.name, next(indexes), 2)
        _question(paper, one, picture, captions, plan_year)
    kept = io.BytesIO()
    paper.save(kept)
    return kept.getvalue()


def _headings(sections: Sequence[ClauseSection], heads: Mapping[str, SectionYear]) -> list[tuple[str, int]]:
    """With their levels. heads: by the clause that they stand before."""
    headings = []
    for section in sections:
        if chapter := heads.get(section.clause.number):
            headings.append((chapter.name, 1))
        headings.append((section.heading, 2 if heads else 1))
    return headings


def _question_headings(asked: Sequence[AnsweredQuestion], plan_year: PlanYear) -> list[tuple[str, int]]:
    chapter = [(plan_year.language.say("Kept questions"), 1)] if asked else []
    return [*chapter, *((one.name, 2) for one in asked)]


def _question(paper: Paper, one: AnsweredQuestion, picture: bytes, captions: Captions, plan_year: PlanYear) -> None:
    for text in (one.asked, *one.notes):
        add_text(paper.add_paragraph(style="Body Text"), text)
    _picture(paper, picture, one.alt)
    captions.add(plan_year.language.say("Picture"), one.says)


def _chapter(paper: Paper, chapter: SectionYear, index: int) -> None:
    add_heading(paper, chapter.name, index)
    paper.add_paragraph(chapter.sentence, style="Body Text")
    for line in chapter.lines:
        paper.add_paragraph(f"{line.name}: {line.value}", style="Quiet")


def _cover(paper: Paper, plan_year: PlanYear) -> None:
    paper.add_paragraph(report_title(plan_year), style="Title")
    paper.add_paragraph(plan_year.agency_name, style="Subtitle")
    for text in provenance(plan_year):
        paper.add_paragraph(text, style="Cover")
    paper.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)
    write_foot(paper, plan_year.agency_name, short_provenance(plan_year))


def _section(
    paper: Paper, section: ClauseSection, picture: bytes | None, captions: Captions, plan_year: PlanYear
) -> None:
    say, language = plan_year.language.say, plan_year.language
    for name, text in section.facts:
        fact = paper.add_paragraph(f"{name}: ", style="Quiet")
        fact.paragraph_format.keep_with_next = True
        add_text(fact, text)
    for text in section.paragraphs:
        add_text(paper.add_paragraph(style="Body Text"), text)
    if section.sentence:
        paper.add_paragraph(style="Body Text").add_run(section.sentence).italic = True
    if picture and section.main:
        _picture(paper, picture, years_text(section.main, plan_year))
        captions.add(say("Picture"), phrases.headline(section.main.figure, language))
    if section.lines:
        usual, lines = compared_once(section.lines)
        title = table_title(plan_year.year, usual, language)
        captions.add(say("Table"), title).paragraph_format.keep_with_next = True
        headings = [say("Indicator"), str(plan_year.year), say("Change"), say("Target")]
        rows = [[[line.name], [line.value], [line.change, line.compared], [line.target]] for line in lines]
        if not any(line.target for line in lines):
            headings, rows = headings[:3], [row[:3] for row in rows]
        add_table(paper, headings, rows, _WITH_TARGETS if len(headings) == 4 else _WITHOUT, title)
    _evidence(paper, say("Evidence"), section.clause.evidence)


def _picture(paper: Paper, picture: bytes, says: str) -> None:
    paragraph = paper.add_paragraph(style="Picture")
    shape = paragraph.add_run().add_picture(io.BytesIO(picture), width=PAGE_WIDTH)
    for side in "TBLR":
        shape._inline.set(f"dist{side}", "0")  # else some programs move it to the side
    shape._inline.docPr.set("descr", says)


def _evidence(paper: Paper, title: str, links: Sequence[str]) -> None:
    if not links:
        return
    paper.add_paragraph(f"{title}:", style="Quiet").paragraph_format.keep_with_next = True
    for link in links:
        add_link(paper.add_paragraph(style="List Bullet"), link)
