"""The rules of an agency into table rule, which the queries of figures read, settled against the facts that hold."""

from dataclasses import astuple
from functools import reduce

import duckdb

from language.folding import fold
from loaders.datasets.registry import CODES
from loaders.definitions.cell_parts import Condition
from loaders.definitions.rule import Rule, published_rule
from loaders.queries import query

# The columns that a filter may ask → where table rule keeps the values that it admits.
ASKED = {
    "topic": "topics",
    "region": "regions",
    "place": "places",
    "audience": "audiences",
    "channel": "channels",
    "material": "materials",
    "question": "questions",
    "answer": "answers",
    "code": "codes",
    "title": "titles",
}
_PARAMETERS = ", ".join(["?"] * (10 + len(ASKED)))


def write_rules(connection: duckdb.DuckDBPyConnection, agency: str) -> None:
    """The agency's rules anew, and temporary table spelling: texts that rules tell apart, folded."""
    connection.execute("DELETE FROM rule WHERE agency = $1", [agency])
    connection.execute("DELETE FROM rule_side WHERE agency = $1", [agency])
    connection.execute("CREATE OR REPLACE TEMP TABLE spelling (text VARCHAR, folded VARCHAR)")
    spelled: set[str] = set()
    for row in connection.execute(query("defined_indicators"), {"agency": agency}).fetchall():
        plan, clause, indicator, dataset, counts, counted, filtered, accumulation, unit = row
        rule = published_rule({"dataset": dataset, "counts": counts, "counted": counted, "filter": filtered})
        settled = [
            agency,
            plan,
            clause,
            indicator,
            rule.dataset,
            rule.counts,
            rule.measure,
            list(rule.named),
            accumulation or "within_year",
            unit,
        ]
        connection.execute(f"INSERT INTO rule VALUES ({_PARAMETERS})", [*settled, *_admitted(connection, agency, rule)])
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


def _admitted(connection: duckdb.DuckDBPyConnection, agency: str, rule: Rule) -> list[list[str] | None]:
    """Of each column of ASKED the texts that all its conditions admit; None where there is no condition."""
    lists = []
    for column in ASKED:
        conditions = [condition for condition in rule.conditions if condition.column == column]
        texts = _texts(connection, agency, rule.dataset, column) if conditions else []
        lists.append(reduce(_kept, conditions, texts) if conditions else None)
    return lists


def _kept(texts: list[str], condition: Condition) -> list[str]:
    return [text for text in texts if (fold(text) in condition.values) == condition.is_in]


def _texts(connection: duckdb.DuckDBPyConnection, agency: str, dataset: str, column: str) -> list[str]:
    """column: a declared name, never what somebody typed."""
    rows = connection.execute(
        query("texts_of_facts").format(column=column), {"agency": agency, "dataset": dataset}
    ).fetchall()
    return sorted(text for (text,) in rows)
