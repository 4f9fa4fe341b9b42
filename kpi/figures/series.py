"""Series of figures, followed through the crosswalk of plans (rule 7 of figures)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kpi.figures.crosswalk import Crossing

SERIES = ("agency", "plan", "clause", "dataset", "indicator", "member")


@dataclass
class Series:
    """One indicator of a clause of a plan (or a member of its dimension), rows in the order of the years.

    own: those of the plan. earlier: those of earlier plans that it goes on from. crossing: how its
    own first row goes on from the last of them, '' where there are none; crossing_note: why.
    """

    plan: str
    clause: str
    own: list[dict]
    earlier: list[dict] = field(default_factory=list)
    crossing: str = ""
    crossing_note: str = ""


def followed(rows: list[dict], crossings: Mapping[tuple[str, str, str], Crossing]) -> Iterator[Series]:
    """Every series of the rows (of kpi/warehouse/queries/figures.sql), earlier plans first."""
    own: dict[tuple, list[dict]] = {}
    for row in rows:
        own.setdefault(tuple(row[name] for name in SERIES), []).append(row)
    for key in sorted(own, key=lambda key: own[key][0]["first_year"]):
        own[key].sort(key=lambda row: row["year"])
        yield _followed(key, own, crossings)


def _followed(key: tuple, own: dict[tuple, list[dict]], crossings: Mapping[tuple[str, str, str], Crossing]) -> Series:
    series = Series(key[1], key[2], own[key])
    place, before, kinds, notes = key, own[key][0]["first_year"], [], []
    while crossing := crossings.get(place[:3]):
        before = min(before, crossing.before)
        kinds, notes = [*kinds, crossing.kind], [*notes, crossing.note]
        place = (place[0], crossing.plan, crossing.clause, *place[3:])
        pieces = [row for row in own.get(place, ()) if row["year"] < before]
        if pieces and not series.earlier:
            series.crossing = "revised" if "revised" in kinds else "same"
            series.crossing_note = " ".join(filter(None, reversed(notes)))
        series.earlier = [*pieces, *series.earlier]
    return series
