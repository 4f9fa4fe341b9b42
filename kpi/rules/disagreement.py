"""Where the analyst's status of a clause and its figures disagree (rule 9 in docs/rules.md)."""

from collections.abc import Iterable

from kpi.rules.figure_row import FigureRow

DISAGREEMENTS = (
    "complete_but_behind",  # complete, and a target is missed or behind
    "reached_but_little",  # not started or limited, and every target that is judged is reached
    "figures_but_not_started",  # not started, and there are figures of it
)
_MISSED = ("behind", "not_reached")


def disagreement(status: str, figures: Iterable[FigureRow]) -> str:
    """One of DISAGREEMENTS; '' where there is none. figures: of the clause in the year of its status."""
    rows = [row for row in figures if not row.indicator.member]
    states = {row.judgement.state for row in rows if row.judgement.state}
    if status == "complete" and not states.isdisjoint(_MISSED):
        return "complete_but_behind"
    if status in ("not_started", "limited") and states == {"reached"}:
        return "reached_but_little"
    if status == "not_started" and any(row.value for row in rows if row.accumulation == "within_year"):
        return "figures_but_not_started"
    return ""
