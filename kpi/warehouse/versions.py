"""By which version of the dashboard a database was written: its tables, and the rules of its figures."""

from contextlib import suppress
from pathlib import Path

import duckdb

from kpi.rules import RULES
from kpi.warehouse.editions import NoDatabase, edition_file, newest_edition, open_edition, open_file
from kpi.warehouse.queries import query
from kpi.warehouse.writing import schema_files


class Newer(Exception):
    """A later version has written to the database; this one must not."""

    def __init__(self, folder: Path):
        super().__init__(f"a later version of the dashboard has written to the database in {folder}")
        self.folder = folder


def refuse_newer(folder: Path) -> None:
    """Raises Newer. A folder without a database, or with one that cannot be read, is left to those who open it."""
    with suppress(NoDatabase, duckdb.Error, OSError, ValueError):
        refuse_newer_file(edition_file(folder, newest_edition(folder)), folder)


def refuse_newer_file(path: Path, holder: Path) -> None:
    """Raises Newer where an edition's file has tables, or figures by rules, that this version does not know. holder:
    the folder or the archive that people know it by."""
    with open_file(path) as connection:
        files = {name for (name,) in connection.table("schema_file").fetchall()}
        if files - {one.name for one in schema_files()}:
            raise Newer(holder)
        # An older database has no such table yet.
        if (
            "made_by_rules" in {name for (name, *_) in connection.execute("SHOW TABLES").fetchall()}
            and connection.execute(query("made_by_newer_rules"), {"rules": RULES}).fetchall()
        ):
            raise Newer(holder)


def is_up_to_date(folder: Path) -> bool:
    """Whether the newest edition has the tables of the present schema, and figures by the present rules; also where
    there is no edition."""
    try:
        edition = newest_edition(folder)
    except NoDatabase:
        return True
    with open_edition(folder, edition) as connection:
        seen = {name for (name,) in connection.table("schema_file").fetchall()}
        if not {path.name for path in schema_files()} <= seen:
            return False
        return not connection.execute(query("made_by_older_rules"), {"rules": RULES}).fetchall()
