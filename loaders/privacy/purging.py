"""Originals taken away while the rows that came with them stay: on demand, and when their time is over."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from kpi import settings
from kpi.warehouse import editions, originals
from loaders.problems.problem import Refused
from loaders.queries import query
from loaders.roles.actor import Actor
from loaders.roles.role import Deed


@dataclass(frozen=True, slots=True)
class Purged:
    """edition: None where there was nothing to take away. uploads: all whose original that was."""

    edition: int | None
    uploads: tuple[int, ...]


def purge(folder: Path, upload: int, *, who: Actor, note: str = "") -> Purged:
    """The original of an upload, which is that of every upload of the very same file. Earlier backups still hold it.

    Raises Refused, kpi.warehouse.editions.NoDatabase and Busy.
    """
    with editions.publication(folder, who.author) as (connection, edition):
        found = connection.execute(query("purging/of_upload"), {"upload": upload}).fetchall()
        if not found:
            raise Refused("unknown_upload", upload=upload)
        for agency in {agency for _, _, agency in found}:
            who.refuse_unless(Deed.PURGE, agency)
        uploads = tuple(number for number, is_purged, _ in found if not is_purged)
        if not uploads:
            raise Refused("already_purged", upload=upload)
        _write(connection, edition, uploads, who.shown, note)
    _take_away(folder)
    return Purged(edition, uploads)


def purge_expired(folder: Path, days: int, now: datetime) -> Purged:
    """Those of which no upload is younger; nobody has to ask. Raises kpi.warehouse.editions.NoDatabase and Busy."""
    before = {"before": now - timedelta(days=days)}
    newest = editions.newest_edition(folder)
    with editions.open_edition(folder, newest) as connection:
        if not connection.execute(query("purging/expired"), before).fetchall():
            return Purged(None, ())
    with editions.publication(folder, None) as (connection, edition):
        uploads = tuple(number for (number,) in connection.execute(query("purging/expired"), before).fetchall())
        if not uploads:
            raise editions.GivenUp
        _write(connection, edition, uploads, "", f"KPI_ORIGINALS_DAYS={days}")
    _take_away(folder)
    return Purged(edition, uploads)


def _write(connection, edition: int, uploads: tuple[int, ...], who: str, note: str) -> None:
    values = {"who": who, "now": settings.now(), "note": note.strip(), "edition": edition}
    for upload in uploads:
        connection.execute(query("purging/insert"), values | {"upload": upload})


def _take_away(folder: Path) -> None:
    """Once the history says so; a kill before that is made good by the next publication."""
    with editions.locked(folder), editions.open_edition(folder, editions.newest_edition(folder)) as connection:
        originals.forget_purged(folder, connection)
