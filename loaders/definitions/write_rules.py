"""The rules of an agency into table rule, which the queries of figures read, settled against the facts that hold."""

from functools import reduce

import duckdb

from kpi.warehouse.sql import run
from language.folding import fold
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
_RULE = {"table": "rule", "fresh": "fresh_rule", "key": "plan, clause, indicator", "whose": "agency = $agency"}


def write_rules(connection: duckdb.DuckDBPyConnection, agency: str, edition: int) -> None:
    """The agency's rules as its definitions say them; and temporary table spelling: texts told apart, folded.

    Like a definition a rule holds for editions: an earlier edition's figures are those of its own rules.
    """
    connection.execute("CREATE OR REPLACE TEMP TABLE spelling (text VARCHAR, folded VARCHAR)")
    connection.execute(query("fresh_like").format(**_RULE))
    spelled: set[str] = set()
    for row in connection.execute(query("defined_indicators"), {"agency": agency}).fetchall():
        *definition, has_rule, from_edition, until_edition = row
        settled, rule = _settled(connection, agency, *definition)
        parameters = ", ".join("?" * len(settled))
        if not has_rule:
            connection.execute(f"INSERT INTO rule VALUES ({parameters}, ?, ?)", [*settled, from_edition, until_edition])
        if until_edition is None:
            connection.execute(f"INSERT INTO fresh_rule VALUES ({parameters})", settled)
        if rule.counts == "distinct" and until_edition is None:
            spelled |= set(_texts(connection, agency, rule.dataset, rule.measure)) - {""}
    run(connection, query("next_version").format(**_RULE), {"agency": agency, "edition": edition})
    if spelled:
        connection.executemany("INSERT INTO spelling VALUES (?, ?)", [(text, fold(text)) for text in sorted(spelled)])


def _settled(connection: duckdb.DuckDBPyConnection, agency: str, *definition: str) -> tuple[list, Rule]:
    """The columns of a rule, and the rule. definition: as defined_indicators.sql names its columns."""
    plan, clause, indicator, dataset, counts, counted, filtered, accumulation, unit = definition
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
        rule.numerator,
        rule.denominator,
        accumulation or "within_year",
        unit,
    ]
    return [*settled, *_admitted(connection, agency, rule)], rule


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
