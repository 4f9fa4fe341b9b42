"""Examples of the rules: figures made up, their changes worked out as for real ones."""

from dataclasses import asdict
from datetime import date

from kpi.changes import Figure, changes, is_complete
from language import Language, comparisons, phrases

_NO_NAMES = dict.fromkeys(("name_az", "name_en", "name_ru", "unit_az", "unit_en", "unit_ru", "label", "answer"))


def compared_row(figures: tuple[Figure, ...], today: date) -> dict:
    """The last figure as a row of kpi.figures.read_figures, compared with those before it."""
    figure, change = figures[-1], asdict(changes(list(figures), today)[-1])
    row = _NO_NAMES | asdict(figure) | {"automatic": "", "indicator": "", "accumulation": "within_year", "dataset": ""}
    row |= {"complete": is_complete(figure, today), "change_percent": change.pop("percent"), "change_qualifier": change.pop("qualifier")}
    return row | change


def figures_text(figures: tuple[Figure, ...], today: date, language: Language) -> str:
    """`2024: 180; 2026, hələlik: 181`."""
    return "; ".join(
        f"{phrases.year_label(figure.year, is_complete(figure, today), language)}: "
        f"{phrases.value_text(figure.value, figure.qualifier, figure.unit, language)}"
        for figure in figures
    )


def result_text(figures: tuple[Figure, ...], today: date, language: Language) -> str:
    """What a page says of the last figure: its change, and what it is compared with."""
    row = compared_row(figures, today)
    return ", ".join(filter(None, (comparisons.change_text(row, language), comparisons.compared_text(row, language))))
