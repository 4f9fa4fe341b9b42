"""The work plan of a clause: planned against done by month, what is late, what comes in the next 60 days."""

import streamlit as st

from charts.months import month_bars, month_data
from charts.series_spec import series_spec
from kpi.work.quantity import Quantity
from kpi.work.state import Month, WorkState
from language import Language
from language.plans import work_plan as words
from ui.data import reads
from ui.navigation.address import Choice
from ui.text.markdown import escaped
from ui.widgets.chart import chart
from ui.widgets.figures.work import done_href, undone_table
from ui.widgets.tables import Cell, Column


def clause_work(clause: str, chosen: Choice) -> None:
    """Nothing of a clause without a work plan in the year."""
    planned = reads.work(chosen.agency, chosen.plan, chosen.year, chosen.language)
    states = [one for one in planned if one.clause == clause]
    if not states:
        return
    language, say = chosen.language, chosen.language.say
    file = f"{chosen.plan}-{clause}-{chosen.year}-work"
    title = say("Work plan, {year}", year=chosen.year)
    st.header(title, anchor=False)
    st.caption(
        escaped(
            say(
                "Planned and done are compared as totals of the year so far. Work is late once the register has "
                "passed its day; what is done earlier than planned counts towards it, and what is done later makes up "
                "for it."
            )
        )
    )
    if not undone_table(states, language, "work-undone", title, file):
        st.success(say("Nothing is late, and nothing is due in the next 60 days."), icon=":material/check:")
    for index, state in enumerate(states):
        _month_chart(state, chosen, f"work-{index}", f"{file}-{index + 1}")


def _month_chart(state: WorkState, chosen: Choice, key: str, file: str) -> None:
    language = chosen.language
    name, leads = words.kind_name(state, language), done_href(state, chosen, chosen.year)
    chart(
        series_spec(),
        month_data(state, chosen.year, language),
        title=f"{name}: {words.done_text(state, language)}",
        says=words.outlook(state, language),
        note=language.say(
            "The bar is what was done from the beginning of the year to the end of the month, the line what was "
            "planned; {register}.",
            register=words.register_text(state.register, language),
        ),
        alt="; ".join([name, *(bar.tells for bar in month_bars(state, chosen.year, language))]),
        key=key,
        tabled=lambda: (_columns(language), [_row(month, language, leads) for month in state.months]),
        language=language,
        file=file,
    )


def _columns(language: Language) -> list[Column]:
    return [
        Column("month", language.say("Month"), pinned=True, width="7rem"),
        Column("planned", language.say("Planned"), "number"),
        Column("done", language.say("Done"), "number"),
        Column("planned_people", language.say("Participants planned"), "number"),
        Column("people", language.say("Participants"), "number"),
    ]


def _row(month: Month, language: Language, leads: str) -> dict:
    return {
        "month": Cell(words.month_name(month.month, language), sort=month.month or 13),
        "planned": _number(month.planned, language),
        "done": _number(month.done, language, leads),
        "planned_people": _number(month.planned_participants, language),
        "people": _number(month.done_participants, language),
    }


def _number(quantity: Quantity | None, language: Language, leads: str = "") -> Cell | None:
    return Cell(words.amount(quantity, language), sort=quantity.value, href=leads) if quantity else None
