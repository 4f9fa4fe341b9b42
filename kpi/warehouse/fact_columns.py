"""The columns of facts that datasets declare, in SQL.

Only here do names that a declaration brings get into a query: each is one of FactColumns, which are those of the
registry (loaders) or of table fact_column (readers), and stands in quotes.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import duckdb

from kpi.warehouse.queries import query


@dataclass(frozen=True, slots=True)
class FactColumns:
    """texts: those by which rows can be chosen, told apart and divided. numbers: those that are counted; each has a
    second one, <name>_qualifier. dimensions: the texts by which pages divide; each has a second one, folded_<name>."""

    texts: tuple[str, ...]
    numbers: tuple[str, ...]
    dimensions: tuple[str, ...] = ()

    def shown(self) -> list[str]:
        """All of them, with the qualifiers."""
        return [*self.texts, *(part for name in self.numbers for part in (name, f"{name}_qualifier"))]

    def text(self, named: str, of: str) -> str:
        """The text of a row in the column that an expression names."""
        return _named(named, of, self.texts)

    def folded(self, named: str, of: str) -> str:
        """What a row is grouped by in the dimension that an expression names."""
        whens = " ".join(f"WHEN '{name}' THEN {of}.\"{folded(name)}\"" for name in self.dimensions)
        return f"CASE {named} {whens} END"

    def number(self, named: str, of: str, suffix: str = "") -> str:
        """The number that an expression names; suffix: of what belongs to it, its qualifier and the like."""
        return _named(named, of, self.numbers, suffix)

    def admitted(self, of: str, but: str = "") -> str:
        """Whether the rule admits a row: its filter on every column but one."""
        lists = ((f'rule."{admitted(name)}"', f'{of}."{name}"') for name in self.texts if name != but)
        return " AND ".join(
            f"({texts} IS NULL OR list_contains({texts}, coalesce({text}, '')))" for texts, text in lists
        )


def admitted(text: str) -> str:
    """The column of table rule with the texts that a filter on a column of facts admits; null where there is none."""
    return f"admitted_{text}"


def folded(dimension: str) -> str:
    """The column of facts with the text of a dimension in the form by which it is grouped."""
    return f"folded_{dimension}"


def listed(names: Iterable[str], of: str) -> str:
    return ", ".join(f'{of}."{name}"' for name in names)


def texts_of_columns(columns: Mapping[str, str]) -> str:
    """What rows have in each column of facts, as queries/texts_of_column.sql says; columns: by their names."""
    return " UNION ALL ".join(
        query("texts_of_column").format(name=name, column=column) for name, column in columns.items()
    )


def _named(named: str, of: str, names: Iterable[str], suffix: str = "") -> str:
    whens = " ".join(f"WHEN '{name}' THEN {of}.\"{name}{suffix}\"" for name in names)
    return f"CASE {named} {whens} END"


def read_fact_columns(cursor: duckdb.DuckDBPyConnection) -> FactColumns:
    rows = cursor.execute(query("fact_columns")).fetchall()
    dimensions = cursor.execute(query("dimensions")).fetchall()
    texts, numbers = (tuple(name for name, kind in rows if kind == wanted) for wanted in ("text", "number"))
    return FactColumns(texts, numbers, tuple(name for (name,) in dimensions))
