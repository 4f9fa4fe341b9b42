"""Keeping a question under a name, giving it another one, and forgetting it."""

import json
from collections.abc import Mapping
from pathlib import Path

import duckdb

from kpi import settings
from kpi.explore.asked.address import is_part
from kpi.explore.asked.kept import read_kept_questions
from kpi.saved_slides import QUESTION
from kpi.warehouse import editions
from loaders.problems.problem import Refused
from loaders.queries import query
from loaders.roles.actor import Actor
from loaders.roles.role import Deed

MOST_LETTERS = 80  # of a name


def keep_question(folder: Path, agency: str, plan: str, name: str, parts: Mapping[str, str], *, who: Actor) -> int:
    """The edition in which the name stands for this question, whatever it stood for before. parts: of
    kpi.explore.asked.address; others are left out. Raises Refused for who may not,
    kpi.warehouse.editions.NoDatabase and Busy."""
    who.refuse_unless(Deed.PUBLISH, agency)
    name = _kept(name)
    with editions.publication(folder, who.author) as (connection, edition):
        connection.execute(query("decisions/end_question"), {"agency": agency, "name": name, "edition": edition})
        kept = {part: text for part, text in parts.items() if is_part(part)}
        values = {"agency": agency, "plan": plan, "name": name, "edition": edition}
        values |= {"parts": json.dumps(kept, ensure_ascii=False), "who": who.shown, "now": settings.now()}
        connection.execute(query("decisions/keep_question"), values)
        return edition


def rename_question(folder: Path, agency: str, name: str, new: str, *, who: Actor) -> int:
    """The edition in which the question has the new name. Raises Refused where there is no such question, or another
    one of the new name; and as keep_question."""
    who.refuse_unless(Deed.PUBLISH, agency)
    name, new = _kept(name), _kept(new)
    with editions.publication(folder, who.author) as (connection, edition):
        there = read_kept_questions(connection, edition, agency)
        if name not in there:
            raise Refused("no_such_question", name=name)
        if new in there:
            raise Refused("question_name_taken", name=new)
        values = {"agency": agency, "name": name, "edition": edition}
        connection.execute(query("decisions/rename_question"), values | {"new": new})
        connection.execute(query("decisions/end_question"), values)
        _rename_in_slides(connection, agency, name, new, edition)
        return edition


def _rename_in_slides(connection: duckdb.DuckDBPyConnection, agency: str, name: str, new: str, edition: int) -> None:
    """Saved slides that show the question go on showing it, by whom and when they were saved as before."""
    of, becomes = f"{QUESTION}/{name}", f"{QUESTION}/{new}"
    saved = connection.execute(query("decisions/saved_slides"), {"agency": agency}).fetchall()
    for plan, saved_as, keys, who, now in saved:
        held = json.loads(keys)
        if of not in held:
            continue
        values = {"agency": agency, "plan": plan, "name": saved_as, "edition": edition}
        connection.execute(query("decisions/end_saved_slides"), values)
        held = [becomes if key == of else key for key in held]
        connection.execute(query("decisions/save_slides"), values | {"keys": json.dumps(held), "who": who, "now": now})


def forget_question(folder: Path, agency: str, name: str, *, who: Actor) -> int:
    """The edition in which the name stands for nothing any more. Raises as keep_question."""
    who.refuse_unless(Deed.PUBLISH, agency)
    with editions.publication(folder, who.author) as (connection, edition):
        values = {"agency": agency, "name": _kept(name), "edition": edition}
        connection.execute(query("decisions/end_question"), values)
        return edition


def _kept(name: str) -> str:
    return name[:MOST_LETTERS]
