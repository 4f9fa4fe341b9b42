"""Giving an agency a map of its regions, and taking it out."""

from datetime import datetime
from pathlib import Path

from kpi.region_map import Shape, to_json
from kpi.warehouse import editions
from kpi.warehouse.author import Author
from loaders.queries import query


def keep_map(folder: Path, agency: str, shapes: tuple[Shape, ...], file: str, *, who: Author) -> int:
    """The edition in which it is the agency's map, in place of a former one. Raises kpi.warehouse.editions.NoDatabase
    and Busy."""
    with editions.publication(folder, who) as (connection, edition):
        connection.execute(query("decisions/end_map"), {"agency": agency, "edition": edition})
        values = {"agency": agency, "shapes": to_json(shapes), "file": file[:200], "edition": edition}
        connection.execute(query("decisions/keep_map"), values | {"who": who.shown, "now": datetime.now()})
        return edition


def forget_map(folder: Path, agency: str, *, who: Author) -> int:
    """The edition in which the agency has none. Raises as keep_map."""
    with editions.publication(folder, who) as (connection, edition):
        connection.execute(query("decisions/end_map"), {"agency": agency, "edition": edition})
        return edition
