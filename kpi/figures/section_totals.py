"""What adds up over the clauses of a section (rule 6 in docs/rules.md: each fact once)."""

from dataclasses import dataclass

import duckdb

from kpi.plans import read_clauses
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
    """The totals by section, indicator and year, where there are figures."""
    under = {one.number: one.section.number for one in read_clauses(cursor, edition, agency, plan) if one.section}
    if not under:
        return []
    values = {"edition": edition, "agency": agency, "plan": plan}
    lists = {"numbers": list(under), "under": list(under.values())}
    return [SectionTotal(**row) for row in dicts(cursor.execute(query("section_totals"), values | lists))]
