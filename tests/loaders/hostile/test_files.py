"""Files that are not what they say: a clear fault, soon, and the process lives on."""

import struct

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from loaders.problems.kinds import KINDS
from loaders.problems.limits import LIMITS
from loaders.problems.problem import Unreadable
from loaders.spreadsheet.files import read_sheets
from tests.helpers.spreadsheets import ods, xls, xlsb, xlsx, zipped
from tests.loaders.hostile.hostile import OLE, ROW, TABLE, fault_of, written

# ---- Not what the name says ----


def test_no_file_and_a_folder(tmp_path):
    assert fault_of(tmp_path / "a.xlsx") == ("no_file", {})
    assert fault_of(tmp_path, "a.xlsx") == ("no_file", {})


@pytest.mark.parametrize("name", ["a.pdf", "a", "a.docx", "a.xlsx.exe"])
def test_unknown_kinds(tmp_path, name):
    assert fault_of(written(tmp_path / name, b"x"))[0] == "unknown_kind"


@pytest.mark.parametrize(
    "name, data", [("a.xlsx", b""), ("a.csv", b""), ("a.csv", b"\xef\xbb\xbf"), ("a.csv", b" \n\n")]
)
def test_empty_files(tmp_path, name, data):
    assert fault_of(written(tmp_path / name, data))[0] == "empty_file"


def test_a_file_that_is_too_large_is_not_opened(tmp_path):
    for name in ("a.xlsx", "a.csv"):
        with (tmp_path / name).open("wb") as file:
            file.truncate(LIMITS["max_megabytes"] * 1_000_000 + 1)
        assert fault_of(tmp_path / name)[0] == "too_large"


@pytest.mark.parametrize("kind", [".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"])
@pytest.mark.parametrize(
    "data",
    [
        b"a;b\n1;2\n",
        b"<html><table></table></html>",
        b"%PDF-1.7\n",
        b"\x09\x08\x10\0",
        b"PK",
        b"PK\x03\x04",
        b"PK\x03\x04" + b"\0" * 99,
        OLE,
        OLE + b"\0" * 600,
    ],
)
def test_workbooks_that_are_something_else(tmp_path, kind, data):
    assert fault_of(written(tmp_path / f"a{kind}", data)) == ("not_a_spreadsheet", {"kind": kind})


def test_workbooks_of_another_kind(tmp_path):
    book, old, binary, open_ = (
        xlsx(tmp_path / "a.xlsx", {"A1": 1}),
        xls(tmp_path / "a.xls", {(0, 0): "x"}),
        xlsb(tmp_path / "a.xlsb", {(0, 0): "x"}),
        ods(tmp_path / "a.ods", TABLE.format(ROW.format("x"))),
    )
    for path in (book, old, binary, open_):
        assert read_sheets(path)
        for other in {".xlsx", ".xls", ".xlsb", ".ods"} - {path.suffix}:
            assert fault_of(path, f"a{other}") == ("not_a_spreadsheet", {"kind": other})
    document = zipped(tmp_path / "b.xlsx", {"[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>"})
    assert fault_of(document)[0] == "not_a_spreadsheet"


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04rest",
        b"%PDF-1.7\n",
        b"%!PS-Adobe",
        OLE + b"\0" * 99,
        b"\x89PNG\r\n",
        b"\x7fELF",
        b"\x1f\x8b\x08",
        b"a;b\n1;\x002\n",
        bytes(range(256)) * 20,
        b"\xff\xfe" + bytes(range(1, 32)) * 9,
        b"\x01\x00\x02\x00\x03\x00" * 50,
    ],
)
def test_text_files_that_hold_binary_data(tmp_path, data):
    for kind in (".csv", ".tsv", ".txt"):
        assert fault_of(written(tmp_path / f"a{kind}", data))[0] == "binary_text"


def test_a_web_page_named_csv(tmp_path):
    assert fault_of(written(tmp_path / "a.csv", b"\n<!DOCTYPE html>\n<table>")) == (
        "not_a_spreadsheet",
        {"kind": ".csv"},
    )


@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    some.one_of(some.just(5000), some.integers(1, 5000)),
    some.lists(some.tuples(some.integers(0, 4999), some.integers(0, 255)), max_size=8),
)
def test_damaged_workbooks_are_read_or_named(tmp_path, length, changes):
    damaged = bytearray(xlsx(tmp_path / "a.xlsx", {"A1": "Bənd", "B2": 2.5}).read_bytes()[:length])
    for index, value in changes:
        damaged[index % len(damaged)] = value
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
    for index in (index for index in range(len(data)) if data[index : index + 4] == b"PK\x01\x02"):
        data[index + 8] |= 1
    assert fault_of(written(tmp_path / "a.xlsx", bytes(data)))[0] == "password"
