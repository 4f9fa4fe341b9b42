"""Making an agency private: nobody sees it who has no role there; and public again.

It stands in the database, not in the file of roles: it cannot be misspelt, goes with every copy and backup, is an act
of the history, and holds when the file of roles is lost.
"""

from pathlib import Path

from kpi import settings
from kpi.plans import read_plans
from kpi.private import read_private
from kpi.warehouse import editions
from loaders.problems.problem import Refused
from loaders.queries import query
from loaders.roles.actor import Actor
from loaders.roles.role import Deed


def set_private(folder: Path, agency: str, private: bool, *, who: Actor, note: str = "") -> int:
    """The edition in which it is so. Raises Refused for who may not, for an agency that there is not or that is so
    already, kpi.warehouse.editions.NoDatabase and Busy."""
    who.refuse_unless(Deed.PRIVACY, agency)
    with editions.publication(folder, who.author) as (connection, edition):
        is_private = agency in read_private(connection)
        known = {plan.agency for plan in read_plans(connection, edition)}
        if not is_private and agency not in known:  # one whose plans have left may be made public
            raise Refused("unknown_agency", agency=agency, known=", ".join(sorted(known)) or "–")
        if is_private == private:
            raise Refused("already_private" if private else "not_private", agency=agency)
        values = {"agency": agency, "private": private, "note": note.strip(), "edition": edition}
        connection.execute(query("decisions/set_private"), values | {"who": who.shown, "now": settings.now()})
        return edition
