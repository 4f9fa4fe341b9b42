"""What is compared, a year's figure, and what comes of it, a change (rules 1 to 5 and 7 in docs/rules.md)."""

from dataclasses import dataclass, field
from datetime import date

from kpi.rules.answers import AnswerList
from kpi.rules.measure import Measure

COMPARABILITIES = (
    "first",  # no earlier figure
    "year_before",  # a final year with the year before; a poll with the wave of that year
    "gap",  # the same with an earlier one; years without data lie between
    "same_days",  # a provisional year with the same days of the year before
    "last_value",  # a provisional year's latest value with the last one of the year before, which is of another day
    "no_year_before",  # a provisional year, and the year before has no figure
    "undated",  # a provisional year's figure, or the one of the year before, without days: not compared
    "straddles",  # a fact lies on both sides of the day: not compared
    "days_differ",  # a total holds what single clauses had after its day: not compared
    "no_same_days",  # the year before has no figure by the same day: not compared
    "incomplete_before",  # the earlier year was never completed, and its data end too early: not compared
    "units_differ",  # the earlier figure counts something else: not compared
    "counts_anew",  # an earlier plan's figure, counted since its start or added up in another way: not compared
    "answers_differ",  # a share of answers of which the earlier poll offered others: not compared
    "small_sample",  # a poll that fewer than SMALL_SAMPLE answered: not compared
    "clauses_differ",  # a plan's first total, made of other clauses than the earlier plan's: not compared
    "samples_differ",  # a self-selected poll against a probability sample: not compared
)
# And where a reader names the year with which a figure is compared:
NAMED = (
    "named",  # two final years, or two polls; others may lie between
    "no_figure_then",  # that year has no figure: not compared
    "no_days_then",  # a provisional year; of the named one its value by the same day is not known: not compared
)


@dataclass(frozen=True, slots=True)
class Figure:
    """An indicator's value in one year.

    cut: the day up to which it is known; None where no day is. day_of: whose day that is: the register's, the reported
    series', the poll's. reach: how far the year's data reach: to its end as 'stated', into 'december' or known by the
    year alone, or 'earlier'. closed: its year was closed. straddles: a fact of the year lies on both sides of the cut.
    same_days_*: the value of this year up to the day that stands a year before the cut of the next, or of a reported
    series' latest value that of this very day; None where not known.
    polls: how many polls are behind a figure of polls, and poll_ended the last day of the last of them, which may lie
    ahead; None where one is known by its year alone, and for all else.
    earlier_by_day: what earlier years came to by the day that stands as many years before the cut, by the year, of a
    provisional year; those of which it is not known are left out.
    accumulation: within_year, latest, since_start or ratio. so_far: a latest value that is worked out over the year so
    far. crossing: how its clause goes on from the one of the figure before it: '' within a plan, same or revised.
    self_selected, base: of a poll, None where not stated; base is n.
    has_counts: its shares come from counts. weighted: a poll's shares are weighted. design_effect: of its sample; None
    where nobody stated it. answers: those of its question in the year, of a share of one of them. measure: what kind of
    number it is. newest: the last known day of its rows.
    """

    year: int
    value: float
    qualifier: str = "exact"
    unit: str = ""
    cut: date | None = None
    day_of: str = "register"
    reach: str = "december"
    straddles: bool = False
    same_days_value: float | None = None
    same_days_qualifier: str | None = None
    same_days_straddles: bool = False
    closed: bool = False
    accumulation: str = ""
    so_far: bool = False
    crossing: str = ""
    self_selected: bool | None = None
    base: float | None = None
    base_qualifier: str = "exact"
    has_counts: bool = False
    weighted: bool | None = None
    design_effect: float | None = None
    answers: AnswerList | None = None
    measure: Measure = Measure()
    newest: date | None = None
    polls: int | None = None
    poll_ended: date | None = None
    earlier_by_day: dict[int, float] = field(default_factory=dict)

    @property
    def is_level(self) -> bool:
        """A latest value that stands for itself, and is not worked out over the year so far."""
        return self.accumulation == "latest" and not self.so_far

    @property
    def waves_added(self) -> int:
        """Over how many polls it is worked out: all of the year where every count is known, else the one that it is of;
        0 for what is no poll's."""
        return (self.polls or 0) if self.has_counts else min(self.polls or 0, 1)

    @property
    def passes_its_day(self) -> bool:
        """Whether it holds rows after the day up to which it is known: in the total of a plan those of clauses that are
        known farther."""
        if self.day_of != "register" or self.cut is None or self.newest is None or self.straddles:
            return False
        return min(self.newest, date(self.year, 12, 31)) > self.cut


@dataclass(frozen=True, slots=True)
class Change:
    """A figure against an earlier one.

    by: how far it moved, in the unit, or in percentage points for shares; rounded as the figure is, 0 where that leaves
    nothing.

    comparability: one of COMPARABILITIES, or of NAMED. percent: None from zero, from or to below it, for shares,
    indices and ranks, and where the change is unknown. small_base: it stands on so little that the absolute change says
    more. within_band: it is no more than its indicator allows for no change. compared_from, compared_through: the days
    of the compared year; None for whole years. low, high: the bounds of the change between two probability samples;
    within_margin: whether zero lies between them, so that the change does not count; None without such bounds.
    compared_waves: over how many polls the compared figure is worked out (Figure.waves_added).
    """

    comparability: str
    compared_year: int | None = None
    compared_value: float | None = None
    compared_qualifier: str | None = None
    by: float | None = None
    percent: float | None = None
    qualifier: str | None = None
    compared_from: date | None = None
    compared_through: date | None = None
    small_base: bool = False
    low: float | None = None
    high: float | None = None
    within_margin: bool | None = None
    within_band: bool = False
    compared_waves: int = 0
