"""The table of the rows behind a figure."""

from functools import partial

import pandas as pd
import streamlit as st

from kpi.figures.sources import Source, sources_of, with_cells
from kpi.rules.figure_row import FigureRow
from language import Language
from language.figures import phrases, typed
from language.untranslated import join
from ui.data.plans import owner_line
from ui.data.seen import while_seen
from ui.navigation.address import href
from ui.rows.arithmetic import IN_NUMBERS
from ui.rows.parts import PARTS
from ui.text.file_names import file_name
from ui.widgets.row_columns import row_columns
from ui.widgets.tables import MOST, Cell, table, workbook

_ONE_ROW = ("latest", "published_share")  # ways in which there is nothing to add


def row_table(
    figure: FigureRow, part: FigureRow, side: str, rows: pd.DataFrame, is_part: bool, language: Language
) -> None:
    """One row a fact, the first of them, and the sum of all; the workbook holds all.

    part: the figure of the side, in whose unit the amounts are. rows: those of the side that are looked for;
    is_part: there are others.
    """
    if rows.empty:
        st.info(language.say("No row matches."), icon=":material/search_off:")
        return
    key, name = f"rows-{side or 'all'}", f"{phrases.indicator_name(part.indicator, language)}, {figure.year}"
    columns, total = row_columns(language), _total(rows, part, is_part, language)
    if len(rows) > MOST or is_part:
        count = language.say_count("{count} row", "{count} rows", len(rows))
        first = language.say("the first {count} are shown", count=language.number(MOST)) if len(rows) > MOST else ""
        st.caption(" · ".join(filter(None, (count, first))))
    shown = [*_lines(figure, part, rows.head(MOST), True, language), *total]
    table(columns, shown, key, name, language, most=MOST + 1)
    file = "-".join(filter(None, (figure.indicator.plan, figure.indicator.clause or "plan", str(figure.year), side)))
    st.download_button(
        language.say("Save as a workbook"),
        while_seen(partial(_workbook, figure, part, rows, total, name, owner_line(), language)),
        file_name(file, ".xlsx"),
        key=f"{key}-file",
        on_click="ignore",
        type="tertiary",
        icon=":material/download:",
    )


def _workbook(
    figure: FigureRow, part: FigureRow, rows: pd.DataFrame, total: list[dict], name: str, owner: str, language: Language
) -> bytes:
    lines = [*_lines(figure, part, rows, False, language), *total]
    columns = [column for column in row_columns(language) if any(line.get(column.name) for line in lines)]
    return workbook(columns, lines, name, owner)


def _lines(figure: FigureRow, part: FigureRow, rows: pd.DataFrame, with_links: bool, language: Language) -> list[dict]:
    dataset, words = figure.indicator.dataset, figure.indicator.vocabulary
    shown = (typed.of_row(row, dataset, words, language) for row in sources_of(with_cells(rows)))
    return [_line(row, part.indicator.unit, with_links, language) for row in shown]


def _total(rows: pd.DataFrame, part: FigureRow, is_part: bool, language: Language) -> list[dict]:
    """The sum of what counts, as the last line; none where there is nothing to add."""
    way, counting = rows["way"].iloc[0], rows[rows["counts"]]
    if len(counting) < 2 or way in _ONE_ROW:
        return []
    say = language.say
    title = say("Sum of what counts in these rows") if is_part else say("Sum of what counts")
    return [{"what": title, "amount": _amount(counting["amount"].sum(), "exact", way, part.indicator.unit, language)}]


def _amount(amount: float | None, qualifier: str, way: str, unit: str, language: Language) -> str:
    in_percent = unit == "%" and way not in IN_NUMBERS
    return "" if amount is None else phrases.number_text(amount, qualifier, language, in_percent)


def _line(row: Source, unit: str, with_links: bool, language: Language) -> dict:
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
        "file": Cell(row.file, href=href("history", upload=str(row.upload)) if with_links else ""),
        "sheet": row.sheet,
        "cell": row.cell or language.say("row {row}", row=phrases.ordinal(row.row, language)),
    }
