"""What Word has and its library does not write: fields, contents, captions, links, headings that a table repeats."""

from collections import Counter
from collections.abc import Sequence

from docx.document import Document as Paper
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from language.untranslated import pieces
from reports.content.properties import LOCALES
from reports.word.styles import ACCENT, QUIET


class Captions:
    """Captions that Word counts by their kind, and the numbers for programs that do not count."""

    def __init__(self, paper: Paper):
        self._paper = paper
        self._counts: Counter[str] = Counter()

    def add(self, kind: str, text: str) -> Paragraph:
        """`Şəkil 3. …`"""
        self._counts[kind] += 1
        caption = self._paper.add_paragraph(f"{kind} ", style="Caption")
        _field(caption, f"SEQ {kind} \\* ARABIC", str(self._counts[kind]))
        caption.add_run(f". {text}")
        return caption


def add_heading(paper: Paper, text: str, index: int, level: int = 1) -> None:
    """index: of the entry in the contents that leads here."""
    heading = paper.add_paragraph(style=f"Heading {level}")
    heading._p.append(_element("w:bookmarkStart", {"w:id": str(index), "w:name": _bookmark(index)}))
    heading.add_run(text)
    heading._p.append(_element("w:bookmarkEnd", {"w:id": str(index)}))


def add_contents(paper: Paper, title: str, headings: Sequence[tuple[str, int]]) -> None:
    """A field of Word's, filled with the headings and their levels; they lead to their sections until Word writes it
    anew."""
    paper.add_paragraph(title, style="TOC Heading")
    entry = paper.add_paragraph(style="toc 1")
    _begin(entry, 'TOC \\o "1-2" \\h \\z \\u')
    for index, (heading, level) in enumerate(headings):
        entry = entry if index == 0 else paper.add_paragraph(style=f"toc {level}")
        link = _element("w:hyperlink", {"w:anchor": _bookmark(index), "w:history": "1"})
        entry._p.append(link)
        run = entry.add_run(heading)
        link.append(run._r)
    _part(entry, "end")
    paper.add_page_break()


def add_table(
    paper: Paper, headings: Sequence[str], rows: Sequence[Sequence[Sequence[str]]], widths: Sequence[Length], alt: str
) -> None:
    """rows: of cells of texts, the second of which is quiet. alt: what the table is, for whoever cannot see it."""
    table = paper.add_table(rows=1 + len(rows), cols=len(headings), style="Figures")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    table._tbl.tblPr.append(_element("w:tblDescription", {"w:val": alt}))
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    # Rows of the library are looked up anew at each access.
    lines = list(table.rows)
    for row in lines:
        row._tr.get_or_add_trPr().append(_element("w:cantSplit", {}))
    lines[0]._tr.get_or_add_trPr().append(_element("w:tblHeader", {}))
    for line, row in zip(lines, [[[heading] for heading in headings], *rows], strict=True):
        for index, (cell, texts, width) in enumerate(zip(line.cells, row, widths, strict=True)):
            cell.width = width
            _write(cell.paragraphs[0], texts, is_heading=line is lines[0], bold=index == 1)
    paper.add_paragraph(style="Quiet")


def add_text(paragraph: Paragraph, text: str) -> list[Run]:
    """The text, of which what is in another language than the paper's says so."""
    runs = []
    for part, language in pieces(text, ""):
        runs.append(run := paragraph.add_run(part))
        if language:
            run._r.get_or_add_rPr().append(_element("w:lang", {"w:val": LOCALES[language]}))
    return runs


def add_link(paragraph: Paragraph, text: str) -> None:
    """A link where the text is an address."""
    run = paragraph.add_run(text)
    if not text.startswith(("http://", "https://")):
        return
    run.font.color.rgb, run.font.underline = ACCENT, True
    link = _element(
        "w:hyperlink", {"r:id": paragraph.part.relate_to(text, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)}
    )
    paragraph._p.append(link)
    link.append(run._r)


def write_foot(paper: Paper, head: str, foot: str) -> None:
    """Who reports above each page but the first, where it comes from and the page's number below each."""
    page = paper.sections[0]
    page.header.paragraphs[0].add_run(head)
    for footer in (page.footer, page.first_page_footer):
        paragraph = footer.paragraphs[0]
        paragraph.style = paper.styles["Footer"]
        paragraph.add_run(f"{foot}\t")
        _field(paragraph, "PAGE", "1")
        paragraph.add_run(" / ")
        _field(paragraph, "NUMPAGES", "1")


def _write(paragraph: Paragraph, texts: Sequence[str], is_heading: bool, bold: bool) -> None:
    paragraph.style = "Cell"
    paragraph.paragraph_format.keep_with_next = True if is_heading else None
    for index, text in enumerate(text for text in texts if text):
        if index:
            paragraph.add_run().add_break()
        for run in add_text(paragraph, text):
            run.bold = (bold and not is_heading) or None
            if is_heading or text is texts[-1] and len(texts) > 1:
                run.font.size, run.font.color.rgb = Pt(9), QUIET


def _field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    _begin(paragraph, instruction)
    paragraph.add_run(shown)
    _part(paragraph, "end")


def _begin(paragraph: Paragraph, instruction: str) -> None:
    _part(paragraph, "begin")
    code = _element("w:instrText", {"xml:space": "preserve"})
    code.text = f" {instruction} "
    paragraph.add_run()._r.append(code)
    _part(paragraph, "separate")


def _part(paragraph: Paragraph, kind: str) -> None:
    paragraph.add_run()._r.append(_element("w:fldChar", {"w:fldCharType": kind}))


def _element(name: str, attributes: dict[str, str]):
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(key), value)
    return element


def _bookmark(index: int) -> str:
    return f"_Toc{index + 1:08}"
