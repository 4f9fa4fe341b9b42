"""Figures as an edition holds them: each with its indicator, not yet compared or judged."""

from collections.abc import Container
from operator import itemgetter
from typing import Any

import duckdb

from kpi.rules.figure_row import FigureRow, Indicator
from kpi.warehouse.queries import query
from language import LANGUAGES

# Columns of kpi/warehouse/queries/figures.sql that fields of Indicator and of FigureRow are called after.
_TEXTS = ("dimension", "member", "label", "answer", "formula", "unit")  # '' where nothing is filled in
_INDICATOR = (
    "agency",
    "plan",
    "clause",
    "dataset",
    "automatic",
    "level",
    "direction",
    "baseline_year",
    "baseline",
    "position",
    "first_year",
    *_TEXTS,
)
_ROW = (
    "year",
    "value",
    "qualifier",
    "accumulation",
    "target",
    "rows",
    "missing",
    "spills",
    "newest",
    "cut",
    "straddles",
    "base",
    "base_qualifier",
    "self_selected",
    "has_counts",
    "same_days_value",
    "same_days_qualifier",
    "same_days_base",
    "same_days_self_selected",
    "same_days_straddles",
)
# Others say it in other words, or in each language.
_NAMED = ("indicator", *(f"{name}_{code}" for name in ("name", "unit") for code in LANGUAGES))


def read_held(
    cursor: duckdb.DuckDBPyConnection,
    edition: int,
    agency: str | None,
    dimension: str,
    closed: Container[tuple[str, str, int]],
) -> list[FigureRow]:
    """agency: None for all. dimension: '' for the indicators themselves. closed: (agency, plan, year)."""
    result = cursor.execute(query("figures"), {"edition": edition, "agency": agency, "dimension": dimension})
    columns = [column[0] for column in result.description]
    names, fields = (*_INDICATOR, *_NAMED), (*_ROW, "unit")
    key_of = itemgetter(*map(columns.index, names))
    # People are people, whatever a plan's definition calls them.
    values_of = itemgetter(*map(columns.index, (*_ROW, "own_unit")))
    indicators: dict[tuple, Indicator] = {}  # the years of one share it
    held = []
    for row in result.fetchall():
        key, values = key_of(row), dict(zip(fields, values_of(row), strict=True))
        indicator = indicators.get(key)
        if indicator is None:
            indicator = indicators[key] = _indicator(dict(zip(names, key, strict=True)))
        is_closed = (indicator.agency, indicator.plan, values["year"]) in closed
        held.append(FigureRow(**values, indicator=indicator, closed=is_closed))
    return held


def _indicator(row: dict[str, Any]) -> Indicator:
    values = {name: row[name] for name in _INDICATOR} | {name: row[name] or "" for name in _TEXTS}
    return Indicator(code=row["indicator"], names=texts(row, "name"), units=texts(row, "unit"), **values)


def texts(row: dict[str, Any], name: str) -> dict[str, str]:
    """What stands in the columns <name>_<language>, by the language's code, where something does."""
    return {code: row[f"{name}_{code}"] for code in LANGUAGES if row[f"{name}_{code}"]}
