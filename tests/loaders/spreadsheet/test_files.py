"""Files of every kind as sheets of raw cells: where cells stand, what they hold, how text files are read."""

from datetime import date, datetime, time

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from loaders.spreadsheet.files import Sheet, read_sheets
from tests.helpers.spreadsheets import ods, unzipped, xls, xlsb, xlsx, zipped

# ---- Workbooks as programs write them ----


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
    row = ["", "10.10", "10.10", date(2018, 6, 5), "68.98%"]
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
