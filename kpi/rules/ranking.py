"""What is said over figures of different units: how far each is from what was due, how far it moved, whether a
status agrees with them, and whether the plan is carried out (rule 9 in docs/rules.md)."""

from collections.abc import Iterable, Mapping

from kpi.rules.figure_row import FigureRow
from kpi.rules.judgement import BAD, GOOD
from kpi.rules.measure import WITHOUT_PERCENT
from kpi.rules.polls import RESPONDENTS

DISAGREEMENTS = (
    "complete_but_behind",  # complete, and a target is missed or behind
    "reached_but_little",  # not started or limited, and every target that is judged is reached
    "figures_but_not_started",  # not started, and there are figures of it
)
_GROWING = ("within_year", "since_start")
VERDICTS = ("yes", "in_part", "no", "open", "no_targets")
_DUE = ("reported", "partly", "missing", "nothing")


def disagreement(status: str, figures: Iterable[FigureRow]) -> str:
    """One of DISAGREEMENTS; '' where there is none. figures: of the clause in the year of its status."""
    rows = [row for row in figures if not row.indicator.member]
    states = {row.judgement.state for row in rows if row.judgement.state}
    if status == "complete" and not states.isdisjoint(BAD):
        return "complete_but_behind"
    if status in ("not_started", "limited") and states == {"reached"}:
        return "reached_but_little"
    if status == "not_started" and any(row.value for row in rows if row.accumulation == "within_year"):
        return "figures_but_not_started"
    return ""


def side(row: FigureRow) -> str:
    """The side of a figure that has a target: behind, kept, or open (it is not judged)."""
    state = row.judgement.state
    return "behind" if state in BAD else "kept" if state in GOOD else "open"


def gap(row: FigureRow) -> float | None:
    """The part of what was due by its day that is missing: of what adds up, of the amount; of a latest value, of the
    way from its origin; of a ratio, from its baseline, or without one from zero. Where less is better, the part by
    which a value is above its limit. More than 1 where a value went the other way. None for what is not behind, or
    where there is no way to measure, as of a rank or an index that began nowhere: its zero means nothing.
    """
    if side(row) != "behind" or row.target is None:
        return None
    begins = row.judgement.pace if row.is_level else row.indicator.baseline
    if row.measure.kind in ("rank", "index") and begins is None:
        return None
    pace, is_less = row.judgement.pace, row.indicator.direction == "less"
    if is_less and row.accumulation in _GROWING:
        due = row.target if row.judgement.needed is None else row.judgement.needed
        return 1 - due / row.rounded if row.rounded > 0 else None
    if pace is not None:
        return 1 - pace
    if is_less:
        return 1 - row.target / row.rounded if row.rounded > 0 else None
    return 1 - row.rounded / row.target if row.target > 0 else None


def shortfall(row: FigureRow) -> float | None:
    """How much more, or of what should stay small how much less, it would be on its due; None for what is not
    behind."""
    if side(row) != "behind" or row.target is None:
        return None
    due = row.target if row.judgement.needed is None else row.judgement.needed
    return abs(due - row.rounded)


def moved(row: FigureRow, direction: str) -> float | None:
    """How far a figure moved: in percent, of a share in percentage points. direction: of
    language.figures.comparisons.change_direction.

    None where that cannot be ranked: where it did not move for certain, its base is small, those who answered were
    whoever wished to, or it is an index or a rank, of which a percentage means nothing. How many answered a poll is
    nothing that was done: it tells how far its shares can be trusted.
    """
    if direction not in ("up", "down") or row.change.small_base or row.self_selected or row.change.by is None:
        return None
    if row.indicator.automatic == RESPONDENTS:
        return None
    if row.measure.kind == "share" or row.unit == "%":
        return abs(row.change.by)
    if row.measure.kind in WITHOUT_PERCENT or row.change.percent is None:
        return None
    return abs(row.change.percent)


def verdict(targets: Mapping[str, int], clauses: Mapping[str, int]) -> str:
    """One of VERDICTS. targets: of the year, how many are kept, behind, without (a figure) and open (not judged);
    clauses: how many stand where, of kpi.oversight.completeness.STANDINGS."""
    kept, behind = targets.get("kept", 0), targets.get("behind", 0)
    unknown = targets.get("without", 0) + targets.get("open", 0)
    partly, missing = clauses.get("partly", 0), clauses.get("missing", 0)
    if not kept + behind + unknown:
        return "no_targets"
    if unknown > kept + behind or 2 * missing > sum(clauses.get(name, 0) for name in _DUE):
        return "open"
    if not behind + unknown + partly + missing:
        return "yes"
    return "in_part" if kept else "no"
