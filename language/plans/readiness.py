"""How far a year's report is, in words. A clause is a kpi.oversight.readiness.Readiness."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from language import Language, message
from language.figures import phrases

_STATES = {
    "ready": (message("{count} is ready"), message("{count} are ready")),
    "nearly": (message("{count} lacks only a status or evidence"), message("{count} lack only a status or evidence")),
    "no_narrative": (message("{count} lacks a narrative"), message("{count} lack a narrative")),
    "no_figures": (message("{count} lacks figures"), message("{count} lack figures")),
    "neither": (message("{count} lacks figures and a narrative"), message("{count} lack figures and a narrative")),
    "nothing": (message("{count} has nothing yet"), message("{count} have nothing yet")),
}
_PARTS = {
    "figures": message("figures"),
    "narrative": message("narrative"),
    "status": message("status"),
    "evidence": message("evidence"),
}


def sentence(clauses: Sequence, year: int, due: date, today: date, closed: bool, language: Language) -> str:
    """How many days are left and how many clauses are ready, to be read out loud. due: the day of the report."""
    return f"{_due(year, due, today, closed, language)}; {_ready(clauses, language)}."


def reported_text(there: int, asked: int, language: Language) -> str:
    """`3 of 4 asked for`: what has a figure or an answer, as every page counts it."""
    return language.say("{there} of {asked} asked for", there=language.number(there), asked=language.number(asked))


def reported_mark(there: int, asked: int, language: Language) -> str:
    """The same where there is room for `3/4` alone."""
    return f"{language.number(there)}/{language.number(asked)}"


def missing_text(missing: Iterable[str], language: Language) -> str:
    """What a clause lacks: `figures, narrative`; '' where it is ready."""
    return ", ".join(language.say(_PARTS[name]) for name in missing)


def _due(year: int, due: date, today: date, closed: bool, language: Language) -> str:
    left = (due - today).days
    values = {"year": phrases.ordinal(year, language), "day": language.day_in_full(due)}
    if closed:
        return language.say("The year {year} is closed", year=values["year"])
    if left == 0:
        return language.say("The report for {year} is due today, {day}", **values)
    if left == 1:
        return language.say("The report for {year} is due tomorrow, {day}", **values)
    if left < 0:
        return language.say_count(
            "The report for {year} was due on {day}, {count} day ago",
            "The report for {year} was due on {day}, {count} days ago",
            -left,
            **values,
        )
    return language.say_count(
        "{count} day is left until {day}, when the report for {year} is due",
        "{count} days are left until {day}, when the report for {year} is due",
        left,
        **values,
    )


def _ready(clauses: Sequence, language: Language) -> str:
    counts = Counter(clause.state for clause in clauses)
    rest = counts.pop("not_due", 0)
    not_due = [language.say_count("{count} is not due", "{count} are not due", rest)] if rest else []
    if not counts:
        return language.say("no clause is due")
    return "; ".join([_ready_of_due(counts, language), *not_due])


def _ready_of_due(counts: Counter[str], language: Language) -> str:
    if counts["ready"] == counts.total():
        return language.say_count("its only clause is ready", "all {count} clauses are ready", counts.total())
    parts = [language.say_count(*_STATES[state], counts[state]) for state in _STATES if counts[state]]
    if not counts["ready"]:
        parts.insert(0, language.say("none is ready"))
    return language.say_count("of {count} clause", "of {count} clauses", counts.total()) + " " + ", ".join(parts)
