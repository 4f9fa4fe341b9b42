"""How rows of facts are named and told apart, as their datasets declare it."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

import duckdb

from kpi.warehouse.fact_columns import listed
from kpi.warehouse.queries import query

_ROLES = ("name", "series", "detail")


@dataclass(frozen=True, slots=True)
class RowNames:
    """Dataset → columns of its facts. names: those that name a row; the first that is filled is its title, the others
    stand beside it. series: rows that differ in one are rows of different things. details: so are rows that both have
    one and differ in it."""

    names: dict[str, tuple[str, ...]]
    series: dict[str, tuple[str, ...]]
    details: dict[str, tuple[str, ...]]

    def title(self, of: str) -> str:
        return self._each(of, lambda columns: f"coalesce({', '.join(columns)})")

    def beside(self, of: str) -> str:
        """What stands beside the title, with ` · ` between."""
        return self._each(of, lambda columns: f"concat_ws(' · ', {', '.join(_after_first(columns))})")

    def _each(self, of: str, written: Callable[[list[str]], str]) -> str:
        named = {dataset: [listed([name], of) for name in names] for dataset, names in self.names.items()}
        whens = " ".join(f"WHEN '{dataset}' THEN {written(columns)}" for dataset, columns in named.items())
        return f"CASE {of}.dataset {whens} END"


def _after_first(columns: list[str]) -> list[str]:
    """Each of them where one before it is filled already."""
    return [
        f"CASE WHEN coalesce({', '.join(columns[:index])}) IS NOT NULL THEN {column} END"
        for index, column in enumerate(columns)
        if index
    ] or ["NULL"]


def read_row_names(cursor: duckdb.DuckDBPyConnection) -> RowNames:
    roles: dict[str, dict[str, list[str]]] = {role: defaultdict(list) for role in _ROLES}
    for dataset, role, name in cursor.execute(query("row_names")).fetchall():
        roles[role][dataset].append(name)
    return RowNames(*({dataset: tuple(names) for dataset, names in roles[role].items()} for role in _ROLES))
