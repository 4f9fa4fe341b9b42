"""Who may look at what a change of an agency would do: it tells of its rows and figures."""

from pathlib import Path

from kpi.warehouse.queries import query
from loaders.queries import newest_rows
from loaders.roles.actor import Actor
from loaders.roles.role import Deed


def refuse_unseen(folder: Path, agency: str, who: Actor) -> None:
    """Raises Refused where the agency is private and who has no role in it."""
    if (agency,) in newest_rows(folder, query("private_agencies"), {}):
        who.refuse_unless(Deed.SEE, agency)
