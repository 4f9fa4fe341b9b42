"""Sheets of which one look tells that nothing in them has to be mended, and that they are safe."""

import pytest

from loaders.spreadsheet.workbook_xml import failures_as_texts, is_plain, is_safe

PART = "xl/worksheets/sheet1.xml"
PLAIN = '<c r="A1"><v>1</v></c><c r="B1" s="3"/><c r="Z599999" s="2" t="s"><v>0</v></c><c r="C1" t="str"><v></v></c>'
ODD = (
    '<c r="A1" t="e"><v>#REF!</v></c>',
    '<c r="A1" s="1" t="e" vm="1"><v>#REF!</v></c>',
    '<c r="A1"><f>SUM(B1:B9)</f></c>',
    '<c r="A1"><f>SUM(B1:B9)</f><v>3</v></c>',
    '<c r="A1" s="1"><f t="shared" si="0"/></c>',
    '<c r="XFD1"><v>1</v></c>',
    '<c r="A1048576"><v>1</v></c>',
    '<c r="A1" r="XFD1048576"><v>1</v></c>',
    "<c><v>1</v></c>",
    '<c\tr="A1"><v>1</v></c>',
    '<x:c r="XFD1048576"><v>1</v></x:c>',
)


def test_a_plain_sheet_is_safe_and_comes_out_as_it_is():
    sheet = _sheet(PLAIN)
    assert is_plain(PART, sheet) and is_safe(PART, sheet) and failures_as_texts(sheet) == sheet


@pytest.mark.parametrize("cell", ODD)
def test_one_cell_that_is_none_of_these_is_enough(cell):
    assert not is_plain(PART, _sheet(PLAIN + cell))


def test_a_table_of_texts_that_claims_a_huge_count_is_not_plain():
    assert not is_plain("xl/sharedStrings.xml", b'<sst uniqueCount="99999999"/>')


def _sheet(cells: str) -> bytes:
    head = '<worksheet><cols><col min="1" max="2"/></cols><sheetData><row r="1">'
    return f"{head}{cells}</row></sheetData></worksheet>".encode()
