"""The table of the rows behind a figure, or behind a cell of an answer."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from kpi.figures.arithmetic import IN_NUMBERS
from kpi.figures.source_row import Source, sources_of
from kpi.figures.sources import with_cells
from language import Language
from language.figures import phrases, typed
from language.untranslated import join
from language.vocabulary import Vocabulary
from ui.data.plans import owner_line
from ui.data.seen import while_seen
from ui.navigation.address import href
from ui.text.file_names import file_name
from ui.widgets.rows.parts import PARTS
from ui.widgets.rows.row_columns import row_columns
from ui.widgets.tables import MOST, Cell, table, workbook

if TYPE_CHECKING:
    import pandas as pd

_ONE_ROW = ("latest", "published_share")  # ways in which there is nothing to add


@dataclass(frozen=True)
class Rows:
    """Of what rows are. dataset, vocabulary: in which their texts are. unit: of their amounts. key: of the table on the
    page; name: of the table, file: of its workbook. by_years: a row counts in the year in which it began. adds_up: what
    they have is a sum."""

    dataset: str
    vocabulary: Vocabulary
    unit: str
    key: str
    name: str
    file: str
    by_years: bool = True
    adds_up: bool = True


def row_table(about: Rows, rows: "pd.DataFrame", is_part: bool, language: Language) -> None:
    """One row a fact, the first of them, and the sum of all; the workbook holds all.

    rows: those that are looked for; is_part: there are others.
    """
    if rows.empty:
        st.info(language.say("No row matches."), icon=":material/search_off:")
        return
    columns, total = row_columns(language), _total(about, rows, is_part, language)
    if len(rows) > MOST or is_part:
        count = language.say_count("{count} row", "{count} rows", len(rows))
        first = language.say("the first {count} are shown", count=language.number(MOST)) if len(rows) > MOST else ""
        st.caption(" · ".join(filter(None, (count, first))))
    shown = [*_lines(about, rows.head(MOST), True, language), *total]
    table(columns, shown, about.key, about.name, language, most=MOST + 1)
    st.download_button(
        language.say("Save as a workbook"),
        while_seen(partial(_workbook, about, rows, total, owner_line(), language)),
        file_name(about.file, ".xlsx"),
        key=f"{about.key}-file",
        on_click="ignore",
        type="tertiary",
        icon=":material/download:",
    )


def _workbook(about: Rows, rows: "pd.DataFrame", total: list[dict], owner: str, language: Language) -> bytes:
    lines = [*_lines(about, rows, False, language), *total]
    columns = [column for column in row_columns(language) if any(line.get(column.name) for line in lines)]
    return workbook(columns, lines, about.name, owner)


def _lines(about: Rows, rows: "pd.DataFrame", with_links: bool, language: Language) -> list[dict]:
    shown = (typed.of_row(row, about.dataset, about.vocabulary, language) for row in sources_of(with_cells(rows)))
    return [_line(about, row, with_links, language) for row in shown]


def _total(about: Rows, rows: "pd.DataFrame", is_part: bool, language: Language) -> list[dict]:
    """The sum of what counts, as the last line; none where there is nothing to add."""
    way, counting = rows["way"].iloc[0], rows[rows["counts"]]
    if len(counting) < 2 or way in _ONE_ROW or not about.adds_up:
        return []
    say = language.say
    title = say("Sum of what counts in these rows") if is_part else say("Sum of what counts")
    amount = _amount(counting["amount"].sum(), _claim(set(counting["amount_qualifier"])), way, about.unit, language)
    return [{"what": title, "amount": amount}]


def _claim(claims: set[str]) -> str:
    """The weakest, which holds of their sum."""
    return "exact" if claims <= {"exact"} else "at_least" if claims <= {"exact", "at_least"} else "about"


def _amount(amount: float | None, qualifier: str, way: str, unit: str, language: Language) -> str:
    in_percent = unit == "%" and way not in IN_NUMBERS
    return "" if amount is None else phrases.number_text(amount, qualifier, language, in_percent)


def _line(about: Rows, row: Source, with_links: bool, language: Language) -> dict:
    amount = _amount(row.amount, row.amount_qualifier or "exact", row.way, about.unit, language)
    typed = phrases.typed_text(row.typed, row.typed_unit, language)
    in_cell = language.say("in the cell: {typed}", typed=typed) if typed else ""
    spills = (
        language.say("began in {year} and counts there", year=phrases.ordinal(row.year, language))
        if about.by_years and row.spills
        else ""
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
