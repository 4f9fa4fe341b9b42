"""Figures as CSV or JSON, one row an indicator and year."""

import csv
import sys
from argparse import Namespace

from kpi.figures.table import read_figures
from kpi.warehouse import editions
from loaders.printing.rows import bare, print_json

FIGURE_COLUMNS = (
    "agency",
    "plan",
    "clause",
    "indicator",
    "level",
    "unit",
    "year",
    "value",
    "qualifier",
    "complete",
    "compared_year",
    "compared_value",
    "change",
    "change_percent",
    "change_qualifier",
    "comparability",
    "rows",
)


def print_figures(options: Namespace) -> None:
    """CSV or JSON of FIGURE_COLUMNS on the standard output."""
    edition = editions.newest_edition(options.database)
    with editions.open_edition(options.database, edition) as connection:
        frame = read_figures(connection, edition, options.today, options.agency, options.plan, options.clause)
    rows = frame.to_dict("records")
    if options.year:
        rows = [row for row in rows if row["year"] == options.year]
    rows = [{name: bare(row[name]) for name in FIGURE_COLUMNS} for row in rows]
    if options.format == "json":
        print_json(rows)
        return
    writer = csv.DictWriter(sys.stdout, FIGURE_COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(_safe(row) for row in rows)


def _safe(row: dict) -> dict:
    """A text that a spreadsheet would take for a formula leaves as text."""
    return {
        name: "'" + value
        if isinstance(value, str) and value[:1] in ("=", "+", "-", "@")
        else str(value).lower()
        if isinstance(value, bool)
        else value
        for name, value in row.items()
    }
