"""Amounts within a sentence: from how much to how much a figure moved, in the case that each language asks for."""

from typing import TYPE_CHECKING

from language import Language, units
from language.azerbaijani import inflect
from language.figures import phrases

if TYPE_CHECKING:
    from kpi.rules.figure_row import Indicator


def amount(value: float, qualifier: str, indicator: "Indicator", language: Language) -> str:
    """`218 nəfər`, `ən azı 68,1 faiz`, `at least 40 people`."""
    read_aloud = language.code == "az" and indicator.unit == "%"
    text = (
        f"{language.number(value, indicator.measure.decimals)} faiz"
        if read_aloud
        else units.counted(value, indicator, language)
    )
    return phrases.qualified(text, qualifier, language)


def from_amount(value: float, qualifier: str, indicator: "Indicator", language: Language) -> str:
    """`143 nəfərdən`; `from 143 people`; `со 143 человек`."""
    if language.code == "az":
        return phrases.qualified(inflect(units.counted(value, indicator, language), "ablative"), qualifier, language)
    if language.code == "ru":
        # `минимум с 40 человек`: the adverb stands before the preposition.
        return phrases.qualified(f"{_russian_from(value)} {_genitive(value, indicator, language)}", qualifier, language)
    return f"from {amount(value, qualifier, indicator, language)}"


def to_amount(value: float, qualifier: str, indicator: "Indicator", language: Language) -> str:
    """`218 nəfərədək`; `to 218 people`; `до 218 человек`."""
    if language.code == "az":
        return phrases.qualified(inflect(units.counted(value, indicator, language), "terminative"), qualifier, language)
    if language.code == "ru":
        return phrases.qualified(f"до {_genitive(value, indicator, language)}", qualifier, language)
    return f"to {amount(value, qualifier, indicator, language)}"


def _russian_from(value: float) -> str:
    """`со 143`: what begins with `сто` asks for it."""
    first = int(abs(value))
    while first >= 1000:
        first //= 1000
    return "со" if 100 <= first < 200 else "с"


def _genitive(value: float, indicator: "Indicator", language: Language) -> str:
    """A number and its unit after `с` and `до`: the unit of a fraction stands as it does anyway, else in the form that
    goes with 2 behind 1 and 21, and in the one that goes with 5 behind others."""
    text = units.number(value, indicator, language)
    if indicator.unit == "%":
        return text
    if (value := indicator.measure.rounded(value)) != int(value):
        return units.counted(value, indicator, language)
    like = 2 if value % 10 == 1 and value % 100 != 11 else 5
    unit = units.counted(like, indicator, language).removeprefix(language.number(like)).strip()
    return f"{text} {unit}".rstrip()
