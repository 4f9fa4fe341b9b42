"""Recipes in the database: read, kept, changed, forgotten.

They stand there and not beside it: a load keeps them in the very transaction that publishes what it chose, the watcher
and the command line read the newest edition anyway, a backup holds them, and an earlier edition still knows its own.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import duckdb

from kpi import settings
from kpi.warehouse import editions
from kpi.warehouse.queries import query as asked
from loaders.headings.texts import heading_key
from loaders.problems.problem import Refused
from loaders.queries import newest_rows, query
from loaders.recipes.recipe import Recipe, checked
from loaders.recognition.read_sheet import Known
from loaders.recognition.readings import ANSWER
from loaders.roles.actor import Actor
from loaders.roles.role import Deed


def read_recipes(folder: Path, agency: str, *, who: Actor) -> list[Recipe]:
    """The recipes of to_read_by for somebody to look at: since they hold headings of originals, not everybody may.
    Raises Refused for who may not."""
    who.refuse_unless(Deed.ORIGINALS, agency)
    return to_read_by(folder, agency)


def to_read_by(folder: Path, agency: str | None, with_forgotten: bool = False) -> list[Recipe]:
    """The recipes of an agency in the newest edition, by name; none where there is no database. with_forgotten: for
    headings whose recipe was forgotten also the last one, by which their files were read."""
    rows = newest_rows(folder, asked("recipes"), {"agency": agency, "with_forgotten": with_forgotten})
    return list(map(_recipe, rows))


def of_connection(cursor: duckdb.DuckDBPyConnection, agency: str) -> list[Recipe]:
    """The recipes of an agency in an edition that is open, by name."""
    rows = cursor.execute(asked("recipes"), {"agency": agency, "with_forgotten": False}).fetchall()
    return list(map(_recipe, rows))


def _recipe(row: tuple) -> Recipe:
    name, headings, texts, declaration, heading_row, columns, answers, who, done_at = row
    read = (json.loads(texts), declaration, heading_row, json.loads(columns), json.loads(answers))
    return Recipe(name, headings, *read, who, done_at)


def known_of(recipes: Iterable[Recipe]) -> Known:
    """The recipes in the form in which sheets are read by them."""
    kept = list(recipes)
    columns = {
        (one.declaration, heading_key(one.texts[letters])): name
        for one in sorted(kept, key=lambda one: one.done_at or datetime.min)
        for letters, name in one.columns.items()
        if one.declaration and name not in (ANSWER, "") and letters in one.texts
    }
    readings = {one.headings: one.reading for one in kept if one.reading}
    return Known(readings, {one.headings: dict(one.answers) for one in kept if one.answers}, columns)


def keep(
    connection: duckdb.DuckDBPyConnection, edition: int, agency: str, recipes: Iterable[Recipe], who: Actor
) -> int:
    """Write recipes into the edition under way, each in place of the one of the same headings; returns how many differ
    from those before."""
    there = {one.headings: one for one in of_connection(connection, agency)}
    fresh = [one for one in recipes if one.headings not in there or there[one.headings].choice != one.choice]
    for one in fresh:
        names = {other.name for other in there.values() if other.headings != one.headings}
        kept = replace(one, name=_free(one.name.strip(), names))
        there[one.headings] = kept
        _end(connection, edition, agency, one.headings)
        connection.execute(
            query("recipes/keep"),
            {
                **{name: getattr(kept, name) for name in ("name", "headings", "declaration", "heading_row")},
                **{name: json.dumps(dict(getattr(kept, name)), ensure_ascii=False) for name in ("texts", "columns")},
                "answers": json.dumps(dict(kept.answers)),
                "agency": agency,
                "edition": edition,
                "who": who.shown,
                "now": settings.now(),
            },
        )
    return len(fresh)


def take(folder: Path, agency: str, recipes: Sequence[Recipe], *, who: Actor) -> int:
    """How many of these recipes are new or others than before; an edition keeps them, where any are.

    Raises Refused, also for who may not, kpi.warehouse.editions.NoDatabase and Busy.
    """
    who.refuse_unless(Deed.PUBLISH, agency)
    taken = 0
    rules = [checked(recipe) for recipe in recipes]
    with editions.publication(folder, who.author) as (connection, edition):
        taken = keep(connection, edition, agency, rules, who)
        if not taken:
            raise editions.GivenUp
    return taken


def forget(folder: Path, agency: str, names: Sequence[str], *, who: Actor) -> int:
    """The edition in which sheets of these headings are read as they say again. Raises Refused for a name that there is
    not, and as take."""
    who.refuse_unless(Deed.PUBLISH, agency)
    with editions.publication(folder, who.author) as (connection, edition):
        by_name = {one.name: one for one in of_connection(connection, agency)}
        for name in names:
            if name not in by_name:
                raise Refused("unknown_recipe", name=name, known=", ".join(by_name) or "–")
            _end(connection, edition, agency, by_name[name].headings)
        return edition


def _end(connection: duckdb.DuckDBPyConnection, edition: int, agency: str, headings: str) -> None:
    connection.execute(query("recipes/end"), {"agency": agency, "headings": headings, "edition": edition})


def _free(name: str, names: set[str]) -> str:
    """Two recipes of an agency never have one name."""
    free, number = name, 1
    while free in names:
        number += 1
        free = f"{name} ({number})"
    return free
