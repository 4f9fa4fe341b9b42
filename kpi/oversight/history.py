"""What was done to the database: every act, with who did it, when, and the edition that it made."""

from collections.abc import Iterator

import duckdb

from kpi.oversight.publications import read_authors
from kpi.warehouse.author import Author
from kpi.warehouse.queries import query
from kpi.warehouse.rows import dicts


def read_acts(cursor: duckdb.DuckDBPyConnection) -> list[dict]:
    """Every act of every agency, the newest first.

    Each has act, edition, agency, who, email, subject (as in kpi.warehouse.author), done_at and note, and by its act
    - upload: upload, file, sha256, kind, datasets (names, joined by a blank), new, changed, same, refused,
      withdrawn (rows), corrections (cells), undone_edition, undone_by, undone_at, undone_note (None while it stands);
    - undoing: upload, file and datasets of what was undone;
    - closing and opening (again): plan, year;
    - answer ('nothing to report') and answer_back: plan, clause, datasets (one), year;
    - rules (figures anew because the rules were newer): rules (their version), moved (figures), who is '';
    - recheck (originals read again by newer rules): new, changed, gone (rows);
    - complete (the day up to which a dataset is complete) and complete_back: datasets (one), plan and clause ('' of the
      dataset as a whole), day.
    """
    uploads = _records(cursor, "history_uploads")
    acts = [
        *({"act": "upload", "note": ""} | row for row in uploads),
        *(_undoing(row) for row in uploads if row["undone_edition"]),
        *({"act": "closing" if row["closed"] else "opening"} | row for row in _records(cursor, "history_closings")),
        *({"act": "rules"} | row for row in _records(cursor, "history_rules")),
        *({"act": "recheck"} | row for row in _records(cursor, "history_rechecks")),
        *_answers(cursor, "history_answers", "answer"),
        *_answers(cursor, "history_days", "complete"),
    ]
    authors = read_authors(cursor)
    acts = [act | _of(authors.get(act["edition"])) for act in acts]
    # The clock of a machine can be set back; the numbers of editions only grow.
    return sorted(acts, key=lambda act: (act["edition"], act.get("upload", 0)), reverse=True)


def clause_act(act: dict) -> str:
    """The act, or complete_clause and complete_clause_back where the day is of one clause alone."""
    name: str = act["act"]
    return name.replace("complete", "complete_clause") if act.get("clause") else name


def read_upload_sheets(cursor: duckdb.DuckDBPyConnection, upload: int) -> list[dict]:
    """One row a sheet that an upload brought: sheet, declaration, dataset, heading_row, new, changed,
    same, refused, withdrawn (rows)."""
    return _records(cursor, "upload_sheets", upload=upload)


def read_corrections(cursor: duckdb.DuckDBPyConnection, upload: int) -> list[dict]:
    """The cells of an upload that were corrected on the page: sheet, cell, heading, typed, corrected, who, done_at."""
    return _records(cursor, "corrections", upload=upload)


def _of(author: Author | None) -> dict:
    return {"email": author.email, "subject": author.subject} if author else {"email": "", "subject": ""}


def _answers(cursor: duckdb.DuckDBPyConnection, name: str, act: str) -> Iterator[dict]:
    """What an analyst answered or stated, and each taking back as an act of its own."""
    for row in _records(cursor, name):
        back = {
            "edition": row.pop("back_edition"),
            "who": row.pop("taken_back_by"),
            "done_at": row.pop("back_at"),
            "note": "",
        }
        yield {"act": act} | row
        if back["edition"]:
            yield {"act": f"{act}_back"} | row | back


def _undoing(upload: dict) -> dict:
    return {
        "act": "undoing",
        "edition": upload["undone_edition"],
        "who": upload["undone_by"],
        "done_at": upload["undone_at"],
        "note": upload["undone_note"],
    } | {name: upload[name] for name in ("agency", "upload", "file", "datasets")}


def _records(cursor: duckdb.DuckDBPyConnection, name: str, **values) -> list[dict]:
    return dicts(cursor.execute(query(name), values))
