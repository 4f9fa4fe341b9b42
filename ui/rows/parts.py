"""What the page of the rows behind a figure is made of: the arithmetic in words, and the table of the rows."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from kpi.figures.arithmetic import recomputed
from kpi.figures.sources import ASKED, MOST_ROWS
from language import Language, message, phrases
from ui.data import reads
from ui.data.plan_figures import Row, records
from ui.navigation.address import href
from ui.widgets.tables import Cell, Column

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
SIDES = {"numerator": message("What is divided: {name}"), "denominator": message("What it is divided by: {name}")}
_NUMBERS = ("share_of_counts", "respondents", "rows", "distinct")  # ways whose rows are not in the figure's unit
_ONE_ROW = ("latest", "published_share")  # ways in which there is nothing to add


def is_cut(rows: pd.DataFrame) -> bool:
    """Whether there may be more rows than were read."""
    return len(rows) >= MOST_ROWS


def arithmetic(figure: Row, rows: pd.DataFrame, language: Language) -> str:
    """How the figure comes from its rows, in a sentence; not for a ratio of two figures, nor where rows are left out."""
    told = recomputed(figure, rows)
    say, say_count, number = language.say, language.say_count, language.number
    value, counting = phrases.figure_text({**figure, "value": told.value}, language), int(rows["counts"].sum())
    if told.way == "share_of_counts":
        said = [say("{top} of {base} answers: {value}.", top=number(told.top), base=number(told.base), value=value)]
    elif told.way == "published_share":
        said = [say("The published share of the latest poll: {value}.", value=value)]
        if told.excluded:
            top, base = (language.percent(part, 2) for part in (told.top, told.base))
            said = [
                say("Published shares of the latest poll, {top} of {base}: {value}.", top=top, base=base, value=value)
            ]
    elif told.way == "respondents":
        said = [
            say_count(
                "Respondents of {count} poll: {value}.", "Respondents of {count} polls: {value}.", counting, value=value
            )
        ]
    elif told.way == "latest":
        said = [
            say_count(
                "The latest of {count} row: {value}.", "The latest of {count} rows: {value}.", len(rows), value=value
            )
        ]
    elif told.way == "distinct":
        said = [
            say_count(
                "Different values in {count} row: {value}.",
                "Different values in {count} rows: {value}.",
                len(rows),
                value=value,
            )
        ]
    elif told.way == "rows":
        said = [say_count("{count} row, counted: {value}.", "{count} rows, counted: {value}.", counting, value=value)]
    elif figure["accumulation"] == "since_start":
        said = [
            say_count(
                "Sum of {count} row since the start of the plan: {value}.",
                "Sum of {count} rows since the start of the plan: {value}.",
                counting,
                value=value,
            )
        ]
    else:
        said = [say_count("Sum of {count} row: {value}.", "Sum of {count} rows: {value}.", counting, value=value)]
    if told.excluded and told.way in _NUMBERS:
        said.append(say("Left out of the base: {count}.", count=number(told.excluded)))
    if superseded := int((rows["part"] == "superseded").sum()):
        said.append(
            say_count(
                "{count} row of a part of the year is not added: an annual value stands for it.",
                "{count} rows of parts of the year are not added: an annual value stands for them.",
                superseded,
            )
        )
    return " ".join(said)


def _spills(rows: pd.DataFrame) -> pd.Series:
    return pd.to_datetime(rows["ends"]).dt.year > rows["year"]


def columns(language: Language) -> list[Column]:
    return [
        Column("what", language.say("What"), pinned=True, width="clamp(9rem, 16vw, 16rem)"),
        Column("when", language.say("When"), width="8rem"),
        Column("amount", language.say("Amount"), "number"),
        Column("part", language.say("In the figure"), width="8rem"),
        Column("file", language.say("File")),
        Column("sheet", language.say("Sheet")),
        Column("cell", language.say("Cell")),
        Column("where", language.say("Where")),
    ]


def lines(figure: Row, part: Row, side: str, base: str, language: Language) -> list[dict]:
    """The table of the rows of one side of a figure, with their sum; shared by all visitors, so only to be read.

    part: the figure of that side, in whose unit the amounts are.
    """
    key = tuple(figure[name] for name in (*ASKED, "unit"))
    return _lines(reads.edition(), key, side, base, language.code, figure, part)


# A resource, because a figure of thousands of rows would be written anew for each run.
@st.cache_resource(max_entries=32, show_spinner=False)
def _lines(edition: int, key: tuple, side: str, base: str, language: str, _figure: Row, _part: Row) -> list[dict]:
    told, rows = Language(language), reads.sources(_figure, base)
    rows = rows[rows["side"] == side]
    written = [_line(row, _part, told) for row in records(rows.assign(spills=_spills(rows)))]
    way, counting = rows["way"].iloc[0], rows[rows["counts"]]
    if len(counting) > 1 and way not in _ONE_ROW and not is_cut(rows):
        total = _amount(counting["amount"].sum(), "exact", way, _part, told)
        written.append({"what": told.say("Sum of what counts"), "amount": total})
    return written


def _amount(amount: float | None, qualifier: str, way: str, figure: Row, language: Language) -> str:
    return phrases.value_text(amount, qualifier, "" if way in _NUMBERS else figure["unit"], language)


def _line(row: Mapping, figure: Row, language: Language) -> dict:
    series = " · ".join(filter(None, (row["channel"], row["material"])))
    title = row["title"] if row["title"] != row["channel"] else ""
    what = [text for text in (title, series, row["answer"], row["audience"]) if text]
    amount = _amount(row["amount"], row["amount_qualifier"] or "exact", row["way"], figure, language)
    spills = (
        language.say("began in {year} and counts there", year=phrases.ordinal(row["year"], language))
        if row["spills"]
        else ""
    )
    return {
        "what": Cell(what[0] if what else "–", sub=" · ".join(what[1:])),
        "when": Cell(
            phrases.span_text(row["starts"], row["ends"], row["precision"], language), sort=str(row["starts"])
        ),
        "amount": Cell(amount, sort=row["amount"], muted=not row["counts"])
        if amount
        else Cell(language.say("no number"), muted=True),
        "part": Cell(language.say(PARTS[row["part"]]), sub=spills, muted=not row["counts"]),
        "where": ", ".join(filter(None, (row["region"], row["place"]))),
        "file": Cell(row["file"], href=href("history", upload=str(row["upload"]))),
        "sheet": row["sheet"],
        "cell": row["cell"] or language.say("row {row}", row=phrases.ordinal(row["row"], language)),
    }
