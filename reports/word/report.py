"""The annual report as a Word document: real headings, contents, captions and page numbers."""

import io
from collections.abc import Sequence

import docx
from docx.document import Document as Paper
from docx.enum.text import WD_BREAK
from docx.shared import Cm

from charts.svg import series_svg
from language import comparisons, phrases
from reports.content.document import Document, Indicator
from reports.content.wording import Section, compared_once, provenance, report_title, section, table_title
from reports.word.parts import Captions, add_contents, add_heading, add_link, add_table, write_foot
from reports.word.rasterize import pngs
from reports.word.styles import PAGE_WIDTH, set_up

_CHART = {"width": 640, "size": 14}
_HEIGHT, _OF_ONE = 185, 120  # a single year has nothing to compare
_WITH_TARGETS, _WITHOUT = (Cm(4.6), Cm(2.7), Cm(4.5), Cm(4.8)), (Cm(6.4), Cm(3.6), Cm(6.6))


def report(document: Document) -> bytes:
    """Every clause in the order of the plan: words, chart, table."""
    paper = docx.Document()
    set_up(paper, document)
    sections = [section(clause, document) for clause in document.clauses]
    drawn = [told for told in sections if told.main]
    pictures = pngs([_drawing(told.main, document) for told in drawn], PAGE_WIDTH.pt)
    by_clause = {told.clause.number: picture for told, picture in zip(drawn, pictures, strict=True)}
    _cover(paper, document)
    add_contents(paper, document.language.say("Contents"), [told.heading for told in sections])
    captions = Captions(paper)
    for place, told in enumerate(sections):
        add_heading(paper, told.heading, place)
        _section(paper, told, by_clause.get(told.clause.number), captions, document)
    kept = io.BytesIO()
    paper.save(kept)
    return kept.getvalue()


def _drawing(indicator: Indicator, document: Document) -> str:
    return series_svg(
        indicator.rows,
        document.year,
        document.language,
        height=_HEIGHT if len(indicator.rows) > 1 else _OF_ONE,
        **_CHART,
    )


def _cover(paper: Paper, document: Document) -> None:
    said = provenance(document)
    paper.add_paragraph(report_title(document), style="Title")
    paper.add_paragraph(document.agency_name, style="Subtitle")
    for text in said:
        paper.add_paragraph(text, style="Cover")
    paper.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)
    write_foot(paper, document.agency_name, " ".join(said[: 1 + document.made_up]))


def _section(paper: Paper, told: Section, picture: bytes | None, captions: Captions, document: Document) -> None:
    say, language = document.language.say, document.language
    for name, text in told.facts:
        paper.add_paragraph(f"{name}: {text}", style="Quiet").paragraph_format.keep_with_next = True
    for said in told.said:
        paper.add_paragraph(said, style="Body Text")
    if told.sentence:
        paper.add_paragraph(style="Body Text").add_run(told.sentence).italic = True
    if picture:
        _picture(paper, told.main, picture, document)
        captions.add(say("Picture"), comparisons.headline(told.main.row, language))
    if told.lines:
        usual, lines = compared_once(told.lines)
        title = table_title(document.year, usual, language)
        captions.add(say("Table"), title).paragraph_format.keep_with_next = True
        headings = [say("Indicator"), str(document.year), say("Change"), say("Target")]
        rows = [[[line.name], [line.value], [line.change, line.compared], [line.target]] for line in lines]
        if not any(line.target for line in lines):
            headings, rows = headings[:3], [row[:3] for row in rows]
        add_table(paper, headings, rows, _WITH_TARGETS if len(headings) == 4 else _WITHOUT, title)
    _evidence(paper, say("Evidence"), told.clause.evidence)


def _picture(paper: Paper, indicator: Indicator, picture: bytes, document: Document) -> None:
    paragraph = paper.add_paragraph(style="Picture")
    shape = paragraph.add_run().add_picture(io.BytesIO(picture), width=PAGE_WIDTH)
    for side in "TBLR":
        shape._inline.set(f"dist{side}", "0")  # else some programs move it to the side
    years = sorted({row["year"] for row in indicator.rows})
    shape._inline.docPr.set("descr", phrases.series_text(indicator.rows, years, document.language))


def _evidence(paper: Paper, title: str, links: Sequence[str]) -> None:
    if not links:
        return
    paper.add_paragraph(f"{title}:", style="Quiet").paragraph_format.keep_with_next = True
    for link in links:
        add_link(paper.add_paragraph(style="List Bullet"), link)
