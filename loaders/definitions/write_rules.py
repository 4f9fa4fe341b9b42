"""The rules of an agency into table rule, which the queries of figures read, settled against the facts there are."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import astuple
from functools import cache, partial

import duckdb

from kpi.warehouse.fact_columns import admitted
from kpi.warehouse.sql import run
from loaders.datasets.registry import CODES
from loaders.definitions.cell_parts import Condition
from loaders.definitions.groups import Groups
from loaders.definitions.rule import Rule, published_rule
from loaders.queries import query

_VERSIONED = tuple(
    {"table": table, "fresh": f"fresh_{table}", "key": key, "whose": "agency = $agency"}
    for table, key in (("rule", "plan, clause, indicator"), ("rule_side", "plan, clause, indicator, side"))
)
TextsOf = Callable[[str, str], list[str]]  # of a dataset and a column


def write_rules(connection: duckdb.DuckDBPyConnection, agency: str, edition: int, groups: Groups) -> None:
    """The agency's rules as its definitions say them; and temporary table told_apart: texts of columns, folded.

    groups: under which texts of dimensions count. Like a definition a rule holds for editions: an earlier edition's
    figures are those of its own rules.
    """
    connection.execute(query("definitions/no_texts"))
    for one in _VERSIONED:
        connection.execute(query("declared/fresh_like").format(**one))
    spelled: dict[tuple[str, str], str] = {}
    rows: dict[str, list[dict]] = defaultdict(list)
    texts_of = cache(partial(_texts, connection, agency))
    for row in connection.execute(query("defined_indicators"), {"agency": agency}).fetchall():
        *definition, has_rule, from_edition, until_edition = row
        rule = published_rule(dict(zip(("dataset", "counts", "counted", "filter"), definition[3:7], strict=True)))
        columns = _columns(agency, rule, groups, texts_of, *definition)
        if not has_rule:
            _add(rows, "", rule, columns, {"from_edition": from_edition, "until_edition": until_edition})
        if until_edition is None:
            _add(rows, "fresh_", rule, columns, {})
            if rule.counts == "distinct":
                texts = filter(None, texts_of(rule.dataset, rule.measure))
                spelled |= {(rule.measure, text): groups.of(rule.measure, text) for text in texts}
    for table, of_table in rows.items():
        _insert(connection, table, of_table)
    for one in _VERSIONED:
        run(connection, query("declared/next_version").format(**one), {"agency": agency, "edition": edition})
    if spelled:
        columns_of, of_columns = zip(*spelled, strict=True)
        values = {"names": columns_of, "texts": of_columns, "folded": list(spelled.values())}
        connection.execute(query("definitions/tell_apart"), values)


def _columns(agency: str, rule: Rule, groups: Groups, texts_of: TextsOf, *definition: str) -> dict:
    """Those of table rule. definition: as defined_indicators.sql names its columns."""
    plan, clause, indicator, *_, accumulation, unit = definition
    return {
        "agency": agency,
        "plan": plan,
        "clause": clause,
        "indicator": indicator,
        "dataset": rule.dataset,
        "counts": rule.counts,
        "measure": rule.measure,
        "named": list(rule.named),
        "accumulation": accumulation or "within_year",
        "unit": unit,
    } | _admitted(rule, groups, texts_of)


def _add(rows: dict[str, list[dict]], prefix: str, rule: Rule, columns: dict, held: dict) -> None:
    """held: the editions, of what is written into the tables themselves."""
    rows[f"{prefix}rule"].append(columns | held)
    key = {name: columns[name] for name in ("agency", "plan", "clause", "indicator")}
    for side in ("numerator", "denominator") if rule.counts == "ratio" else ():
        parts = dict(zip(("automatic", "split_1", "split_2"), astuple(CODES.read(getattr(rule, side))), strict=True))
        rows[f"{prefix}rule_side"].append(key | {"side": side} | parts | held)


def _insert(connection: duckdb.DuckDBPyConnection, table: str, rows: list[dict]) -> None:
    """All in one statement: each takes longer to be planned than to be carried out."""
    columns = list(dict.fromkeys(name for row in rows for name in row))
    names, places = ", ".join(f'"{name}"' for name in columns), ", ".join("?" for _ in columns)
    text = query("definitions/insert").format(table=table, names=names, rows=", ".join([f"({places})"] * len(rows)))
    connection.execute(text, [row.get(name) for row in rows for name in columns])


def _admitted(rule: Rule, groups: Groups, texts_of: TextsOf) -> dict[str, list[str]]:
    """Columns of table rule: of each column of facts that the rule asks, the texts that it admits."""
    return {
        admitted(condition.column): _kept(texts_of(rule.dataset, condition.column), condition, groups)
        for condition in rule.conditions
    }


def _kept(texts: list[str], condition: Condition, groups: Groups) -> list[str]:
    named = {groups.of(condition.column, value) for value in condition.values}
    return [text for text in texts if (groups.of(condition.column, text) in named) == condition.is_in]


def _texts(connection: duckdb.DuckDBPyConnection, agency: str, dataset: str, column: str) -> list[str]:
    """column: a declared name, never what somebody typed."""
    rows = connection.execute(
        query("texts_of_facts").format(column=column), {"agency": agency, "dataset": dataset}
    ).fetchall()
    return sorted(text for (text,) in rows)
