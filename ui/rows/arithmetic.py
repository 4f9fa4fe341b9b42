"""How a figure comes from its rows, in a sentence."""

from dataclasses import replace
from typing import TYPE_CHECKING

from kpi.figures.arithmetic import IN_NUMBERS, Recomputed, recomputed
from kpi.rules.figure_row import FigureRow
from language import Language
from language.figures import phrases
from language.figures.polls import waves_text

if TYPE_CHECKING:
    import pandas as pd


def arithmetic_text(figure: FigureRow, rows: "pd.DataFrame", language: Language) -> str:
    """The arithmetic of a figure with what is left out of it.

    Not for a ratio of two figures, nor where rows are left out. rows: of kpi.figures.sources.read_sources.
    """
    result = recomputed(figure, rows)
    sentences = [_value_text(figure, result, rows, language)]
    if result.excluded and result.way in IN_NUMBERS:
        sentences.append(language.say("Left out of the base: {count}.", count=language.number(result.excluded)))
    if waves := waves_text(figure, language):
        sentences.append(f"{waves}.")
    if superseded := int((rows["part"] == "superseded").sum()):
        sentences.append(
            language.say_count(
                "{count} row of a part of the year is not added: an annual value stands for it.",
                "{count} rows of parts of the year are not added: an annual value stands for them.",
                superseded,
            )
        )
    return " ".join(sentences)


def _value_text(figure: FigureRow, result: Recomputed, rows: "pd.DataFrame", language: Language) -> str:
    value = phrases.figure_text(replace(figure, value=result.value), language)
    if result.way == "share_of_counts":
        top, base = language.number(result.top or 0), language.number(result.base or 0)
        return language.say("{top} of {base} answers: {value}.", top=top, base=base, value=value)
    if result.way == "published_share":
        if not result.excluded:
            return language.say("The published share of the latest poll: {value}.", value=value)
        top, base = (language.percent(part or 0, 2) for part in (result.top, result.base))
        return language.say(
            "Published shares of the latest poll, {top} of {base}: {value}.", top=top, base=base, value=value
        )
    say_count, all_rows, counting = language.say_count, len(rows), int(rows["counts"].sum())
    if result.way == "respondents":
        return say_count(
            "Respondents of {count} poll: {value}.", "Respondents of {count} polls: {value}.", counting, value=value
        )
    if result.way == "latest":
        return say_count(
            "The latest of {count} row: {value}.", "The latest of {count} rows: {value}.", all_rows, value=value
        )
    if result.way == "distinct":
        return say_count(
            "Different values in {count} row: {value}.",
            "Different values in {count} rows: {value}.",
            all_rows,
            value=value,
        )
    if result.way == "rows":
        return say_count("{count} row, counted: {value}.", "{count} rows, counted: {value}.", counting, value=value)
    if figure.accumulation == "since_start":
        return say_count(
            "Sum of {count} row since the start of the plan: {value}.",
            "Sum of {count} rows since the start of the plan: {value}.",
            counting,
            value=value,
        )
    return say_count("Sum of {count} row: {value}.", "Sum of {count} rows: {value}.", counting, value=value)
