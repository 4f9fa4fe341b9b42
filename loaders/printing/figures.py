"""Figures as CSV or JSON, one row an indicator and year."""

import csv
import sys
from argparse import Namespace
from collections.abc import Callable
from operator import attrgetter
from typing import Any

from kpi.figures.table import read_figures
from kpi.rules.figure_row import FigureRow, Indicator
from kpi.warehouse import editions
from language import Language, units
from loaders.printing.rows import bare, print_json

# Column → where it stands in a FigureRow.
FIGURE_COLUMNS: dict[str, Callable[[FigureRow], Any]] = {
    "agency": attrgetter("indicator.agency"),
    "plan": attrgetter("indicator.plan"),
    "clause": attrgetter("indicator.clause"),
    "indicator": attrgetter("indicator.code"),
    "level": attrgetter("indicator.level"),
    "unit": attrgetter("indicator.unit"),
    "year": attrgetter("year"),
    "value": attrgetter("rounded"),
    "qualifier": attrgetter("qualifier"),
    "former_value": attrgetter("rounded_former"),
    "former_qualifier": lambda row: None if row.former_value is None else row.former_qualifier,
    "complete": attrgetter("complete"),
    "compared_year": attrgetter("change.compared_year"),
    "compared_value": attrgetter("rounded_compared"),
    "change": attrgetter("change.by"),
    "change_percent": attrgetter("change.percent"),
    "change_qualifier": attrgetter("change.qualifier"),
    "comparability": attrgetter("change.comparability"),
    "waves": lambda row: "; ".join(wave.span for wave in row.waves) or None,
    "wave": lambda row: row.published_wave and row.published_wave.span,
    "rows": attrgetter("rows"),
}


def print_figures(options: Namespace, language: Language) -> None:
    """CSV or JSON of FIGURE_COLUMNS on the standard output; units in words of the language."""
    edition = editions.newest_edition(options.database)
    with editions.open_edition(options.database, edition) as connection:
        figures = read_figures(connection, edition, options.today, options.agency, options.plan, options.clause)
    rows = [
        {name: bare(value_of(row)) for name, value_of in FIGURE_COLUMNS.items()}
        | {"unit": _unit(row.indicator, language)}
        for row in figures
        if options.year in (None, row.year)
    ]
    if options.format == "json":
        print_json(rows)
        return
    writer = csv.DictWriter(sys.stdout, FIGURE_COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(safe(row) for row in rows)


def _unit(indicator: Indicator, language: Language) -> str:
    """A unit that datasets declare by its code, which is the same in every language."""
    return indicator.unit if indicator.unit in units.UNITS else units.unit_words(indicator, language)


def safe(row: dict) -> dict:
    """A text that a spreadsheet would take for a formula leaves as text."""
    return {
        name: "'" + value
        if isinstance(value, str) and value[:1] in ("=", "+", "-", "@")
        else str(value).lower()
        if isinstance(value, bool)
        else value
        for name, value in row.items()
    }
