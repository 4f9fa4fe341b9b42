"""Titles of sections that name the region of the rows below them: `Bakı şəhəri üzrə`."""

from bisect import bisect
from collections.abc import Mapping

from kpi.oversight.towns import town_of_title
from loaders.recognition.rows import Rows
from loaders.recognition.sifting.doubt_names import REGIONS
from loaders.spreadsheet.cell_texts import shows_something

_COLUMN = "region"


def take_regions(rows: Rows, titles: Mapping[int, str], answers: Mapping[str, str]) -> None:
    """Ask whether each row has the region of the title above it; where that was answered, it has. titles: spreadsheet
    row → text. Nothing is asked where a title says something else, or any row has a region of its own."""
    declared = any(column.name == _COLUMN for column in rows.layout.declaration.columns)
    named = {row: town_of_title(title) for row, title in titles.items()} if declared else {}
    if not named or not all(named.values()) or shows_something([rows.cells.get(_COLUMN, [])]):
        return
    rows.asked[REGIONS] = sorted(named)
    if answers.get(REGIONS) == "count":
        starts = sorted(named)
        above = (bisect(starts, number) for number in rows.numbers)
        rows.cells[_COLUMN] = [named[starts[at - 1]] if at else "" for at in above]
        rows.distinct[_COLUMN] = set(rows.cells[_COLUMN])
