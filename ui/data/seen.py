"""Which agencies whoever looks may see: all but private ones in which they have no role."""

from collections.abc import Callable

from kpi.private import read_private
from ui.access.visitors.visitor import Visitor, visitor
from ui.data.edition_cache import of_database
from ui.navigation.address import choice


def hidden() -> frozenset[str]:
    """The private agencies that the visitor may not see. Pages ask many times a run, and mostly there are none."""
    return _hidden(visitor()) if of_database(read_private) else frozenset()


def is_private(agency: str) -> bool:
    return agency in of_database(read_private)


def while_seen(make: Callable[[], bytes]) -> Callable[[], bytes]:
    """What a button offers to be saved of the chosen agency, for as long as whoever looks may see it: the button stays
    on a page that is open, and makes its file without running the page."""
    now, agency = visitor(), choice().agency

    def made() -> bytes:
        if agency in _hidden(now):
            raise PermissionError("no longer allowed")
        return make()

    return made


def _hidden(now: Visitor) -> frozenset[str]:
    private = of_database(read_private)
    roles = now.roles if private else None
    return frozenset(agency for agency in private if roles and not roles.may_see(agency, True))
