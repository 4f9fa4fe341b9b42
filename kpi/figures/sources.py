"""The rows, files, sheets and cells that a figure comes from (rule 10 in docs/rules.md)."""

import json
from collections import Counter
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import TYPE_CHECKING, Any

import duckdb

from kpi.figures.arithmetic import add_parts
from kpi.figures.asked import Asked
from kpi.figures.indicators import code_of, read_codes
from kpi.warehouse.fact_columns import listed, read_fact_columns
from kpi.warehouse.queries import query
from kpi.warehouse.row_names import read_row_names
from kpi.warehouse.rows import dicts
from language.grouping import group_key

if TYPE_CHECKING:
    import pandas as pd

MOST_ROWS = 5000  # what a file lists and a page adds up beside others; a figure says how many rows it has in all
MOST_SEARCHED = 60_000  # what the page of rows searches and adds up
ALL_ROWS = 2**31
_FOUND_BY = (*("letters", "measure", "is_own", "is_named", "is_admitted", "is_superseded", "told_apart"), "typed_value")
_NOT_BOUND = ("answer", "formula", "has_counts", "conversion")  # of Asked: what the rows come to, not which they are


def read_sources(cursor: duckdb.DuckDBPyConnection, edition: int, figure: Asked, base: str = "all") -> "pd.DataFrame":
    """The rows behind a figure, the newest first, at most MOST_ROWS of them.

    One row a fact; a ratio of two indicators has the rows of both. Columns: fact, clauses, starts, ends, precision,
    year, title, beside (what stands beside the title), the other columns of facts; counts, part, way, amount and
    amount_qualifier (what the row adds to the figure, in the figure's unit: kpi.figures.arithmetic); side ('',
    'numerator' or 'denominator' of a ratio of two) and indicator (of that side); upload, file,
    sheet, row, cell (`H14`: where the amount stands; '' where the sheet has no column of it), typed
    and typed_unit (what the cell says where the amount is in another unit), sha256 (of the original). base: of
    kpi.figures.table.read_figures.
    """
    return with_cells(read_rows(cursor, edition, figure, base, MOST_ROWS))


def read_rows(
    cursor: duckdb.DuckDBPyConnection,
    edition: int,
    figure: Asked,
    base: str,
    most: int,
    looked_for: dict[str, Any] | None = None,
) -> "pd.DataFrame":
    """The same without their cells, for whoever shows few of them. most: of each side. looked_for: of read_found."""
    import pandas as pd  # with whoever looks at rows: most visitors, and many servers, never do

    codes, parts = read_codes(cursor), []
    for side, part in _divided(cursor, edition, figure) if figure.formula == "ratio" else [("", figure)]:
        statement, values = sources_query(cursor), _values(edition, part, most)
        if looked_for:
            statement, values = query("found_rows").format(sources=statement), values | looked_for
        rows = cursor.execute(statement, values).df()
        add_parts(rows, part, base)
        _add_typed(rows)
        parts.append(rows.assign(side=side, indicator=codes.write(code_of(part))))
    return pd.concat(parts, ignore_index=True)


def read_found(
    cursor: duckdb.DuckDBPyConnection, edition: int, figure: Asked, base: str, text: str, upload: int
) -> "pd.DataFrame":
    """read_rows of those, of all however many, in which the words of a text stand, and that an upload brought (0: any);
    at most MOST_SEARCHED. What part they play is told as if there were no others."""
    looked_for = {"text": text, "upload": upload, "shown": MOST_SEARCHED}
    return read_rows(cursor, edition, figure, base, ALL_ROWS, looked_for)


def with_cells(rows: "pd.DataFrame") -> "pd.DataFrame":
    """rows: of read_rows, or of kpi.explore.rows, with the cells of their amounts and without what finds these."""
    rows = rows.copy()
    letters_of = {text: json.loads(text) for text in rows["letters"].unique()}
    rows["cell"] = [
        cell_of(letters_of[letters], measure, answer, f"{measure}@{starts:%Y-%m-%d}", row)
        for letters, measure, answer, starts, row in zip(
            rows["letters"], rows["measured"], rows["answer"], rows["starts"], rows["row"], strict=True
        )
    ]
    return rows.drop(columns=list(_FOUND_BY), errors="ignore")


def read_source_files(cursor: duckdb.DuckDBPyConnection, edition: int, figure: Asked) -> dict[int, int]:
    """Upload → how many rows behind a figure it brought, of all of them; the one with most first."""
    sides = _divided(cursor, edition, figure) if figure.formula == "ratio" else [("", figure)]
    counts: Counter[int] = Counter()
    for _, part in sides:
        counts += Counter(dict(cursor.execute(source_files_query(cursor), _values(edition, part, ALL_ROWS)).fetchall()))
    return dict(counts.most_common())


@dataclass(frozen=True, slots=True)
class Answered:
    """What a row of a poll says of it: an answer, and when."""

    answer: str
    starts: date
    ends: date
    precision: str


def read_answered(cursor: duckdb.DuckDBPyConnection, edition: int, figure: Asked) -> list[Answered]:
    """The same rows as those of read_sources, of a poll."""
    rows = dicts(cursor.execute(sources_query(cursor), _values(edition, figure, MOST_ROWS)))
    return [Answered(row["answer"] or "", row["starts"], row["ends"], row["precision"]) for row in rows]


def _divided(cursor: duckdb.DuckDBPyConnection, edition: int, figure: Asked) -> list[tuple[str, Asked]]:
    """The two figures of a ratio, each with its side."""
    values = {name: getattr(figure, name) for name in ("agency", "plan", "clause", "split_1", "year")}
    rows = dicts(cursor.execute(query("divided"), values | {"edition": edition}))
    return [
        (row["side"], Asked(**{field.name: row[field.name] for field in fields(Asked) if field.name in row}))
        for row in rows
    ]


def _values(edition: int, figure: Asked, most: int) -> dict[str, Any]:
    values = {name: value for name, value in asdict(figure).items() if name not in _NOT_BOUND}
    return values | {"edition": edition, "most": most, "member": group_key(figure.member)}


def _add_typed(rows: "pd.DataFrame") -> None:
    """What a cell says in another unit than the figure: the row's, or the one before it was converted into that."""
    typed = rows["typed_value"].fillna(rows["value"]).where(rows["measured"] == "value")
    differs = typed.notna() & (typed != rows["amount"])
    rows["typed"] = typed.where(differs)
    rows["typed_unit"] = rows["typed_unit"].fillna(rows["unit"]).where(differs)


def sources_query(cursor: duckdb.DuckDBPyConnection) -> str:
    columns, names = read_fact_columns(cursor), read_row_names(cursor)
    return query("sources").format(
        member=columns.folded("$dimension", "fact"),
        told_apart=columns.folded("rule.measure", "fact"),
        admitted=columns.admitted("fact", but="answer"),
        title=names.title("held"),
        beside=names.beside("held"),
        columns=listed([name for name in columns.shown() if name != "title"], "held"),
    )


def source_files_query(cursor: duckdb.DuckDBPyConnection) -> str:
    return query("source_files").format(sources=sources_query(cursor))


def cell_of(letters: dict[str, str], measure: str, answer: str | None, period: str, row: int) -> str:
    """Where the amount stands: its column, a wide sheet's answer column, the count that gave a share, or the column of
    its period in a cross table."""
    beside = (f"answer:{answer}", "count") if measure in ("count", "share", "base") else ()
    for name in (measure, *beside, period):
        if name in letters:
            return f"{letters[name]}{row}"
    return ""
