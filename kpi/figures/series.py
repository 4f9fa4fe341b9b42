"""Series of figures, followed through the crosswalk of plans (rule 7 in docs/rules.md)."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from operator import attrgetter

from kpi.figures.crosswalk import Crossing
from kpi.figures.totals import Total, total_crossing
from kpi.rules.figure_row import FigureRow

_KEY = attrgetter("agency", "plan", "clause", "dataset", "automatic", "split_1", "split_2", "member")  # of an indicator


@dataclass
class Series:
    """One indicator of a clause of a plan (or a member of its dimension), rows in the order of the years.

    own: those of the plan. earlier: those of earlier plans that it goes on from. crossing: how its
    own first row goes on from the last of them, '' where there are none; crossing_note: why. unlike: of a total, that
    the earlier plan's is made of other clauses.
    """

    plan: str
    clause: str
    own: list[FigureRow]
    earlier: list[FigureRow] = field(default_factory=list)
    crossing: str = ""
    crossing_note: str = ""
    unlike: bool = False


def followed(
    rows: list[FigureRow], crossings: Mapping[tuple[str, str, str], Crossing], serving: Mapping[Total, set[str]]
) -> Iterator[Series]:
    """Every series of the rows, earlier plans first. serving: of kpi.figures.totals.read_serving.

    Whatever a series' own rows are replaced by, in their list, later ones go on from.
    """
    own: dict[tuple, list[FigureRow]] = {}
    for row in rows:
        own.setdefault(_KEY(row.indicator), []).append(row)

    def step(key: tuple) -> Crossing | None:
        return crossings.get(key[:3]) if key[2] else total_crossing(_total(key), serving, crossings)

    for key in sorted(own, key=lambda key: own[key][0].indicator.first_year):
        own[key].sort(key=lambda row: row.year)
        series = _followed(key, own, step)
        if not key[2] and not series.earlier:
            clauses = ((*key[:2], clause, *key[3:]) for clause in serving.get(_total(key), ()))
            series.unlike = any(_followed(one, own, step).earlier for one in clauses if one in own)
        yield series


def _total(key: tuple) -> Total:
    return *key[:2], *key[3:7]


def _followed(key: tuple, own: dict[tuple, list[FigureRow]], step: Callable[[tuple], Crossing | None]) -> Series:
    series = Series(key[1], key[2], own[key])
    before: int = own[key][0].indicator.first_year
    kinds: list[str] = []
    notes: list[str] = []
    while crossing := step(key):
        before = min(before, crossing.before)
        kinds, notes = [*kinds, crossing.kind], [*notes, crossing.note]
        key = (key[0], crossing.plan, crossing.clause, *key[3:])
        pieces = [row for row in own.get(key, ()) if row.year < before]
        if pieces and not series.earlier:
            series.crossing = "revised" if "revised" in kinds else "same"
            series.crossing_note = " ".join(filter(None, reversed(notes)))
        series.earlier = [*pieces, *series.earlier]
    return series
