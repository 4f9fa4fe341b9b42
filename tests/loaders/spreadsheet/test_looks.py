"""Rows that are hidden and cells that are struck through are told of every workbook that says so."""

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from loaders.spreadsheet.files import read_sheets
from loaders.spreadsheet.looks.looks import PLAIN
from tests.helpers.spreadsheets import ods, ods_row, unzipped, zipped

STRUCK = Font(strike=True)


def xlsx(path, hidden=(), struck=(), rich=()):
    """With a sheet of a name that XML must escape, the second one."""
    book = Workbook()
    book.active.title = "Ön"
    book.active.append(["A1"])
    sheet = book.create_sheet("Təlim & “S”")
    for row in range(1, 6):
        sheet.append([f"A{row}", f"B{row}"])
    for row in hidden:
        sheet.row_dimensions[row].hidden = True
    for address in struck:
        sheet[address].font = STRUCK
    for address in rich:
        sheet[address] = CellRichText("new ", TextBlock(InlineFont(strike=True), "old"))
    sheet.column_dimensions["D"].hidden = bool(hidden)
    book.save(path)
    return path


def looks(path):
    first, second = (sheet.looks for sheet in read_sheets(path))
    assert first == PLAIN
    return second


def test_hidden_rows(tmp_path):
    assert looks(xlsx(tmp_path / "a.xlsx", hidden=(2, 4))).hidden == {1, 3}


@pytest.mark.parametrize("change", [(b'hidden="1"', b'hidden="true"'), (b'<row r="2"', b"<row")])
def test_hidden_rows_as_other_programs_write_them(tmp_path, change):
    parts = unzipped(xlsx(tmp_path / "a.xlsx", hidden=(2, 4)))
    sheet = parts["xl/worksheets/sheet2.xml"]
    assert change[0] in sheet
    assert looks(zipped(tmp_path / "b.xlsx", parts | {"xl/worksheets/sheet2.xml": sheet.replace(*change)})).hidden == {
        1,
        3,
    }


def test_hidden_columns(tmp_path):
    assert looks(xlsx(tmp_path / "a.xlsx", hidden=(2,))).columns == ((3, 3),)


def test_cells_struck_through(tmp_path):
    assert looks(xlsx(tmp_path / "a.xlsx", struck=("A2", "B4"))).struck == {(1, 0), (3, 1)}


def test_cells_of_which_a_part_is_struck_through(tmp_path):
    assert looks(xlsx(tmp_path / "a.xlsx", rich=("B3",))).struck == {(2, 1)}


SHARED = (
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="2" uniqueCount="2"><si><t>x</t></si>'
    "<si><r><rPr><strike/></rPr><t>y</t></r></si></sst>"
)


def test_shared_texts_of_which_a_part_is_struck_through(tmp_path):
    """As Excel writes them; openpyxl writes each text where it stands."""
    parts = unzipped(xlsx(tmp_path / "a.xlsx"))
    cells = b'<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="0" t="s"><v>1</v></c></row></sheetData>'
    for name, xml in parts.items():
        if name.endswith("sheet2.xml"):
            head, rest = xml.split(b"<sheetData>")
            parts[name] = head + cells + rest.split(b"</sheetData>")[1]
    assert looks(zipped(tmp_path / "b.xlsx", parts | {"xl/sharedStrings.xml": SHARED.encode()})).struck == {(0, 1)}


def test_a_font_that_says_it_is_not_struck_through(tmp_path):
    parts = unzipped(xlsx(tmp_path / "a.xlsx", struck=("A2",)))
    styles = parts["xl/styles.xml"]
    assert b'<strike val="1"' in styles
    parts["xl/styles.xml"] = styles.replace(b'<strike val="1"', b'<strike val="0"')
    assert looks(zipped(tmp_path / "b.xlsx", parts)).struck == frozenset()


def test_a_plain_sheet_has_no_looks(tmp_path):
    assert looks(xlsx(tmp_path / "a.xlsx")) == PLAIN


STYLES = "".join(
    f'<style:style style:name="{name}" style:family="{family}"><style:text-properties {how}/></style:style>'
    for name, family, how in (
        ("ce1", "table-cell", 'style:text-line-through-style="solid"'),
        ("ce2", "table-cell", 'style:text-line-through-style="none"'),
        ("T1", "text", 'style:text-line-through-type="single"'),
    )
)


def cell(text: str, style: str = "") -> str:
    named = f' table:style-name="{style}"' if style else ""
    return f'<table:table-cell{named} office:value-type="string"><text:p>{text}</text:p></table:table-cell>'


def row(*cells: str, **attributes: str) -> str:
    named = "".join(f' table:{name.replace("_", "-")}="{value}"' for name, value in attributes.items())
    return f"<table:table-row{named}>{''.join(cells)}</table:table-row>"


def test_an_ods(tmp_path):
    plain = ods_row(["A", "B"])
    rows = (
        plain,
        row(cell("A"), visibility="filter", number_rows_repeated="2"),
        row(cell("x"), '<table:table-cell table:number-columns-repeated="2"/>', cell("y", "ce1")),
        row(cell('<text:span text:style-name="T1">z</text:span>', "ce2")),
        row("<table:table-cell/>", visibility="collapse", number_rows_repeated="1048000"),
    )
    tables = "".join(
        f'<table:table table:name="{name}">{"".join(rows)}</table:table>'
        for name, rows in (("Ön", [plain]), ("S", rows))
    )
    found = looks(ods(tmp_path / "a.ods", tables, STYLES))
    assert (found.hidden, found.struck) == ({1, 2}, {(3, 3), (4, 0)})


def test_hidden_columns_of_an_ods(tmp_path):
    columns = (
        '<table:table-column table:number-columns-repeated="2"/>'
        '<table:table-column table:number-columns-repeated="2" table:visibility="collapse"/>'
    )
    table = f'<table:table table:name="S">{columns}{row(*map(cell, "abcd"))}</table:table>'
    [sheet] = read_sheets(ods(tmp_path / "a.ods", table))
    assert (sheet.looks.columns, sheet.looks.hidden) == (((2, 3),), frozenset())


def test_merged_cells_of_an_ods(tmp_path):
    covered = "<table:covered-table-cell/>"
    spanned = '<table:table-cell table:number-rows-spanned="2" table:number-columns-spanned="1"><text:p>m</text:p></table:table-cell>'
    wide = '<table:table-cell table:number-columns-spanned="3" table:number-rows-spanned="1"><text:p>w</text:p></table:table-cell>'
    rows = (row(cell("a"), spanned), row(cell("b"), covered), row(wide, covered, covered, cell("z")))
    [sheet] = read_sheets(ods(tmp_path / "a.ods", f'<table:table table:name="S">{"".join(rows)}</table:table>'))
    assert sheet.merged == (((0, 1), (1, 1)), ((2, 0), (2, 2)))
