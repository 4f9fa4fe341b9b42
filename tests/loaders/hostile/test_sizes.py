"""Files that claim or hold more than can be read: the limit is named, soon, and no memory is taken."""

import re
import struct

import pytest
from openpyxl import Workbook

from language import LANGUAGES, Language
from loaders.problems.limits import LIMITS
from loaders.problems.problem import Fault, Unreadable, column_letters
from loaders.spreadsheet import calamine
from loaders.spreadsheet.confined import Bounds
from loaders.spreadsheet.files import read_sheets
from loaders.spreadsheet.workbook_xml import BOXES
from tests.helpers.spreadsheets import ods, unzipped, xls, xlsb, xlsx, zipped
from tests.loaders.hostile.hostile import ROW, TABLE, fault_of, with_sheet, written

# ---- Claims that would take all memory or all time ----


def test_boxes_are_within_the_limit_and_hold_what_they_say():
    for box in BOXES:
        assert box.columns * box.rows <= LIMITS["max_cells"]
        last, beyond = column_letters(box.columns), column_letters(box.columns + 1)
        assert re.fullmatch(box.cell, f"{last}{box.rows}".encode()) and re.fullmatch(box.cell, b"A1")
        assert not re.fullmatch(box.cell, f"A{box.rows + 1}".encode()) and not re.fullmatch(
            box.cell, f"{beyond}1".encode()
        )


FIRST = '<row r="1"><c r="A1"><v>1</v></c></row>'


@pytest.mark.parametrize(
    "rows, code",
    [
        ('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', "too_many_columns"),
        ('<row r="2"><c r="BXY2"><v>1</v></c></row>', "too_many_columns"),
        ('<row r="1"><c r="A1048577"><v>1</v></c></row>', "too_many_rows"),
        ('<row r="1048576"><c r="P1048576"><v>1</v></c></row>', "too_many_cells"),
        ('<row r="1"><c r="A1" r="XFD1048576"><v>1</v></c></row>', "too_demanding"),
        ('<row r="1"><c r="A1" s="0" r="XFD1048576"><v>1</v></c></row>', "too_demanding"),
        ("<row r='1'><c r='XFD1048576'><v>1</v></c></row>", "too_demanding"),
        ('<row r="1"><c r="xfd1048576"><v>1</v></c></row>', "too_demanding"),
        ('<row r="1"><x:c r="XFD1048576"><v>1</v></x:c></row>', "too_demanding"),
        ('<row r="1048576"><c r="XFD1"/><c><v>1</v></c></row>', "too_demanding"),
        ('<row r="4294967295"><c><v>1</v></c></row>', "too_demanding"),
        ('<row r="1"><c r="XFD1048576" s="/>"><v>1</v></c></row>', "too_many_columns"),
        ('<row r="1"><c r="ZZZZZZZZ99999999999"><v>1</v></c></row>', "not_a_spreadsheet"),
    ],
)
def test_one_cell_far_away_takes_no_memory(tmp_path, rows, code):
    assert fault_of(with_sheet(tmp_path / "a.xlsx", FIRST + rows))[0] == code


def test_a_claimed_dimension_is_not_believed(tmp_path):
    path = with_sheet(tmp_path / "a.xlsx", FIRST, before='<dimension ref="A1:XFD1048576"/>')
    assert read_sheets(path)[0].rows == [[1.0]]


@pytest.mark.parametrize("count", ["99999999999999", "20000000000", "&#57;99999999999"])
def test_a_claimed_number_of_texts_is_not_believed(tmp_path, count):
    texts = f'<sst uniqueCount="{count}"><si><t>x</t></si></sst>'
    path = with_sheet(
        tmp_path / "a.xlsx", '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', extra={"xl/sharedStrings.xml": texts}
    )
    try:
        assert read_sheets(path)[0].rows == [["x"]]
    except Unreadable as unreadable:
        assert unreadable.fault.code in ("too_demanding", "not_a_spreadsheet")


def test_limits_of_a_workbook(tmp_path):
    workbook = Workbook()
    for _ in range(LIMITS["max_sheets"]):
        workbook.create_sheet()
    workbook.save(tmp_path / "a.xlsx")
    assert fault_of(tmp_path / "a.xlsx")[0] == "too_many_sheets"
    assert fault_of(xlsx(tmp_path / "b.xlsx", {"BXY1": "x"}))[0] == "too_many_columns"


def test_ten_thousand_sheets(tmp_path):
    parts = unzipped(xlsx(tmp_path / "a.xlsx", {"A1": 1}))
    sheets = "".join(f'<sheet name="S{number}" sheetId="{number}" r:id="rId1"/>' for number in range(1, 10_001))
    book = re.sub(rb"<sheets>.*</sheets>", f"<sheets>{sheets}</sheets>".encode(), parts["xl/workbook.xml"])
    book = book.replace(
        b"<workbook ", b'<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ', 1
    )
    assert fault_of(zipped(tmp_path / "a.xlsx", parts | {"xl/workbook.xml": book}))[0] == "too_many_sheets"
    assert fault_of(ods(tmp_path / "a.ods", TABLE.format(ROW.format("x")) * 10_000))[0] == "too_many_sheets"


def test_a_million_empty_columns(tmp_path):
    assert fault_of(written(tmp_path / "a.csv", b"a;b\n" + b";" * 1_000_000))[0] == "too_many_columns"
    cells = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell><table:table-cell table:number-columns-repeated="1000000"/>'
    assert read_sheets(ods(tmp_path / "a.ods", TABLE.format(f"<table:table-row>{cells}</table:table-row>")))[
        0
    ].rows == [["x"]]
    empty = "".join(f'<c r="{column_letters(number)}1" s="0"/>' for number in range(2, 16_385))
    row = f'<row r="1"><c r="A1"><v>1</v></c>{empty}</row>'
    assert read_sheets(
        with_sheet(tmp_path / "a.xlsx", row, before='<cols><col min="1" max="1000000" width="9"/></cols>')
    )[0].rows == [[1.0]]


NAMED = {
    "too_large": "max_megabytes",
    "expands_too_far": "max_unpacked_megabytes",
    "too_many_sheets": "max_sheets",
    "too_many_rows": "max_rows",
    "too_many_columns": "max_columns",
    "too_many_cells": "max_cells",
    "too_long": "max_cell",
    "too_large_to_mark": "max_marked_cells",
    "too_many_files": "max_files",
    "too_much_at_once": "max_drop_megabytes",
}


@pytest.mark.parametrize("code", LANGUAGES)
def test_messages_name_the_limits(code):
    assert set(NAMED.values()) == set(LIMITS)
    for kind, limit in NAMED.items():
        what = Fault(kind).what(Language(code))
        assert Language(code).number(LIMITS[limit]) in what


def test_cells_are_counted_over_all_sheets(tmp_path):
    workbook = Workbook()
    for _ in range(3):
        workbook.create_sheet()["Z250000"] = 1
    workbook.save(tmp_path / "a.xlsx")
    assert fault_of(tmp_path / "a.xlsx")[0] == "too_many_cells"


def test_limits_of_a_text_file(tmp_path):
    assert fault_of(written(tmp_path / "a.csv", b"a;b\n" * (LIMITS["max_rows"] + 1)))[0] == "too_many_rows"
    assert fault_of(written(tmp_path / "a.csv", b"a;b\n" + b";" * LIMITS["max_columns"]))[0] == "too_many_columns"
    assert fault_of(written(tmp_path / "a.csv", b"a;b\n" + b";" * 16_000_001))[0] == "too_many_cells"
    assert fault_of(written(tmp_path / "a.csv", b"a;b\n" * 20_000 + b";" * 1_900))[0] == "too_many_cells"
    assert fault_of(written(tmp_path / "a.csv", b'a;b\n1;"' + b"x" * 200_000 + b'"\n')) == ("broken_quotes", {"row": 2})


@pytest.mark.parametrize("dimensions", [(0, 0xFFFFFFFF, 0, 0xFFFF), (5, 1, 5, 1), (0, 65536, 0, 65535)])
def test_a_claimed_dimension_of_an_xls(tmp_path, dimensions):
    path = xls(tmp_path / "a.xls", {(0, 0): "x"}, dimensions=dimensions)
    try:
        assert read_sheets(path)[0].rows == [["x"]]
    except Unreadable as unreadable:
        assert unreadable.fault.code in ("too_demanding", "not_a_spreadsheet")


def test_far_cells_of_xls_and_xlsb(tmp_path):
    assert fault_of(xls(tmp_path / "a.xls", {(0, 0): "x", (65535, 65535): "y"}))[0] in (
        "too_demanding",
        "too_many_columns",
    )
    assert fault_of(xlsb(tmp_path / "a.xlsb", {(0, 0): "x", (1_048_575, 16_383): "y"}))[0] == "too_demanding"


@pytest.mark.slow
def test_an_xls_whose_sectors_run_in_a_circle(tmp_path):
    data = bytearray(xls(tmp_path / "a.xls", {(0, 0): "x"}).read_bytes())
    struct.pack_into("<I", data, 512 + 4, 1)
    assert fault_of(written(tmp_path / "a.xls", bytes(data)))[0] in ("too_demanding", "not_a_spreadsheet")


_ONE = 'office:value-type="float" office:value="1"'


@pytest.mark.parametrize(
    "table",
    [
        ROW.format('<text:s text:c="9000000000"/>'),
        '<table:table-row table:number-rows-repeated="1000000">'
        f'<table:table-cell table:number-columns-repeated="16000" {_ONE}/></table:table-row>',
        ROW.format("x")
        + f'<table:table-row><table:table-cell table:number-columns-repeated="16383"/><table:table-cell {_ONE}/></table:table-row>',
    ],
)
def test_repeats_of_an_ods(tmp_path, table):
    assert fault_of(ods(tmp_path / "a.ods", TABLE.format(table)))[0] in (
        "too_demanding",
        "not_a_spreadsheet",
        "too_many_columns",
    )


def test_an_ods_that_never_ends(tmp_path, monkeypatch):
    monkeypatch.setattr(calamine, "_BOUNDS", Bounds(4_000, 2))
    path = ods(tmp_path / "a.ods", TABLE.format(ROW.format("x")))
    parts = unzipped(path)
    endless = parts["content.xml"].replace(b"<text:p>x", b"<office:annotation><text:p>x").split(b"x</text:p>")[0]
    assert fault_of(zipped(path, parts | {"content.xml": endless}))[0] == "too_demanding"
