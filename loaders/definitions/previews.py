"""What new and changed definitions give year by year, before they are kept."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

import duckdb

from kpi.figures.table import read_figures
from kpi.rules.figure_row import FigureRow, Indicator
from kpi.warehouse.rows import dicts
from loaders.definitions.groups import read_groups
from loaders.definitions.rule import Rule, published_rule
from loaders.queries import query

MOST_NEAR = 5  # values that are named in place of one that no row has


@dataclass(frozen=True)
class Unmet:
    """A value that a rule names in a column and no row of the clause has. near: values that rows have,
    the likest or else the most frequent."""

    column: str
    value: str
    near: tuple[str, ...]


@dataclass(frozen=True)
class Preview:
    """What one new or changed definition gives.

    definition: its row. figures: by year. there and matching: rows
    of its dataset that the clause has, and those of them that the rule admits; of a ratio, 0.
    """

    definition: dict
    rule: Rule
    figures: tuple[FigureRow, ...]
    there: int
    matching: int
    unmet: tuple[Unmet, ...]


def read_previews(connection: duckdb.DuckDBPyConnection, agency: str, edition: int, today: date) -> tuple[Preview, ...]:
    """Previews of the definitions that the edition under way has brought or changed, once its figures are written."""
    result = connection.execute(query("defined_anew"), {"agency": agency, "edition": edition})
    definitions = dicts(result)
    if not definitions:
        return ()
    figures = read_figures(connection, edition, today, agency)
    return tuple(_preview(connection, definition, figures) for definition in definitions)


def _preview(connection: duckdb.DuckDBPyConnection, definition: dict, figures: list[FigureRow]) -> Preview:
    rule, key = (
        published_rule(definition),
        {name: definition[name] for name in ("agency", "plan", "clause", "split_1")},
    )
    own = tuple(row for row in figures if row.indicator.is_defined and _key(row.indicator) == key)
    if rule.counts == "ratio":
        return Preview(definition, rule, own, 0, 0, ())
    ((there, matching),) = connection.execute(query("matching_rows"), key | {"dataset": rule.dataset}).fetchall()
    return Preview(definition, rule, own, there, matching, tuple(_unmet(connection, key, rule)) if there else ())


def _key(one: Indicator) -> dict[str, str]:
    return {"agency": one.agency, "plan": one.plan, "clause": one.clause, "split_1": one.split_1}


def _unmet(connection: duckdb.DuckDBPyConnection, key: dict[str, str], rule: Rule) -> Iterator[Unmet]:
    groups = read_groups(connection, key["agency"])
    asked = [(condition.column, condition.typed) for condition in rule.conditions] + [("answer", rule.typed)]
    for column, values in asked:
        if not values:
            continue
        where = {name: key[name] for name in ("agency", "plan", "clause")} | {"dataset": rule.dataset}
        texts = [
            text for (text,) in connection.execute(query("texts_of_clause").format(column=column), where).fetchall()
        ]
        there = {groups.of(column, text): text for text in texts if text}
        for value in values:
            if value and groups.of(column, value) not in there:
                likest = [there[text] for text in get_close_matches(groups.of(column, value), there, MOST_NEAR)]
                yield Unmet(column, value, tuple(likest or list(there.values())[:MOST_NEAR]))
