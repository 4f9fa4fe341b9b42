"""How a cell was read, in words."""

from typing import Any

from language import Language
from language.figures import phrases
from loaders.datasets.declaration import NUMBERS, Column
from loaders.datasets.plans.columns import term_text


def value_text(column: Column, value: Any, language: Language) -> str:
    """`ən azı 40`, `1.10`, `5 oktyabr 2025`."""
    if value is None:
        return language.say("none, which is not zero") if column.kind in NUMBERS else language.say("not stated")
    if column.kind == "dates":
        return phrases.span_text(value.starts, value.ends, value.precision, language)
    if column.kind == "years":
        return term_text(value.first, value.last)
    if column.kind in NUMBERS:
        return phrases.number_text(value.value, value.qualifier, language, in_percent=column.kind == "share")
    return column.written(language.code).get(value, str(value))
