"""Saving chosen slides under a name, and forgetting them."""

import json
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from kpi.warehouse import editions
from kpi.warehouse.author import Author
from loaders.queries import query


def save_slides(folder: Path, agency: str, plan: str, name: str, keys: Sequence[str], *, who: Author) -> int:
    """The edition in which the name stands for these slides (keys: of reports.content.slides.slides), whatever it stood
    for before. Raises kpi.warehouse.editions.NoDatabase and Busy."""
    with editions.publication(folder, who) as (connection, edition):
        key = {"agency": agency, "plan": plan, "name": name, "edition": edition}
        connection.execute(query("decisions/end_saved_slides"), key)
        connection.execute(
            query("decisions/save_slides"),
            key | {"keys": json.dumps(list(keys)), "who": who.shown, "now": datetime.now()},
        )
        return edition


def forget_slides(folder: Path, agency: str, plan: str, name: str, *, who: Author) -> int:
    """The edition in which the name stands for nothing any more. Raises as save_slides."""
    with editions.publication(folder, who) as (connection, edition):
        connection.execute(
            query("decisions/end_saved_slides"), {"agency": agency, "plan": plan, "name": name, "edition": edition}
        )
        return edition
