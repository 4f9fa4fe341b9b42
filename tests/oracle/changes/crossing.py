"""Series through the plans: which clause of an earlier plan a clause goes on from (rule 7 in docs/rules.md)."""

from typing import NamedTuple

from tests.oracle.raw import Raw


class Step(NamedTuple):
    """From a clause back to the one that it goes on from, which gives the years before."""

    plan: str
    clause: str
    kind: str
    note: str
    before: int


def step_back(raw: Raw, plan: str, clause: str) -> Step | None:
    """Only 'same' and 'revised' go on, and only where no other row claims either of the two clauses
    for these plans: of what was merged or split nobody can say whose figures those are."""
    into = [row for row in raw.crosswalk if row["plan"] == plan and row["clause"] == clause and _is_known(raw, row)]
    if not clause or len(into) != 1 or into[0]["kind"] not in ("same", "revised"):
        return None
    (row,) = into
    out_of = [
        other
        for other in raw.crosswalk
        if all(other[name] == row[name] for name in ("plan", "earlier_plan", "earlier_clause"))
    ]
    before = raw.plans[plan]["first_year"]
    if len(out_of) != 1 or raw.plans[row["earlier_plan"]]["first_year"] >= before:
        return None
    return Step(row["earlier_plan"], row["earlier_clause"], row["kind"], row["note"] or "", before)


def step_of_total(raw: Raw, plan: str, what: tuple, serving: dict[tuple, set[str]]) -> Step | None:
    """Of a plan's total, whose clauses say where it goes: one clause takes it along; several do where together they are
    all that the earlier total is made of."""
    clauses = serving.get((plan, what), set())
    steps = [step_back(raw, plan, clause) for clause in clauses]
    if not steps or None in steps:
        return None
    if len(steps) == 1:
        return steps[0]
    whole = {(earlier, clause) for (earlier, other), into in serving.items() if other == what for clause in into}
    plans = {step.plan for step in steps}
    if {(step.plan, step.clause) for step in steps} != {one for one in whole if one[0] in plans} or len(plans) > 1:
        return None
    kind = "revised" if "revised" in {step.kind for step in steps} else "same"
    return Step(plans.pop(), "", kind, "", raw.plans[plan]["first_year"])


def _is_known(raw: Raw, row: dict) -> bool:
    return row["plan"] in raw.plans and row["earlier_plan"] in raw.plans


def followed(raw: Raw, figures: list[dict]) -> list[list[dict]]:
    """Every series: its figures by year, those of earlier plans first, each with series_plan,
    series_clause, crossing, crossing_notes, and unlike: a total whose clauses have earlier figures and it has none."""
    own: dict[tuple, list[dict]] = {}
    serving: dict[tuple, set[str]] = {}
    for figure in sorted(figures, key=lambda figure: figure["year"]):
        own.setdefault((figure["plan"], figure["clause"], *_what(figure)), []).append(figure)
        if figure["clause"] and not figure["dimension"] and not figure["is_defined"]:
            serving.setdefault((figure["plan"], _what(figure)[:2]), set()).add(figure["clause"])
    series = {key: _series(raw, own, serving, *key) for key in own}
    for (plan, clause, *what), rows in series.items():
        clauses = [] if clause else serving.get((plan, tuple(what[:2])), [])
        beside = [series.get((plan, one, *what), []) for one in clauses]
        rows[0]["unlike"] = rows[0]["plan"] == plan and any(one and one[0]["plan"] != plan for one in beside)
    return list(series.values())


def _what(figure: dict) -> tuple:
    return figure["dataset"], figure["indicator"], figure["dimension"], figure["member"]


def _series(raw: Raw, own: dict[tuple, list[dict]], serving: dict, plan: str, clause: str, *what: str) -> list[dict]:
    """From its own figures back, plan by plan."""
    shown = {"series_plan": plan, "series_clause": clause, "crossing": "", "crossing_notes": (), "unlike": False}
    rows = [figure | shown for figure in own[plan, clause, *what]]
    clause_of, crossed = (plan, clause), []
    before = None

    def step_from(plan: str, clause: str) -> Step | None:
        return step_back(raw, plan, clause) if clause else step_of_total(raw, plan, what[:2], serving)

    while step := step_from(*clause_of):
        before = step.before if before is None else min(before, step.before)
        crossed.append(step)
        clause_of = (step.plan, step.clause)
        pieces = [figure | shown for figure in own.get((*clause_of, *what), []) if figure["year"] < before]
        if pieces:
            rows[0]["crossing"] = "revised" if any(step.kind == "revised" for step in crossed) else "same"
            rows[0]["crossing_notes"] = tuple(step.note for step in reversed(crossed) if step.note)
            rows, crossed = pieces + rows, []
    return rows
