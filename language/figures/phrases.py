"""Figures in words: what every page, chart and report says of one.

Full sentences are one text of the
catalogues each, because languages order their words differently.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from language import LANGUAGES, Language, message, units
from language.azerbaijani import number_vowel
from language.figures import typed
from language.rounding import decimals_of
from language.untranslated import Untranslated, join
from language.vocabulary import language_by_letters

if TYPE_CHECKING:
    from kpi.rules.figure_row import FigureRow, Indicator

_AMOUNTS = {
    "exact": "{amount}",
    "at_least": message("at least {amount}"),
    "at_most": message("at most {amount}"),
    "about": message("about {amount}"),
}


def ordinal(number: int, language: Language) -> str:
    """`2018-ci` in Azerbaijani, whose texts put the year's word behind it; elsewhere `2018`."""
    if language.code != "az":
        return str(number)
    return f"{number}-c{number_vowel(number)}"


def clause_name(clause: str, language: Language) -> str:
    """`10.2-ci bənd`, `4.1.1-ci yarımbənd`; `Clause 10.2`."""
    number = clause_ordinal(clause, language)
    if clause.count(".") > 1:
        return language.say("Subclause {number}", number=number)
    return language.say("Clause {number}", number=number)


def clause_ordinal(clause: str, language: Language) -> str:
    """`10.2-ci`, `5.6-cı`; elsewhere `10.2`."""
    last = re.search(r"\d+$", clause)
    return clause[: last.start()] + ordinal(int(last.group()), language) if last else clause


def indicator_name(indicator: "Indicator", language: Language) -> str:
    """The definition's name, else what the rows themselves call it."""
    if own := in_language(indicator.names, language):
        return own
    if indicator.automatic_name:
        return language.say(indicator.automatic_name)
    if indicator.automatic == "surveys.n":
        return language.say("Respondents: {question}", question=typed.label(indicator, language))
    if indicator.answer:
        return join(" – ", [typed.label(indicator, language), typed.answer(indicator, language)])
    return typed.label(indicator, language) or indicator.code


def in_language(names: Mapping[str, object], language: Language) -> str:
    """names: by the language's code. Another language's, with its mark, where it has none of its own; '' where none is
    filled."""
    texts = ((code, names.get(code)) for code in (language.code, *LANGUAGES))
    for code, text in texts:
        if isinstance(text, str) and text:
            own = language.code if code == language.code else language_by_letters(text, code)
            return text if own in ("", language.code) else Untranslated(text, own)
    return ""


def value_text(value: float | None, qualifier: str, indicator: "Indicator", language: Language) -> str:
    """A value without its unit's word: `156`, `ən azı 40`, `68,1%`. '' where it is missing."""
    return "" if value is None else qualified(units.number(value, indicator, language), qualifier, language)


def aim_text(value: float | None, indicator: "Indicator", language: Language) -> str:
    """The same of a target or a baseline, which keeps the decimals that it was typed with. '' where there is none."""
    if value is None:
        return ""
    write = language.percent if indicator.unit == "%" else language.number
    return write(value, max(indicator.measure.decimals, decimals_of(value)))


def number_text(value: float, qualifier: str, language: Language, in_percent: bool = False) -> str:
    """A number that is no indicator's, as a row has it: `ən azı 40`, `68,98%`."""
    return qualified(language.percent(value, 2) if in_percent else language.number(value), qualifier, language)


def typed_text(value: float | None, unit: str, language: Language) -> str:
    """`12,6 thousand people`, as a cell says what is told in another unit; '' for None."""
    return "" if value is None else f"{language.number(value)} {units.unit_as_typed(unit, language)}".strip()


def qualifier_words(qualifier: str, language: Language) -> str:
    """`ən azı`, where it stands apart from its number; '' for an exact one."""
    return qualified("", qualifier, language).strip()


def bare_value(row: "FigureRow", language: Language) -> str:
    """A figure's value without its unit's word and without what qualifies it: `156`, `68,1%`; of a small sample its
    counts, `15 of 20`, or the share with n where only that was published; of a rank `5th`."""
    return _of_few(row, language) or units.ordinal(row.value, row.indicator, language)


def qualified_value(row: "FigureRow", language: Language) -> str:
    """The same with what qualifies it: `ən azı 40`."""
    return qualified(bare_value(row, language), row.qualifier, language)


def figure_text(row: "FigureRow", language: Language) -> str:
    """The same with its unit: `156 nəfər`, `at least 40 people`, `68.1%`."""
    text = _of_few(row, language) or units.counted(row.value, row.indicator, language)
    return qualified(text, row.qualifier, language)


def _of_few(row: "FigureRow", language: Language) -> str:
    """'' for what is no small sample."""
    if not row.is_small_sample or row.base is None:
        return ""
    n = language.number(row.base)
    if row.has_counts:
        return language.say("{count} of {n}", count=language.number(round(row.value * row.base / 100)), n=n)
    return language.say("{share} (n = {n})", share=units.number(row.value, row.indicator, language), n=n)


def revised_text(row: "FigureRow", language: Language) -> str:
    """`dəqiqləşdirilib; əvvəlki qiymət: 156 nəfər`; '' for a figure that was not changed after its year was closed."""
    if row.former_value is None:
        return ""
    former = qualified(units.counted(row.former_value, row.indicator, language), row.former_qualifier, language)
    return language.say("revised; former value: {value}", value=former)


def official_date(day: date, language: Language) -> str:
    """As documents have it: `28 oktyabr 2026-cı il`; other languages have no word for it, or their texts have."""
    text = language.date(day)
    return text.replace(str(day.year), f"{ordinal(day.year, language)} il") if language.code == "az" else text


def series_text(rows: "Sequence[FigureRow]", years: Sequence[int], language: Language) -> str:
    """All years in one sentence, for whoever cannot see the chart. rows: one indicator's."""
    by_year = {row.year: row for row in rows}
    parts = [f"{year}: {_or_none(by_year.get(year), language)}" for year in years]
    return f"{indicator_name(rows[0].indicator, language)}. {'; '.join(parts)}."


def year_label(year: int, complete: bool, language: Language) -> str:
    """The year, and that its figures are not final."""
    return str(year) if complete else language.say("{year}, provisional", year=year)


def provisional_word(language: Language) -> str:
    """`ilkin`, as it stands apart from its year."""
    return year_label(0, False, language).replace("0", "").strip(" ,")


def span_text(starts: date, ends: date, precision: str, language: Language) -> str:
    """When a row happened, as precisely as it is known: `26–28 sentyabr 2018`, `mart 2018`, `2018`."""
    if precision == "year":
        return str(starts.year) if starts.year == ends.year else f"{starts.year}–{ends.year}"
    if precision == "month":
        first, last = (f"{language.month(day.month)} {day.year}" for day in (starts, ends))
        return last if first == last else f"{first} – {last}"
    if starts == ends:
        return language.date(ends)
    if (starts.year, starts.month) == (ends.year, ends.month):
        return f"{starts.day}–{language.date(ends)}"
    return f"{language.date(starts)} – {language.date(ends)}"


def _or_none(row: "FigureRow | None", language: Language) -> str:
    if row is None:
        return language.say("no figure")
    text = figure_text(row, language)
    return text if row.complete else language.say("{amount} (provisional)", amount=text)


def qualified(amount: str, qualifier: str, language: Language) -> str:
    """`ən azı 40 nəfər`; an exact amount as it is."""
    pattern = _AMOUNTS[qualifier]
    return amount if qualifier == "exact" else language.say(pattern, amount=amount)


def headline(row: "FigureRow", language: Language) -> str:
    """A title that says what is seen: `İştirakçıların sayı: 2023-cü ildə 218 nəfər`. Module sentences says what
    changed."""
    amount = figure_text(row, language)
    if not row.complete:
        amount = language.say("{amount} (provisional)", amount=amount)
    year = ordinal(row.year, language)
    return language.say(
        "{name}: {amount} in {year}", name=indicator_name(row.indicator, language), amount=amount, year=year
    )
