"""Cases worked out by the code that works out every figure."""

from dataclasses import asdict
from datetime import date
from typing import Any

from kpi.cases.shapes import Answers, Case, Plans, Share
from kpi.figures.crosswalk import GOES_ON, Crossing
from kpi.figures.series import Series, followed
from kpi.rules.changes import Figure, changes
from kpi.rules.intervals import wilson
from kpi.rules.judgement import Aim, judge
from kpi.rules.polls import SHARE, missing_share
from kpi.rules.rebasing import rebased


def worked_out(case: Case) -> dict:
    """What case.expected holds, and what else the code says of it.

    Raises TypeError for typed rows, whose figures only a database can work out.
    """
    given = case.given
    if isinstance(given, Aim):
        return asdict(judge(given))
    if isinstance(given, Share):
        low, high = wilson(given.percent, given.n)
        return {"low": low, "high": high}
    if isinstance(given, Answers):
        return {"missing": missing_share(list(given.shares.values())), "base": _base(given)}
    if isinstance(given, Plans):
        return _line(given, case.today)
    if isinstance(given, tuple):
        return asdict(changes(list(given), case.today)[-1])
    raise TypeError(f"{case.name}: typed rows need a database")


def _base(given: Answers) -> dict[str, tuple[float, str, float | None]]:
    common: dict[str, Any] = {
        "agency": "",
        "plan": "",
        "clause": "",
        "year": 0,
        "automatic": SHARE,
        "split_1": "",
        "unit": "%",
        "qualifier": "exact",
        "base": given.n,
        "has_counts": given.has_counts,
        "same_days_value": None,
        "same_days_qualifier": None,
        "same_days_base": None,
    }
    rows = [common | {"answer": answer, "label": "", "value": share} for answer, share in given.shares.items()]
    return {row["answer"]: (row["value"], row["qualifier"], row["base"]) for row in rebased(rows)}


def _line(given: Plans, today: date) -> dict:
    series, figures = _series_of(given)
    change = changes(figures, today)[len(series.earlier)]
    years = tuple(figure.year for figure in figures)
    return asdict(change) | {"crossing": series.crossing, "year": series.own[0]["year"], "years": years}


def _series_of(given: Plans) -> tuple[Series, list[Figure]]:
    """The shown clause's series through the crosswalk, and its figures."""
    first_years = {piece.plan: piece.first_year for piece in given.pieces}
    rows = [
        {
            "agency": "",
            "plan": piece.plan,
            "clause": piece.clause,
            "dataset": "",
            "indicator": "",
            "member": "",
            "first_year": piece.first_year,
            "accumulation": piece.accumulation,
            "year": year,
            "value": value,
        }
        for piece in given.pieces
        for year, value in piece.values.items()
    ]
    crossings = {
        ("", plan, clause): Crossing(earlier_plan, earlier_clause, kind, "", first_years[plan])
        for plan, clause, earlier_plan, earlier_clause, kind in given.links
        if kind in GOES_ON
    }
    shown = given.pieces[-1]
    series = next(one for one in followed(rows, crossings) if (one.plan, one.clause) == (shown.plan, shown.clause))
    figures = [
        Figure(
            row["year"],
            row["value"],
            accumulation=row["accumulation"],
            crossing=series.crossing if row is series.own[0] else "",
        )
        for row in (*series.earlier, *series.own)
    ]
    return series, figures
