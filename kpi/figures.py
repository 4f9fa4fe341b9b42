"""Figures with their changes, as every page and the command line read them."""

from dataclasses import asdict
from datetime import date
from itertools import groupby

import duckdb
import pandas as pd

from kpi.changes import Figure, changes, is_complete
from kpi.clauses import clause_order
from kpi.plans import read_closed_years
from kpi.warehouse import query

_SERIES = ("agency", "plan", "clause", "indicator", "member")
_FIGURE = ("year", "value", "qualifier", "unit", "cut", "straddles", "same_days_value", "same_days_qualifier", "same_days_straddles")


def read_figures(
    cursor: duckdb.DuckDBPyConnection,
    edition: int,
    today: date,
    agency: str | None = None,
    plan: str | None = None,
    clause: str | None = None,
    dimension: str = "",
) -> pd.DataFrame:
    """One row an indicator (or a member of its dimension) and year, in the order of the plan.

    Columns: those of kpi/queries/figures.sql without the inner ones, and complete,
    comparability, compared_year, compared_value, compared_qualifier, compared_through, change
    (in the unit; percentage points for %), change_percent, change_qualifier, small_base. clause '' is the plan's total. Missing is None. A clause's
    main figure is its first indicator.
    """
    values = {"edition": edition, "agency": agency, "plan": plan, "clause": clause, "dimension": dimension}
    closed = read_closed_years(cursor, edition)
    result = cursor.execute(query("figures"), values)
    names = [column[0] for column in result.description]
    rows = [dict(zip(names, row, strict=True)) for row in result.fetchall()]
    rows.sort(key=_plan_order)
    for _, series in groupby(rows, key=lambda row: tuple(row[name] for name in _SERIES)):
        _add_changes(list(series), today, closed)
    frame = pd.DataFrame(rows, columns=[*names, *_CHANGE_COLUMNS] if not rows else None, dtype=object)
    return frame.drop(columns=["straddles", "same_days_value", "same_days_qualifier", "same_days_straddles"])


_CHANGE_COLUMNS = (
    "complete", "comparability", "compared_year", "compared_value", "compared_qualifier", "change",
    "change_percent", "change_qualifier", "compared_through", "small_base",
)


def _plan_order(row: dict) -> tuple:
    return (
        row["agency"], row["plan"], clause_order(row["clause"]), row["position"], row["indicator"],
        row["member"], row["year"],
    )


def _add_changes(series: list[dict], today: date, closed: dict[tuple[str, str, int], dict]) -> None:
    figures = [
        Figure(**{name: row[name] for name in _FIGURE}, closed=(row["agency"], row["plan"], row["year"]) in closed)
        for row in series
    ]
    for row, figure, change in zip(series, figures, changes(figures, today), strict=True):
        values = asdict(change)
        row["complete"] = is_complete(figure, today)
        row["change_percent"] = values.pop("percent")
        row["change_qualifier"] = values.pop("qualifier")
        row |= values
