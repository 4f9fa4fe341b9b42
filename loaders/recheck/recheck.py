"""Kept originals read again by today's rules: what differs is looked at, or published as an edition."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kpi import settings
from kpi.oversight.moves import Move, read_moves
from kpi.warehouse import editions
from loaders.figures.declared import declare
from loaders.publishing.change import follow, refuse_forbidden
from loaders.queries import query
from loaders.recheck.differences import Differences, put_in_place
from loaders.recheck.held_back import hold_back
from loaders.recheck.originals import Original, read_originals
from loaders.roles.actor import Actor
from loaders.roles.role import Deed


@dataclass(frozen=True, slots=True)
class Rechecked:
    """edition: None where it was only looked at or nothing differs. unread: uploads whose original is purged (why:
    None), cannot be read, or has a problem today in rows that stand; their rows stay. closed: plans and
    years that are closed and would change. moves: kpi.oversight.moves.read_moves."""

    agency: str
    edition: int | None
    uploads: tuple[Differences, ...]
    unread: tuple[Original, ...]
    closed: tuple[tuple[str, int], ...]
    moves: tuple[Move, ...]


def recheck(folder: Path, agency: str, today: date, *, who: Actor, keep: bool) -> Rechecked:
    """keep: False finds out what would change, and changes nothing.

    Raises Refused for who may not, and, of what is kept, where a closed year would change;
    kpi.warehouse.editions.NoDatabase and Busy.
    """
    who.refuse_unless(Deed.UNDO_OTHERS if keep else Deed.ORIGINALS, agency)
    originals = list(read_originals(folder, agency, today))
    with (
        suppress(editions.GivenUp),
        editions.publication(folder, who.author) if keep else editions.preview(folder) as (connection, edition),
    ):
        values = {"agency": agency, "edition": edition}
        declare(connection, edition)
        originals = [hold_back(connection, agency, one) for one in originals]
        uploads = tuple(filter(None, put_in_place(connection, agency, edition, originals)))
        if not uploads:
            raise editions.GivenUp
        follow(connection, agency, edition, today)
        closed = connection.execute(query("closed_changes"), values).fetchall()
        if keep:
            refuse_forbidden(connection, agency, edition)
        sums = {name: sum(getattr(one, name) for one in uploads) for name in ("new", "changed", "gone")}
        connection.execute(query("recheck/keep"), values | sums | {"who": who.shown, "now": settings.now()})
        return Rechecked(
            agency,
            edition if keep else None,
            uploads,
            _unread(originals),
            tuple((plan, year) for plan, year, *_ in closed),
            tuple(read_moves(connection, edition - 1, edition, today, agency)),
        )
    return Rechecked(agency, None, (), _unread(originals), (), ())


def _unread(originals: Sequence[Original]) -> tuple[Original, ...]:
    return tuple(one for one in originals if not one.checked)
