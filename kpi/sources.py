"""A figure back to the rows, files, sheets and cells that it comes from (rule 10)."""

import json

import duckdb
import pandas as pd

from kpi.warehouse import query

MOST_ROWS = 5000  # what a page can show; a figure says how many rows it has in all


def read_sources(cursor: duckdb.DuckDBPyConnection, edition: int, figure) -> pd.DataFrame:
    """The rows behind a figure (a row of kpi.figures.read_figures), at most MOST_ROWS of them.

    Columns: fact, clauses, starts, ends, precision, year, title, the other columns of facts,
    amount and amount_qualifier (what the row adds to the figure), file, sheet, row, cell
    (`H14`: where the amount stands; '' where the sheet has no column of it), sha256 (of the original).
    """
    series, answer = _split(figure)
    values = {
        "edition": edition, "agency": figure["agency"], "plan": figure["plan"], "clause": figure["clause"],
        "dataset": figure["dataset"], "year": int(figure["year"]), "series": series, "answer": answer,
        "most": MOST_ROWS,
    }
    rows = cursor.execute(query("sources"), values).df()
    measure = read_measure(cursor, figure["dataset"], figure["automatic"])
    rows["amount"] = rows[measure]
    rows["amount_qualifier"] = rows[f"{measure}_qualifier"]
    rows["cell"] = [
        _cell(json.loads(letters), measure, answer, row)
        for letters, answer, row in zip(rows["letters"], rows["answer"], rows["row"], strict=True)
    ]
    return rows.drop(columns="letters")


def read_measure(cursor: duckdb.DuckDBPyConnection, dataset: str, automatic: str) -> str:
    """The column of facts that an automatic indicator counts."""
    (measure,) = cursor.execute(query("measure"), {"dataset": dataset, "code": automatic}).fetchone()
    return measure


def _split(figure) -> tuple[str, str]:
    """The series and the answer that an indicator's code holds after its ':'."""
    automatic, indicator = figure["automatic"], figure["indicator"]
    rest = indicator.removeprefix(automatic).removeprefix(":") if automatic else indicator
    if figure["answer"]:
        series, _, answer = rest.rpartition("|")
        return series, answer
    return rest, ""


def _cell(letters: dict[str, str], measure: str, answer: str | None, row: int) -> str:
    """Where the amount stands: its column, a wide sheet's answer column, or the count that gave a share."""
    for name in (measure, f"answer:{answer}", "count"):
        if name in letters:
            return f"{letters[name]}{row}"
    return ""
