"""Undo an upload: its rows leave, the ones it replaced or took out come back, as a new edition."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb

from kpi import settings
from kpi.oversight.moves import Move, read_moves
from kpi.oversight.publications import read_authors
from kpi.warehouse import editions
from kpi.warehouse.author import Author
from loaders.datasets.registry import DECLARATIONS
from loaders.problems.problem import Refused
from loaders.publishing.change import finish_change
from loaders.publishing.request import Progress, silent
from loaders.queries import query
from loaders.roles.actor import ONLOOKER, Actor
from loaders.roles.role import Deed, deed_of
from loaders.roles.seeing import refuse_unseen

TABLES = tuple(dict.fromkeys("fact" if declaration.facts else declaration.name for declaration in DECLARATIONS))
# New versions of facts are new facts, as in loaders/queries/fact_number.sql.
_NUMBERED = ",\n        (SELECT max(fact) FROM fact) + row_number() OVER () AS fact"


@dataclass(frozen=True, slots=True)
class Undone:
    """edition: None where it was only looked at. left, returned: rows; a row that says something
    else again is in both. moves: kpi.oversight.moves.read_moves, only of what was looked at."""

    edition: int | None
    left: int
    returned: int
    moves: tuple[Move, ...] = ()


def undo(folder: Path, upload: int, today: date, *, who: Actor, note: str = "", progress: Progress = silent) -> Undone:
    """Undo one upload. What later uploads said of its rows stands, also where they only held them
    unchanged. Raises Refused, also for who may not, kpi.warehouse.editions.NoDatabase and Busy."""
    agency = _agency(folder, upload)
    who.refuse_unless(deed_of_undoing(folder, upload, who.author), agency)
    with editions.publication(folder, who.author) as (connection, edition):
        progress("rows")
        left, returned = _take_back(connection, agency, upload, edition, who, note)
        progress("figures")
        finish_change(connection, agency, edition, today)
    return Undone(edition, left, returned)


def preview_undo(folder: Path, upload: int, today: date, *, who: Actor, progress: Progress = silent) -> Undone:
    """What undoing an upload would change; nothing is changed. Raises Refused, also for who may not see the agency, and
    NoDatabase."""
    agency = _agency(folder, upload)
    refuse_unseen(folder, agency, who)
    with editions.preview(folder) as (connection, edition):
        progress("rows")
        left, returned = _take_back(connection, agency, upload, edition, ONLOOKER, "")
        progress("figures")
        finish_change(connection, agency, edition, today)
        return Undone(None, left, returned, tuple(read_moves(connection, edition - 1, edition, today, agency)))


def _agency(folder: Path, upload: int) -> str:
    with editions.open_edition(folder, editions.newest_edition(folder)) as connection:
        row = connection.execute(query("uploads/agency"), {"upload": upload}).fetchone()
    if not row:
        raise Refused("unknown_upload", upload=upload)
    return row[0]


def deed_of_undoing(folder: Path, upload: int, author: Author) -> Deed:
    """Whether it would be one's own upload, as the sign-in service knows people: a typed name proves nothing."""
    with editions.open_edition(folder, editions.newest_edition(folder)) as connection:
        ((edition,),) = connection.execute(query("uploads/edition"), {"upload": upload}).fetchall()
        uploader = read_authors(connection).get(edition)
    return Deed.PUBLISH if uploader and author.is_same_person(uploader) else Deed.UNDO_OTHERS


def _take_back(
    connection: duckdb.DuckDBPyConnection, agency: str, upload: int, edition: int, who: Actor, note: str
) -> tuple[int, int]:
    """How many rows leave and how many come back."""
    if connection.execute(query("uploads/undone"), {"upload": upload}).fetchone():
        raise Refused("already_undone", upload=upload)
    values = {"upload": upload, "edition": edition, "who": who.shown, "now": settings.now(), "note": note}
    connection.execute(query("uploads/undo"), values)
    moved = {table: _restate(connection, table, agency, upload, edition) for table in TABLES}
    for deed in {deed_of(table) for table, rows in moved.items() if any(rows)} if who is not ONLOOKER else ():
        who.refuse_unless(deed, agency)
    return sum(left for left, _ in moved.values()), sum(returned for _, returned in moved.values())


def _restate(
    connection: duckdb.DuckDBPyConnection, table: str, agency: str, upload: int, edition: int
) -> tuple[int, int]:
    values = {"agency": agency, "edition": edition}
    named = {"table": table, "key": "fact" if table == "fact" else "identity"}
    connection.execute(query("standing").format(**named), {"agency": agency, "upload": upload})
    ((left,),) = connection.execute(query("leave").format(table=table), values).fetchall()
    numbered = _NUMBERED if table == "fact" else ""
    ((returned,),) = connection.execute(query("come_back").format(**named, numbered=numbered), values).fetchall()
    return left, returned
