"""What should be looked at: figures that stand out, polls that miss 100, likely duplicates, the newest facts."""

from collections.abc import Sequence

import streamlit as st

from kpi.oversight.duplicates import Row
from kpi.oversight.outliers import APART, TIMES, YEARS, Outlier
from kpi.rules.polls import Poll
from language import Language, message
from language.figures import phrases
from ui.completeness.grid import dataset_title
from ui.navigation.address import href
from ui.text.markdown import escaped
from ui.widgets.figures.links import rows_href
from ui.widgets.tables import Cell, Column, table

OUTLIERS, POLLS, DUPLICATES = "outliers", "polls", "duplicates"  # keys of the page's parts
_FIGURE = "#figure"  # the chart and the rows behind it, on the page of a clause
_WHY = {"high": message("more than {times} times the median"), "low": message("less than 1/{times} of the median")}


def outlier_section(found: Sequence[Outlier], language: Language) -> None:
    say = language.say
    columns = [
        Column("clause", say("Clause"), "strong", pinned=True, width="4.5rem"),
        Column("indicator", say("Indicator"), width="14rem"),
        Column("year", say("Year"), "number"),
        Column("value", say("Value"), "number"),
        Column("median", say("Median of the earlier years"), "number"),
        Column("why", say("Why it is listed"), width="14rem"),
    ]
    rule = say(
        "A figure is listed when it is more than {times} times the median of the earlier years of the plan "
        "or less than 1/{times} of it, differs from it by {apart} at least, and lies beyond all of them; "
        "there must be {years} earlier years. A running year and “at least” are never called low. "
        "The clause shows the rows and cells behind the figure.",
        times=TIMES,
        apart=APART,
        years=YEARS,
    )
    rows = [_outlier(outlier, language) for outlier in found]
    _section(OUTLIERS, say("Figures that stand out"), [rule], columns, rows, language)


def _outlier(found: Outlier, language: Language) -> dict:
    row, one, year = found.row, found.row.indicator, str(found.row.year)
    address = href("clause", clause=one.clause, indicator=one.code, year=year)
    return {
        "clause": Cell(one.clause, href=address + _FIGURE),
        "indicator": phrases.indicator_name(one, language),
        "year": Cell(year, sort=row.year),
        "value": Cell(phrases.figure_text(row, language), sort=row.value, href=rows_href(row)),
        "median": Cell(phrases.value_text(found.median, "exact", one, language), sort=found.median),
        "why": Cell(
            language.say(_WHY[found.kind], times=TIMES),
            sub=language.say_count("{count} earlier year", "{count} earlier years", found.earlier_years),
            direction="up" if found.kind == "high" else "down",
        ),
    }


def poll_section(found: Sequence[Poll], language: Language) -> None:
    """found: of kpi.rules.polls.polls_that_miss."""
    say = language.say
    columns = [
        Column("question", say("Question"), pinned=True, width="clamp(9rem, 30vw, 24rem)"),
        Column("year", say("Year"), "number"),
        Column("total", say("Sum"), "number"),
        Column("missing", say("To 100%"), width="11rem"),
        Column("clauses", say("Clauses")),
    ]
    rule = say(
        "The shares of a question miss 100% by more than the rounding of each answer allows. "
        "The clause shows the rows behind them."
    )
    rows = [_poll(poll, language) for poll in found]
    _section(POLLS, say("Survey answers that do not add up"), [rule], columns, rows, language)


def _poll(poll: Poll, language: Language) -> dict:
    text = (
        message("{points} percentage points too few")
        if poll.missing > 0
        else message("{points} percentage points too many")
    )
    address = href("clause", clause=poll.clauses[0], indicator=poll.indicator, year=str(poll.year)) + _FIGURE
    return {
        "question": Cell(poll.question, href=address),
        "year": Cell(str(poll.year), sort=poll.year),
        "total": Cell(language.percent(poll.total, 2), sort=round(poll.total, 10)),
        "missing": language.say(text, points=language.number(abs(poll.missing))),
        "clauses": ", ".join(poll.clauses),
    }


def duplicate_section(found: Sequence[tuple[Row, Row]], complete: bool, language: Language) -> None:
    """found: pairs of kpi.oversight.duplicates; complete: whether all rows were compared."""
    say = language.say
    columns = [
        Column("what", say("What"), pinned=True, width="clamp(9rem, 24vw, 20rem)"),
        Column("when", say("When"), width="9rem"),
        Column("dataset", say("Dataset")),
        Column("one", say("One place"), width="13rem"),
        Column("other", say("The other place"), width="13rem"),
    ]
    rules = [
        say(
            "Rows of different files or sheets with the same dates and region, "
            "whose titles have the same words or nearly the same letters. "
            "Rows that both have an ID are listed only where their numbers are the same too. "
            "If they are one, undo the upload that is too many, or correct its file and load it again; "
            "if both happened, give each an ID."
        )
    ]
    if not complete:
        rules.append(say("There are too many rows to compare all of them: the newest were compared first."))
    rows = [_pair(*pair, language) for pair in found]
    _section(DUPLICATES, say("Rows that look like duplicates"), rules, columns, rows, language)


def _pair(one: Row, other: Row, language: Language) -> dict:
    titles = dict.fromkeys(row.title or "–" for row in (one, other))
    where = ", ".join(filter(None, (one.region, one.place or other.place, one.beside)))
    return {
        "what": Cell(" / ".join(titles), sub=where),
        "when": Cell(phrases.span_text(one.starts, one.ends, one.precision, language), sort=str(one.starts)),
        "dataset": dataset_title(one.dataset, language),
        "one": _where(one, language),
        "other": _where(other, language),
    }


def _where(row: Row, language: Language) -> Cell:
    parts = [row.sheet, language.say("row {rows}", rows=row.row)]
    if row.clauses:
        parts.append(language.say("clauses: {clauses}", clauses=row.clauses))
    return Cell(row.file, sub=" · ".join(filter(None, parts)), href=href("history", upload=str(row.upload)))


def _section(
    key: str, title: str, rules: Sequence[str], columns: list[Column], rows: list[dict], language: Language
) -> None:
    """One kind of finding: why something is listed, and the table. key: of the part of the page."""
    with st.container(key=key):
        st.header(title, anchor=False)
        for rule in rules:
            st.caption(escaped(rule))
        if rows:
            table(columns, rows, f"completeness_{key}", title, language, f"completeness_{key}")
        else:
            st.write(language.say("None found."))
