"""The targets of a year: each with the clause that it stands under, its figure where there is one, and its side."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kpi.figures.targets import TargetWithoutFigure
from kpi.rules import ranking
from kpi.rules.figure_row import FigureRow, Indicator
from ui.data import reads
from ui.data.plan_figures import Clause, plan_of
from ui.navigation.address import Choice

SIDES = ("behind", "without", "open", "kept")


@dataclass(frozen=True)
class Target:
    """value: what is aimed at. row: the year's figure, None without one. side: one of SIDES."""

    clause: Clause
    indicator: Indicator
    value: float
    row: FigureRow | None
    side: str
    gap: float | None


def targets_of(clauses: Iterable[Clause], without: Iterable[TargetWithoutFigure], year: int) -> list[Target]:
    """All that stand under these clauses: those behind first, worst by gap; then by SIDES, in the order of the plan."""
    lacking: dict[str, list[TargetWithoutFigure]] = {}
    for one in without:
        lacking.setdefault(one.indicator.clause, []).append(one)
    found: list[Target] = []
    for clause in clauses:
        for row in clause.figures(year):
            if row.target is not None:
                found.append(Target(clause, row.indicator, row.target, row, ranking.side(row), ranking.gap(row)))
        for one in lacking.get(clause.number, ()):
            found.append(Target(clause, one.indicator, one.target, None, "without", None))
    return sorted(found, key=lambda target: (SIDES.index(target.side), -(target.gap or 0.0)))


def targets_of_year(chosen: Choice) -> list[Target]:
    """targets_of the chosen plan and year."""
    without = reads.targets_without_figure(chosen.agency, chosen.plan).get(chosen.year, [])
    return targets_of(plan_of(chosen).clauses, without, chosen.year)


def on(side: str, targets: Sequence[Target]) -> list[Target]:
    return [target for target in targets if target.side == side]


def judged_side(targets: Sequence[Target]) -> str:
    """The side of the worst of a clause's targets; '' where it has none."""
    return min((target.side for target in targets), key=SIDES.index, default="")
