"""Files that are not what they say, or that were made to do harm: a clear fault, soon, and the process lives on."""

import re
import struct
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from openpyxl import Workbook

from language import Language
from loaders.spreadsheet import files
from loaders.spreadsheet.files import read_sheets
from loaders.spreadsheet.guards import BOXES
from loaders.spreadsheet.limits import LIMITS
from loaders.spreadsheet.problems import KINDS, Problem, Unreadable, column_letters
from tests.test_files import ods, unzipped, xls, xlsb, xlsx, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LAUGHS = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]>'
TABLE = '<table:table table:name="S">{}</table:table>'
ROW = '<table:table-row><table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell></table:table-row>'


def fault_of(path: Path, name: str | None = None) -> tuple[str, dict]:
    with pytest.raises(Unreadable) as caught:
        read_sheets(path, name)
    fault = caught.value.fault
    problem = Problem(path.name, "", 0, 0, "", "", fault)
    assert "{" not in problem.what(Language("en")) + problem.mend(Language("en"))
    return fault.code, fault.values


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def with_sheet(path: Path, sheet_data: str, before: str = "", extra: dict | None = None) -> Path:
    """A workbook whose one sheet holds this XML."""
    xml = f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{before}<sheetData>{sheet_data}</sheetData></worksheet>'
    return zipped(path, unzipped(xlsx(path, {"A1": 1})) | {"xl/worksheets/sheet1.xml": xml} | (extra or {}))


# ---- Not what the name says ----


def test_no_file_and_a_folder(tmp_path):
    assert fault_of(tmp_path / "a.xlsx") == ("no_file", {})
    assert fault_of(tmp_path, "a.xlsx") == ("no_file", {})


@pytest.mark.parametrize("name", ["a.pdf", "a", "a.docx", "a.xlsx.exe"])
def test_unknown_kinds(tmp_path, name):
    assert fault_of(written(tmp_path / name, b"x"))[0] == "unknown_kind"


@pytest.mark.parametrize("name, data", [("a.xlsx", b""), ("a.csv", b""), ("a.csv", b"\xef\xbb\xbf"), ("a.csv", b" \n\n")])
def test_empty_files(tmp_path, name, data):
    assert fault_of(written(tmp_path / name, data))[0] == "empty_file"


def test_a_file_that_is_too_large_is_not_opened(tmp_path):
    for name in ("a.xlsx", "a.csv"):
        with (tmp_path / name).open("wb") as file:
            file.truncate(LIMITS["max_megabytes"] * 1_000_000 + 1)
        assert fault_of(tmp_path / name)[0] == "too_large"


@pytest.mark.parametrize("kind", [".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"])
@pytest.mark.parametrize("data", [
    b"a;b\n1;2\n", b"<html><table></table></html>", b"%PDF-1.7\n", b"\x09\x08\x10\0", b"PK", b"PK\x03\x04", b"PK\x03\x04" + b"\0" * 99, OLE, OLE + b"\0" * 600,
])
def test_workbooks_that_are_something_else(tmp_path, kind, data):
    assert fault_of(written(tmp_path / f"a{kind}", data)) == ("not_a_spreadsheet", {"kind": kind})


def test_workbooks_of_another_kind(tmp_path):
    book, old, binary, open_ = (
        xlsx(tmp_path / "a.xlsx", {"A1": 1}), xls(tmp_path / "a.xls", {(0, 0): "x"}),
        xlsb(tmp_path / "a.xlsb", {(0, 0): "x"}), ods(tmp_path / "a.ods", TABLE.format(ROW.format("x"))),
    )
    for path in (book, old, binary, open_):
        assert read_sheets(path)
        for other in {".xlsx", ".xls", ".xlsb", ".ods"} - {path.suffix}:
            assert fault_of(path, f"a{other}") == ("not_a_spreadsheet", {"kind": other})
    document = zipped(tmp_path / "b.xlsx", {"[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>"})
    assert fault_of(document)[0] == "not_a_spreadsheet"


@pytest.mark.parametrize("data", [
    b"PK\x03\x04rest", b"%PDF-1.7\n", b"%!PS-Adobe", OLE + b"\0" * 99, b"\x89PNG\r\n", b"\x7fELF", b"\x1f\x8b\x08", b"a;b\n1;\x002\n",
    bytes(range(256)) * 20, b"\xff\xfe" + bytes(range(1, 32)) * 9, b"\x01\x00\x02\x00\x03\x00" * 50,
])
def test_text_files_that_hold_binary_data(tmp_path, data):
    for kind in (".csv", ".tsv", ".txt"):
        assert fault_of(written(tmp_path / f"a{kind}", data))[0] == "binary_text"


def test_a_web_page_named_csv(tmp_path):
    assert fault_of(written(tmp_path / "a.csv", b"\n<!DOCTYPE html>\n<table>")) == ("not_a_spreadsheet", {"kind": ".csv"})


@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    some.one_of(some.just(5000), some.integers(1, 5000)),
    some.lists(some.tuples(some.integers(0, 4999), some.integers(0, 255)), max_size=8),
)
def test_damaged_workbooks_are_read_or_named(tmp_path, length, changes):
    damaged = bytearray(xlsx(tmp_path / "a.xlsx", {"A1": "Bənd", "B2": 2.5}).read_bytes()[:length])
    for place, value in changes:
        damaged[place % len(damaged)] = value
    try:
        read_sheets(written(tmp_path / "a.xlsx", bytes(damaged)))
    except Unreadable as unreadable:
        assert unreadable.fault.code in KINDS


@pytest.mark.parametrize("cut", [600, 1500, 2600, 4000])
def test_damaged_xls_files_are_named(tmp_path, cut):
    whole = xls(tmp_path / "a.xls", {(0, 0): "x", (9, 3): 2.5}).read_bytes()
    assert fault_of(written(tmp_path / "a.xls", whole[:cut]))[0] == "not_a_spreadsheet"


# ---- Passwords ----


def test_passwords(tmp_path):
    encrypted = OLE + b"\0" * 2000 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 2000
    for kind in (".xlsx", ".xlsm", ".xlsb", ".xls"):
        assert fault_of(written(tmp_path / f"a{kind}", encrypted))[0] == "password"
    assert fault_of(xls(tmp_path / "b.xls", {}, extra=struct.pack("<HHHHH", 0x2F, 6, 1, 0, 0)))[0] == "password"
    entry = '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
    assert fault_of(ods(tmp_path / "a.ods", TABLE.format(""), manifest=entry))[0] == "password"


def test_a_zip_with_encrypted_members(tmp_path):
    data = bytearray(xlsx(tmp_path / "a.xlsx", {"A1": 1}).read_bytes())
    for place in (place for place in range(len(data)) if data[place : place + 4] == b"PK\x01\x02"):
        data[place + 8] |= 1
    assert fault_of(written(tmp_path / "a.xlsx", bytes(data)))[0] == "password"


# ---- Zip bombs ----


def claim(path: Path, size: int, ending: bytes = b"sheet1.xml") -> Path:
    """Make the zip's list of members say that a member has this size."""
    data = bytearray(path.read_bytes())
    place = data.rfind(b"PK\x01\x02", 0, data.rfind(ending))
    struct.pack_into("<I", data, place + 24, size)
    return written(path, bytes(data))


def test_a_claim_of_two_gigabytes(tmp_path):
    assert fault_of(claim(xlsx(tmp_path / "a.xlsx", {"A1": 1}), 2_100_000_000))[0] == "expands_too_far"


def test_a_small_claim_is_not_believed(tmp_path):
    rows = "".join(f'<row r="{row}"><c r="A{row}"><v>1</v></c></row>' for row in range(1, 2000)) + '<row r="9"><c r="XFD9"><v>1</v></c></row>'
    assert fault_of(claim(with_sheet(tmp_path / "a.xlsx", rows), 400))[0] == "not_a_spreadsheet"


@pytest.mark.parametrize("make", [
    lambda path, big: with_sheet(path, f'<row r="1"><c r="A1" t="inlineStr"><is><t>{big}</t></is></c></row>'),
    lambda path, big: with_sheet(path, "", extra={"xl/media/image1.png": big}),
    lambda path, big: ods(path.with_suffix(".ods"), TABLE.format(ROW.format(big))),
])
def test_what_unpacks_a_hundredfold_is_not_read(tmp_path, make):
    assert fault_of(make(tmp_path / "a.xlsx", "0" * 110_000_000)) == ("expands_too_far", {"max_unpacked_megabytes": 100})


def test_a_zip_with_an_endless_list_of_members(tmp_path):
    data = bytearray(xlsx(tmp_path / "a.xlsx", {"A1": 1}).read_bytes())
    struct.pack_into("<I", data, data.rfind(b"PK\x05\x06") + 12, 100_000_000)
    assert fault_of(written(tmp_path / "a.xlsx", bytes(data)))[0] == "not_a_spreadsheet"


def test_members_with_odd_names_and_zips_inside_are_left_alone(tmp_path):
    (tmp_path / "in").mkdir()
    odd = {"../../escaped.xml": "<a/>", "/tmp/escaped.xml": "<a/>", "inner.zip": "PK\x03\x04"}
    assert read_sheets(with_sheet(tmp_path / "in" / "a.xlsx", '<row r="1"><c r="A1"><v>1</v></c></row>', extra=odd))[0].rows == [[1.0]]
    assert [path.name for path in tmp_path.iterdir()] == ["in"]


# ---- XML ----


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "docProps/app.xml", "_rels/.rels"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
def test_a_billion_laughs(tmp_path, part, encoding):
    xml = f'<?xml version="1.0"?>{LAUGHS}<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&lol2;</v></c></row></sheetData></worksheet>'
    parts = unzipped(xlsx(tmp_path / "a.xlsx", {"A1": "x"})) | {part: xml.encode(encoding)}
    assert fault_of(zipped(tmp_path / "a.xlsx", parts))[0] == "unsafe_xml"


def test_a_billion_laughs_in_an_ods(tmp_path):
    parts = unzipped(ods(tmp_path / "a.ods", TABLE.format("")))
    assert fault_of(zipped(tmp_path / "a.ods", parts | {"content.xml": LAUGHS.encode() + parts["content.xml"]}))[0] == "unsafe_xml"


def test_a_dtd_that_openoffice_names_does_no_harm(tmp_path):
    path = ods(tmp_path / "a.ods", TABLE.format(ROW.format("x")))
    name = b'<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd">'
    parts = unzipped(path)
    zipped(path, parts | {"META-INF/manifest.xml": name + parts["META-INF/manifest.xml"]})
    assert read_sheets(path)[0].rows == [["x"]]


# ---- Claims that would take all memory or all time ----


def test_boxes_are_within_the_limit_and_hold_what_they_say():
    for box in BOXES:
        assert box.columns * box.rows <= LIMITS["max_cells"]
        last, beyond = column_letters(box.columns), column_letters(box.columns + 1)
        assert re.fullmatch(box.cell, f"{last}{box.rows}".encode()) and re.fullmatch(box.cell, b"A1")
        assert not re.fullmatch(box.cell, f"A{box.rows + 1}".encode()) and not re.fullmatch(box.cell, f"{beyond}1".encode())


FIRST = '<row r="1"><c r="A1"><v>1</v></c></row>'


@pytest.mark.parametrize("rows, code", [
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
])
def test_one_cell_far_away_takes_no_memory(tmp_path, rows, code):
    assert fault_of(with_sheet(tmp_path / "a.xlsx", FIRST + rows))[0] == code


def test_a_claimed_dimension_is_not_believed(tmp_path):
    path = with_sheet(tmp_path / "a.xlsx", FIRST, before='<dimension ref="A1:XFD1048576"/>')
    assert read_sheets(path)[0].rows == [[1.0]]


@pytest.mark.parametrize("count", ["99999999999999", "20000000000", "&#57;99999999999"])
def test_a_claimed_number_of_texts_is_not_believed(tmp_path, count):
    texts = f'<sst uniqueCount="{count}"><si><t>x</t></si></sst>'
    path = with_sheet(tmp_path / "a.xlsx", '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', extra={"xl/sharedStrings.xml": texts})
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
    assert fault_of(xls(tmp_path / "a.xls", {(0, 0): "x", (65535, 65535): "y"}))[0] in ("too_demanding", "too_many_columns")
    assert fault_of(xlsb(tmp_path / "a.xlsb", {(0, 0): "x", (1_048_575, 16_383): "y"}))[0] == "too_demanding"


def test_an_xls_whose_sectors_run_in_a_circle(tmp_path):
    data = bytearray(xls(tmp_path / "a.xls", {(0, 0): "x"}).read_bytes())
    struct.pack_into("<I", data, 512 + 4, 1)
    assert fault_of(written(tmp_path / "a.xls", bytes(data)))[0] in ("too_demanding", "not_a_spreadsheet")


_ONE = 'office:value-type="float" office:value="1"'


@pytest.mark.parametrize("table", [
    ROW.format('<text:s text:c="9000000000"/>'),
    '<table:table-row table:number-rows-repeated="1000000">'
    f'<table:table-cell table:number-columns-repeated="16000" {_ONE}/></table:table-row>',
    ROW.format("x") + f'<table:table-row><table:table-cell table:number-columns-repeated="16383"/><table:table-cell {_ONE}/></table:table-row>',
])
def test_repeats_of_an_ods(tmp_path, table):
    assert fault_of(ods(tmp_path / "a.ods", TABLE.format(table)))[0] in ("too_demanding", "not_a_spreadsheet", "too_many_columns")


def test_an_ods_that_never_ends(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "_CONFINED_SECONDS", 2)
    path = ods(tmp_path / "a.ods", TABLE.format(ROW.format("x")))
    parts = unzipped(path)
    endless = parts["content.xml"].replace(b"<text:p>x", b"<office:annotation><text:p>x").split(b"x</text:p>")[0]
    assert fault_of(zipped(path, parts | {"content.xml": endless}))[0] == "too_demanding"
