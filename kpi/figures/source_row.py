"""One row behind a figure, as tables and sheets show it."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Source:
    """The columns of kpi.figures.sources.read_sources that a table or a sheet shows, '' for texts that are not
    filled in."""

    starts: date
    ends: date
    precision: str
    year: int
    title: str
    beside: str
    region: str
    place: str
    amount: float | None
    amount_qualifier: str
    way: str
    part: str
    counts: bool
    upload: int
    file: str
    sheet: str
    row: int
    cell: str
    typed: float | None
    typed_unit: str

    @property
    def spills(self) -> bool:
        """Whether it ends in a later year than it began and counts in."""
        return self.ends.year > self.year


def sources_of(rows: "pd.DataFrame") -> list[Source]:
    """rows: of kpi.figures.sources.read_sources."""
    from pandas import isna

    names = [field.name for field in fields(Source)]
    return [
        Source(*(_plain(name, value, isna) for name, value in zip(names, values, strict=True)))
        for values in rows[names].itertuples(index=False)
    ]


def _plain(name: str, value: Any, isna: Callable[[Any], bool]) -> Any:
    """A frame's missing value is NaN, or NaT, and its days are moments."""
    if name in ("starts", "ends"):
        return value.date() if isinstance(value, datetime) else value
    if isna(value):
        return None if name in ("amount", "typed") else ""
    return value.item() if hasattr(value, "item") else value
