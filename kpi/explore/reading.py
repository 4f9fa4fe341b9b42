"""Reads what a question asks for from facts, or from the work plan, in sums of rows that are alike."""

from dataclasses import dataclass

import duckdb

from kpi.explore import columns
from kpi.explore.asked.question import TIMES, Period, Question
from kpi.explore.members import Members
from kpi.explore.queries import query
from kpi.warehouse.row_names import RowNames
from language.grouping import group_keys


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that are alike in all that the question asks for.

    row, column: how their texts are grouped, a time as a number, None where it is not known. clauses: those in which
    they count (`1.1; 10.2`), '' where clauses do not matter. state: of chosen.sql. there: how many have a number;
    severity: of the weakest claim, 0 exact, 1 at least, 2 about.
    """

    row: str | int | None
    column: str | int | None
    clauses: str
    state: int
    total: float | None
    there: int
    rows: int
    severity: int


def read_groups(
    cursor: duckdb.DuckDBPyConnection, edition: int, question: Question, period: Period, members: Members
) -> list[Group]:
    """Raises KeyError where facts have no such column."""
    chosen, values = read_chosen(cursor, edition, question, period, members)
    return [Group(*row) for row in cursor.execute(query("sums").format(chosen=chosen), values).fetchall()]


def read_chosen(
    cursor: duckdb.DuckDBPyConnection,
    edition: int,
    question: Question,
    period: Period,
    members: Members,
    named: RowNames | None = None,
) -> tuple[str, dict[str, object]]:
    """The SQL of the rows that a question chooses, and the values that it binds. named: where rows have titles."""
    measure = question.measure
    keys = {one: members.spelled(one.dimension, one.members) for one in question.filters}
    parts = columns.parts(question, period, keys, members.columns)
    values = {"edition": edition, "agency": question.agency, "dataset": measure.dataset, "plans": list(question.plans)}
    if measure.is_planned:
        asked = {"agency": question.agency, "dataset": measure.dataset}
        texts = [text for (text,) in cursor.execute(query("planned_texts"), asked).fetchall()]
        return query("chosen_work").format(**parts.texts), values | parts.values | {
            "texts": texts,
            "keys": group_keys(texts),
        }
    titles = (
        {"title": named.title("fact"), "beside": named.beside("fact")} if named else {"title": "''", "beside": "''"}
    )
    return query("chosen").format(**parts.texts, **titles), values | parts.values | {"is_poll": measure.is_poll}


def time_key(value: int | str | None, unit: str) -> str:
    """`2025`, `2025-Q3`, `2025-03`; '' where it is not known."""
    if value is None:
        return ""
    year, within = divmod(int(value), {"year": 1, "quarter": 10, "month": 100}[unit])
    return f"{year:04}" if unit == "year" else f"{year:04}-Q{within}" if unit == "quarter" else f"{year:04}-{within:02}"


def member_key(value: int | str | None, dimension: str) -> str:
    return time_key(value, dimension) if dimension in TIMES else str(value or "")
