"""Where a clause came from and what became of it, as a line of plans."""

import streamlit as st

from kpi.clauses import clause_order
from kpi.figures.across_plans.lineage import Step, beside, lineage
from kpi.plans import Plan
from language.figures import phrases
from language.figures.phrases import in_language
from language.figures.typed import typed
from language.plans.crosswalk import crossing_text
from language.untranslated import within
from ui.data import reads
from ui.data.plans import clause_titles, plans_named
from ui.navigation.address import Choice, href
from ui.widgets.elements import draw, worded


def clause_lineage(number: str, chosen: Choice, key: str) -> None:
    """Every plan of the chain with its clauses, each a link to its page; nothing for a clause without a crosswalk."""
    steps = reads.steps(chosen.agency)
    way = lineage(steps, chosen.plan, number)
    if not way:
        return
    caption = chosen.language.say("Earlier and later plans")
    st.caption(caption)
    plans = [
        _plan(plan, way, steps, number, chosen)
        for plan in plans_named(chosen.agency, {code for step in way for code in (step.plan, step.earlier_plan)})
    ]
    draw({"kind": "chain", "caption": caption, "plans": plans}, key)


def _plan(plan: Plan, way: list[Step], steps: list[Step], number: str, chosen: Choice) -> dict:
    ends = {clause for step in way for clause in (step.later, step.earlier) if clause[0] == plan.code}
    titles = clause_titles(chosen.agency, plan.code, chosen.language)
    clauses = []
    for _, clause in sorted(ends, key=lambda end: clause_order(end[1])):
        is_here = (plan.code, clause) == (chosen.plan, number)
        before = f"{phrases.clause_name(clause, chosen.language)}. "
        clauses.append(
            worded(within(before, titles.get(clause, "")) if clause else "")
            | {
                "href": "" if is_here or not clause else _href(plan, clause, chosen.year),
                "crossings": [
                    worded(text)
                    for text in dict.fromkeys(
                        _crossing(step, steps, chosen) for step in way if step.later == (plan.code, clause)
                    )
                ],
            }
        )
    title = in_language(plan.titles, chosen.language)
    return {"years": _years(plan), "clauses": clauses} | worded(title, "title")


def _href(plan: Plan, clause: str, year: int) -> str:
    return href("clause", plan=plan.code, clause=clause, year=str(min(max(year, plan.first_year), plan.last_year)))


def _years(plan: Plan) -> str:
    first, last = plan.first_year, plan.last_year
    return str(first) if first == last else f"{first}–{last}"


def _crossing(step: Step, steps: list[Step], chosen: Choice) -> str:
    others = [clause for _, clause in beside(steps, step)]
    merged = sorted([step.earlier_clause, *others], key=clause_order) if step.kind == "merged" else []
    note = typed(step.note, ("note",), reads.vocabulary(chosen.agency), chosen.language)
    return crossing_text(
        step.kind, step.earlier_clause, chosen.language, note, merged, others if step.kind == "split" else []
    )
