"""What was planned and what was done of a clause, a kind and a month, and how it stands (kpi/work/compare.py)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kpi.work.quantity import Quantity, total

COMING_DAYS = 60
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


def worst_first(states: Sequence[WorkState]) -> list[WorkState]:
    """Those with late work: the longest late first, of the same day the one that lacks more of what was due."""
    late = [state for state in states if state.late]
    return sorted(late, key=lambda state: (state.since, -state.lacking.value / state.due.value))
