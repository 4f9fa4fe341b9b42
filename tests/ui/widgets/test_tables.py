"""A table saved as a workbook says what the page says."""

import io

import pytest
from openpyxl import load_workbook

from ui.widgets.tables import Cell, Column, workbook

COLUMNS = [Column("name", "Ad"), Column("value", "Qiymət", "number")]


def saved(cell):
    book = load_workbook(io.BytesIO(workbook(COLUMNS, [{"name": "x", "value": cell}], "Cədvəl")))
    return book.active.cell(book.active.max_row, 2)


@pytest.mark.parametrize(
    ("cell", "value", "form"),
    [
        (Cell("ən azı 100 nəfər", sort=100), 100, '"ən azı "General" nəfər"'),
        (Cell("təxminən 1.234,5", sort=1234.5), 1234.5, '"təxminən "General'),
        (Cell("68,98%", sort=68.98), 68.98, 'General"%"'),
        (Cell("240", sort=240), 240, "General"),
        (Cell("−8 nəfər (−5,3%)", sort=-8), -8, 'General" nəfər (−5,3%)"'),
        (Cell("2026 indiyədək", sort=2026), 2026, 'General" indiyədək"'),
    ],
)
def test_a_number_stays_a_number_and_keeps_its_words(cell, value, form):
    found = saved(cell)
    assert (found.value, found.number_format) == (value, form)


@pytest.mark.parametrize("text", ["=1+1", "+5", "-x", "@a", '=HYPERLINK("http://x")'])
def test_a_text_never_leaves_as_a_formula(text):
    found = saved(Cell(text))
    assert (found.value, found.data_type) == (text, "s")
