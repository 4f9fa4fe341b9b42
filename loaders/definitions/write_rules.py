"""The rules of an agency into table rule, which the queries of figures read, settled against the facts that hold."""

from dataclasses import astuple

import duckdb

from kpi.warehouse.fact_columns import admitted
from language.folding import fold
from loaders.datasets.registry import CODES
from loaders.definitions.cell_parts import Condition
from loaders.definitions.rule import Rule, published_rule
from loaders.queries import query


def write_rules(connection: duckdb.DuckDBPyConnection, agency: str) -> None:
    """The agency's rules anew, and temporary table spelling: texts that rules tell apart, folded."""
    connection.execute("DELETE FROM rule WHERE agency = $1", [agency])
    connection.execute("DELETE FROM rule_side WHERE agency = $1", [agency])
    connection.execute("CREATE OR REPLACE TEMP TABLE spelling (text VARCHAR, folded VARCHAR)")
    spelled: set[str] = set()
    for row in connection.execute(query("defined_indicators"), {"agency": agency}).fetchall():
        plan, clause, indicator, dataset, counts, counted, filtered, accumulation, unit = row
        rule = published_rule({"dataset": dataset, "counts": counts, "counted": counted, "filter": filtered})
        columns = {
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
        } | _admitted(connection, agency, rule)
        names, places = ", ".join(f'"{name}"' for name in columns), ", ".join(f"${name}" for name in columns)
        connection.execute(f"INSERT INTO rule ({names}) VALUES ({places})", columns)
        for side in ("numerator", "denominator") if rule.counts == "ratio" else ():
            part = astuple(CODES.read(getattr(rule, side)))
            connection.execute(
                "INSERT INTO rule_side VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                [agency, plan, clause, indicator, side, *part],
            )
        if rule.counts == "distinct":
            spelled |= set(_texts(connection, agency, rule.dataset, rule.measure)) - {""}
    if spelled:
        connection.executemany("INSERT INTO spelling VALUES (?, ?)", [(text, fold(text)) for text in sorted(spelled)])


def _admitted(connection: duckdb.DuckDBPyConnection, agency: str, rule: Rule) -> dict[str, list[str]]:
    """Columns of table rule: of each column of facts that the rule asks, the texts that it admits."""
    return {
        admitted(condition.column): _kept(_texts(connection, agency, rule.dataset, condition.column), condition)
        for condition in rule.conditions
    }


def _kept(texts: list[str], condition: Condition) -> list[str]:
    return [text for text in texts if (fold(text) in condition.values) == condition.is_in]


def _texts(connection: duckdb.DuckDBPyConnection, agency: str, dataset: str, column: str) -> list[str]:
    """column: a declared name, never what somebody typed."""
    rows = connection.execute(
        query("texts_of_facts").format(column=column), {"agency": agency, "dataset": dataset}
    ).fetchall()
    return sorted(text for (text,) in rows)
