"""Cases worked out by the code that works out every figure."""

from dataclasses import asdict, replace
from datetime import date

from kpi.cases.shapes import Answers, Case, Plans, Share
from kpi.figures.across_plans.crosswalk import GOES_ON, Crossing, Total
from kpi.figures.across_plans.series import Series, followed
from kpi.rules.answers import missing_share
from kpi.rules.changes import change, changes
from kpi.rules.compared import Change
from kpi.rules.figure_row import FigureRow, Indicator
from kpi.rules.intervals import wilson
from kpi.rules.judgement import Aim, judge
from kpi.rules.polls import SHARE
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
    rows = [
        FigureRow(
            year=0,
            value=share,
            base=given.n,
            has_counts=given.has_counts,
            indicator=Indicator(automatic=SHARE, answer=answer, unit="%"),
        )
        for answer, share in given.shares.items()
    ]
    return {row.indicator.answer: (row.value, row.qualifier, row.base) for row in rebased(rows)}


def _line(given: Plans, today: date) -> dict:
    series = _series_of(given)
    first = replace(series.own[0], crossing=series.crossing)
    before = series.earlier[-1] if series.earlier else None
    years = tuple(row.year for row in (*series.earlier, *series.own))
    of_series = {"crossing": series.crossing, "year": first.year, "years": years}
    moved = Change("clauses_differ") if series.unlike else change(first, before, today)
    return asdict(moved) | of_series


def _series_of(given: Plans) -> Series:
    """The shown clause's series through the crosswalk."""
    first_years = {piece.plan: piece.first_year for piece in given.pieces}
    rows = [
        FigureRow(
            year=year,
            value=value,
            accumulation=piece.accumulation,
            indicator=Indicator(plan=piece.plan, clause=piece.clause, first_year=piece.first_year),
        )
        for piece in given.pieces
        for year, value in piece.values.items()
    ]
    crossings = {
        ("", plan, clause): Crossing(earlier_plan, earlier_clause, kind, "", first_years[plan])
        for plan, clause, earlier_plan, earlier_clause, kind in given.links
        if kind in GOES_ON
    }
    shown = given.pieces[-1]
    serving: dict[Total, set[str]] = {}
    for piece in given.pieces:
        if piece.clause:
            serving.setdefault(("", piece.plan, "", "", "", ""), set()).add(piece.clause)
    return next(
        one for one in followed(rows, crossings, serving) if (one.plan, one.clause) == (shown.plan, shown.clause)
    )
