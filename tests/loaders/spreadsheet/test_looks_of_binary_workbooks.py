"""Hidden rows, struck-through cells and percentages of .xls and .xlsb, and the merged cells of an .xlsb.

looks.xls was written by xlwt, a program of others. The .xlsb is written here, record by record, as [MS-XLSB] has it: no
program that writes more of it than plain cells is at hand.
"""

import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.spreadsheet.calamine import RawSheet, _looks
from loaders.spreadsheet.files import read_sheets
from loaders.spreadsheet.looks.compound import stream_of
from loaders.spreadsheet.looks.looks import PLAIN, UNKNOWN
from loaders.spreadsheet.looks.xls_texts import struck_texts
from tests.helpers.spreadsheets import compound, unzipped, xls, xlsb, zipped

XLS = Path(__file__).with_name("looks.xls")


def test_an_xls():
    plain, sheet = read_sheets(XLS)
    assert (plain.name, plain.looks, sheet.name) == ("Ön", PLAIN, "Təlim & “S”")
    assert sheet.looks.hidden == {1, 3}
    assert sheet.looks.struck == {(2, 2), (4, 2)}  # a cell; a part of a text
    assert [row[1] for row in sheet.rows] == ["72%", "50%", 0.72, "120%", "72%", "-5%"]
    assert sheet.rows[0][2:4] == ["25%", "25%"]


def test_an_xls_whose_stream_is_named_in_capitals(tmp_path):
    path = tmp_path / "a.xls"
    path.write_bytes(XLS.read_bytes().replace("Workbook".encode("utf-16-le"), "WORKBOOK".encode("utf-16-le")))
    assert len(stream_of(path.read_bytes(), "workbook")) == 4096


def text(letters: str, wide: bool, runs=()) -> bytes:
    head = struct.pack("<HB", len(letters), wide | 8 * bool(runs)) + (struct.pack("<H", len(runs)) if runs else b"")
    body = letters.encode("utf-16-le" if wide else "latin-1")
    return head + body + b"".join(struct.pack("<HH", at, font) for at, font in runs)


NARROW, STRUCK = text("abc", False), text("köhnə ad", True, ((0, 1), (5, 7)))
PIECES = {
    "whole": [NARROW + STRUCK + text("z", True) + STRUCK],
    # Letters that go on in the next record, there of one byte or two.
    "narrow": [NARROW + STRUCK + text("əəəə", True)[:-4], b"\0ab" + STRUCK],
    "wide": [NARROW + STRUCK + NARROW + STRUCK[:9], b"\1" + STRUCK[9:]],
    "between": [NARROW, STRUCK + NARROW, STRUCK],
}


@pytest.mark.parametrize("pieces", PIECES.values(), ids=PIECES)
def test_shared_texts_that_go_on_in_further_records(pieces):
    head, stream, spots = struct.pack("<II", 4, 4), b"", []
    for piece in (head + pieces[0], *pieces[1:]):
        spots.append((len(stream), len(piece)))
        stream += piece
    assert struck_texts(stream, spots, frozenset({7})) == {1, 3}


def record(number: int, *parts: bytes) -> bytes:
    body, head = b"".join(parts), bytes([number]) if number < 0x80 else bytes([number & 0x7F | 0x80, number >> 7])
    return head + bytes([len(body) & 0x7F | 0x80, len(body) >> 7]) + body


def wide(letters: str) -> bytes:
    return struct.pack("<I", len(letters)) + letters.encode("utf-16-le")


def rich(letters: str, font: int) -> bytes:
    return b"\1" + wide(letters) + struct.pack("<IHHHH", 2, 0, 0, 1, font)


def row(number: int, hidden: bool = False) -> bytes:
    return record(0, struct.pack("<IIHBBBI", number, 0, 300, 0, 0x10 * hidden, 0, 0))


def cell(kind: int, column: int, style: int, value: bytes) -> bytes:
    return record(kind, struct.pack("<II", column, style), value)


def number(column: int, style: int, value: float) -> bytes:
    return cell(5, column, style, struct.pack("<d", value))


STYLES = b"".join(
    (
        *(record(44, struct.pack("<H", code), wide(shown)) for code, shown in ((164, '0.0" "%'), (165, '0"%"'))),
        *(record(43, struct.pack("<HH", 200, flags), bytes(20)) for flags in (0, 0x08)),
        record(626),
        record(47, struct.pack("<HHH", 0xFFFF, 9, 1), bytes(10)),  # of a named style, not of cells
        record(627),
        record(617, struct.pack("<I", 5)),
        *(
            record(47, struct.pack("<HHH", 0, code, font), bytes(10))
            for code, font in ((0, 0), (9, 0), (164, 0), (165, 0), (0, 1))
        ),
        record(618),
    )
)
TEXTS = record(159, struct.pack("<II", 2, 2)) + record(19, b"\0" + wide("whole")) + record(19, rich("part", 1))
SHEET = b"".join(
    (
        record(129) + record(148, struct.pack("<IIII", 0, 4, 0, 4)),
        record(60, struct.pack("<IIIIH", 0, 0, 256, 0, 0)) + record(60, struct.pack("<IIIIH", 1, 2, 0, 0, 1)),
        record(145),
        row(0) + cell(6, 0, 0, wide("A")) + number(1, 1, 0.72),
        row(1, hidden=True) + cell(6, 0, 4, wide("old")) + number(1, 2, 1.2),
        row(2) + cell(7, 0, 0, struct.pack("<I", 0)) + number(1, 3, 72),
        row(3, hidden=True) + cell(7, 0, 0, struct.pack("<I", 1)) + cell(2, 1, 1, struct.pack("<I", 0x3FD00000)),
        row(4) + cell(62, 0, 0, rich("rich", 1)) + number(1, 0, 0.5),
        record(146) + record(176, struct.pack("<IIII", 1, 2, 0, 0)) + record(130),
    )
)


def binary(path: Path) -> Path:
    parts = unzipped(xlsb(path, {}))
    relations = parts["xl/_rels/workbook.bin.rels"]
    further = "".join(
        f'<Relationship Id="rId{at}" Target="{name}.bin" '
        f'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{name}"/>'
        for at, name in ((2, "styles"), (3, "sharedStrings"))
    )
    return zipped(
        path,
        parts
        | {
            "xl/worksheets/sheet1.bin": SHEET,
            "xl/styles.bin": STYLES,
            "xl/sharedStrings.bin": TEXTS,
            "xl/_rels/workbook.bin.rels": relations.replace(
                b"</Relationships>", further.encode() + b"</Relationships>"
            ),
        },
    )


def test_an_xlsb(tmp_path):
    [sheet] = read_sheets(binary(tmp_path / "a.xlsb"))
    assert sheet.looks.hidden == {1, 3}
    assert sheet.looks.struck == {(1, 0), (3, 0), (4, 0)}
    assert [row[1] for row in sheet.rows] == ["72%", "120%", "72%", "25%", 0.5]
    assert sheet.merged == (((1, 0), (2, 0)),)
    assert sheet.looks.columns == ((1, 2),)


def test_hidden_columns_of_an_xls(tmp_path):
    columns = b"".join(struct.pack("<HHHHHHHH", 0x7D, 12, at, at + 1, 2000, 0, at == 2, 0) for at in (0, 2))
    [sheet] = read_sheets(xls(tmp_path / "a.xls", {(0, 0): "A", (0, 3): "B"}, of_sheet=columns))
    assert sheet.looks.columns == ((2, 3),)


@given(spots=st.lists(st.tuples(st.integers(512, 5631), st.integers(0, 255)), min_size=1, max_size=40))
def test_a_broken_xls_is_looked_at_to_its_end(tmp_path_factory, spots):
    """Whatever calamine could read stays read, whether it could be looked at or not."""
    content = bytearray(XLS.read_bytes())
    for at, byte in spots:
        content[at] = byte
    path = tmp_path_factory.getbasetemp() / "broken.xls"
    path.write_bytes(content)
    assert _looks(path, ".xls", [RawSheet("Ön", [["A1"]], ())]).keys() == {"Ön"}


def test_sectors_in_a_circle_and_a_truncated_file(tmp_path):
    circle = bytearray(compound(b"x" * 5000))
    circle[512 + 4 * 3 : 512 + 4 * 4] = struct.pack("<I", 2)
    assert len(stream_of(bytes(circle), "workbook")) <= 5120
    path = tmp_path / "a.xls"
    path.write_bytes(XLS.read_bytes()[:300])
    assert _looks(path, ".xls", [RawSheet("Ön", [["A1"]], ())]) == {"Ön": UNKNOWN}
