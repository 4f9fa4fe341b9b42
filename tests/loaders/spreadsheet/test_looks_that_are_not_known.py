"""Workbooks of which calamine reads the cells though nobody can tell how they look: it is said, and all rows count."""

import struct
from pathlib import Path

import pytest

from language import LANGUAGES, Language
from loaders.printing.problems import assumed_lines
from loaders.spreadsheet import guards
from loaders.spreadsheet.files import read_sheets
from loaders.spreadsheet.looks.looks import PLAIN, UNKNOWN
from tests.helpers.building import command, database, look, printed_json
from tests.helpers.slow import mostly_slow
from tests.helpers.spreadsheets import compound, ods, ods_row, one_sheet, unzipped, xls, xlsb, zipped

ROWS = [["Clause", "Date", "Topic"], ["1.1", "01.02.2025", "Ethics"], ["1.1", "02.02.2025", "Ethics"]]
CELLS = {(row, column): text for row, cells in enumerate(ROWS) for column, text in enumerate(cells)}


def sheet_that_begins_late(path: Path) -> Path:
    """An .xls whose sheet is said to begin behind its first record."""
    content = xls(path, CELLS).read_bytes()
    at = content.index(struct.pack("<HH", 0x85, 9)) + 4
    begins = struct.unpack_from("<I", content, at)[0]
    path.write_bytes(content[:at] + struct.pack("<I", begins + 20) + content[at + 4 :])
    return path


def sheet_that_ends_early(path: Path) -> Path:
    """An .xlsb that is cut off below its cells."""
    parts = unzipped(xlsb(path, CELLS))
    parts["xl/worksheets/sheet1.bin"] += b"\xb0\x01\x10\0\0"
    return zipped(path, parts)


def older_than_excel_97(path: Path) -> Path:
    def record(number: int, *parts: bytes) -> bytes:
        return struct.pack("<HH", number, len(b"".join(parts))) + b"".join(parts)

    def cell(place: tuple[int, int], text: str) -> bytes:
        return record(0x204, struct.pack("<HHHH", *place, 0, len(text)), text.encode("cp1252"))

    begin, end = record(0x809, struct.pack("<HHHH", 0x500, 5, 0, 0)), record(0x0A)
    head = begin + record(0x42, struct.pack("<H", 1252)) + record(0xE0, bytes(16))
    bound = record(0x85, struct.pack("<IBBB", len(head) + 12 + len(end), 0, 0, 1), b"S")
    size = record(0x200, struct.pack("<HHHHH", 0, 20, 0, 20, 0))
    stream = head + bound + end + begin + size + b"".join(cell(*one) for one in CELLS.items()) + end
    named, older = (
        name.encode("utf-16-le").ljust(64, b"\0") + struct.pack("<H", 2 * len(name) + 2)
        for name in ("Workbook", "Book")
    )
    path.write_bytes(compound(stream).replace(named, older))
    return path


ODD = {
    "begins late.xls": sheet_that_begins_late,
    "ends early.xlsb": sheet_that_ends_early,
    "old.xls": older_than_excel_97,
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return database(tmp_path_factory.mktemp("looks"))


@pytest.mark.parametrize("name", ODD)
def test_its_cells_are_read_and_that_its_looks_are_not_is_said(tmp_path, folder, name):
    path = ODD[name](tmp_path / name)
    [sheet] = look(folder, path).files[0].sheets
    assert (sheet.tally.kept, sheet.looks_known) == (2, False)
    lines = {code: assumed_lines(sheet, Language(code)) for code in LANGUAGES}
    assert all(len(told) == 1 for told in lines.values()) and len({told[0] for told in lines.values()}) == 3


@pytest.mark.parametrize("make", [lambda path: xls(path, CELLS), lambda path: xlsb(path, CELLS)], ids=["xls", "xlsb"])
def test_of_a_sound_one_nothing_is_said(tmp_path, request, make):
    [sheet] = read_sheets(make(tmp_path / f"a.{request.node.callspec.id}"))
    assert sheet.looks == PLAIN


def test_check_and_load_say_it(tmp_path, folder):
    path = older_than_excel_97(tmp_path / "a.xls")
    for order in (("check",), ("load", "--dry-run", "--who", "A")):
        asked = (*order, path, "--agency", "AGY", "--language", "en")
        told = command(folder, *asked)
        assert told.returncode == 0 and told.stdout.count("which rows are hidden, filtered out or struck through") == 1
        assert printed_json(folder, *asked, "--format", "json")["files"][0]["sheets"][0]["looks_known"] is False


@pytest.mark.parametrize("suffix", mostly_slow([".xlsx", ".ods"], ".ods"))
def test_one_too_large_to_be_looked_at(tmp_path, monkeypatch, suffix):
    monkeypatch.setattr(guards, "_IN_MEMORY_MEGABYTES", 0)
    [sheet] = read_sheets(one_sheet(tmp_path / f"a{suffix}", ROWS))
    assert sheet.looks == UNKNOWN and sheet.rows[1][2] == "Ethics"


def test_an_xlsx_whose_part_goes_by_another_name(tmp_path):
    """In other capitals it is found; where it is not, that is said."""
    parts = unzipped(one_sheet(tmp_path / "a.xlsx", ROWS))
    parts["xl/worksheets/Sheet1.xml"] = parts.pop("xl/worksheets/sheet1.xml").replace(
        b'<row r="2"', b'<row r="2" hidden="1"'
    )
    [sheet] = read_sheets(zipped(tmp_path / "b.xlsx", parts))
    assert sheet.looks.hidden == {1}


STRUCK = '<style:text-properties style:text-line-through-style="solid"/>'


def test_an_ods_whose_cells_are_struck_through_by_a_style_that_has_a_name(tmp_path):
    """Of the part styles.xml, of which a style of the content is made; a style may also take the line away."""
    styles = (
        '<style:style style:name="ce1" style:parent-style-name="Void"/>'
        '<style:style style:name="ce2" style:parent-style-name="Void">'
        '<style:text-properties style:text-line-through-style="none"/></style:style>'
    )
    rows = [
        f'<table:table-row><table:table-cell table:style-name="{name}"/></table:table-row>' for name in ("ce1", "ce2")
    ]
    path = ods(tmp_path / "a.ods", f'<table:table table:name="S">{ods_row(["A"])}{"".join(rows)}</table:table>', styles)
    named = f'<office:styles><style:style style:name="Void">{STRUCK}</style:style></office:styles>'
    [sheet] = read_sheets(zipped(path, unzipped(path) | {"styles.xml": named}))
    assert sheet.looks.struck == {(1, 0)}


def test_an_ods_with_rows_and_columns_alike(tmp_path):
    """Rows that are the same are written once; a cell without a style of its own has that of its row or column."""
    text = "<text:p>x</text:p>"
    rows = "".join(
        f'<table:table-row {row}><table:table-cell {cell} office:value-type="string">{text}</table:table-cell>'
        f'<table:table-cell office:value-type="string">{text}</table:table-cell></table:table-row>'
        for row, cell in (
            ("", ""),
            ('table:number-rows-repeated="2"', 'table:style-name="ce1"'),
            ('table:default-cell-style-name="ce1"', 'table:style-name="ce0"'),
            ("", ""),
        )
    )
    columns = '<table:table-column/><table:table-column table:default-cell-style-name="ce0"/>'
    of_column = '<table:table-column table:default-cell-style-name="ce1"/><table:table-column/>'
    styles = f'<style:style style:name="ce0"/><style:style style:name="ce1">{STRUCK}</style:style>'
    tables = [
        f'<table:table table:name="{name}">{head}{rows}</table:table>'
        for name, head in (("S", columns), ("T", of_column))
    ]
    first, second = read_sheets(ods(tmp_path / "a.ods", "".join(tables), styles))
    assert first.looks.struck == {(1, 0), (2, 0), (3, 1)}
    assert second.looks.struck == {(0, 0), (1, 0), (2, 0), (3, 1), (4, 0)}
