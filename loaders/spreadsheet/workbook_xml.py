"""The XML of a workbook before calamine reads it: shown to be safe to lay out, made quicker to read, and with what a
failed formula shows (`#REF!`) and a formula whose value was never saved as texts: calamine reads such cells as empty,
and an empty count stands for one."""

import re
from pathlib import Path
from typing import NamedTuple
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from loaders.problems.limits import LIMITS
from loaders.problems.problem import Unreadable
from loaders.spreadsheet.cell_texts import UNSAVED
from loaders.spreadsheet.looks.percentages import ods_with_percentages

HEAD = 65_536  # bytes in which what comes before the cells stands


class Box(NamedTuple):
    """A sheet that lies in its first columns and rows, and how its cells are then addressed."""

    columns: int
    rows: int
    cell: bytes


# calamine lays out the whole rectangle around a sheet's cells, and the process dies where the
# memory for it is refused. So a sheet must be shown to fit one of these, none over max_cells.
BOXES = (
    Box(26, 599_999, rb"[A-Z][1-5]?\d{1,5}"),
    Box(15, 1_049_999, rb"[A-O](?:10[0-4]\d{4}|\d{1,6})"),
    Box(156, 99_999, rb"[A-E]?[A-Z]\d{1,5}"),
    Box(702, 19_999, rb"[A-Z]{1,2}1?\d{1,4}"),
    Box(2_002, 6_999, rb"(?:[A-Z]{1,2}|A[A-Z]{2}|B[A-X][A-Z])[1-6]?\d{1,3}"),
)
# The whole tag is matched, because of two attributes r calamine takes the second.
_REST = rb'"(?: [stcvp][mh]?="\w*+")*+ ?'
# A cell without a value may stand anywhere: calamine passes over it.
_OUTSIDE = tuple(
    re.compile(rb'<c(?! r="(?:%s%s/?>|[A-Z]{1,3}\d{1,7}%s/>)|[^\s/>])' % (box.cell, _REST, _REST)) for box in BOXES
)
# In the first box, with neither a failure nor a formula: as all cells of most sheets are, which one look tells.
_ODD_CELL = re.compile(
    rb'<c(?! r="%s"(?: [scvp][mh]?="\w*+"| t="(?!e")\w*+")*+ ?(?:/>|>(?!<f))|[^\s/>])' % BOXES[0].cell
)
_PREFIXED_CELL = re.compile(rb":c[\s/>]")
_ADDRESS = re.compile(rb'<c r="([A-Z]{1,7})(\d{1,10})"')
_HUGE_COUNT = re.compile(rb"uniqueCount\s*=\s*.\D?\d{8}")  # calamine reserves memory for so many texts


def is_plain(name: str, xml: bytes) -> bool:
    """Whether a part is safe and would come out of failures_as_texts as it is."""
    return not _is_odd(name, xml) and not _ODD_CELL.search(xml)


def _is_odd(name: str, xml: bytes) -> bool:
    return bool(name.lower().endswith("sharedstrings.xml") and _HUGE_COUNT.search(xml) or _PREFIXED_CELL.search(xml))


def is_safe(name: str, xml: bytes) -> bool:
    """Whether calamine can read the part without laying out more than max_cells. Raises Unreadable."""
    if _is_odd(name, xml):
        return False
    first = 0
    for pattern in _OUTSIDE:
        outside = pattern.search(xml)
        if not outside:
            return True
        first = outside.start()
    address = _ADDRESS.match(xml, first)
    if address:
        _check_address(*address.groups())
    return False


def _check_address(letters: bytes, row: bytes) -> None:
    column = 0
    for letter in letters:
        column = column * 26 + letter - ord("A") + 1
    if column > LIMITS["max_columns"]:
        raise Unreadable("too_many_columns")
    if int(row) > LIMITS["max_rows"]:
        raise Unreadable("too_many_rows")


def merged_cells_first(xml: bytes) -> tuple[bytes | memoryview, ...]:
    """The pieces of a sheet with its merged ranges before its rows.

    calamine reads a sheet a second time to look for them; standing first, they end that reading.
    """
    data, end = xml.find(b"<sheetData>", 0, HEAD), xml.rfind(b"</sheetData>")
    if data < 0 or end < 0:
        return (xml,)
    begins = xml.find(b"<mergeCells", end)
    ends = xml.find(b"</mergeCells>", begins)
    merged = xml[begins:ends] + b"</mergeCells>" if 0 < begins < ends else b"<mergeCells/>"
    return memoryview(xml)[:data], merged, memoryview(xml)[data:]


_XLSX = re.compile(rb'(<c\b[^<>]*? t=)"e"')
# With a type, an empty value is what the formula gave.
_VALUELESS = re.compile(rb'<c ((?:(?!t=")[^<>])*)>(<f[^<>]*>)([^<]*)</f>(?:<v></v>|<v ?/>)?</c>')
# Of a formula that several cells share only the first has the text.
_VALUELESS_SHARED = re.compile(rb'<c ((?:(?!t=")[^<>])*)>(<f[^<>]*/>)(?:<v></v>|<v ?/>)?</c>')
_UNSAVED = UNSAVED.encode()
_ENDS = (b"</f></c>", b"<v></v></c>", b"/></c>")


def failures_as_texts(xml: bytes) -> bytes:
    """A sheet of an .xlsx whose failed cells and formulas without a value are texts."""
    if b't="e"' in xml:
        xml = _XLSX.sub(rb'\1"str"', xml)
    if b"<f" in xml and any(end in xml for end in _ENDS):
        xml = _VALUELESS.sub(rb'<c \1 t="str">\2\3</f><v>%s\3</v></c>' % _UNSAVED, xml)
        xml = _VALUELESS_SHARED.sub(rb'<c \1 t="str">\2<v>%s</v></c>' % _UNSAVED, xml)
    return xml


_ODS = re.compile(rb'<table:table-cell\b[^<>]*calcext:value-type="error"[^<>]*>')
_ODS_VALUE = re.compile(rb' office:(?:string-)?value="[^"]*"')
# Without a type there is no value.
_ODS_FORMULA = re.compile(
    rb'<table:table-cell\b(?![^<>]*\boffice:value-type=)[^<>]*\btable:formula="(?:\w+:)?=?([^"]*)"'
)


def copy_ods(archive: ZipFile, parts: list[ZipInfo], copy: Path, content: bytes) -> bool:
    """Write an .ods whose failed cells, formulas without a value and percentages are texts, if it has any; whether it
    does. content: its content.xml."""
    if not any(sign in content for sign in (b'calcext:value-type="error"', b'"percentage"', b"table:formula=")):
        return False
    shown = ods_with_percentages(_ODS_FORMULA.sub(_unsaved, _ODS.sub(_shown, content)))
    with ZipFile(copy, "w", ZIP_STORED) as fixed:
        fixed.writestr("mimetype", archive.read("mimetype"))
        for part in parts:
            fixed.writestr(part.filename, shown if part.filename == "content.xml" else archive.read(part))
    return True


def _unsaved(formula: re.Match) -> bytes:
    return formula[0] + b' office:value-type="string" office:string-value="%s%s"' % (_UNSAVED, formula[1])


def _shown(tag: re.Match) -> bytes:
    """Without the value that stands for the failure, what the cell shows is read."""
    return _ODS_VALUE.sub(b"", tag[0]).replace(b'office:value-type="float"', b'office:value-type="string"')
