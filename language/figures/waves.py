"""The polls on a question of one year, where there were several."""

from typing import TYPE_CHECKING

from language import Language
from language.figures import phrases

if TYPE_CHECKING:
    from kpi.rules.figure_row import FigureRow, Wave


def waves_text(row: "FigureRow", language: Language) -> str:
    """`2 sorğu keçirilib (mart 2025, oktyabr 2025): cavabların sayları toplanıb`, or which of them the figure is of; ''
    where the question was asked once."""
    if not row.waves:
        return ""
    dates = ", ".join(_dates(wave, language) for wave in row.waves)
    if row.told_wave is None:
        return language.say_count(
            "{count} wave within the year ({dates}): their counts are added up",
            "{count} waves within the year ({dates}): their counts are added up",
            len(row.waves),
            dates=dates,
        )
    return language.say_count(
        "{count} wave within the year ({dates}): shown is that of {told}",
        "{count} waves within the year ({dates}): shown is that of {told}",
        len(row.waves),
        dates=dates,
        told=_dates(row.told_wave, language),
    )


def _dates(wave: "Wave", language: Language) -> str:
    return phrases.span_text(wave.starts, wave.ends, wave.precision, language)
