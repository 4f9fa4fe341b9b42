"""What adds up over the clauses of a section (rule 6 in docs/rules.md: each fact once)."""

from dataclasses import dataclass

import duckdb

from kpi.plans import read_clauses
from kpi.warehouse.fact_columns import FactColumns, read_fact_columns
from kpi.warehouse.queries import query
from kpi.warehouse.rows import dicts


@dataclass(frozen=True, slots=True)
class SectionTotal:
    """Of one indicator in one year. section: its number. code: of the automatic indicator. missing: rows without a
    number."""

    section: str
    dataset: str
    code: str
    year: int
    value: float
    qualifier: str
    missing: int


def read_section_totals(cursor: duckdb.DuckDBPyConnection, edition: int, agency: str, plan: str) -> list[SectionTotal]:
    """By section, indicator and year, those that have figures alone."""
    under = {one.number: one.section.number for one in read_clauses(cursor, edition, agency, plan) if one.section}
    if not under:
        return []
    values = {"edition": edition, "agency": agency, "plan": plan}
    lists = {"numbers": list(under), "under": list(under.values())}
    rows = dicts(cursor.execute(totals_query(read_fact_columns(cursor)), values | lists))
    return [_total(row) for row in rows]


def totals_query(columns: FactColumns) -> str:
    """section_totals.sql with the columns that datasets declare."""
    amount, qualifier = (columns.number("automatic.measure", "counted", suffix) for suffix in ("", "_qualifier"))
    return query("section_totals").format(amount=amount, qualifier=qualifier)


def _total(row: dict) -> SectionTotal:
    qualifier = "about" if row.pop("is_about") else "at_least" if row["is_bound"] else "exact"
    del row["is_bound"]
    return SectionTotal(**row, qualifier=qualifier)
