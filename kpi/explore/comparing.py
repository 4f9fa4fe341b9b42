"""What a question came to in two periods, compared by the one function of changes (kpi.rules.changes), like for like: a
running year over the same days of the other one."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kpi.explore.answer import Cell, Position
from kpi.explore.asked.question import Period
from kpi.explore.frames import Frames, years_of
from kpi.explore.summing import Sum
from kpi.rules.changes import change, compare
from kpi.rules.comparability import is_final
from kpi.rules.compared import Change, Figure
from kpi.rules.measure import Measure

Sums = dict[Position, Sum]
Read = Callable[[Period], Sums]


@dataclass(frozen=True, slots=True)
class Compared:
    """sums: of the other period, in whole. now, then: the spans that were set against each other."""

    changes: dict[Position, Change]
    sums: Sums
    now: tuple[date, date]
    then: tuple[date, date]


def compared(
    now: Sums,
    period: Period,
    against: Period,
    frames: Frames,
    read: Read,
    today: date,
    clause_of: Callable[[Position], str],
) -> Compared:
    """now: of the period. read: the sums of another. clause_of: whose own days a cell has, '' for the whole."""
    if period.by_years:
        return _years(now, period, against, frames, read, today, clause_of)
    return _days(period, against, frames, read, today)


def _years(now: Sums, period: Period, against: Period, frames: Frames, read: Read, today: date, clause_of) -> Compared:
    last, other = period.last.year, against.last.year
    then, why = read(against), _why_not(period, against, frames, today)
    up_to = _UpToDays(period, against, read)
    changes = {}
    for position, one in now.items():
        clause = clause_of(position)
        frame = frames.frame(clause, last)
        figure = _figure(frame, last, one)
        before = _figure(frames.frame(clause, other), other, then.get(position))
        if figure is None:
            continue
        cut = _running(frame, today)
        if cut and before:
            late, early = up_to.sums(cut)
            figure = replace(figure, straddles=position in late and bool(late[position].across))
            before = _with_same_days(before, early.get(position))
        own_days = cut and not clause and frames.has_own_days(last)
        reason = why or ("days_differ" if own_days else "")
        changes[position] = Change(reason) if reason and before else _change(figure, before, today)
    cut = _running(frames.frame("", last), today)
    ends = (cut or date(last, 12, 31), _moved(cut, other) if cut else date(other, 12, 31))
    return Compared(changes, then, (period.first, ends[0]), (against.first, ends[1]))


def _running(frame: Figure, today: date) -> date | None:
    """The day up to which a year is known that is not final; None of one that is."""
    return None if frame.day_of == "poll" or is_final(frame, today) else frame.cut


class _UpToDays:
    """The sums of both periods up to a day of their last year, each read once: clauses may have days of their own."""

    def __init__(self, period: Period, against: Period, read: Read):
        self._periods, self._read = (period, against), read
        self._known: dict[date, tuple[Sums, Sums]] = {}

    def sums(self, cut: date) -> tuple[Sums, Sums]:
        if cut not in self._known:
            now, then = self._periods
            moved = _moved(cut, then.last.year)
            self._known[cut] = (self._read(replace(now, last=cut)), self._read(replace(then, last=moved)))
        return self._known[cut]


def _why_not(period: Period, against: Period, frames: Frames, today: date) -> str:
    """What keeps all of two spans of years from being compared; '' where nothing does."""
    if _are_of_two_plans(period, against, frames):
        return "clauses_differ"
    earlier = (year for one in (period, against) for year in range(one.first.year, one.last.year))
    if any((("", year) in frames.of) and not is_final(frames.of["", year], today) for year in earlier):
        return "incomplete_before"
    return ""


def _figure(frame: Figure, year: int, one: Sum | None) -> Figure | None:
    cell = one.cell() if one else None
    if cell is None or cell.value is None:
        return None
    return replace(
        frame, year=year, value=cell.value, qualifier=cell.qualifier, accumulation="within_year", measure=Measure()
    )


def _with_same_days(before: Figure, early: Sum | None) -> Figure:
    """As loaders/queries/figures/sums/indicators.sql has it: of what has no row by then nothing, if all is known."""
    early = early or Sum()
    cell = early.cell()
    known = cell.value if cell.value is not None else None if cell.missing else 0.0
    return replace(
        before,
        same_days_value=known,
        same_days_qualifier=replace(early, across=0).cell().qualifier,
        same_days_straddles=bool(early.across),
    )


def _change(figure: Figure, before: Figure | None, today: date) -> Change:
    """Of any two years: kpi.rules.changes sets a running year against the one before it, so that another one stands in
    that one's place."""
    if before is None:
        return Change("no_figure_then")
    is_next = before.year == figure.year - 1
    if is_next or figure.day_of == "poll" or is_final(figure, today):
        return change(figure, before, today, is_named=True)
    stands_in = replace(
        before,
        year=figure.year - 1,
        closed=is_final(before, today),
        cut=_moved(before.cut, figure.year - 1) if before.cut else None,
    )
    moved = change(figure, stands_in, today, is_named=True)
    if moved.compared_year is None:
        return moved
    days = (moved.compared_from, moved.compared_through)
    first, through = (_moved(day, before.year) if day else None for day in days)
    return replace(moved, compared_year=before.year, compared_from=first, compared_through=through)


def _moved(day: date, year: int) -> date:
    """The same day of another year; 28 February for 29 February."""
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


def _days(period: Period, against: Period, frames: Frames, read: Read, today: date) -> Compared:
    """Two spans of days: what is not known of the one is left out of the other too."""
    frame = frames.frame("", period.last.year)
    known = period.last if is_final(frame, today) or frame.cut is None else min(period.last, frame.cut)
    left = period.last - known if known >= period.first else timedelta(0)
    now, then = replace(period, last=period.last - left), replace(against, last=against.last - left)
    ours, theirs, changes = read(now), read(then), {}
    why = "clauses_differ" if _are_of_two_plans(period, against, frames) else ""
    for position, one in ours.items():
        cell, other = one.cell(), theirs.get(position, Sum()).cell()
        if cell.value is None:
            continue
        changes[position] = _of_days(cell, other, now, then, why)
    return Compared(changes, theirs, (now.first, now.last), (then.first, then.last))


def _are_of_two_plans(period: Period, against: Period, frames: Frames) -> bool:
    spans = [range(one.first.year, one.last.year + 1) for one in (period, against)]
    return not frames.whole and years_of(frames, spans[0]) != years_of(frames, spans[1])


def _of_days(cell: Cell, other: Cell, now: Period, then: Period, why: str) -> Change:
    if cell.across or other.across:
        return Change("straddles")
    if other.value is None or why or cell.value is None:
        return Change(why or "no_figure_then")
    figures = [Figure(span.last.year, one.value or 0.0, one.qualifier) for span, one in ((now, cell), (then, other))]
    return replace(compare(figures[0], "same_days", figures[1]), compared_from=then.first, compared_through=then.last)
