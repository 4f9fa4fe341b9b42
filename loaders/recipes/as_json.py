"""Recipes as JSON, for other agencies, other servers and whoever edits them by hand."""

import json
import re
from collections.abc import Iterable
from typing import Any

from loaders.problems.problem import Refused
from loaders.recipes.recipe import Recipe, checked, hash_of

_FORM = 1
_LETTERS = re.compile("[A-Z]{1,3}")


def written(recipes: Iterable[Recipe]) -> str:
    whole = {"form": _FORM, "recipes": [_row(one) for one in recipes]}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _row(recipe: Recipe) -> dict[str, Any]:
    """What an earlier version has kept has no headings, and is known by what tells them from others. read_as: null for
    a column that is not decided."""
    letters = recipe.texts or recipe.columns
    row = {
        "name": recipe.name,
        "dataset": recipe.declaration,
        "heading_row": recipe.heading_row,
        "columns": [
            {"column": at, "heading": recipe.texts.get(at, ""), "read_as": recipe.columns.get(at)} for at in letters
        ],
        "rows": dict(recipe.answers),
    }
    return row if recipe.texts else row | {"headings": recipe.headings}


def read(text: str | bytes) -> list[Recipe]:
    """Raises Refused."""
    try:
        given = json.loads(text)
        if given["form"] != _FORM:
            raise Refused("not_recipes")
        recipes = [_recipe(row) for row in given["recipes"]]
    except (ValueError, TypeError, KeyError, AttributeError, IndexError) as wrong:
        raise Refused("not_recipes") from wrong
    return [checked(recipe) for recipe in recipes]


def _recipe(row: dict[str, Any]) -> Recipe:
    if not all(_LETTERS.fullmatch(one["column"]) for one in row["columns"]):
        raise ValueError(row["columns"])
    headings = {str(one["column"]): str(one["heading"]) for one in row["columns"]}
    texts = {at: text for at, text in headings.items() if text}
    columns = {str(one["column"]): str(one["read_as"]) for one in row["columns"] if one["read_as"] is not None}
    known_by = hash_of(texts) if texts else str(row["headings"])
    answers = {str(doubt): str(answer) for doubt, answer in row.get("rows", {}).items()}
    dataset = row["dataset"]
    if not (dataset is None or isinstance(dataset, str)):
        raise TypeError(dataset)
    return Recipe(str(row["name"]), known_by, texts, dataset, int(row["heading_row"]), columns, answers)
