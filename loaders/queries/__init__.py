"""The SQL by which loaders write: `query(name)` is the text of loaders/queries/<name>.sql."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from kpi.warehouse import editions
from kpi.warehouse.sql import queries_of

query = queries_of(Path(__file__).parent)


def newest_rows(folder: Path, sql: str, values: Mapping[str, object]) -> list[tuple]:
    """What a query gives in the newest edition of a database; nothing where there is none."""
    try:
        edition = editions.newest_edition(folder)
    except editions.NoDatabase:
        return []
    with editions.open_edition(folder, edition) as connection:
        return connection.execute(sql, values).fetchall()


@contextmanager
def kept_open(folder: Path) -> Iterator[None]:
    """The newest edition, where there is one: whoever reads it within the block shares one instance of DuckDB, whose
    start takes longer than most readings."""
    try:
        edition = editions.newest_edition(folder)
    except editions.NoDatabase:
        yield
        return
    with editions.open_edition(folder, edition):
        yield
