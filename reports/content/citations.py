"""Where a figure's numbers stand, in words: for hand-outs that have no server to lead to the rows."""

from collections.abc import Callable
from itertools import groupby
from typing import TYPE_CHECKING

from kpi.rules.figure_row import FigureRow
from language import Language
from language.figures import phrases

if TYPE_CHECKING:
    import pandas as pd

Sources = Callable[[FigureRow], "pd.DataFrame"]  # a figure → kpi.figures.sources.read_sources
_MOST = 4  # places that a speaker would read out


def source_text(row: FigureRow, sources: "pd.DataFrame", language: Language) -> str:
    """`Xidmətlər: 86 xidmət – mənbə: telim.xlsx, “Təlimlər”: F2–F9, F12.` sources: of row."""
    values = {"name": phrases.indicator_name(row.indicator, language), "value": phrases.figure_text(row, language)}
    listed = places(sources, language)
    return (
        language.say("{name}: {value} – source: {places}.", places=listed, **values)
        if listed
        else language.say("{name}: {value}.", **values)
    )


def places(sources: "pd.DataFrame", language: Language) -> str:
    """`telim.xlsx, “Təlimlər”: F2–F9, F12`: the cells that count, of the first few sheets; '' for none."""
    counted = sources[sources["part"] == ""]
    found = [
        _place(file, sheet, rows, language) for (file, sheet), rows in counted.groupby(["file", "sheet"], sort=True)
    ]
    more = len(found) - _MOST
    return "; ".join(found[:_MOST]) + (language.say(" and {count} more sheets", count=more) if more > 0 else "")


def _place(file: str, sheet: str, rows: "pd.DataFrame", language: Language) -> str:
    cells = sorted({(cell.rstrip("0123456789"), row) for cell, row in zip(rows["cell"], rows["row"], strict=True)})
    runs = _runs(cells)
    listed = ", ".join(runs)
    if len(runs) > _MOST:
        (first, row), (last, end) = cells[0], cells[-1]
        listed = language.say_count(
            "{first} … {last} ({count} cell)",
            "{first} … {last} ({count} cells)",
            len(cells),
            first=f"{first}{row}",
            last=f"{last}{end}",
        )
    return f"{file}, “{sheet}”: {listed}" if sheet else f"{file}: {listed}"


def _runs(cells: list[tuple[str, int]]) -> list[str]:
    """`F2–F9`, `F12`: cells of one column that follow each other; without a column, rows."""
    found = []
    for _, run in groupby(enumerate(cells), key=lambda one: (one[1][0], one[1][1] - one[0])):
        (column, first), *_, (_, last) = [cell for _, cell in run] * 2
        found.append(f"{column}{first}" if first == last else f"{column}{first}–{column}{last}")
    return found
