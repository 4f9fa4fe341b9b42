"""The table of the rows behind a figure."""

from pathlib import Path

import streamlit as st

from kpi.figures.asked import Asked, asked
from kpi.figures.sources import MOST_ROWS, Source, sources_of
from kpi.rules.figure_row import FigureRow
from kpi.warehouse import editions
from language import Language, message
from language.figures import phrases, typed
from language.untranslated import join
from ui.data import reads
from ui.navigation.address import href
from ui.rows.arithmetic import IN_NUMBERS, is_cut
from ui.widgets.row_columns import row_columns
from ui.widgets.tables import Cell, table

# What a row is to its figure: kpi.figures.arithmetic.
PARTS = {
    "": message("counts"),
    "no_number": message("does not count: it has no number"),
    "superseded": message("does not count: an annual value stands for the year"),
    "earlier": message("does not count: a later row gives the value"),
    "repeat": message("does not count again: another row names the same"),
    "same_poll": message("does not count again: its poll is counted"),
    "base": message("in the base alone: another answer"),
    "other": message("does not count: another answer"),
    "excluded": message("left out of the base"),
}
_ONE_ROW = ("latest", "published_share")  # ways in which there is nothing to add


def row_table(figure: FigureRow, part: FigureRow, side: str, base: str, language: Language) -> None:
    """One row a fact, and their sum.

    part: the figure of the side, in whose unit the amounts are; side, base: of kpi.figures.sources.read_sources.
    """
    file = f"{figure.indicator.plan}-{figure.indicator.clause or 'plan'}-{figure.year}"
    table(
        row_columns(language),
        _lines_of(figure, part, side, base, language),
        f"rows-{side or 'all'}",
        f"{phrases.indicator_name(part.indicator, language)}, {figure.year}",
        language,
        file=f"{file}-{side}" if side else file,
        most=MOST_ROWS + 1,
    )


def _lines_of(figure: FigureRow, part: FigureRow, side: str, base: str, language: Language) -> list[dict]:
    """Shared by all visitors, so only to be read."""
    key = (asked(figure), part.indicator.unit, side, base, language.code)
    return _lines(editions.database_folder(), reads.edition(), *key, figure)


# A figure of thousands of rows would be written anew for each run.
@st.cache_resource(max_entries=32, show_spinner=False)
def _lines(
    folder: Path, edition: int, key: Asked, unit: str, side: str, base: str, language: str, _figure: FigureRow
) -> list[dict]:
    words, rows = Language(language), reads.sources(_figure, base)
    rows = rows[rows["side"] == side]
    shown = (typed.of_row(row, key.dataset, _figure.indicator.vocabulary, words) for row in sources_of(rows))
    written = [_line(row, unit, words) for row in shown]
    way, counting = rows["way"].iloc[0], rows[rows["counts"]]
    if len(counting) > 1 and way not in _ONE_ROW and not is_cut(rows):
        total = _amount(counting["amount"].sum(), "exact", way, unit, words)
        written.append({"what": words.say("Sum of what counts"), "amount": total})
    return written


def _amount(amount: float | None, qualifier: str, way: str, unit: str, language: Language) -> str:
    in_percent = unit == "%" and way not in IN_NUMBERS
    return "" if amount is None else phrases.number_text(amount, qualifier, language, in_percent)


def _line(row: Source, unit: str, language: Language) -> dict:
    amount = _amount(row.amount, row.amount_qualifier or "exact", row.way, unit, language)
    typed = phrases.typed_text(row.typed, row.typed_unit, language)
    in_cell = language.say("in the cell: {typed}", typed=typed) if typed else ""
    spills = (
        language.say("began in {year} and counts there", year=phrases.ordinal(row.year, language)) if row.spills else ""
    )
    return {
        "what": Cell(row.title or "–", sub=row.beside),
        "when": Cell(phrases.span_text(row.starts, row.ends, row.precision, language), sort=str(row.starts)),
        "amount": Cell(amount, sort=row.amount, muted=not row.counts, sub=in_cell)
        if amount
        else Cell(language.say("no number"), muted=True),
        "part": Cell(language.say(PARTS[row.part]), sub=spills, muted=not row.counts),
        "where": join(", ", list(filter(None, (row.region, row.place)))),
        "file": Cell(row.file, href=href("history", upload=str(row.upload))),
        "sheet": row.sheet,
        "cell": row.cell or language.say("row {row}", row=phrases.ordinal(row.row, language)),
    }
