"""Texts in cells: whatever they begin with, they are read back as the same text and are no formula."""

import io

import pytest
from openpyxl import Workbook, load_workbook

from loaders.workbooks.texts import clean, put_text, text_cell

TEXTS = ["=1+1", "+1", "-1", "-", "@SUM(A1)", "\t=1", "#N/A", "10.10", "_x000D_", " a ", "a\nb", "'a", "TRUE"]


def read(book: Workbook):
    file = io.BytesIO()
    book.save(file)
    return load_workbook(file).active["A1"]


def appended(text: str) -> Workbook:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("a")
    sheet.append([text_cell(sheet, text)])
    return book


def put(text: str) -> Workbook:
    book = Workbook()
    put_text(book.active["A1"], text)
    return book


@pytest.mark.parametrize("write", [appended, put])
@pytest.mark.parametrize("text", TEXTS)
def test_a_text_is_read_back_as_it_was(text, write):
    cell = read(write(text))
    assert (cell.value.replace("_x005F_", "_"), cell.data_type) == (text, "s")
    assert cell.quotePrefix == text.startswith(("=", "+", "-", "@", "\t"))


@pytest.mark.parametrize("write", [appended, put])
@pytest.mark.parametrize("text", ["", "\x00", "\ud800", "\x0b\ufffe"])
def test_what_xml_cannot_hold_is_left_out(text, write):
    assert clean(text) == "" and read(write(text)).value is None
