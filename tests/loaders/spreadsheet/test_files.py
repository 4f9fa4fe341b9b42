"""Files of every kind as sheets of raw cells: where cells stand, what they hold, how text files are read."""

import codecs
import struct
import zipfile
from datetime import date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from loaders.problems.problem import Unreadable
from loaders.recognition.headings import vocabulary
from loaders.spreadsheet.files import Sheet, read_sheets
from loaders.spreadsheet.textfiles import read_text

AZ = "Bənd;Təlimin mövzusu;İştirakçıların sayı\n10.10;Etik davranış qaydaları;25\n"
TURKIC = "Rayon;Yer;İştirakçıların sayı;Qeyd\nAğdaş;Bakı, Şıxov;25;açıq dərs olmadı\n".replace("ə", "e")
RUSSIAN = "Дата;Тема обучения;Число участников\n05.10.2023;Правила поведения;25\n"
WESTERN = "Date;Training topic;Region\n05.10.2023;Café Žižkov;Genève\n"


# ---- Workbooks as programs write them ----


def xlsx(path: Path, cells: dict, **sheet) -> Path:
    workbook = Workbook()
    for address, value in cells.items():
        workbook.active[address] = value
    for merged in sheet.get("merged", ()):
        workbook.active.merge_cells(merged)
    workbook.save(path)
    return path


def xls(path: Path, cells: dict, merged=(), extra: bytes = b"", dimensions=(0, 20, 0, 20)) -> Path:
    """BIFF8 in a compound file. cells: (row, column) → text, float or date. extra: records after the first."""

    def record(number: int, *parts: bytes) -> bytes:
        return struct.pack("<HH", number, len(b"".join(parts))) + b"".join(parts)

    def cell(row: int, column: int, value) -> bytes:
        if isinstance(value, str):
            text = value.encode("utf-16-le")
            return record(0x0204, struct.pack("<HHHHB", row, column, 0, len(value), 1), text)
        number = float((value - date(1899, 12, 30)).days if isinstance(value, date) else value)
        return record(0x0203, struct.pack("<HHHd", row, column, isinstance(value, date), number))

    begin = record(0x0809, struct.pack("<HHHHII", 0x0600, 5, 0, 0, 0, 0))
    formats = record(0x00E0, struct.pack("<HH16x", 0, 0)) + record(0x00E0, struct.pack("<HH16x", 0, 14))
    end = record(0x000A)
    after = len(begin + extra + formats + end) + 13  # the record that says so itself
    bound = record(0x0085, struct.pack("<IBBBB", after, 0, 0, 1, 0), b"S")
    ranges = record(
        0x00E5, struct.pack("<H", len(merged)), *(struct.pack("<HHHH", r1, r2, c1, c2) for (r1, c1), (r2, c2) in merged)
    )
    body = record(0x0200, struct.pack("<IIHHH", *dimensions, 0)) + b"".join(
        cell(*place, value) for place, value in cells.items()
    )
    path.write_bytes(compound(begin + extra + formats + bound + end + begin + body + ranges + end))
    return path


def compound(stream: bytes, first_directory: int = 1, fat_start: int | None = None) -> bytes:
    """A compound file with one stream, `Workbook`."""
    stream = stream.ljust(4096, b"\0")
    stream += b"\0" * (-len(stream) % 512)
    sectors = len(stream) // 512
    fat = (
        [0xFFFFFFFD, 0xFFFFFFFE if fat_start is None else fat_start]
        + [place + 3 for place in range(sectors - 1)]
        + [0xFFFFFFFE]
    )
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + struct.pack(
        "<16xHHHHH6xIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, first_directory, 0
    )
    header += struct.pack("<IIIII", 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0) + struct.pack("<I", 0) + b"\xff" * (108 * 4)

    def entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
        text = name.encode("utf-16-le")
        return struct.pack("<64sHBBIII36xIQ", text, len(text) + 2, kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child, start, size)

    directory = entry("Root Entry", 5, 1, 0xFFFFFFFE, 0) + entry("Workbook", 2, 0xFFFFFFFF, 2, len(stream))
    return (
        header[:512]
        + struct.pack("<128I", *(fat + [0xFFFFFFFF] * (128 - len(fat))))
        + directory.ljust(512, b"\0")
        + stream
    )


def xlsb(path: Path, cells: dict) -> Path:
    """BIFF12. cells: (row, column) → text or float, in order."""

    def record(number: int, *parts: bytes) -> bytes:
        body, head = b"".join(parts), bytes([number]) if number < 0x80 else bytes([number & 0x7F | 0x80, number >> 7])
        return head + bytes([len(body) & 0x7F | 0x80, len(body) >> 7]) + body

    def wide(text: str) -> bytes:
        return struct.pack("<I", len(text)) + text.encode("utf-16-le")

    def cell(column: int, value) -> bytes:
        return (
            record(6, struct.pack("<II", column, 0), wide(value))
            if isinstance(value, str)
            else record(5, struct.pack("<IId", column, 0, value))
        )

    rows = b"".join(
        record(0, struct.pack("<I13x", row)) + cell(column, value) for (row, column), value in cells.items()
    )
    workbook = (
        record(0x83) + record(0x9C, struct.pack("<II", 0, 1), wide("rId1"), wide("S")) + record(0x90) + record(0x84)
    )
    sheet = (
        record(0x81)
        + record(0x94, struct.pack("<IIII", 0, 0, 0, 0))
        + record(0x91)
        + rows
        + record(0x92)
        + record(0x82)
    )
    relation = '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" Target="{}"/>'
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + relation
        + "</Relationships>"
    )
    return zipped(
        path,
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
            "_rels/.rels": relations.format("officeDocument", "xl/workbook.bin"),
            "xl/workbook.bin": workbook,
            "xl/_rels/workbook.bin.rels": relations.format("worksheet", "worksheets/sheet1.bin"),
            "xl/worksheets/sheet1.bin": sheet,
        },
    )


def ods(path: Path, tables: str, styles: str = "", manifest: str = "") -> Path:
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text", "style", "calcext")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces}><office:automatic-styles>{styles}</office:automatic-styles>'
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    return zipped(
        path,
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{manifest}</manifest:manifest>',
            "content.xml": content,
        },
    )


def zipped(path: Path, members: dict) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


# ---- Where cells stand ----


def test_a_sheet_that_starts_at_c5_keeps_its_addresses(tmp_path):
    [sheet] = read_sheets(xlsx(tmp_path / "a.xlsx", {"C5": "Bənd", "D6": "10.10"}))
    assert sheet.rows[4][2] == "Bənd" and sheet.rows[5][3] == "10.10"
    assert sheet.rows[0] == ["", "", "", ""] and len(sheet.rows) == 6


def test_xls_cells_merged_ranges_and_dates(tmp_path):
    cells = {(4, 2): "Bənd", (5, 2): "10.10", (5, 3): date(2018, 6, 5), (6, 3): 2.5}
    [sheet] = read_sheets(xls(tmp_path / "a.xls", cells, merged=[((5, 2), (6, 2))]))
    assert sheet.name == "S" and sheet.merged == (((5, 2), (6, 2)),)
    assert sheet.rows[4:] == [["", "", "Bənd", ""], ["", "", "10.10", date(2018, 6, 5)], ["", "", "", 2.5]]


def test_xlsb_cells(tmp_path):
    [sheet] = read_sheets(xlsb(tmp_path / "a.xlsb", {(4, 2): "Bənd", (5, 2): "10.10", (5, 3): 2.5}))
    assert sheet.rows[4:] == [["", "", "Bənd", ""], ["", "", "10.10", 2.5]]


def test_ods_repeated_rows_and_columns_keep_their_addresses(tmp_path):
    text = '<table:table-cell{} office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    twice = ' table:number-columns-repeated="2"'
    rows = (
        (4, f"<table:table-cell{twice}/>"),
        (1, f"<table:table-cell{twice}/>" + text.format("", "Bənd")),
        (2, "<table:table-cell/>"),
        (
            2,
            "<table:table-cell/>"
            + text.format(twice, "10.10")
            + '<table:table-cell office:value-type="date" office:date-value="2018-06-05"/>'
            '<table:table-cell office:value-type="percentage" office:value="0.6898"/>',
        ),
        (1_048_567, '<table:table-cell table:number-columns-repeated="16384"/>'),
    )
    table = "".join(
        f'<table:table-row table:number-rows-repeated="{times}">{cells}</table:table-row>' for times, cells in rows
    )
    table = f'<table:table table:name="S">{table}</table:table>'
    [sheet] = read_sheets(ods(tmp_path / "a.ods", table))
    row = ["", "10.10", "10.10", date(2018, 6, 5), 0.6898]
    assert sheet.rows[4:] == [["", "", "Bənd", "", ""], [""] * 5, [""] * 5, row, row]


FAILED = (
    '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>'
    '<table:table-cell table:formula="of:=1/0" office:value-type="float" office:value="0" calcext:value-type="error"><text:p>Err:502</text:p></table:table-cell>'
    '<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2" calcext:value-type="float"><text:p>2</text:p></table:table-cell>'
)


def test_formulas_that_failed_say_so(tmp_path):
    path = xlsx(tmp_path / "a.xlsx", {"A1": "#REF!", "B1": "#DIV/0!", "C1": 1, "D1": 'not a cell: <c t="e">'})
    assert read_sheets(path)[0].rows == [["#REF!", "#DIV/0!", 1.0, 'not a cell: <c t="e">']]
    path = ods(
        tmp_path / "a.ods", f'<table:table table:name="S"><table:table-row>{FAILED}</table:table-row></table:table>'
    )
    assert read_sheets(path)[0].rows == [["#DIV/0!", "Err:502", 2.0]]


def test_merged_ranges_of_an_xlsx(tmp_path):
    [sheet] = read_sheets(xlsx(tmp_path / "a.xlsx", {"A3": "bir", "C1": "iki"}, merged=["A3:A5", "C1:D1"]))
    assert set(sheet.merged) == {((2, 0), (4, 0)), ((0, 2), (0, 3))}


def test_only_visible_worksheets_are_read(tmp_path):
    workbook = Workbook()
    workbook.active.append(["a"])
    hidden = workbook.create_sheet("Hidden")
    hidden.append(["b"])
    hidden.sheet_state = "hidden"
    workbook.create_chartsheet("Chart").add_chart(BarChart())
    workbook.save(tmp_path / "a.xlsx")
    assert [(sheet.name, sheet.hidden) for sheet in read_sheets(tmp_path / "a.xlsx")] == [("Sheet", ("Hidden",))]


def test_where_every_worksheet_is_hidden_they_are_read(tmp_path):
    workbook = Workbook()
    workbook.active.append(["a"])
    workbook.active.sheet_state = "hidden"
    chart = BarChart()
    chart.add_data(Reference(workbook.active, min_col=1, min_row=1))
    workbook.create_chartsheet("Chart").add_chart(chart)
    workbook.active = 1
    workbook.save(tmp_path / "a.xlsx")
    assert [sheet.name for sheet in read_sheets(tmp_path / "a.xlsx")] == ["Sheet"]


def test_the_file_may_be_kept_under_another_name(tmp_path):
    for name in ("Hesabat.XLSX", "hesabat.xlsx"):
        kept = xlsx(tmp_path / "a.xlsx", {"A1": "x"}).rename(tmp_path / "3f9a")
        assert read_sheets(kept, name)[0].rows == [["x"]]
    (tmp_path / "77").write_text("a;b\n1;2\n")
    assert read_sheets(tmp_path / "77", "x.CSV") == [Sheet("", [["a", "b"], ["1", "2"]])]


# ---- What cells hold ----


def test_types_of_an_xlsx(tmp_path):
    cells = {
        "A1": "10.10",
        "B1": 10.1,
        "C1": date(2018, 6, 5),
        "D1": datetime(2018, 6, 5, 9, 30),
        "E1": True,
        "F1": time(9, 30),
        "G1": "#N/A",
        "H1": "  boşluq \n sətir",
    }
    [sheet] = read_sheets(xlsx(tmp_path / "a.xlsx", cells))
    assert sheet.rows == [
        ["10.10", 10.1, date(2018, 6, 5), datetime(2018, 6, 5, 9, 30), True, time(9, 30), "#N/A", "  boşluq \n sətir"]
    ]


def test_a_formula_gives_the_value_that_was_last_shown(tmp_path):
    parts = unzipped(xlsx(tmp_path / "a.xlsx", {"A1": 1, "B1": "=A1+1"}))
    sheet = parts["xl/worksheets/sheet1.xml"]
    assert b"<v></v>" in sheet or b"<v />" in sheet or b"<v/>" in sheet
    for empty in (b"<v></v>", b"<v />", b"<v/>"):
        sheet = sheet.replace(empty, b"<v>2</v>")
    zipped(tmp_path / "a.xlsx", parts | {"xl/worksheets/sheet1.xml": sheet})
    assert read_sheets(tmp_path / "a.xlsx")[0].rows == [[1.0, 2.0]]


def test_dates_of_a_1904_workbook(tmp_path):
    workbook = Workbook()
    workbook.epoch = CALENDAR_MAC_1904
    workbook.active.append([date(2018, 6, 5), 41794])
    workbook.save(tmp_path / "a.xlsx")
    [sheet] = read_sheets(tmp_path / "a.xlsx")
    assert sheet.rows == [[date(2018, 6, 5), 41794.0]] and sheet.epoch_1904
    assert not read_sheets(xlsx(tmp_path / "b.xlsx", {"A1": 1}))[0].epoch_1904


def unzipped(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda xml: xml.replace(b"<c ", b"<x:c ").replace(b"</c>", b"</x:c>"), id="prefixed tags"),
        pytest.param(lambda xml: xml.replace(b' r="A1"', b"").replace(b' r="B1"', b""), id="cells without an address"),
        pytest.param(lambda xml: xml.replace(b'<c r="A1"', b'<c\n  r="A1"'), id="line breaks in tags"),
        pytest.param(lambda xml: xml.replace(b"</row>", b'<c r="XFD1" s="0"/></row>', 1), id="an empty cell far away"),
    ],
)
def test_unusual_xml_reads_the_same(tmp_path, change):
    parts = unzipped(xlsx(tmp_path / "a.xlsx", {"A1": "Bənd", "B1": 2.5, "A3": "10.10"}, merged=["A3:B3"]))
    parts["xl/worksheets/sheet1.xml"] = change(parts["xl/worksheets/sheet1.xml"])
    [sheet] = read_sheets(zipped(tmp_path / "b.xlsx", parts))
    assert sheet.rows == [["Bənd", 2.5], ["", ""], ["10.10", ""]] and sheet.merged == (((2, 0), (2, 1)),)


@pytest.mark.parametrize("far", ["Z1200", "AB1200", "KZ900", "BXX50"])
def test_wide_and_long_sheets_are_whole(tmp_path, far):
    [sheet] = read_sheets(xlsx(tmp_path / "a.xlsx", {"A1": "first", far: "last"}))
    assert (sheet.rows[0][0], sheet.rows[-1][-1]) == ("first", "last")


# ---- Text files ----


@pytest.mark.parametrize(
    "text, encoding",
    [
        (AZ, "utf-8"),
        (AZ, "utf-8-sig"),
        (AZ, "utf-16"),
        (AZ, "utf-16-le"),
        (AZ, "utf-16-be"),
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "utf-16-le"),
        (RUSSIAN, "cp1251"),
        (TURKIC, "cp1254"),
        (WESTERN, "cp1252"),
        ("Region;Yer\nBakı;Gəncə\n".replace("ə", "e"), "cp1254"),
        ("Пункт;Регион\n1.1;№ 5 «Гянджа» — да\n", "cp1251"),
        ("Date;Note\n05.10.2023;“quoted” – 5 °C\n", "cp1252"),
        ("Date;Note\n1;plain\n", "ascii"),
    ],
)
def test_letters_are_read_in_the_encoding_they_were_written_in(text, encoding):
    assert read_text(text.encode(encoding), ".csv", vocabulary()) == [line.split(";") for line in text.splitlines()]


def test_utf_16_big_endian_with_its_mark():
    assert read_text(codecs.BOM_UTF16_BE + AZ.encode("utf-16-be"), ".csv", vocabulary())[0][0] == "Bənd"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(AZ.encode("cp1254", "replace"), id="ə became ?"),
        pytest.param(RUSSIAN.encode("koi8-r"), id="KOI8-R"),
        pytest.param(RUSSIAN.encode("cp866"), id="DOS"),
        pytest.param(AZ.encode()[:-1] + b"\xc9\n", id="damaged UTF-8"),
        pytest.param((RUSSIAN * 3).encode("mac-cyrillic"), id="Macintosh"),
        pytest.param("İştirakçıların sayı;Ağdaş\n".encode("cp857"), id="DOS Turkish"),
        pytest.param(b"Date;Note\n1;\xb9\n", id="one sign that could be two"),
    ],
)
def test_letters_that_cannot_be_told_are_a_problem(data):
    with pytest.raises(Unreadable) as caught:
        read_text(data, ".csv", vocabulary())
    assert caught.value.fault.code == "unknown_encoding"


@pytest.mark.parametrize(
    "text, kind, expected",
    [
        ("a,b,c\n1,2,3\n", ".csv", [["a", "b", "c"], ["1", "2", "3"]]),
        ("Tarix;Sayı\n1;2,5\n", ".csv", [["Tarix", "Sayı"], ["1", "2,5"]]),
        ("Tarix;Sayı, ədəd;Rayon\n1;2,5;Bakı\n", ".csv", [["Tarix", "Sayı, ədəd", "Rayon"], ["1", "2,5", "Bakı"]]),
        ("Tarix\tSayı\n1\t2,5\n", ".csv", [["Tarix", "Sayı"], ["1", "2,5"]]),
        ("a\tb, c\n1\t2, 3\n", ".tsv", [["a", "b, c"], ["1", "2, 3"]]),
        (
            "Hesabat, 2018\n\nx;y;z\n1;2;3\n",
            ".csv",
            [["Hesabat, 2018", "", ""], ["", "", ""], ["x", "y", "z"], ["1", "2", "3"]],
        ),
        ('x;y\n"bir;\niki ""üç""";2\nüç;3\n', ".csv", [["x", "y"], ['bir;\niki "üç"', "2"], ["üç", "3"]]),
        ("x;y\r\n1;2\r\n", ".csv", [["x", "y"], ["1", "2"]]),
        ("x;y\r1;2\r", ".csv", [["x", "y"], ["1", "2"]]),
        ('x,y\n"bir\r\niki",2\n', ".csv", [["x", "y"], ["bir\niki", "2"]]),
        ("sep=|\nx|y\n1,5|2;5\n", ".csv", [["", ""], ["x", "y"], ["1,5", "2;5"]]),
        ('"sep=;"\nx,a;y\n', ".csv", [["", ""], ["x,a", "y"]]),
        ("Qeyd\nsalam, dünya\nsağ ol\n", ".csv", [["Qeyd"], ["salam, dünya"], ["sağ ol"]]),
        ("x;y\n10.10;007\n1e5;=1+1\n", ".csv", [["x", "y"], ["10.10", "007"], ["1e5", "=1+1"]]),
        (
            "Hesabat\n2018\nTarix;Rayon\n2018;Bakı\n",
            ".csv",
            [["Hesabat", ""], ["2018", ""], ["Tarix", "Rayon"], ["2018", "Bakı"]],
        ),
        ("x;y;z\n1\n1;2\n", ".csv", [["x", "y", "z"], ["1", "", ""], ["1", "2", ""]]),
    ],
)
def test_records_and_delimiters(text, kind, expected):
    assert read_text(text.encode(), kind, vocabulary()) == expected


def test_rows_are_numbered_by_record_below_a_line_break_in_quotes():
    rows = read_text(b'x;y\n"a\nb\nc";1\nlast;2\n', ".csv")
    assert rows[2] == ["last", "2"]


@pytest.mark.parametrize("text, row", [('x;y\n1;"open\n2;3\n', 2), ('x;y\n1;2\n"Azərneft" MMC;3\n', 3)])
def test_quotation_marks_that_do_not_match_name_their_row(text, row):
    with pytest.raises(Unreadable) as caught:
        read_text(text.encode(), ".csv")
    assert (caught.value.fault.code, caught.value.fault.values) == ("broken_quotes", {"row": row})


_PRINTABLE = some.characters(codec="utf-8", exclude_categories=("Cc", "Cs"))
_ROWS = some.lists(some.lists(some.text(_PRINTABLE, max_size=8), min_size=2, max_size=4), min_size=1, max_size=5)


@given(_ROWS, some.sampled_from(["utf-8-sig", "utf-16"]))
def test_any_text_comes_back_as_it_was(rows, encoding):
    width = max(map(len, rows))
    rows = [["Tarix"] + row + [""] * (width - len(row)) for row in rows]
    text = "\n".join(";".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    try:
        assert read_text(text.encode(encoding), ".csv", vocabulary()) == rows
    except Unreadable as unreadable:
        assert unreadable.fault.code == "unknown_encoding" and ("?" in text or "\ufffd" in text)
