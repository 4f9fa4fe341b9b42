"""What was planned against what was done, as totals of a clause, a kind and a month; never row by row.

Both are added up over the year, so that what is done earlier than planned counts towards it, and what is done later
makes up for it. Work is late once the register has passed its last day and fewer are done in the year so far than were
due by then; what lacks is what was due last, as nobody can tell which of them a row of the register stands for. Where a
bound leaves it open whether enough is done, nothing is late and nothing is done (rule 5 in docs/rules.md).
"""

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from kpi.work.quantity import Quantity, total
from kpi.work.state import COMING_DAYS, DoneWork, Month, PlannedWork, RegisterDay, WorkState

_NOTHING = 1e-9  # tenths of "about" are no exact binary fractions


def compare(
    work: Sequence[PlannedWork], done: Sequence[DoneWork], register: RegisterDay, today: date, is_due: bool = True
) -> WorkState:
    """work: all of one clause, kind, channel and material; at least one. done: of the same. is_due: whether the year
    lies in the term of the clause."""
    ordered = sorted(work, key=lambda one: one.due)
    settled = [_settled(ordered[:number], done, register, today) for number in range(1, len(ordered) + 1)]
    if not is_due:
        settled = [one if one.state == "done" else replace(one, state="outside_term") for one in settled]
    first = settled[0]
    months = tuple(_month(month, work, done) for month in _months(work, done))
    return WorkState(first.clause, first.kind, first.channel, first.material, tuple(settled), months, register)


def _settled(
    so_far: Sequence[PlannedWork], done: Sequence[DoneWork], register: RegisterDay, today: date
) -> PlannedWork:
    """The last one of so_far, all that was to be done by its day. That many are planned as are planned at least."""
    one, made = so_far[-1], [each.done for each in done]
    needed = sum(each.planned.least for each in so_far)
    possibly = min(one.planned.least, needed - sum(each.least for each in made))
    surely = min(one.planned.least, needed - sum(each.most for each in made))
    lacking = _lacking(possibly, surely, [each.planned for each in so_far], made)
    return replace(one, lacking=lacking, state=_state(one.due, possibly > _NOTHING, surely > _NOTHING, register, today))


def _lacking(possibly: float, surely: float, planned: Sequence[Quantity], done: Sequence[Quantity]) -> Quantity:
    """How many of the last one of planned are not done."""
    if possibly <= _NOTHING:
        return Quantity(0)
    if surely >= planned[-1].least:
        return planned[-1]
    if surely <= _NOTHING:
        return Quantity(math.ceil(possibly - _NOTHING), "about" if planned[-1].qualifier == "at_least" else "at_most")
    missing = total(planned).value - total(done).value
    return Quantity(min(planned[-1].value, missing), total([*planned, *done]).qualifier)


def _state(due: date, possibly: bool, surely: bool, register: RegisterDay, today: date) -> str:
    """possibly, surely: whether some of it is not done."""
    if not possibly:
        return "done"
    if due < today:
        return "late" if surely and register.has_passed(due) else "open"
    return "coming" if due <= today + timedelta(days=COMING_DAYS) else "later"


def _months(work: Sequence[PlannedWork], done: Sequence[DoneWork]) -> list[int]:
    """What is known by its year alone stands last."""
    return sorted({one.month for one in work} | {one.month for one in done}, key=lambda month: month or 13)


def _month(month: int, work: Sequence[PlannedWork], done: Sequence[DoneWork]) -> Month:
    planned, made = [one for one in work if one.month == month], [one for one in done if one.month == month]
    return Month(
        month,
        total([one.planned for one in planned]),
        total([one.done for one in made]),
        _people([one.participants for one in planned]),
        _people([one.participants for one in made]),
    )


def _people(quantities: Sequence[Quantity | None]) -> Quantity | None:
    """Where some rows do not say how many, it is at least the others."""
    known = [one for one in quantities if one is not None]
    if not known:
        return None
    people = total(known)
    return people if len(known) == len(quantities) else Quantity(people.value, "at_least")
