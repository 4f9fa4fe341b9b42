"""The work plan in words: what was planned, what is done, what is late and what comes next. A state is a
kpi.work.state.WorkState."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from language import Language, message
from language.figures import phrases
from language.figures.typed import BETWEEN, typed
from language.untranslated import join

if TYPE_CHECKING:
    from kpi.work.quantity import Quantity
    from kpi.work.state import PlannedWork, RegisterDay, WorkState
    from language.vocabulary import Vocabulary

_KINDS = {"trainings": message("Trainings"), "events": message("Events"), "outreach": message("Outreach")}
STATES = {
    "done": message("done"),
    "late": message("late"),
    "open": message("not known yet"),
    "coming": message("due within 60 days"),
    "later": message("later"),
    "outside_term": message("outside its term"),
}


def in_language(states: "Iterable[WorkState]", vocabulary: "Vocabulary", language: Language) -> "list[WorkState]":
    """With what was typed in the rows as the reader sees it."""
    return [
        replace(
            state,
            channel=typed(state.channel, ("channel",), vocabulary, language),
            material=typed(state.material, ("material",), vocabulary, language),
            work=tuple(_row_in_language(one, vocabulary, language) for one in state.work),
        )
        for state in states
    ]


def _row_in_language(one: "PlannedWork", vocabulary: "Vocabulary", language: Language) -> "PlannedWork":
    return replace(
        one,
        title=typed(one.title, ("title",), vocabulary, language),
        channel=typed(one.channel, ("channel",), vocabulary, language),
        material=typed(one.material, ("material",), vocabulary, language),
        responsible=typed(one.responsible, ("responsible",), vocabulary, language),
    )


def kind_name(one: "WorkState | PlannedWork", language: Language) -> str:
    """The name of a kind of work; of outreach with its channel and material."""
    named = join(BETWEEN, list(filter(None, (one.channel, one.material))))
    return f"{language.say(_KINDS[one.kind])}: {named}" if named else language.say(_KINDS[one.kind])


def amount(quantity: "Quantity", language: Language) -> str:
    return phrases.number_text(quantity.value, quantity.qualifier, language)


def qualifier(quantity: "Quantity", language: Language) -> str:
    """What stands over a bar: `at least`; '' of an exact number."""
    return phrases.qualifier_words(quantity.qualifier, language)


def done_text(state: "WorkState", language: Language) -> str:
    """`7 planned, 3 done`."""
    return language.say(
        "{planned} planned, {done} done", planned=amount(state.planned, language), done=amount(state.done, language)
    )


def late_text(state: "WorkState", language: Language) -> str:
    """`2 late, the first due by 31 March 2026`; '' where nothing is."""
    if state.since is None:
        return ""
    day = phrases.official_date(state.since, language)
    return language.say("{count} late, the first due by {day}", count=amount(state.lacking, language), day=day)


def coming_text(state: "WorkState", language: Language) -> str:
    """`3 to be done by 20 December 2026`: within the next 60 days; '' where nothing is."""
    if not state.coming:
        return ""
    count = amount(state.to_come, language)
    day = phrases.official_date(max(one.due for one in state.coming), language)
    return language.say("{count} to be done by {day}", count=count, day=day)


def register_text(register: "RegisterDay", language: Language) -> str:
    """How far what was done is known."""
    if register.day is None:
        return language.say("the register has nothing of the year yet")
    day = phrases.official_date(register.day, language)
    if register.whole:
        return language.say("the register is complete up to {day}", day=day)
    return language.say("the newest row of the register: {day}", day=day)


def outlook(state: "WorkState", language: Language) -> str:
    """What is late and what comes next, as sentences; '' for neither."""
    texts = filter(None, (late_text(state, language), coming_text(state, language)))
    return " ".join(f"{text[:1].upper()}{text[1:].rstrip('.')}." for text in texts)


def sentence(state: "WorkState", language: Language) -> str:
    """`Trainings: 7 planned, 3 done; 2 late, the first due by 31 March 2026 (Human resources); ...`."""
    late = late_text(state, language)
    whose = f" ({join(', ', state.responsible)})" if late and state.responsible else ""
    parts = (done_text(state, language), late + whose, coming_text(state, language))
    return f"{kind_name(state, language)}: {'; '.join(filter(None, parts))}"


def month_name(month: int, language: Language) -> str:
    return language.month(month) if month else language.say("month not known")


def by_month_text(month: int, planned: "Quantity", done: "Quantity | None", language: Language) -> str:
    """`March: 12 planned, 9 done`, from the beginning of the year to the end of the month; done None: not known yet."""
    counts = {"planned": amount(planned, language), "done": amount(done, language) if done else "–"}
    return f"{language.month(month)}: {language.say('{planned} planned, {done} done', **counts)}"


def due_text(one: "PlannedWork", language: Language) -> str:
    """When it is planned, as precisely as it is known."""
    return phrases.span_text(one.starts, one.due, one.precision, language)


def source_text(one: "PlannedWork", language: Language) -> str:
    """File, sheet and row."""
    return " · ".join(filter(None, (one.file, one.sheet, language.say("row {rows}", rows=one.row))))
