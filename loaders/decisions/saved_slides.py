"""Saving chosen slides under a name, and forgetting them."""

import json
from collections.abc import Sequence
from pathlib import Path

from kpi import settings
from kpi.warehouse import editions
from loaders.queries import query
from loaders.roles.actor import Actor
from loaders.roles.role import Deed


def save_slides(folder: Path, agency: str, plan: str, name: str, keys: Sequence[str], *, who: Actor) -> int:
    """The edition in which the name stands for these slides (keys: of reports.content.slides.slides), whatever it stood
    for before. Raises Refused for who may not, kpi.warehouse.editions.NoDatabase and Busy."""
    who.refuse_unless(Deed.PUBLISH, agency)
    with editions.publication(folder, who.author) as (connection, edition):
        key = {"agency": agency, "plan": plan, "name": name, "edition": edition}
        connection.execute(query("decisions/end_saved_slides"), key)
        connection.execute(
            query("decisions/save_slides"),
            key | {"keys": json.dumps(list(keys)), "who": who.shown, "now": settings.now()},
        )
        return edition


def forget_slides(folder: Path, agency: str, plan: str, name: str, *, who: Actor) -> int:
    """The edition in which the name stands for nothing any more. Raises as save_slides."""
    who.refuse_unless(Deed.PUBLISH, agency)
    with editions.publication(folder, who.author) as (connection, edition):
        connection.execute(
            query("decisions/end_saved_slides"), {"agency": agency, "plan": plan, "name": name, "edition": edition}
        )
        return edition
