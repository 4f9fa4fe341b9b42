"""Under which member of a dimension each spelling counts, as analysts have said."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import duckdb

from language.grouping import group_key
from loaders.queries import query


@dataclass(frozen=True, slots=True)
class Groups:
    """under: (dimension, folded spelling) → the member that it counts under; names: (dimension, member) → its name, as
    analysts have said."""

    under: Mapping[tuple[str, str], str] = field(default_factory=dict)
    names: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def of(self, column: str, text: str) -> str:
        """What tells a text of a column from others."""
        key = group_key(text)
        return self.under.get((column, key), key)


def read_groups(connection: duckdb.DuckDBPyConnection, agency: str) -> Groups:
    return groups_of(connection.execute(query("groups/spellings"), {"agency": agency}).fetchall())


def groups_of(rows: Iterable[tuple[str, str, str]]) -> Groups:
    """rows: dimension, spelling and the name under which it counts, as they were decided."""
    rows = list(rows)
    names = {(dimension, group_key(name)): name for dimension, _, name in rows}
    given = {(dimension, group_key(spelling)): group_key(name) for dimension, spelling, name in rows}
    under = {one: _last(one, given) for one in given}
    under = {(dimension, key): member for (dimension, key), member in under.items() if member != key}
    return Groups(under, {key: name for key, name in names.items() if key not in under})


def _last(one: tuple[str, str], given: Mapping[tuple[str, str], str]) -> str:
    """Where a chain of names ends; of a circle the first by the alphabet."""
    dimension, key = one
    chain = [key]
    while (following := given.get((dimension, chain[-1]), chain[-1])) not in chain:
        chain.append(following)
    return min(chain[chain.index(following) :])
