"""The members of the dimensions that a question can name: what they are called, and what counts under them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import duckdb

from kpi.clauses import clause_order
from kpi.explore import columns
from kpi.explore.asked.question import CLAUSE, PLAN, SECTION, Dimension, Measure
from kpi.explore.queries import query
from kpi.plans import read_clauses, read_plans, read_sections
from kpi.vocabulary import read_vocabulary
from kpi.warehouse.fact_columns import FactColumns, read_fact_columns
from language.grouping import group_key
from language.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Members:
    """Of one measure in one edition. names: dimension → key → what was typed, or a number. sections: clause → its
    section, '' for none. vocabulary: what names are called in other languages, and which spellings count under which.
    columns: those that facts have."""

    names: Mapping[str, Mapping[str, str]]
    sections: Mapping[str, str]
    vocabulary: Vocabulary
    columns: FactColumns

    def key(self, dimension: str, text: str) -> str | None:
        """The member under which a typed name counts; None where there is no such member."""
        if dimension in (CLAUSE, SECTION, PLAN) or not text:
            return text if not text or text in self.names[dimension] else None
        folded = self.member(dimension, group_key(text))
        return folded if folded in self.names.get(dimension, ()) else None

    def spelled(self, dimension: str, members: Iterable[str]) -> list[str]:
        """Every form that counts under one of these."""
        wanted = set(members)
        own = {one for one in wanted if self.member(dimension, one) in wanted}
        under = self.vocabulary.under
        aliases = {folded for (name, folded), member in under.items() if name == dimension and member in wanted}
        return sorted(own | aliases)

    def member(self, dimension: str, folded: str) -> str:
        return self.vocabulary.under.get((dimension, folded), folded)

    def name(self, dimension: str, key: str) -> str:
        return self.names.get(dimension, {}).get(key, key)


def read_members(
    cursor: duckdb.DuckDBPyConnection, edition: int, agency: str, plans: tuple[str, ...], measure: Measure
) -> Members:
    """plans: the codes of those that are asked for; () for all. Clauses and sections are known of one plan alone."""
    names: dict[str, dict[str, str]] = {PLAN: {}, CLAUSE: {}, SECTION: {}}
    names[PLAN] = {one.code: one.code for one in read_plans(cursor, edition) if one.agency == agency}
    sections: dict[str, str] = {}
    if len(plans) == 1:
        clauses = read_clauses(cursor, edition, agency, plans[0])
        sections = {one.number: one.section.number if one.section else "" for one in clauses}
        names[CLAUSE] = {one.number: one.number for one in clauses}
        names[SECTION] = {one.number: one.number for one in read_sections(cursor, edition, agency, plans[0])}
    found = Members(names, sections, read_vocabulary(cursor, edition, agency), read_fact_columns(cursor))
    whose = {"edition": edition, "agency": agency}
    for one in measure.dimensions:
        names[one.name] = _names(cursor, whose, measure, one, found.columns)
        if one.is_declared and not one.is_shared:
            keys = _keys(cursor, whose, measure, one, found.columns)
            there = {found.member(one.name, key) for key in keys}
            names[one.name] = {key: name for key, name in names[one.name].items() if key in there}
    return found


def read_of_plans(
    cursor: duckdb.DuckDBPyConnection, edition: int, agency: str, measure: Measure
) -> dict[tuple[str, str], frozenset[str]]:
    """By plan and dimension the members that its rows have: what Explore has something of."""
    vocabulary, allowed = read_vocabulary(cursor, edition, agency), read_fact_columns(cursor)
    found: dict[tuple[str, str], set[str]] = {}
    for one in measure.dimensions:
        sql = query("keys_of_plans").format(key=columns.key(one, allowed))
        values = {"edition": edition, "agency": agency, "dataset": measure.dataset}
        for plan, key in cursor.execute(sql, values).fetchall():
            found.setdefault((plan, one.name), set()).add(vocabulary.under.get((one.name, key), key))
    return {place: frozenset(keys) for place, keys in found.items()}


def read_known(cursor: duckdb.DuckDBPyConnection, edition: int, agency: str, dimension: str) -> dict[str, str]:
    """The members of a declared dimension, of all datasets: key → name."""
    values = {"edition": edition, "agency": agency, "dimension": dimension}
    return dict(cursor.execute(query("names"), values).fetchall())


def _keys(
    cursor: duckdb.DuckDBPyConnection, values: dict, measure: Measure, dimension: Dimension, allowed: FactColumns
) -> list[str]:
    sql = query("keys").format(key=columns.key(dimension, allowed))
    return [key for (key,) in cursor.execute(sql, values | {"dataset": measure.dataset}).fetchall()]


def _names(
    cursor: duckdb.DuckDBPyConnection, values: dict, measure: Measure, dimension: Dimension, allowed: FactColumns
) -> dict[str, str]:
    if dimension.is_declared:
        return read_known(cursor, values["edition"], values["agency"], dimension.name)
    text, values = columns.text(dimension, allowed), values | {"dataset": measure.dataset}
    if measure.is_planned:
        typed = cursor.execute(query("planned_names").format(text=text), values).fetchall()
        return {group_key(name): name for (name,) in typed}
    sql = query("split_names").format(key=columns.key(dimension, allowed), text=text)
    return {key: name or key for key, name in cursor.execute(sql, values).fetchall()}


def in_order(
    dimension: str, keys: Iterable[str], weights: Mapping[str, float], sections: Iterable[str] = ()
) -> list[str]:
    """Clauses and sections as the plan has them, times as they pass, others by their size; what is not named last."""
    if dimension == CLAUSE:
        return sorted(keys, key=lambda key: (not key, clause_order(key)))
    if dimension == SECTION:
        order = {number: position for position, number in enumerate(sections)}
        return sorted(keys, key=lambda key: (not key, order.get(key, len(order)), key))
    return sorted(keys, key=lambda key: (not key, -weights.get(key, 0.0), key))
