"""The question that the address holds, in every part."""

from datetime import date

import streamlit as st

from kpi.explore.asked.address import COLUMNS, MEASURE, ROWS, is_part, plans_of, read_parts, wheres
from kpi.explore.asked.filters import measure_of
from kpi.explore.asked.question import YEAR, Measure, Period, Question
from kpi.explore.asked.text import write_period
from kpi.explore.members import Members
from language import Language
from language.figures.phrases import indicator_name
from loaders.exploring.measures import MEASURES, measure_name
from ui.data import reads
from ui.navigation import written
from ui.navigation.address import choice
from ui.text.markdown import escaped


def measure_names(language: Language, plan: str = "") -> dict[str, str]:
    """What can be counted: what adds up, then what is published of a plan, else of the chosen one, as it is."""
    chosen = choice()
    names = {code: measure_name(one, language) for code, one in MEASURES.items()}
    for row in reads.figures(chosen.agency, plan or chosen.plan):
        one = row.indicator
        if one.code not in names and one.automatic not in names:
            names[one.code] = indicator_name(one, language)
    return names


def texts() -> dict[str, str]:
    """The parts of the address that are the question; where there is none the first one that a reader may ask."""
    here = {name: text for name, text in st.query_params.to_dict().items() if is_part(name)}
    return here if MEASURE in here else first_question()


def first_question() -> dict[str, str]:
    code, one = next(iter(MEASURES.items()))
    return {MEASURE: code, ROWS: one.dimensions[0].name if one.dimensions else "", COLUMNS: YEAR}


def write(changed: dict[str, str]) -> None:
    """The question of the address with other parts; '' takes one away."""
    with written.going_on():
        parts = {name: text for name, text in (texts() | changed).items() if text or name == MEASURE}
        for name in [name for name in st.query_params if is_part(name) and name not in parts]:
            del st.query_params[name]
        st.query_params.update(parts)


def asked_measure() -> Measure:
    return measure_of(texts()[MEASURE], MEASURES)


def asked_plans() -> tuple[str, ...]:
    return plans_of(texts(), choice().plan)


def question(members: Members) -> Question:
    """With a sentence for each name that there is not, and for what is no period."""
    chosen = choice()
    read = read_parts(texts(), chosen.agency, chosen.plan, asked_measure(), members)
    say = chosen.language.say
    for complaint in (
        *(say("There is no “{name}” here.", name=name) for name in read.unknown),
        *(say("“{value}” is not a period.", value=text) for text in read.no_periods),
    ):
        st.warning(escaped(complaint), icon=":material/link_off:")
    return read.question


def filtered() -> dict:
    """Dimension → its filter."""
    return {where.dimension: where for where in wheres(texts())}


def days_text(first: date, last: date) -> str:
    """A period from day to day, as the address has it."""
    return write_period(Period(first, last, by_years=False))
