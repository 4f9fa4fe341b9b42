"""What the page says of a question and its answer."""

from collections.abc import Iterable

import streamlit as st

from kpi.explore.answer import Answer
from kpi.plans import Plan
from language import Language
from language.figures.explored import member_text
from loaders.exploring import wording
from loaders.exploring.names import name_of
from ui.data import reads
from ui.explore import asked
from ui.navigation.address import Choice
from ui.text.markdown import escaped

_NAMED = 40  # members without anything that a sentence names


def years_there(plans: Iterable[Plan], chosen: Choice) -> list[int]:
    """The years of the plan, or of all plans, until today."""
    wanted = [plan for plan in plans if not asked.asked_plans() or plan.code == chosen.plan]
    newest = reads.today().year
    years = {year for plan in wanted for year in range(plan.first_year, plan.last_year + 1)}
    return sorted(year for year in years if year <= newest) or [chosen.year]


def title(answer: Answer, language: Language) -> str:
    code = answer.question.measure.code
    return wording.title(answer, asked.measure_names(language).get(code, code), language)


def nothing(answer: Answer, language: Language) -> None:
    """Say on the page that there are no such rows, or which members have none."""
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
    if text := wording.reasons(answer, language):
        st.caption(escaped(text))
