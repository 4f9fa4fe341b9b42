"""A file of random facts, and what the database should hold of it."""

from dataclasses import dataclass, field

from loaders.datasets.declaration import Column, Declaration
from loaders.problems.problem import column_letters


@dataclass(repr=False)
class Book:
    """A file with one sheet. cells: its rows, as typed. first: the row of the first fact. facts: what
    the database should hold of them, by its columns. rows: in which row of the sheet each stands."""

    declaration: Declaration
    columns: list[Column | None]
    kind: str
    encoding: str
    language: str
    cells: list[list] = field(default_factory=list)
    facts: list[dict] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)

    def __repr__(self) -> str:
        return f"Book({self.declaration.name}, {self.kind} {self.encoding}, {self.cells}, {self.facts})"

    def index(self, name: str) -> int:
        return next(index for index, column in enumerate(self.columns) if column and column.name == name)

    def address(self, row: int, name: str) -> str:
        return f"{column_letters(self.index(name) + 1)}{row}"
