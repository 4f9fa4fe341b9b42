"""Giving an agency a map of its regions, and taking it out."""

from pathlib import Path

from kpi import settings
from kpi.region_map import Shape, to_json
from kpi.warehouse import editions
from loaders.queries import query
from loaders.roles.actor import Actor
from loaders.roles.role import Deed


def keep_map(folder: Path, agency: str, shapes: tuple[Shape, ...], file: str, *, who: Actor) -> int:
    """The edition in which it is the agency's map, in place of a former one. Raises Refused for who may
    not, kpi.warehouse.editions.NoDatabase and Busy."""
    who.refuse_unless(Deed.PUBLISH, agency)
    with editions.publication(folder, who.author) as (connection, edition):
        connection.execute(query("decisions/end_map"), {"agency": agency, "edition": edition})
        values = {"agency": agency, "shapes": to_json(shapes), "file": file[:200], "edition": edition}
        connection.execute(query("decisions/keep_map"), values | {"who": who.shown, "now": settings.now()})
        return edition


def forget_map(folder: Path, agency: str, *, who: Actor) -> int:
    """The edition in which the agency has none. Raises as keep_map."""
    who.refuse_unless(Deed.PUBLISH, agency)
    with editions.publication(folder, who.author) as (connection, edition):
        connection.execute(query("decisions/end_map"), {"agency": agency, "edition": edition})
        return edition
