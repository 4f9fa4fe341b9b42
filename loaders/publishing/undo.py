"""Undo an upload: its rows leave, the ones it replaced or took out come back, as a new edition."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

import duckdb

from kpi.warehouse import editions
from kpi.warehouse.author import Author
from loaders.datasets.registry import DECLARATIONS
from loaders.problems.problem import Refused
from loaders.publishing.change import Previewed, change
from loaders.queries import query

TABLES = tuple(dict.fromkeys("fact" if declaration.facts else declaration.name for declaration in DECLARATIONS))
# New versions of facts are new facts, as in loaders/queries/fact_number.sql.
_NUMBERED = ",\n        (SELECT max(fact) FROM fact) + row_number() OVER () AS fact"


@dataclass(frozen=True)
class Undone:
    """edition: None where it was only looked at. left, returned: rows; a row that says something
    else again is in both. moves: kpi.oversight.moves.read_moves, only of what was looked at."""

    edition: int | None
    left: int
    returned: int
    moves: tuple[dict, ...] = ()


def undo(
    folder: Path,
    upload: int,
    today: date,
    *,
    who: Author,
    note: str = "",
    keep: bool = True,
    progress: Callable[[str], None] = lambda step: None,
) -> Undone:
    """Undo one upload. What later uploads said of its rows stands, also where they only held them
    unchanged.

    keep: False finds out what would change, and changes nothing. Raises Refused,
    kpi.warehouse.editions.NoDatabase and Busy.
    """
    agency = _agency(folder, upload)
    undone = Undone(None, 0, 0)
    try:
        with change(folder, agency, today, who, keep, lambda: progress("figures")) as (connection, edition):
            if connection.execute("SELECT 1 FROM undoing WHERE upload = $1", [upload]).fetchone():
                raise Refused("already_undone", upload=upload)
            progress("rows")
            connection.execute(
                "INSERT INTO undoing VALUES ($1, $2, $3, $4, $5)", [upload, edition, who.shown, datetime.now(), note]
            )
            left = returned = 0
            for table in TABLES:
                gone, back = _restate(connection, table, agency, upload, edition)
                left, returned = left + gone, returned + back
            undone = Undone(None, left, returned)
        return replace(undone, edition=edition)
    except Previewed as previewed:
        return replace(undone, moves=previewed.moves)


def _agency(folder: Path, upload: int) -> str:
    with editions.open_edition(folder, editions.newest_edition(folder)) as connection:
        row = connection.execute("SELECT agency FROM upload WHERE upload = $1", [upload]).fetchone()
    if not row:
        raise Refused("unknown_upload", upload=upload)
    return row[0]


def _restate(
    connection: duckdb.DuckDBPyConnection, table: str, agency: str, upload: int, edition: int
) -> tuple[int, int]:
    values = {"agency": agency, "edition": edition}
    connection.execute(
        query("standing").format(table=table, key="fact" if table == "fact" else "identity"),
        {"agency": agency, "upload": upload},
    )
    ((left,),) = connection.execute(query("leave").format(table=table), values).fetchall()
    numbered = _NUMBERED if table == "fact" else ""
    ((returned,),) = connection.execute(query("come_back").format(table=table, numbered=numbered), values).fetchall()
    return left, returned
