"""What is asked of a clause and has neither a figure nor an answer, by name."""

from collections.abc import Iterable, Sequence

from kpi.oversight.completeness import Asked, reported
from language import Language
from language.figures import phrases
from loaders.datasets.registry import BY_NAME


def missing_names(asked: Iterable[Asked], language: Language) -> str:
    """`missing: Events, Open days`; '' where nothing is missing."""
    names = ", ".join(_name(one, language) for one in asked if one.state == "none")
    return language.say("missing: {names}", names=names) if names else ""


def asked_count(asked: Sequence[Asked], language: Language) -> str:
    """`26 of 36 figures asked for are there; missing: 10`: the one count of what is missing, as every page says it."""
    there = reported(asked)
    return language.say(
        "figures and answers: {there} of {asked} asked for; missing: {missing}",
        there=language.number(there),
        asked=language.number(len(asked)),
        missing=language.number(len(asked) - there),
    )


def _name(asked: Asked, language: Language) -> str:
    if asked.indicator is None:
        return BY_NAME[asked.dataset].title(language.code)
    return phrases.indicator_name(asked.indicator, language)
