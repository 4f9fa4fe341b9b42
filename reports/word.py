"""The annual report as a Word document: real headings, contents, captions and page numbers."""

import io
from collections.abc import Iterable

import docx
from docx.document import Document as Paper
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table
from docx.text.paragraph import Paragraph

from charts.svg import series_svg
from language import comparisons, phrases
from reports.content import Document, Indicator
from reports.picture import png
from reports.wording import Line, Section, provenance, report_title, section

_LANGUAGES = {"az": "az-Latn-AZ", "en": "en-GB", "ru": "ru-RU"}
_CHART = {"width": 640, "height": 230, "size": 15}
_ACCENT, _QUIET = RGBColor(0x0F, 0x5C, 0x6E), RGBColor(0x55, 0x64, 0x6B)
_WIDTH = Cm(16.6)
_COLUMNS = (Cm(5.4), Cm(3.2), Cm(4.8), Cm(3.2))


def report(document: Document) -> bytes:
    """Every clause in the order of the plan: words, chart, table."""
    say = document.language.say
    sections = [section(clause, document) for clause in document.clauses]
    paper = _paper(document)
    paper.add_paragraph(report_title(document), style="Title")
    paper.add_paragraph(document.agency_name, style="Subtitle")
    for said in provenance(document):
        paper.add_paragraph(said, style="Quiet")
    _contents(paper, say("Contents"), [told.heading for told in sections])
    for told in sections:
        _section(paper, told, document)
    return _saved(paper)


def _paper(document: Document) -> Paper:
    paper = docx.Document()
    page = paper.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.2)
    paper.core_properties.title = report_title(document)
    paper.core_properties.author = document.agency_name
    paper.core_properties.language = _LANGUAGES[document.language.code]
    _styles(paper, _LANGUAGES[document.language.code])
    _footer(page.footer.paragraphs[0], " ".join(provenance(document)[:2]))
    update = OxmlElement("w:updateFields")  # the contents learn their page numbers when Word opens the file
    update.set(qn("w:val"), "true")
    paper.settings.element.append(update)
    return paper


def _styles(paper: Paper, language: str) -> None:
    styles = paper.styles
    styles["Normal"].font.name, styles["Normal"].font.size = "Calibri", Pt(11)
    lang = OxmlElement("w:lang")
    lang.set(qn("w:val"), language)
    styles["Normal"].element.get_or_add_rPr().append(lang)
    looks = {"Title": (22, None), "Subtitle": (13, _QUIET), "Heading 1": (14, _ACCENT), "Caption": (9, _QUIET)}
    for name, (size, colour) in looks.items():
        font = styles[name].font
        font.name, font.size, font.italic = "Calibri", Pt(size), False
        if colour is not None:
            font.color.rgb = colour
        fonts = styles[name].element.get_or_add_rPr().find(qn("w:rFonts"))
        for theme in [key for key in fonts.attrib if "Theme" in key]:
            del fonts.attrib[theme]
    quiet = styles.add_style("Quiet", 1)
    quiet.base_style, quiet.font.size, quiet.font.color.rgb = styles["Normal"], Pt(9.5), _QUIET
    styles["Heading 1"].paragraph_format.keep_with_next = True


def _contents(paper: Paper, title: str, headings: Iterable[str]) -> None:
    """A field of Word's, filled with the headings until Word adds their pages."""
    paper.add_paragraph(title, style="TOC Heading" if "TOC Heading" in paper.styles else "Heading 2")
    first = paper.add_paragraph()
    _field_part(first, "begin")
    _instruction(first, 'TOC \\o "1-1" \\h \\z \\u')
    _field_part(first, "separate")
    last = first
    for place, heading in enumerate(headings):
        last = first if place == 0 else paper.add_paragraph()
        last.add_run(heading)
    _field_part(last, "end")
    paper.add_page_break()


def _section(paper: Paper, told: Section, document: Document) -> None:
    say, language = document.language.say, document.language
    paper.add_paragraph(told.heading, style="Heading 1")
    for name, text in told.facts:
        paper.add_paragraph(f"{name}: {text}", style="Quiet").paragraph_format.space_after = Pt(0)
    for said in told.said:
        paper.add_paragraph(said)
    if told.main:
        paper.add_paragraph().add_run(told.sentence).italic = True
        _drawing(paper, told.main, document)
    if told.lines:
        _caption(paper, say("Table"), say("Figures of {year}", year=phrases.ordinal(document.year, language))).paragraph_format.keep_with_next = True
        _table(paper, told.lines, [say("Indicator"), str(document.year), say("Change"), say("Target")])
    if told.clause.evidence:
        evidence = paper.add_paragraph(f"{say('Evidence')}: ", style="Quiet")
        for place, link in enumerate(told.clause.evidence):
            evidence.add_run("; " if place else "")
            _link(evidence, link)


def _drawing(paper: Paper, indicator: Indicator, document: Document) -> None:
    language = document.language
    svg = series_svg(indicator.rows, document.year, language, **_CHART)
    picture = paper.add_paragraph()
    picture.paragraph_format.keep_with_next = True
    shape = picture.add_run().add_picture(io.BytesIO(png(svg, _WIDTH.pt)), width=_WIDTH)
    years = sorted({row["year"] for row in indicator.rows})
    shape._inline.docPr.set("descr", phrases.series_text(indicator.rows, years, language))
    _caption(paper, language.say("Picture"), comparisons.headline(indicator.row, language))


def _caption(paper: Paper, kind: str, text: str) -> Paragraph:
    """`Şəkil 3. …`, counted by Word."""
    caption = paper.add_paragraph(f"{kind} ", style="Caption")
    _field(caption, f"SEQ {kind} \\* ARABIC", str(_next(paper, kind)))
    caption.add_run(f". {text}")
    return caption


def _next(paper: Paper, kind: str) -> int:
    """The number that Word will count, for programs that do not."""
    return sum(paragraph.style.name == "Caption" and paragraph.text.startswith(f"{kind} ") for paragraph in paper.paragraphs)


def _table(paper: Paper, lines: list[Line], headings: list[str]) -> Table:
    table = paper.add_table(rows=1, cols=len(headings), style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    for cell, heading in zip(table.rows[0].cells, headings, strict=True):
        _write(cell, heading, bold=True)
    repeated = OxmlElement("w:tblHeader")
    repeated.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)
    for line in lines:
        cells = table.add_row().cells
        _write(cells[0], line.name)
        _write(cells[1], line.value, bold=True)
        _write(cells[2], line.change, line.compared)
        _write(cells[3], line.target)
    for row in table.rows:
        for cell, width in zip(row.cells, _COLUMNS, strict=True):
            cell.width = width
    paper.add_paragraph()
    return table


def _write(cell, text: str, quiet: str = "", bold: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    run = paragraph.add_run(text)
    run.bold, run.font.size = bold, Pt(9.5)
    if quiet:
        run = paragraph.add_run(f"\n{quiet}" if text else quiet)
        run.font.size, run.font.color.rgb = Pt(8), _QUIET


def _footer(paragraph: Paragraph, text: str) -> None:
    paragraph.style.font.size = Pt(8)
    paragraph.add_run(f"{text}\t")
    _field(paragraph, "PAGE", "1")
    paragraph.add_run(" / ")
    _field(paragraph, "NUMPAGES", "1")
    paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT


def _link(paragraph: Paragraph, text: str) -> None:
    if not text.startswith(("http://", "https://")):
        paragraph.add_run(text)
        return
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(text, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = paragraph.add_run(text)
    run.font.color.rgb, run.font.underline = _ACCENT, True
    link.append(run._r)
    paragraph._p.append(link)


def _field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    _field_part(paragraph, "begin")
    _instruction(paragraph, instruction)
    _field_part(paragraph, "separate")
    paragraph.add_run(shown)
    _field_part(paragraph, "end")


def _field_part(paragraph: Paragraph, kind: str) -> None:
    part = OxmlElement("w:fldChar")
    part.set(qn("w:fldCharType"), kind)
    paragraph.add_run()._r.append(part)


def _instruction(paragraph: Paragraph, text: str) -> None:
    part = OxmlElement("w:instrText")
    part.set(qn("xml:space"), "preserve")
    part.text = text
    paragraph.add_run()._r.append(part)


def _saved(paper: Paper) -> bytes:
    kept = io.BytesIO()
    paper.save(kept)
    return kept.getvalue()
