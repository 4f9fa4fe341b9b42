"""What rows of a longer time are held against: those of shorter times within it, which they may add up."""

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Container, Hashable, Iterable
from itertools import chain
from typing import NamedTuple

from loaders.datasets.declaration import Declaration
from loaders.recognition.sifting.sums.words import is_whole
from loaders.spreadsheet.dates import Span

FEWEST = 2  # rows that are added up; numbers that do not agree by chance
_GRAINS = (1000, 500, 100, 50, 10, 5)
RARE = 30  # numbers of one size, of which one agrees by chance


class Line(NamedTuple):
    """A row of a register. told_apart: folded texts by which rows are told apart beside their name, one for each of
    `told_apart_by`. counted: its numbers as they count. typed: the same, 0 where nothing is typed."""

    row: int
    span: Span
    clause: Hashable
    told_apart: tuple[str, ...]
    name: str
    counted: tuple[float, ...]
    typed: tuple[float, ...]

    @property
    def numbers(self) -> list[float]:
        return [number for number in self.typed if number]

    def is_sum(self, sums: tuple[float, ...]) -> bool:
        """Whether each number that it has is one of these."""
        return any(self.typed) and all(own in (0, total) for own, total in zip(self.typed, sums, strict=True))


class Shorter:
    """Lines, to be asked which of them a longer one holds."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._by_clause: dict[Hashable, list[Line]] = defaultdict(list)
        for line in sorted(lines, key=lambda line: line.span.starts):
            self._by_clause[line.clause].append(line)
        self._starts = {clause: [line.span.starts for line in some] for clause, some in self._by_clause.items()}
        self._shortest = {clause: min(length(line.span) for line in some) for clause, some in self._by_clause.items()}
        self._within: dict[Hashable, dict[str, list[Line]]] = {}
        self._added_up: dict[Hashable, tuple[int, tuple[float, ...]]] = {}

    def may_hold(self, line: Line) -> bool:
        return length(line.span) > self._shortest.get(line.clause, math.inf)

    def added_up(self, line: Line, by_name: bool, passed_over: Container[int] = ()) -> tuple[int, tuple[float, ...]]:
        """How many lines are within a longer one, and what they come to; those of its parts alone where it names any,
        and of its name.

        Asked again for the same span it is not worked out anew, so what is passed over must not change meanwhile."""
        parts = tuple((at, text) for at, text in enumerate(line.told_apart) if not is_whole(text))
        key = line.clause, line.span, parts, line.name if by_name else None
        if key not in self._added_up:
            by_names = self._names_within(line, passed_over)
            some = by_names.get(line.name, ()) if by_name else chain.from_iterable(by_names.values())
            within = [other for other in some if all(other.told_apart[at] == text for at, text in parts)]
            self._added_up[key] = (
                len(within),
                tuple(sum(numbers) for numbers in zip(*(one.counted for one in within), strict=True)),
            )
        return self._added_up[key]

    def _names_within(self, line: Line, passed_over: Container[int]) -> dict[str, list[Line]]:
        key = line.clause, line.span
        if key not in self._within:
            by_names: dict[str, list[Line]] = defaultdict(list)
            ends, days = line.span.ends, length(line.span)
            for other in self._among(line):
                if other.span.ends <= ends and length(other.span) < days and other.row not in passed_over:
                    by_names[other.name].append(other)
            self._within[key] = by_names
        return self._within[key]

    def _among(self, line: Line) -> list[Line]:
        """Lines that begin within a longer one."""
        starts = self._starts.get(line.clause, [])
        first, behind = bisect_left(starts, line.span.starts), bisect_right(starts, line.span.ends)
        return self._by_clause[line.clause][first:behind] if starts else []


def length(span: Span) -> int:
    return (span.ends - span.starts).days


def size(value: float) -> float:
    """How many numbers are as large and as round as one: as many people come in fives and tens, 40 agrees with a sum
    more often by chance than 37."""
    grain = next((grain for grain in _GRAINS if value > grain and value % grain == 0), 1)
    return value / grain


def beyond_chance(values: Iterable[float]) -> bool:
    """Whether numbers together are such that they hardly agree with a sum by chance."""
    return math.prod(map(size, values)) >= RARE


def name_column(declaration: Declaration) -> str:
    splits = _splits(declaration)
    return next((name for name in declaration.named_by if name not in splits), "")


def told_apart_by(declaration: Declaration) -> list[str]:
    """The columns by which rows are told apart, but for clause, days and name."""
    splits, name = _splits(declaration), name_column(declaration)
    parts = (splits if part == "splits" else [part] for part in declaration.identity)
    names = ["plan", *splits, *declaration.dimensions, *(one for part in parts for one in part)]
    return [one for one in dict.fromkeys(names) if one not in ("dates", declaration.clause_column, name)]


def _splits(declaration: Declaration) -> list[str]:
    return [name for alternatives in declaration.splits for name in alternatives]
