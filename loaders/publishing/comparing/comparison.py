"""What a load changes, row by row: the shapes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from loaders.datasets.database_columns import database_columns
from loaders.datasets.declaration import Declaration

MOST = 200  # rows of a kind that are listed; nobody compares more by eye
MOST_WITHDRAWN = 20_000  # gone rows beyond which the file is surely no full export


@dataclass(frozen=True, slots=True)
class HeldRow:
    """A row of the database and where it stands. values: column of the database → value, as its dataset declares
    them."""

    identity: str
    file: str
    sheet: str
    row: int
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row before and after."""

    before: HeldRow
    after: HeldRow

    def columns(self, declaration: Declaration) -> list[str]:
        """The declared ones in which both sides differ."""
        before, after = self.before.values, self.after.values
        return [
            column.name
            for column in declaration.columns
            if any(before.get(part) != after.get(part) for part in database_columns(column))
        ]


@dataclass(frozen=True, slots=True)
class Comparison:
    """One kind of sheet in a load. The tuples hold the first MOST rows, the counts count all.

    gone: what the database holds for the plans and years of the load and the load does not. It
    stays unless it is withdrawn. renamed: pairs of a gone and a new row that differ in one cell; renamed_count is
    None where they were not looked for, because more than MOST_WITHDRAWN rows are gone.
    gone_identities: of all gone rows, up to MOST_WITHDRAWN of them.
    lost_headings: columns that the last file of this kind had and this one has not.
    """

    declaration: str
    new: tuple[HeldRow, ...]
    new_count: int
    changed: tuple[RowChange, ...]
    changed_count: int
    gone: tuple[HeldRow, ...]
    gone_count: int
    gone_identities: tuple[str, ...]
    renamed: tuple[RowChange, ...]
    renamed_count: int | None
    lost_headings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Renamed:
    """pairs: declaration → pairs of a row that was published and one that the files do not hold any more, which differ
    in one cell; both count: the first MOST of them, counts says how many there are. unlooked: declarations of which
    more than MOST_WITHDRAWN rows are gone, so that none were looked for. gone: how many rows the files do not hold, of
    all that they speak of."""

    pairs: dict[str, tuple[RowChange, ...]] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    unlooked: tuple[str, ...] = ()
    gone: int = 0
