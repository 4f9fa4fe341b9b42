"""Marking files with tens of thousands of problems, or with one link over all cells."""

import pytest

from loaders.marked import workbook
from loaders.spreadsheet.confined import Bounds
from loaders.spreadsheet.files import read_sheets
from tests.helpers.building import database
from tests.helpers.spreadsheets import unzipped, zipped
from tests.loaders.marked.marks import made, mark, mark_many


@pytest.mark.slow
def test_of_fifty_thousand_problems_the_first_of_each_kind_are_marked(tmp_path, monkeypatch):
    mark_many(tmp_path, monkeypatch, 50_000)


@pytest.mark.slow
def test_a_link_over_all_cells_does_not_take_all_memory(tmp_path, monkeypatch):
    monkeypatch.setattr(workbook, "_BOUNDS", Bounds(4_000, 20))
    folder = database(tmp_path)
    path = made(tmp_path, ".xlsx")
    parts = unzipped(path)
    linked = parts["xl/worksheets/sheet1.xml"].replace(
        b"<pageMargins", b'<hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks><pageMargins'
    )
    zipped(path, parts | {"xl/worksheets/sheet1.xml": linked})
    assert "the values alone" in str(read_sheets(mark(folder, path, "en"))[0].rows)
