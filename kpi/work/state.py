"""What was planned against what was done, as totals of a clause, a kind and a month; never row by row.

Both are added up over the year, so that what is done earlier than planned counts towards it, and what is done later
makes up for it. Work is late once the register has passed its last day and fewer are done in the year so far than were
due by then; what lacks is what was due last, as nobody can tell which of them a row of the register stands for. Where a
bound leaves it open whether enough is done, nothing is late and nothing is done (rule 5 in docs/rules.md).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kpi.work.quantity import Quantity, total

COMING_DAYS = 60
_NOTHING = 1e-9  # tenths of "about" are no exact binary fractions
STATES = (
    "done",
    "late",
    "open",  # its day has passed, and the register does not reach it yet or does not say whether enough is done
    "coming",  # due within COMING_DAYS
    "later",
    "outside_term",  # the clause is not due in the year, so that nothing of it can be late
)


@dataclass(frozen=True, slots=True)
class RegisterDay:
    """How far the register of a kind reaches in a year; day None: not at all. whole: whether the day itself is known to
    its end, as one that was stated, or the last of a final year, and not that of the newest row."""

    day: date | None = None
    whole: bool = False

    def has_passed(self, due: date) -> bool:
        return self.day is not None and (due < self.day or (self.whole and due == self.day))


@dataclass(frozen=True, slots=True)
class PlannedWork:
    """A row of the work plan. due: its last day. month: 0 where only its year is known. participants: None where none
    are planned. responsible: its own, else the clause's; '' where nobody is named. lacking (how many of it are not
    done) and state (one of STATES) are settled by compare()."""

    clause: str
    kind: str
    title: str
    starts: date
    due: date
    precision: str
    planned: Quantity
    participants: Quantity | None
    channel: str
    material: str
    responsible: str
    file: str
    sheet: str
    row: int
    lacking: Quantity = Quantity(0)
    state: str = ""

    @property
    def month(self) -> int:
        return month_of(self.due, self.precision, self.starts.year)


@dataclass(frozen=True, slots=True)
class DoneWork:
    """What rows of a register come to that ended in one month of the year (0: only the year is known)."""

    month: int
    done: Quantity
    participants: Quantity | None


@dataclass(frozen=True, slots=True)
class Month:
    """month: 1 to 12; 0 for what is known by its year alone. participants: None where nothing is said of them."""

    month: int
    planned: Quantity
    done: Quantity
    planned_participants: Quantity | None
    done_participants: Quantity | None


@dataclass(frozen=True, slots=True)
class WorkState:
    """What a clause planned of one kind in a year (of outreach: of one channel and material), and what was done of it.

    work: in the order in which it is due. months: those in which something was planned or done.
    """

    clause: str
    kind: str
    channel: str
    material: str
    work: tuple[PlannedWork, ...]
    months: tuple[Month, ...]
    register: RegisterDay

    @property
    def planned(self) -> Quantity:
        return total([one.planned for one in self.work])

    @property
    def done(self) -> Quantity:
        return total([month.done for month in self.months])

    @property
    def due(self) -> Quantity:
        """What was to be done by the day that the register has reached."""
        asked = [one for one in self.work if one.state != "outside_term"]
        return total([one.planned for one in asked if self.register.has_passed(one.due)])

    @property
    def late(self) -> tuple[PlannedWork, ...]:
        return self.in_state("late")

    @property
    def coming(self) -> tuple[PlannedWork, ...]:
        return self.in_state("coming")

    @property
    def lacking(self) -> Quantity:
        """How many are late."""
        return total([one.lacking for one in self.late])

    @property
    def to_come(self) -> Quantity:
        """How many are to be done of what is coming."""
        return total([one.lacking for one in self.coming])

    @property
    def since(self) -> date | None:
        """The day by which the first of what is late was due."""
        return min((one.due for one in self.late), default=None)

    @property
    def responsible(self) -> tuple[str, ...]:
        """Whose the late work is, the longest late first."""
        return tuple(dict.fromkeys(one.responsible for one in self.late if one.responsible))

    def in_state(self, state: str) -> tuple[PlannedWork, ...]:
        return tuple(one for one in self.work if one.state == state)


def month_of(last: date, precision: str, year: int) -> int:
    """Where work stands in its year: in the month in which it ends, the last one where it ends in a later year."""
    if precision == "year":
        return 0
    return last.month if last.year == year else 12


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


def worst_first(states: Sequence[WorkState]) -> list[WorkState]:
    """Those with late work: the longest late first, of the same day the one that lacks more of what was due."""
    late = [state for state in states if state.late]
    return sorted(late, key=lambda state: (state.since, -state.lacking.value / state.due.value))


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
