"""A figure as everything reads it: what is counted, how much it came to, how far it moved, how it was judged."""

from dataclasses import dataclass, field
from datetime import date

from kpi.rules.comparability import is_small_sample
from kpi.rules.compared import Change, Figure
from kpi.rules.judgement import Judgement
from kpi.rules.measure import Measure
from language.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is counted under a clause of a plan; clause '' is the plan's total.

    automatic: the code in the table `automatic` that it is counted by, '' for one of the agency's own; automatic_name:
    what that is called, as the catalogues know it. split_1, split_2: what splits it, folded; of one of the agency's own
    split_1 is its code. is_defined: an analyst defined it on a dataset. code: as people write it (kpi.codes).
    dimension, member: '' for the whole, else the part of it (topic, Ethics). label, answer: what the rows call it.
    names, units: those that an analyst gave, by the language's code. formula: how a defined one counts, else ''.
    vocabulary: what the agency's texts are called in other languages (language.figures.typed).
    measure: what kind of number it is. position: where it stands within its clause, and
    listed where among what stands there alike: answers as the first file lists them. first_year: of the plan.
    """

    agency: str = ""
    plan: str = ""
    clause: str = ""
    dataset: str = ""
    automatic: str = ""
    automatic_name: str = ""
    split_1: str = ""
    split_2: str = ""
    is_defined: bool = False
    code: str = ""
    dimension: str = ""
    member: str = ""
    label: str = ""
    answer: str = ""
    names: dict[str, str] = field(default_factory=dict)
    formula: str = ""
    level: str | None = None
    unit: str = ""
    units: dict[str, str] = field(default_factory=dict)
    direction: str = "neither"
    baseline_year: int | None = None
    baseline: float | None = None
    measure: Measure = Measure()
    position: int = 0
    listed: int = 0
    first_year: int = 0
    vocabulary: Vocabulary = field(default=Vocabulary(), compare=False, repr=False)

    @property
    def part(self) -> str:
        """By what it is told from the other parts of a whole: a member, an answer, a channel with its material, as they
        were typed."""
        return self.member or self.answer or self.label


@dataclass(frozen=True, slots=True)
class Wave:
    """One of several polls on a question in a year. has_shares, has_base: whether it published shares, and its n."""

    starts: date
    ends: date
    precision: str
    has_shares: bool = True
    has_base: bool = True

    @property
    def span(self) -> str:
        """`2025-03-01/2025-03-31` (ISO 8601); `2025-10-14` where it is one day."""
        return self.starts.isoformat() if self.starts == self.ends else f"{self.starts}/{self.ends}"


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow(Figure):
    """An indicator's figure in a year, compared and judged.

    unit: by which it is compared; indicator.unit is how it is shown. target: of the year. rows: how many are behind it;
    missing: those without a number; spills: those that end in a later year. has_counts: a poll's shares come from
    counts. several: its question allowed several answers, so that shares may pass 100. waves: the polls on its question
    in the year, in their order, where there were several. complete: it is final
    (kpi.rules.comparability.is_final). former_value, former_qualifier: what it was before it was changed though it was
    final (it is revised); None where it was not.

    series_plan, series_clause: under which it is shown, where an earlier plan's figure is shown under a later clause.
    crossing_notes: why its clause goes on from the earlier ones, one a step. compared_plan, compared_clause: whose
    figure it is compared with; None where it is compared with none. margin: of kpi.rules.changes.
    conversion: by how much what its rows hold was multiplied, so that all years of its series stand in one unit.
    """

    indicator: Indicator = Indicator()
    target: float | None = None
    rows: int = 0
    missing: int = 0
    several: bool = False
    waves: tuple[Wave, ...] = ()
    spills: int = 0
    complete: bool = True
    former_value: float | None = None
    former_qualifier: str = "exact"
    series_plan: str = ""
    series_clause: str = ""
    crossing_notes: tuple[str, ...] = ()
    compared_plan: str | None = None
    compared_clause: str | None = None
    change: Change = Change("first")
    margin: tuple[float, float] | None = None
    conversion: float = 1.0
    judgement: Judgement = Judgement(None)

    @property
    def rounded(self) -> float:
        """Its value as every page and file tells it, at its indicator's own decimals."""
        return self.measure.rounded(self.value)

    @property
    def rounded_former(self) -> float | None:
        return None if self.former_value is None else self.measure.rounded(self.former_value)

    @property
    def rounded_compared(self) -> float | None:
        value = self.change.compared_value
        return None if value is None else self.measure.rounded(value)

    @property
    def is_small_sample(self) -> bool:
        """Whether it is a share of so few that it says too little."""
        return is_small_sample(self)

    @property
    def published_wave(self) -> Wave | None:
        """Of several waves the one that it is of: the last that published it; None where all were added up."""
        if self.has_counts:
            return None
        of_share = self.indicator.answer != ""
        return next((one for one in reversed(self.waves) if (one.has_shares if of_share else one.has_base)), None)

    @property
    def through(self) -> date | None:
        """The day up to which it is known: a value's or a poll's own, else the year's last one where it is final; None
        where no day is known."""
        is_of_its_day = self.day_of == "poll" or (self.day_of == "series" and self.accumulation == "latest")
        return date(self.year, 12, 31) if self.complete and not is_of_its_day else self.cut
