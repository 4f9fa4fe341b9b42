"""Marking files that are large, odd or hostile; cells that are written again read the same."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from loaders.problems.limits import LIMITS
from loaders.problems.problem import Refused
from loaders.spreadsheet.files import Sheet, read_sheets
from loaders.workbooks.cell_writing import workbook_of
from tests.helpers.building import database
from tests.helpers.spreadsheets import ods, unzipped, zipped
from tests.loaders.marked.marks import BAD, ROWS, coloured, made, mark, mark_many


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return database(tmp_path_factory.mktemp("marked"))


def test_of_very_many_problems_the_first_of_each_kind_are_marked(tmp_path, monkeypatch):
    mark_many(tmp_path, monkeypatch, 2_000)


# ---- What openpyxl cannot keep, or should not ----


def test_what_openpyxl_cannot_read_is_marked_as_values(tmp_path, folder):
    path = made(tmp_path, ".xlsx")
    parts = unzipped(path)
    zipped(
        path,
        parts | {"xl/styles.xml": parts["xl/styles.xml"].replace(b'patternType="gray125"', b'patternType="plaid"')},
    )
    out = mark(folder, path, "en")
    assert coloured(out) == {f"S!{cell}" for cell in BAD}
    assert "the values alone" in str(read_sheets(out)[0].rows) and read_sheets(out)[1].rows == ROWS


def test_a_merged_range_of_all_cells_does_not_take_all_memory(tmp_path, folder):
    path = made(tmp_path, ".xlsx")
    parts = unzipped(path)
    merged = parts["xl/worksheets/sheet1.xml"].replace(
        b"</sheetData>", b'</sheetData><mergeCells count="1"><mergeCell ref="F2:XFD1048576"/></mergeCells>'
    )
    zipped(path, parts | {"xl/worksheets/sheet1.xml": merged})
    assert coloured(mark(folder, path)) == {f"S!{cell}" for cell in BAD}


def test_sheets_may_have_names_that_excel_does_not_allow(tmp_path, folder):
    name = "2025/[a]*?:" + "x" * 40
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    rows = "".join("<table:table-row>" + "".join(map(cell.format, line)) + "</table:table-row>" for line in ROWS)
    twice = "".join(f'<table:table table:name="{name}{number}">{rows}</table:table>' for number in (1, 2))
    [first, second] = coloured_sheets(mark(folder, ods(tmp_path / "a.ods", twice)))
    assert first.startswith("2025__a____xxx") and second != first


def coloured_sheets(path) -> list[str]:
    return sorted({place.rpartition("!")[0] for place in coloured(path)})


def test_a_file_with_too_many_cells_is_refused(tmp_path, monkeypatch):
    monkeypatch.setitem(LIMITS, "max_marked_cells", 19)
    with pytest.raises(Refused) as caught:
        mark(None, made(tmp_path, ".csv"), problems=[])
    assert caught.value.fault.code == "too_large_to_mark"


CELLS = some.one_of(
    some.text(max_size=12),
    some.sampled_from(["=1+1", "+1", "-1", "@a", "10.10", "_x000D_", "_x005F_x000D_", " a ", "#N/A", "'a", "1e5"]),
    some.floats(-1e300, 1e300).map(lambda number: float(f"{number:.15g}")),
    some.booleans(),
    some.dates(date(1901, 1, 1), date(2200, 1, 1)),
    some.datetimes(datetime(1901, 1, 1, 1), datetime(2200, 1, 1)).map(
        lambda at: at.replace(minute=5, second=7, microsecond=0)
    ),
    some.timedeltas(timedelta(hours=25), timedelta(days=9)).map(
        lambda span: timedelta(seconds=int(span.total_seconds()))
    ),
    some.just(time(9, 30)),
)


@settings(deadline=None, max_examples=60)
@given(some.lists(CELLS, min_size=1, max_size=12))
def test_cells_that_are_written_again_read_the_same(tmp_path_factory, cells):
    path = tmp_path_factory.mktemp("cells") / "a.xlsx"
    workbook_of([Sheet("S", [["first", *cells, "last"]])], "").save(path)
    [read] = read_sheets(path)[0].rows
    assert list(map(readable, read)) == list(map(readable, ["first", *cells, "last"]))


def readable(cell):
    """A text without what XML cannot hold, its line breaks of one kind; blanks alone are nothing."""
    if not isinstance(cell, str):
        return cell
    kept = "".join(
        letter
        for letter in cell
        if letter in "\t\n\r" or not (letter < " " or "\ud800" <= letter <= "\udfff" or letter in "\ufffe\uffff")
    )
    return kept.replace("\r\n", "\n").replace("\r", "\n") if kept.strip() else ""
