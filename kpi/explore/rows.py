"""The rows, files, sheets and cells behind one cell of an answer (rule 10 in docs/rules.md)."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import duckdb

from kpi.explore.answer import Position
from kpi.explore.asked.question import Question
from kpi.explore.members import Members
from kpi.explore.queries import query
from kpi.explore.reading import Group, read_chosen, read_groups
from kpi.explore.summing import IN_NO_CLAUSE, Summed, summed
from kpi.figures.sources import ALL_ROWS, MOST_SEARCHED
from kpi.warehouse.queries import query as shared_query
from kpi.warehouse.row_names import read_row_names

if TYPE_CHECKING:
    import pandas as pd


def read_rows(
    cursor: duckdb.DuckDBPyConnection,
    edition: int,
    question: Question,
    members: Members,
    position: Position,
    most: int = MOST_SEARCHED,
    looked_for: dict[str, Any] | None = None,
) -> "pd.DataFrame":
    """The newest first, at most so many; columns as kpi.figures.sources.read_rows has them, as far as rows are shown
    and searched. position: keys of the row and the column, None for all of them. looked_for: of read_found."""
    groups = list(
        _behind(read_groups(cursor, edition, question, question.period, members), question, members, position)
    )
    chosen, values = read_chosen(cursor, edition, question, question.period, members, read_row_names(cursor))
    values |= {
        "row_keys": [_text(group.row) for group in groups],
        "column_keys": [_text(group.column) for group in groups],
        "places": [group.clauses for group in groups],
        "most": most,
    }
    statement = query("rows").format(chosen=chosen)
    if looked_for:
        statement, values = shared_query("found_rows").format(sources=statement), values | looked_for
    rows = cursor.execute(statement, values).df()
    return rows.assign(way="sum", measured=question.measure.column, typed=None, typed_unit="")


def read_found(
    cursor: duckdb.DuckDBPyConnection,
    edition: int,
    question: Question,
    members: Members,
    position: Position,
    text: str,
    upload: int,
) -> "pd.DataFrame":
    """read_rows of those, of all however many, in which the words of a text stand, and that an upload brought (0: any);
    at most MOST_SEARCHED."""
    looked_for = {"text": text, "upload": upload, "shown": MOST_SEARCHED}
    return read_rows(cursor, edition, question, members, position, ALL_ROWS, looked_for)


def _behind(groups: list[Group], question: Question, members: Members, position: Position) -> Iterator[Group]:
    """Those that make up a cell: each is one sum of many rows that are alike in all their cells."""
    seen = set()
    for group in groups:
        alone: Summed = summed([group], question, members)
        key = (group.row, group.column, group.clauses)
        if group.state != IN_NO_CLAUSE and position in alone.sums and key not in seen:
            seen.add(key)
            yield group


def _text(key: str | int | None) -> str:
    return "" if key is None else str(key)
