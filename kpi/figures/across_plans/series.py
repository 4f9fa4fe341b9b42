"""Series of figures, followed through the crosswalk of plans (rule 7 in docs/rules.md)."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from operator import attrgetter

from kpi.figures.across_plans.crosswalk import Crossing, Total, total_crossing
from kpi.figures.indicators import series_of
from kpi.rules.figure_row import FigureRow


@dataclass
class Series:
    """One indicator of a clause of a plan (or a member of its dimension), rows in the order of the years.

    own: those of the plan. earlier: those of earlier plans that it goes on from. crossing: how its own first row goes
    on from the last of them, '' where there are none; crossing_notes: why, one a step. unlike: of a total, that the
    earlier plan's is made of other clauses.
    """

    plan: str
    clause: str
    own: list[FigureRow]
    earlier: list[FigureRow] = field(default_factory=list)
    crossing: str = ""
    crossing_notes: tuple[str, ...] = ()
    unlike: bool = False


def followed(
    rows: list[FigureRow], crossings: Mapping[tuple[str, str, str], Crossing], serving: Mapping[Total, set[str]]
) -> Iterator[Series]:
    """Every series of the rows, earlier plans first. serving: of kpi.figures.across_plans.crosswalk.read_serving.

    Whatever a series' own rows are replaced by, in their list, later ones go on from.
    """
    own: dict[tuple, list[FigureRow]] = {}
    for row in rows:
        own.setdefault((*series_of(row.indicator), row.indicator.member), []).append(row)

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
            series.crossing_notes = tuple(filter(None, reversed(notes)))
        series.earlier = [*pieces, *series.earlier]
    return series


def carried(parts: list[FigureRow], read_wholes: Callable[[], list[FigureRow]]) -> list[FigureRow]:
    """The parts of figures, with those that a year's rows do not name but the years before do; without them the parts
    of a year would come to less than its whole. read_wholes: the figures that are divided."""
    last: dict[tuple, dict[str, FigureRow]] = {}
    there = {(series_of(row.indicator), row.indicator.member, row.year): row for row in parts}
    growing = {series_of(row.indicator) for row in parts if row.accumulation == "since_start"}
    wholes = [row for row in read_wholes() if series_of(row.indicator) in growing] if growing else []
    members = {key: {member for of, member, _ in there if of == key} for key in growing}
    added = []
    for whole in sorted(wholes, key=attrgetter("year")):
        key = series_of(whole.indicator)
        known = last.setdefault(key, {})
        for member in sorted(members[key]):
            if row := there.get((key, member, whole.year)):
                known[member] = row
            elif member in known:
                known[member] = _unmoved(known[member], whole)
                added.append(known[member])
    return [*parts, *added]


def _unmoved(part: FigureRow, whole: FigureRow) -> FigureRow:
    """A part in a year without rows of it, of which the whole's day holds."""
    same_days = None if whole.same_days_value is None else part.value
    return replace(
        whole,
        value=part.value,
        unit=part.unit,
        measure=part.measure,
        conversion=part.conversion,
        qualifier=part.qualifier,
        rows=part.rows,
        missing=part.missing,
        spills=0,
        newest=None,
        target=None,
        straddles=False,
        same_days_value=same_days,
        same_days_qualifier=part.qualifier,
        same_days_straddles=False,
        indicator=part.indicator,
    )
