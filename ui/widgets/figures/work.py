"""The work plan as pages show it: its totals a clause and kind, and what of it is not done."""

from collections.abc import Sequence
from datetime import date

from kpi.work.quantity import Quantity
from kpi.work.state import PlannedWork, WorkState
from language import Language
from language.plans import work_plan as words
from language.untranslated import join
from ui.data import reads
from ui.navigation.address import Choice, href
from ui.widgets.figures.links import rows_href
from ui.widgets.tables import Cell, Column, table

_OPEN = ("late", "open", "coming")  # what stands in the table of what is not done


def totals_table(states: Sequence[WorkState], chosen: Choice, year: int, key: str, caption: str) -> None:
    """One row a clause and kind."""
    language = chosen.language
    columns = [
        Column("clause", language.say("Clause"), pinned=True, width="3.75rem"),
        Column("kind", language.say("Kind of work"), width="8.5rem"),
        Column("late", language.say("Late"), "strong", width="8rem"),
        Column("responsible", language.say("Responsible"), width="8rem"),
        Column("coming", language.say("In the next 60 days"), width="8rem"),
        Column("planned", language.say("Planned"), "number", width="5rem"),
        Column("done", language.say("Done"), "number", width="5rem"),
        Column("known", language.say("How far it is known"), width="9rem"),
    ]
    rows = [_totals_row(state, chosen, year) for state in states]
    table(columns, rows, key, caption, language, f"{chosen.plan}-{year}-work")


def _totals_row(state: WorkState, chosen: Choice, year: int) -> dict:
    language = chosen.language
    return {
        "clause": Cell(state.clause, href=href("clause", clause=state.clause, year=str(year))),
        "kind": words.kind_name(state, language),
        "late": _late_cell(state, language),
        "responsible": join(", ", state.responsible) or _nobody(state, language),
        "coming": _coming_cell(state, language),
        "planned": _number(state.planned, language),
        "done": _number(state.done, language, done_href(state, chosen, year)),
        "known": Cell(words.register_text(state.register, language), muted=True),
    }


def _late_cell(state: WorkState, language: Language) -> Cell:
    if state.since is None:
        return Cell(language.say("nothing is late"), muted=True)
    day = language.say("the first due by {day}", day=language.date(state.since))
    return Cell(words.amount(state.lacking, language), sub=day, sort=state.lacking.value)


def _coming_cell(state: WorkState, language: Language) -> Cell:
    if not state.coming:
        return Cell("–", muted=True)
    day = language.say("by {day}", day=language.date(max(one.due for one in state.coming)))
    return Cell(words.amount(state.to_come, language), sub=day, sort=state.to_come.value)


def _nobody(state: WorkState, language: Language) -> Cell:
    return Cell(language.say("nobody is named") if state.late else "–", muted=True)


def _number(quantity: Quantity, language: Language, leads: str = "") -> Cell:
    return Cell(words.amount(quantity, language), sort=quantity.value, href=leads)


def done_href(state: WorkState, chosen: Choice, year: int) -> str:
    """The rows behind what was done, where one figure of the clause holds them all; '' elsewhere."""
    code = f"{state.kind}.held"
    for row in reads.figures(chosen.agency, chosen.plan):
        if (row.indicator.clause, row.indicator.code, row.year) == (state.clause, code, year):
            return rows_href(row)
    return ""


def undone_table(states: Sequence[WorkState], language: Language, key: str, caption: str, file: str) -> bool:
    """What is late, what waits for the register and what comes in the next 60 days, row by row as it was planned.
    Whether there is anything."""
    undone = [one for state in states for one in state.work if one.state in _OPEN]
    columns = [
        Column("title", language.say("What is planned"), pinned=True, width="clamp(8.5rem, 16vw, 16rem)"),
        Column("state", language.say("How it stands"), "strong", width="7.5rem"),
        Column("lacking", language.say("Not done"), "number", width="5rem"),
        Column("due", language.say("Planned for"), width="9rem"),
        Column("responsible", language.say("Responsible"), width="9rem"),
        Column("source", language.say("Where it stands"), width="12rem"),
    ]
    if undone:
        ordered = sorted(undone, key=lambda one: (_OPEN.index(one.state), one.due))
        table(columns, [_undone_row(one, language) for one in ordered], key, caption, language, file)
    return bool(undone)


def _undone_row(one: PlannedWork, language: Language) -> dict:
    kind = words.kind_name(one, language)
    return {
        "title": Cell(one.title or kind, sub=kind if one.title else ""),
        "due": Cell(words.due_text(one, language), sort=_iso(one.due)),
        "state": Cell(language.say(words.STATES[one.state]), muted=one.state != "late"),
        "lacking": _number(one.lacking, language),
        "responsible": one.responsible or Cell(language.say("nobody is named"), muted=True),
        "source": Cell(words.source_text(one, language), muted=True),
    }


def _iso(day: date) -> str:
    return day.isoformat()
