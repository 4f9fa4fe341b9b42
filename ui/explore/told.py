"""What the page says of a question and its answer."""

from collections.abc import Iterable

import streamlit as st

from kpi.explore.answer import Answer, Member, Refusal
from kpi.explore.asked.question import ALWAYS, Measure
from kpi.explore.members import Members
from kpi.plans import Plan
from language import Language
from language.figures import phrases
from language.figures.explored import compared_spans, member_text, reason_text, refusal_text, span_text
from ui.data import reads
from ui.explore import asked
from ui.explore.cells import as_figure
from ui.explore.names import name_of
from ui.navigation.address import Choice
from ui.text.markdown import escaped

_NAMED = 40  # members without anything that a sentence names


def years_there(plans: Iterable[Plan], chosen: Choice) -> list[int]:
    """The years of the plan, or of all plans, until today."""
    wanted = [plan for plan in plans if not asked.asked_plans() or plan.code == chosen.plan]
    newest = reads.today().year
    years = {year for plan in wanted for year in range(plan.first_year, plan.last_year + 1)}
    return sorted(year for year in years if year <= newest) or [chosen.year]


def refusal(found: Refusal, measure: Measure, language: Language) -> str:
    return refusal_text(found, language, name_of(found.name, measure, language))


def title(answer: Answer, language: Language) -> str:
    """What is counted, and what it comes to where there is a total."""
    names, measure = asked.measure_names(language), answer.question.measure
    name, total = names.get(measure.code, measure.code), answer.cell(None, None)
    if total is None or total.value is None:
        return name
    return f"{name}: {phrases.figure_text(as_figure(total, answer), language)}"


def asked_for(answer: Answer, members: Members, language: Language) -> str:
    """`Topic × Year · Region: Bakı · 2024 · Compared: …`."""
    question = answer.question
    divided = [name_of(one, question.measure, language) for one in (question.rows, question.columns) if one]
    parts = [" × ".join(divided)]
    for one in question.filters:
        names = "; ".join(_member_name(one.dimension, key, members, answer, language) for key in one.members)
        text = language.say("all but {names}", names=names) if one.excludes else names
        parts.append(f"{name_of(one.dimension, question.measure, language)}: {text}")
    if question.period != ALWAYS:
        parts.append(span_text(question.period.first, question.period.last, language))
    parts.append(compared_spans(answer, language))
    return " · ".join(filter(None, parts))


def _member_name(dimension: str, key: str, members: Members, answer: Answer, language: Language) -> str:
    return str(member_text(Member(key, members.name(dimension, key)), dimension, answer, language))


def nothing(answer: Answer, language: Language) -> None:
    """Where nothing is there, and of which members there is nothing."""
    if not answer.rows or not any(cell.rows for cell in answer.cells.values()):
        st.info(language.say("There are no such rows."), icon=":material/search_off:")
    if answer.absent and answer.question.rows:
        dimension = answer.question.rows
        names = language.order([str(member_text(one, dimension, answer, language)) for one in answer.absent])
        shown = "; ".join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")
        division, count = name_of(dimension, answer.question.measure, language), language.number(len(names))
        text = language.say("{division} – no rows ({count}): {names}", division=division, count=count, names=shown)
        st.markdown(escaped(text))


def reasons(answer: Answer, language: Language) -> None:
    """Why the parts do not come to the whole, and what is not counted."""
    texts = [reason_text(one, answer, language) for one in answer.reasons]
    if texts:
        st.caption(escaped(" ".join(texts)))
