"""What was done to the database: every act, with who did it, when, and the edition that it made."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import duckdb

from kpi.oversight.acts import (
    Act,
    Answered,
    Correction,
    FiguresRemade,
    PrivacyAct,
    Purge,
    Recheck,
    Stated,
    Undoing,
    Upload,
    UploadSheet,
    YearAct,
)
from kpi.oversight.publications import read_authors
from kpi.warehouse.author import Author
from kpi.warehouse.queries import query
from kpi.warehouse.rows import dicts

_KNOWN_BY = ("email", "subject", "provider")


def read_acts(cursor: duckdb.DuckDBPyConnection) -> list[Act]:
    """Every act of every agency, the newest first."""
    authors = read_authors(cursor)
    acts = [_act(kind, row, authors.get(row["edition"])) for kind, row in _rows_of_acts(cursor)]
    # The clock of a machine can be set back; the numbers of editions only grow.
    return sorted(acts, key=lambda act: (act.edition, getattr(act, "upload", 0)), reverse=True)


def read_upload_sheets(cursor: duckdb.DuckDBPyConnection, upload: int) -> list[UploadSheet]:
    """One a sheet that an upload brought."""
    return [UploadSheet(**row) for row in _records(cursor, "upload_sheets", upload=upload)]


def read_corrections(cursor: duckdb.DuckDBPyConnection, upload: int) -> list[Correction]:
    """The cells of an upload that were corrected on the page."""
    return [Correction(**row) for row in _records(cursor, "corrections", upload=upload)]


def _rows_of_acts(cursor: duckdb.DuckDBPyConnection) -> Iterator[tuple[type[Act], dict[str, Any]]]:
    """The rows of the database, each with the kind of act that it tells; taking back is an act of its own."""
    for row in _records(cursor, "history_uploads"):
        yield Upload, {"act": "upload", "note": ""} | row
        if row["undone_edition"]:
            undone = _back(row, "undone_edition", "undone_by", "undone_at", "undone_note")
            yield Undoing, row | {"act": "undoing"} | undone
    for row in _records(cursor, "history_closings"):
        yield YearAct, {"act": "closing" if row["closed"] else "opening"} | row
    for row in _records(cursor, "history_purges"):
        yield Purge, {"act": "purge"} | row
    for row in _records(cursor, "history_privacy"):
        yield PrivacyAct, {"act": "private" if row["private"] else "public"} | row
    for row in _records(cursor, "history_rules"):
        yield FiguresRemade, {"act": "rules"} | row
    for row in _records(cursor, "history_rechecks"):
        yield Recheck, {"act": "recheck"} | row
    for kind, name, act in ((Answered, "history_answers", "answer"), (Stated, "history_days", "complete")):
        for row in _records(cursor, name):
            yield kind, {"act": act} | row
            if row["back_edition"]:
                yield kind, row | {"act": f"{act}_back"} | _back(row, "back_edition", "taken_back_by", "back_at")


def _back(row: dict[str, Any], edition: str, who: str, at: str, note: str = "") -> dict[str, Any]:
    return {"edition": row[edition], "who": row[who], "done_at": row[at], "note": row[note] if note else ""}


def _act(kind: type[Act], row: dict[str, Any], author: Author | None) -> Act:
    values = row | {name: getattr(author, name, "") for name in _KNOWN_BY}
    if "datasets" in values:
        values["datasets"] = tuple((values["datasets"] or "").split())
    return kind(**{field.name: values[field.name] for field in fields(kind)})


def _records(cursor: duckdb.DuckDBPyConnection, name: str, **values: object) -> list[dict[str, Any]]:
    return dicts(cursor.execute(query(name), values))
