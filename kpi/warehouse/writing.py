"""One edition's file: written in one transaction, brought to the present schema, removed."""

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
from duckdb.sqltypes import VARCHAR

from kpi import settings
from kpi.warehouse import rights
from kpi.warehouse.author import Author
from kpi.warehouse.statements import statement
from language.folding import fold
from language.grouping import group_key

ROOT = Path(__file__).parent
# The users' network may have none, so DuckDB must never look for an extension.
OFFLINE: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}


@contextmanager
def writing(
    path: Path, edition: int, author: Author | None, is_kept: bool = True
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection to write an edition into the file, inside one transaction.

    path: a copy of the edition before; a new file for the first. author: whose act it is; None: nobody's. is_kept: else
    the edition is only looked at, inside the block. Where the block raises nothing is written. Raises OSError where
    there is no room.
    """
    with _full_disk(path):
        connection = duckdb.connect(str(path), config=OFFLINE)
        try:
            rights.close(path)
            connection.execute("BEGIN")
            migrate(connection)
            values = {"edition": edition, "now": settings.now(), "time_zone": settings.time_zone().key}
            connection.execute(statement("keep_edition"), values | _known(author))
            yield connection
            if is_kept:
                connection.execute("COMMIT")
                connection.execute("CHECKPOINT")
        finally:
            connection.close()


def _known(author: Author | None) -> dict[str, str | None]:
    """The columns of an edition that name its author."""
    return {name: getattr(author, name, None) or None for name in ("name", "email", "subject", "provider")}


@contextmanager
def _full_disk(path: Path) -> Iterator[None]:
    """The several errors that DuckDB has for a file that cannot be written, as OSError."""
    try:
        yield
    except duckdb.Error as error:
        if "Could not write file" not in str(error):
            raise
        raise OSError(errno.EIO, str(error).rpartition(": ")[2], str(path)) from error


def migrate(connection: duckdb.DuckDBPyConnection) -> None:
    """Run the numbered schema files that the database has not seen. They can call fold() and group_key()."""
    connection.execute(statement("schema_files"))
    seen = {name for (name,) in connection.execute(statement("seen_files")).fetchall()}
    missing = [path for path in schema_files() if path.name not in seen]
    if missing:
        connection.create_function("fold", fold, [VARCHAR], VARCHAR)
        connection.create_function("group_key", group_key, [VARCHAR], VARCHAR)
    for path in missing:
        connection.execute(path.read_text(encoding="utf-8"))
        connection.execute(statement("keep_file"), {"name": path.name})


def schema_files() -> list[Path]:
    return sorted((ROOT / "schema").glob("*.sql"))


def remove(path: Path) -> None:
    """The file, and what DuckDB has put beside it."""
    path.unlink(missing_ok=True)
    path.with_name(path.name + ".wal").unlink(missing_ok=True)
    shutil.rmtree(path.with_name(path.name + ".tmp"), ignore_errors=True)  # where DuckDB puts what memory cannot hold
