"""The rows, files, sheets and cells that a figure comes from (rule 10 in docs/rules.md)."""

import json
from collections.abc import Mapping

import duckdb
import pandas as pd

from kpi.figures.arithmetic import add_parts
from kpi.figures.indicators import code_of, read_codes
from kpi.warehouse.fact_columns import listed, read_fact_columns
from kpi.warehouse.queries import query
from kpi.warehouse.rows import dicts

MOST_ROWS = 5000  # what a page can show; a figure says how many rows it has in all
_BOUND = (
    "agency",
    "plan",
    "clause",
    "dataset",
    "automatic",
    "split_1",
    "split_2",
    "is_defined",
    "dimension",
    "member",
    "year",
    "accumulation",
)
ASKED = (*_BOUND, "indicator", "answer", "formula", "has_counts")  # columns of a figure by which its rows are found


def read_sources(cursor: duckdb.DuckDBPyConnection, edition: int, figure: Mapping, base: str = "all") -> pd.DataFrame:
    """The rows behind a figure (a row of kpi.figures.table.read_figures), the newest first, at most MOST_ROWS of them.

    One row a fact; a ratio of two indicators has the rows of both. Columns: fact, clauses, starts, ends, precision,
    year, title, the other columns of facts; counts, part, way, amount and amount_qualifier (what the row adds to the
    figure: kpi.figures.arithmetic); side ('', 'numerator' or 'denominator' of a ratio of two) and indicator (of that
    side); upload, file, sheet, row, cell (`H14`: where the amount stands; '' where the sheet has no column of it),
    sha256 (of the original). base: of kpi.figures.table.read_figures.
    """
    if figure["formula"] != "ratio":
        return _read(cursor, edition, figure, base).assign(side="", indicator=figure["indicator"])
    result = cursor.execute(
        query("divided"),
        {"edition": edition} | {name: figure[name] for name in ("agency", "plan", "clause", "split_1", "year")},
    )
    sides, codes = dicts(result), read_codes(cursor)
    return pd.concat(
        [
            _read(cursor, edition, side, base).assign(side=side["side"], indicator=codes.write(code_of(side)))
            for side in sides
        ],
        ignore_index=True,
    )


def _read(cursor: duckdb.DuckDBPyConnection, edition: int, figure: Mapping, base: str) -> pd.DataFrame:
    values = {name: figure[name] for name in _BOUND} | {
        "year": int(figure["year"]),
        "edition": edition,
        "most": MOST_ROWS,
    }
    rows = cursor.execute(sources_query(cursor), values).df()
    add_parts(rows, figure, base)
    rows["cell"] = [
        _cell(json.loads(letters), measure, answer, row)
        for letters, measure, answer, row in zip(
            rows["letters"], rows["measured"], rows["answer"], rows["row"], strict=True
        )
    ]
    return rows.drop(columns=["letters", "measure", "is_own", "is_named", "is_admitted", "is_superseded"])


def sources_query(cursor: duckdb.DuckDBPyConnection) -> str:
    columns = read_fact_columns(cursor)
    return query("sources").format(
        member=columns.text("$dimension", "fact"),
        admitted=columns.admitted("fact", but="answer"),
        columns=listed([name for name in columns.shown() if name != "title"], "held"),
    )


def _cell(letters: dict[str, str], measure: str, answer: str | None, row: int) -> str:
    """Where the amount stands: its column, a wide sheet's answer column, or the count that gave a share."""
    beside = (f"answer:{answer}", "count") if measure in ("count", "share", "base") else ()
    for name in (measure, *beside):
        if name in letters:
            return f"{letters[name]}{row}"
    return ""
