"""What is asked of a clause and has neither a figure nor an answer, by name."""

from collections.abc import Iterable

from kpi.oversight.completeness import Asked
from language import Language
from language.figures import phrases
from loaders.datasets.registry import BY_NAME


def missing_names(asked: Iterable[Asked], language: Language) -> str:
    """`missing: Events, Open days`; '' where nothing is missing."""
    names = ", ".join(_name(one, language) for one in asked if one.state == "none")
    return language.say("missing: {names}", names=names) if names else ""


def _name(asked: Asked, language: Language) -> str:
    if asked.indicator is None:
        return BY_NAME[asked.dataset].title(language.code)
    return phrases.indicator_name(asked.indicator, language)
