"""The rows, files, sheets and cells behind one cell of an answer (rule 10 in docs/rules.md)."""

import json
from collections.abc import Iterator

import duckdb

from kpi.explore.answer import Place
from kpi.explore.asked.question import Question
from kpi.explore.members import Members
from kpi.explore.placing import IN_NO_CLAUSE, Placed, placed
from kpi.explore.queries import query
from kpi.explore.reading import Group, read_chosen, read_groups
from kpi.figures.sources import MOST_ROWS, Source, cell_of
from kpi.warehouse.row_names import read_row_names
from kpi.warehouse.rows import dicts


def read_rows(
    cursor: duckdb.DuckDBPyConnection, edition: int, question: Question, members: Members, place: Place
) -> list[Source]:
    """The newest first, at most MOST_ROWS. place: keys of the row and the column, None for all of them."""
    groups = list(_behind(read_groups(cursor, edition, question, question.period, members), question, members, place))
    chosen, values = read_chosen(cursor, edition, question, question.period, members, read_row_names(cursor))
    values |= {
        "row_keys": [_text(group.row) for group in groups],
        "column_keys": [_text(group.column) for group in groups],
        "places": [group.places for group in groups],
        "most": MOST_ROWS,
    }
    return [_source(row, question) for row in dicts(cursor.execute(query("rows").format(chosen=chosen), values))]


def _behind(groups: list[Group], question: Question, members: Members, place: Place) -> Iterator[Group]:
    """Those that make up a cell: each is one sum of many rows that are alike in all their cells."""
    seen = set()
    for group in groups:
        alone: Placed = placed([group], question, members)
        key = (group.row, group.column, group.places)
        if group.state != IN_NO_CLAUSE and place in alone.sums and key not in seen:
            seen.add(key)
            yield group


def _text(key: str | int | None) -> str:
    return "" if key is None else str(key)


def _source(row: dict, question: Question) -> Source:
    column = question.measure.column
    letters, period = json.loads(row["letters"]), f"{column}@{row['starts']:%Y-%m-%d}"
    return Source(
        starts=row["starts"],
        ends=row["ends"],
        precision=row["precision"],
        year=row["year"],
        title=row["title"] or "",
        beside=row["beside"] or "",
        region=row["region"] or "",
        place=row["place"] or "",
        amount=row["amount"],
        amount_qualifier=row["amount_qualifier"] or "exact",
        way="sum",
        part="across" if not row["counts"] else "no_number" if row["amount"] is None else "",
        counts=row["counts"] and row["amount"] is not None,
        upload=row["upload"],
        file=row["file"],
        sheet=row["sheet"],
        row=row["row"],
        cell=cell_of(letters, column, row["answer"], period, row["row"]),
        typed=None,
        typed_unit="",
    )
