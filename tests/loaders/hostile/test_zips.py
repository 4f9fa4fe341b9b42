"""Zip bombs, and zips with odd members."""

import io
import struct
import zipfile
from pathlib import Path

import pytest

from loaders.spreadsheet.files import read_sheets
from tests.helpers.spreadsheets import ods, xlsx
from tests.loaders.hostile.hostile import ROW, TABLE, fault_of, with_sheet, written

# ---- Zip bombs ----


def claim(path: Path, size: int, ending: bytes = b"sheet1.xml") -> Path:
    """Make the zip's list of members say that a member has this size."""
    data = bytearray(path.read_bytes())
    index = data.rfind(b"PK\x01\x02", 0, data.rfind(ending))
    struct.pack_into("<I", data, index + 24, size)
    return written(path, bytes(data))


def test_a_claim_of_two_gigabytes(tmp_path):
    assert fault_of(claim(xlsx(tmp_path / "a.xlsx", {"A1": 1}), 2_100_000_000))[0] == "expands_too_far"


def test_a_small_claim_is_not_believed(tmp_path):
    rows = (
        "".join(f'<row r="{row}"><c r="A{row}"><v>1</v></c></row>' for row in range(1, 2000))
        + '<row r="9"><c r="XFD9"><v>1</v></c></row>'
    )
    assert fault_of(claim(with_sheet(tmp_path / "a.xlsx", rows), 400))[0] == "not_a_spreadsheet"


@pytest.mark.parametrize(
    "make",
    [
        lambda path, big: with_sheet(path, f'<row r="1"><c r="A1" t="inlineStr"><is><t>{big}</t></is></c></row>'),
        lambda path, big: with_sheet(path, "", extra={"xl/media/image1.png": big}),
        lambda path, big: ods(path.with_suffix(".ods"), TABLE.format(ROW.format(big))),
    ],
)
def test_what_unpacks_a_hundredfold_is_not_read(tmp_path, make):
    assert fault_of(make(tmp_path / "a.xlsx", "0" * 110_000_000)) == (
        "expands_too_far",
        {"max_unpacked_megabytes": 100},
    )


def nested(depth: int) -> bytes:
    """A zip of ten zips of ten zips …, that would unpack to 50 MB times ten to the depth."""
    data = b"0" * 50_000_000
    for level in range(depth + 1):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for index in range(10 if level else 1):
                archive.writestr(f"{index}.zip", data)
        data = packed.getvalue()
    return data


def test_zips_in_zips_are_not_unpacked(tmp_path):
    bomb = nested(3)
    assert len(bomb) < 20_000
    assert fault_of(written(tmp_path / "a.xlsx", bomb))[0] == "not_a_spreadsheet"
    assert fault_of(written(tmp_path / "a.ods", bomb))[0] == "not_a_spreadsheet"
    with_bomb = with_sheet(
        tmp_path / "b.xlsx",
        '<row r="1"><c r="A1"><v>1</v></c></row>',
        extra={"xl/media/image1.zip": bomb, "xl/embeddings/b.xlsx": bomb},
    )
    assert read_sheets(with_bomb)[0].rows == [[1.0]]


def test_a_zip_with_an_endless_list_of_members(tmp_path):
    data = bytearray(xlsx(tmp_path / "a.xlsx", {"A1": 1}).read_bytes())
    struct.pack_into("<I", data, data.rfind(b"PK\x05\x06") + 12, 100_000_000)
    assert fault_of(written(tmp_path / "a.xlsx", bytes(data)))[0] == "not_a_spreadsheet"


def test_members_with_odd_names_and_zips_inside_are_left_alone(tmp_path):
    (tmp_path / "in").mkdir()
    odd = {"../../escaped.xml": "<a/>", "/tmp/escaped.xml": "<a/>", "inner.zip": "PK\x03\x04"}
    assert read_sheets(with_sheet(tmp_path / "in" / "a.xlsx", '<row r="1"><c r="A1"><v>1</v></c></row>', extra=odd))[
        0
    ].rows == [[1.0]]
    assert [path.name for path in tmp_path.iterdir()] == ["in"]
