"""The table of figures with their changes and judgements, which every page, file and command reads."""

from dataclasses import asdict
from datetime import date

import duckdb
import pandas as pd

from kpi.clauses import clause_order
from kpi.figures.crosswalk import read_crossings
from kpi.figures.indicators import code_of, read_codes
from kpi.figures.series import Series, followed
from kpi.plans import read_closed_years
from kpi.rules.changes import Change, Figure, changes, is_complete, margin
from kpi.rules.judgement import Aim, judge
from kpi.rules.rebasing import rebased
from kpi.warehouse.queries import query
from kpi.warehouse.rows import dicts

_FIGURE = (
    "year",
    "value",
    "qualifier",
    "cut",
    "straddles",
    "same_days_value",
    "same_days_qualifier",
    "same_days_straddles",
    "same_days_base",
    "same_days_self_selected",
    "accumulation",
    "self_selected",
    "base",
    "base_qualifier",
)
_INNER = [
    "same_days_self_selected",
    "straddles",
    "same_days_value",
    "same_days_qualifier",
    "same_days_base",
    "same_days_straddles",
    "position",
    "first_year",
    "own_unit",
]


def read_figures(
    cursor: duckdb.DuckDBPyConnection,
    edition: int,
    today: date,
    agency: str | None = None,
    plan: str | None = None,
    clause: str | None = None,
    dimension: str = "",
    earlier: bool = False,
    base: str = "all",
) -> pd.DataFrame:
    """One row an indicator (or a member of its dimension) and year, in the order of the plan.

    Columns: those of kpi/warehouse/queries/figures.sql without the inner ones; indicator (its code);
    series_plan and series_clause (under which the row is shown); crossing ('', same or revised: how its clause
    goes on from that of the row before it) and crossing_note; complete; comparability, compared_plan,
    compared_clause and the other attributes of kpi.rules.changes.Change (percent as change_percent,
    qualifier as change_qualifier); low and high (kpi.rules.changes.margin); judgement, judgement_why,
    needed, judged_through, pace (kpi.rules.judgement.Judgement). clause '' is the plan's total. Missing
    is None. A clause's main figure is its first indicator.

    earlier: also the figures of the clauses of earlier plans that a clause goes on from, before its own.
    base: what shares of answers are shares of, 'all' answers or 'applies': without those by which
    the question does not apply (kpi.rules.rebasing.rebased).
    """
    result = cursor.execute(query("figures"), {"edition": edition, "agency": agency, "dimension": dimension})
    columns, rows = [column[0] for column in result.description], dicts(result)
    codes = read_codes(cursor)
    for row in rows:
        row["indicator"] = codes.write(code_of(row))
    crossings, closed = read_crossings(cursor, edition), read_closed_years(cursor, edition)
    wanted: list[dict] = []
    for series in followed(rebased(rows) if base == "applies" else rows, crossings):
        _add_changes(series, today, closed)
        _add_judgements(series.own)
        if plan in (None, series.plan) and clause in (None, series.clause):
            wanted += [*_shown(series, series.earlier)] if earlier else []
            wanted += series.own
    wanted.sort(key=_plan_order)
    return pd.DataFrame(wanted, columns=[*columns, *_ADDED], dtype=object).drop(columns=_INNER)


_ADDED = (
    "indicator",
    "series_plan",
    "series_clause",
    "crossing",
    "crossing_note",
    "complete",
    "low",
    "high",
    "compared_plan",
    "compared_clause",
    "change_percent",
    "change_qualifier",
    "judgement",
    "judgement_why",
    "needed",
    "judged_through",
    "pace",
    *(name for name in Change.__dataclass_fields__ if name not in ("percent", "qualifier")),
)


def _shown(series: Series, rows: list[dict]) -> list[dict]:
    """Copies, because each earlier row is also one of its own plan's."""
    shown = {"series_plan": series.plan, "series_clause": series.clause, "position": series.own[0]["position"]}
    return [row | shown for row in rows]


def _plan_order(row: dict) -> tuple:
    return (
        row["agency"],
        row["series_plan"],
        clause_order(row["series_clause"]),
        row["position"],
        row["indicator"],
        row["member"],
        row["year"],
    )


def _add_changes(series: Series, today: date, closed: dict[tuple[str, str, int], dict]) -> None:
    rows = [*series.earlier, *series.own]
    figures = [
        Figure(
            # People are people, whatever a plan's definition calls them.
            **{name: row[name] for name in _FIGURE},
            unit=row["own_unit"],
            closed=(row["agency"], row["plan"], row["year"]) in closed,
            crossing=series.crossing if row is series.own[0] else row.get("crossing", ""),
        )
        for row in rows
    ]
    first = len(series.earlier)
    found = changes(figures, today)
    for index in range(first, len(rows)):
        row, before = rows[index], rows[index - 1] if index else None
        _add_change(row, figures[index], found[index], before, today)
        row |= {"crossing_note": series.crossing_note if index == first else ""}


def _add_change(row: dict, figure: Figure, change: Change, before: dict | None, today: date) -> None:
    values = asdict(change)
    low, high = margin(figure) or (None, None)
    compared = before if change.compared_year is not None else None
    row |= {
        "series_plan": row["plan"],
        "series_clause": row["clause"],
        "crossing": figure.crossing,
        "complete": is_complete(figure, today),
        "low": low,
        "high": high,
        "change_percent": values.pop("percent"),
        "change_qualifier": values.pop("qualifier"),
        "compared_plan": compared and compared["plan"],
        "compared_clause": compared and compared["clause"],
    } | values


def _add_judgements(rows: list[dict]) -> None:
    """rows: one plan's years of an indicator; what adds up since its start stood at nothing before."""
    start = 0.0
    for row in rows:
        judged = None
        if row["target"] is not None:
            names = ("year", "value", "qualifier", "target", "accumulation", "complete", "cut", "baseline")
            judged = judge(
                Aim(
                    **{name: row[name] for name in names},
                    direction=row["direction"] or "neither",
                    start=start if row["accumulation"] == "since_start" else 0.0,
                )
            )
        row |= {
            "judgement": judged and judged.state,
            "judgement_why": judged and judged.why,
            "needed": judged and judged.needed,
            "judged_through": judged and judged.through,
            "pace": judged and judged.pace,
        }
        start = row["value"]
