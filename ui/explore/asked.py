"""The question that the address holds, in every part."""

from collections.abc import Iterable
from datetime import date

import streamlit as st

from kpi.explore.asked.filters import filters, measure_of
from kpi.explore.asked.question import ALWAYS, YEAR, Measure, Period, Question
from kpi.explore.asked.text import Where, joined, parted, read_period, write_period
from kpi.explore.members import Members
from language import Language
from language.figures.phrases import indicator_name
from loaders.exploring.measures import MEASURES, measure_name
from ui.data import reads
from ui.navigation.address import choice
from ui.text.markdown import escaped

MEASURE, ROWS, COLUMNS, PERIOD, AGAINST, PLANS = "measure", "rows", "columns", "period", "against", "plans"
ALL_PLANS = "all"
_ONLY, _NOT = "where_", "not_"
_PARTS = (MEASURE, ROWS, COLUMNS, PERIOD, AGAINST, PLANS)


def measure_names(language: Language) -> dict[str, str]:
    """What can be counted: what adds up, then what is published of the chosen plan as it is."""
    chosen = choice()
    names = {code: measure_name(one, language) for code, one in MEASURES.items()}
    for row in reads.figures(chosen.agency, chosen.plan):
        one = row.indicator
        if one.code not in names and one.automatic not in names:
            names[one.code] = indicator_name(one, language)
    return names


def texts() -> dict[str, str]:
    """The parts of the address that are the question; where there is none the first one that a reader may ask."""
    here = {name: text for name, text in st.query_params.to_dict().items() if _is_part(name)}
    return here if MEASURE in here else first_question()


def _is_part(name: str) -> bool:
    return name in _PARTS or name.startswith((_ONLY, _NOT))


def first_question() -> dict[str, str]:
    code, one = next(iter(MEASURES.items()))
    return {MEASURE: code, ROWS: one.dimensions[0].name if one.dimensions else "", COLUMNS: YEAR}


def write(changed: dict[str, str]) -> None:
    """The question of the address with other parts; '' takes one away."""
    parts = {name: text for name, text in (texts() | changed).items() if text or name == MEASURE}
    for name in [name for name in st.query_params if _is_part(name) and name not in parts]:
        del st.query_params[name]
    st.query_params.update(parts)


def asked_measure() -> Measure:
    return measure_of(texts()[MEASURE], MEASURES)


def asked_plans() -> tuple[str, ...]:
    return () if texts().get(PLANS) == ALL_PLANS else (choice().plan,)


def asked_period(name: str) -> Period | None:
    """None where none is asked for, and, with a sentence, where the address holds no period."""
    text = texts().get(name, "")
    try:
        return read_period(text) if text else None
    except ValueError:
        st.warning(escaped(choice().language.say("“{value}” is not a period.", value=text)), icon=":material/link_off:")
        return None


def wheres() -> list[Where]:
    found = []
    for name, text in texts().items():
        for start, excludes in ((_ONLY, False), (_NOT, True)):
            if name.startswith(start):
                found.append(Where(name.removeprefix(start), tuple(parted(text)), excludes))
    return found


def where_part(dimension: str, names: Iterable[str], excludes: bool) -> dict[str, str]:
    """What of the address a filter is; the other way of it is taken away."""
    own, other = (_NOT, _ONLY) if excludes else (_ONLY, _NOT)
    return {f"{own}{dimension}": joined(names), f"{other}{dimension}": ""}


def question(members: Members) -> Question:
    """With a sentence for each name that there is not."""
    chosen = choice()
    found, unknown = filters(wheres(), members)
    for name in unknown:
        text = chosen.language.say("There is no “{name}” here.", name=name)
        st.warning(escaped(text), icon=":material/link_off:")
    asked = texts()
    period, against = asked_period(PERIOD) or ALWAYS, asked_period(AGAINST)
    return Question(
        chosen.agency,
        asked_measure(),
        asked_plans(),
        asked.get(ROWS, ""),
        asked.get(COLUMNS, ""),
        found,
        period,
        against,
    )


def days_text(first: date, last: date) -> str:
    """A period from day to day, as the address has it."""
    return write_period(Period(first, last, by_years=False))
