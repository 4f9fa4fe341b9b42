"""The table of figures with their changes and judgements, which every page, file and command reads."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from operator import itemgetter

import duckdb

from kpi.clauses import clause_order
from kpi.figures.across_plans.crosswalk import read_crossings, read_serving
from kpi.figures.across_plans.series import Series, carried, followed
from kpi.figures.held import read_held
from kpi.figures.paces import Paces, by_same_days, origin, read_own_days, read_paces, usual_pace
from kpi.plans import read_closed_years
from kpi.rules.changes import change, margin
from kpi.rules.comparability import is_final, is_settled, known_up_to
from kpi.rules.compared import Change
from kpi.rules.figure_row import FigureRow
from kpi.rules.judgement import Aim, Judgement, Origin, Usual, judge
from kpi.rules.rebasing import rebased


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
) -> list[FigureRow]:
    """One row an indicator (or a member of its dimension) and year, in the order of the plan.

    A clause's main figure is its first indicator. agency, plan, clause: None for all; clause '' is the plan's total.

    earlier: also the figures of the clauses of earlier plans that a clause goes on from, before its own.
    base: what shares of answers are shares of, 'all' answers or 'applies': without those by which
    the question does not apply (kpi.rules.rebasing.rebased).
    """
    closed = read_closed_years(cursor, edition)
    rows = read_held(cursor, edition, agency, dimension, closed)
    paces = {} if dimension else read_paces(cursor, edition, agency)
    own_days = read_own_days(cursor, edition, agency)
    wanted: list[tuple[tuple, FigureRow]] = []
    if dimension:
        wholes = partial(read_held, cursor, edition, agency, "", closed)
        rows = carried(rows, wholes)
    crossings, serving = read_crossings(cursor, edition), read_serving(cursor, edition, agency)
    for series in followed(rebased(rows) if base == "applies" else rows, crossings, serving):
        telling = [] if _place(series) in own_days else series.earlier
        series.own[:] = _compared(series, today, telling, paces)  # later plans go on from these
        if plan in (None, series.plan) and clause in (None, series.clause):
            shown = [*(_shown_under(series, row) for row in series.earlier if earlier), *series.own]
            order = _plan_order(series)
            wanted += [((*order, row.year), row) for row in shown]
    wanted.sort(key=itemgetter(0))
    return [row for _, row in wanted]


def _shown_under(series: Series, row: FigureRow) -> FigureRow:
    return replace(row, series_plan=series.plan, series_clause=series.clause)


def _place(series: Series) -> tuple[str, str, str, str]:
    one = series.own[0].indicator
    return one.agency, one.plan, one.clause, one.dataset


def _plan_order(series: Series) -> tuple:
    one = series.own[0].indicator
    return one.agency, one.plan, clause_order(one.clause), one.position, one.listed, one.code, one.member


def _compared(series: Series, today: date, telling: Sequence[FigureRow], paces: Paces) -> list[FigureRow]:
    """The plan's own rows, each against the one before it and against its target. telling: rows of earlier plans that
    tell how these went.

    What adds up since the plan's start stood at nothing before.
    """
    compared: list[FigureRow] = []
    before, start = series.earlier[-1] if series.earlier else None, 0.0
    for row in series.own:
        earlier = [*series.earlier, *compared]
        if series.crossing and not compared:
            row = replace(row, crossing=series.crossing, crossing_notes=series.crossing_notes)
        row = _row(row, before, today)
        if series.unlike and not compared:
            row = replace(row, change=Change("clauses_differ"))
        row = replace(row, earlier_by_day=by_same_days(row, [*telling, *compared], paces))
        if row.target is not None:
            usual = usual_pace(row, [*telling, *compared], paces)
            row = replace(row, judgement=_judged(row, row.target, start, usual, origin(row, earlier), today))
        compared.append(row)
        before, start = row, row.value
    return compared


def _row(row: FigureRow, before: FigureRow | None, today: date) -> FigureRow:
    row = replace(row, cut=known_up_to(row, today))
    moved, complete = change(row, before, today), is_final(row, today)
    other = before.indicator if before and moved.compared_year is not None else None
    return replace(
        row,
        series_plan=row.indicator.plan,
        series_clause=row.indicator.clause,
        complete=complete,
        compared_plan=other.plan if other else None,
        compared_clause=other.clause if other else None,
        change=moved,
        margin=margin(row),
    )


def _judged(
    row: FigureRow, target: float, start: float, usual: Usual | None, origin: Origin | None, today: date
) -> Judgement:
    # A wave is final as it stands, but until the year is over the next one may still reach the target.
    is_over = row.day_of != "poll" or today.year > row.year or is_settled(row)
    return judge(
        Aim(
            year=row.year,
            value=row.rounded,
            qualifier=row.qualifier,
            target=target,
            direction=row.indicator.direction or "neither",
            accumulation="ratio" if row.so_far else row.accumulation,
            complete=row.complete and is_over,
            cut=row.cut,
            baseline=row.indicator.baseline,
            start=start if row.accumulation == "since_start" else 0.0,
            usual=usual,
            origin=origin,
        )
    )
