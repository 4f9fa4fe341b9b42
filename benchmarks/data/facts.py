"""A database with any number of facts, written by SQL: spreadsheets would take hours for ten million."""

from datetime import datetime
from pathlib import Path

from benchmarks.data import plan, rows
from kpi.warehouse import editions
from language.grouping import group_keys
from loaders.figures import rollup
from loaders.figures.declared import declare

_CHANNELS = ("facebook", "twitter", "instagram", "sayt", "televiziya")
_LETTERS = '{"count": "H", "participants": "I"}'


def create(folder: Path, count: int) -> Path:
    """The plan with `count` facts of trainings, events and outreach, and their figures; the database's folder."""
    database = plan.create(folder)
    with editions.publication(database, None) as (connection, edition):
        # The loaders' own steps, in their order; only the rows come from elsewhere.
        declare(connection, edition)
        upload = _write_upload(connection, edition, count)
        sql = (Path(__file__).parent / "facts.sql").read_text(encoding="utf-8")
        connection.execute(
            sql,
            {
                "count": count,
                "first_year": plan.FIRST_YEAR,
                "agency": plan.AGENCY,
                "plan": plan.PLAN,
                "clauses": list(rows.CLAUSES),
                "topics": list(rows.SUBJECTS),
                "regions": list(rows.REGIONS),
                "audiences": list(rows.AUDIENCES),
                "folded_topics": group_keys(rows.SUBJECTS),
                "folded_regions": group_keys(rows.REGIONS),
                "folded_audiences": group_keys(rows.AUDIENCES),
                "channels": list(_CHANNELS),
                "upload": upload,
                "edition": edition,
            },
        )
        rollup.write_figures(connection, plan.AGENCY, edition, plan.TODAY)
        # A division whose rows all fall together costs next to nothing, and nobody would see it in the times.
        alone = "SELECT dimension FROM figure WHERE dimension <> '' GROUP BY ALL HAVING count(DISTINCT member) < 2"
        assert not connection.execute(alone).fetchall()
    return database


def _write_upload(connection, edition: int, count: int) -> int:
    (upload,) = connection.execute("SELECT max(upload) + 1 FROM upload").fetchone()
    values = {"upload": upload, "edition": edition, "agency": plan.AGENCY, "at": datetime.now()}
    connection.execute(
        "INSERT INTO upload VALUES ($upload, $edition, $agency, 'trainings.xlsx', '', $at, 'benchmark', 'file')", values
    )
    connection.execute(
        "INSERT INTO upload_sheet "
        "VALUES ($upload, 'Təlimlər', 'trainings', 'trainings', 1, $letters, $count, 0, 0, 0, 0)",
        {"upload": upload, "letters": _LETTERS, "count": count},
    )
    return upload
