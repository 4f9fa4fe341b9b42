"""The table of figures on a slide."""

from collections.abc import Sequence

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Emu, Pt

from language import Language
from language.untranslated import lines
from reports.content.wording import Line
from reports.pptx.box import Box
from reports.pptx.text import breaks_words, height, style, write

_COLUMNS = (0.43, 0.2, 0.37)  # parts of its width
_LEAST = 9  # points
_PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # PowerPoint's own style without lines and fills


def add_figures(shapes, figures: Sequence[Line], year: int, box: Box, largest: float, language: Language) -> None:
    """One row an indicator, in the largest letters up to a size in which all rows fit the box."""
    say = language.say
    headings = [say("Indicator"), str(year), say("Change")]
    rows = [
        headings,
        *([line.name, line.value, "\n".join(filter(None, (line.change, line.compared)))] for line in figures),
    ]
    widths = [int(part * box.width) for part in _COLUMNS]
    size = _fitting(rows, widths, box, largest)
    heights = [_row_height(row, size, widths) for row in rows]
    frame = shapes.add_table(len(rows), 3, box.left, box.top, box.width, sum(heights))
    alt = "; ".join(f"{line.name}: {line.value} {line.change}".strip() for line in figures)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", alt)
    table = frame.table
    table.horz_banding, table._tbl.tblPr.find("{*}tableStyleId").text = False, _PLAIN
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Emu(width)
    for number, (row, texts) in enumerate(zip(table.rows, rows, strict=True)):
        row.height = Emu(heights[number])
        for index, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            _write_cell(cell, text, size, language, is_heading=number == 0, is_value=index == 1)


def _fitting(rows: Sequence[Sequence[str]], widths: Sequence[int], box: Box, largest: float) -> int:
    """The largest size of letters in which the rows fit, and no value is broken."""
    values, width = [row[1] for row in rows], Emu(widths[1]).pt
    return next(
        (
            size
            for size in range(int(largest), _LEAST, -1)
            if sum(_row_height(row, size, widths) for row in rows) <= box.height
            and not breaks_words(values, size, width, bold=True)
        ),
        _LEAST,
    )


def _write_cell(cell, text: str, size: float, language: Language, is_heading: bool, is_value: bool) -> None:
    write(
        cell.text_frame,
        lines(text) or [""],
        0.8 * size if is_heading else size,
        language,
        bold=is_value and not is_heading,
        quiet=is_heading,
    )
    for paragraph in cell.text_frame.paragraphs[1:]:
        style(paragraph, 0.8 * size, language, quiet=True)
    _ruled(cell)


def _row_height(texts: Sequence[str], size: float, widths: Sequence[int]) -> int:
    """With the margins of a cell. The value is bold; what stands under a change is smaller."""
    name, value, change = (width / Pt(1) for width in widths)
    first, *rest = texts[2].split("\n")
    heights = (
        height([texts[0]], size, name),
        height([texts[1]], size, value, bold=True),
        height([first], size, change) + height(rest, 0.8 * size, change),
    )
    return int(Pt(max(heights) + 9))


def _ruled(cell) -> None:
    """A thin line below, in the colour of the text."""
    cell.fill.background()
    cell._tc.get_or_add_tcPr().insert(
        0,
        parse_xml(
            f'<a:lnB {nsdecls("a")} w="6350"><a:solidFill><a:schemeClr val="tx1">'
            '<a:lumMod val="50000"/><a:lumOff val="50000"/></a:schemeClr></a:solidFill></a:lnB>'
        ),
    )
