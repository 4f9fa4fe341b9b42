"""A file as it comes in, and what is known of it and its sheets once they are checked."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kpi.oversight.spellings import Likely
from language.folding import seen
from loaders.checking.binding import Bound
from loaders.problems.problem import Fault, Problem
from loaders.recognition.by_hand.counted_rows import CountedRows
from loaders.recognition.by_hand.left_rows import LeftRows
from loaders.recognition.corrections import Correction, Corrections
from loaders.recognition.layout import Layout
from loaders.recognition.near.match import Match
from loaders.recognition.readings import Reading
from loaders.recognition.rows import Rows
from loaders.recognition.sifting.elsewhere import Elsewhere
from loaders.recognition.sifting.rules import Answers, GivenAnswers


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file as it comes in.

    name: as the analyst knows it. corrections: what stands in cells in place of what is typed there.
    readings: sheet → how the analyst has it read. chosen: how sheets of certain headings are read,
    as the analyst chose for other files; by their headings. answers: which rows of the file count. left_rows: that are
    left out by hand. counted_rows: that count, each for itself. elsewhere: sheet → doubt → its rows that are in it
    for what other files or the database hold.
    """

    path: Path
    name: str
    corrections: Corrections = field(default_factory=dict)
    readings: dict[str, Reading] = field(default_factory=dict)
    chosen: dict[str, Reading] = field(default_factory=dict)
    answers: GivenAnswers = field(default_factory=dict)
    left_rows: LeftRows = frozenset()
    counted_rows: CountedRows = frozenset()
    elsewhere: Mapping[str, Elsewhere] = field(default_factory=dict)

    def __post_init__(self):
        """What a browser sends as a name may be a path, and may hold what nobody sees."""
        last = re.split(r"[\\/]", self.name)[-1]
        object.__setattr__(self, "name", re.sub(r"\s", " ", seen(last)))


@dataclass(frozen=True, slots=True)
class Converted:
    """A value that was converted into the unit of its series. row: the spreadsheet's. unit, typed: as its cells say."""

    row: int
    unit: str
    typed: float
    kept: str
    value: float


@dataclass
class CheckedSheet:
    """A recognised sheet after checking, or one of its tables. identities: one text a row; rows.refused are not loaded.

    bound: one a row; a Fault where a row of facts is refused for it, None in sheets that are no facts. converted: by
    row (from 0). named_units: by row (from 0), those taken from the name of their indicator. units_above:
    spreadsheet rows that took the unit above their table. several: rows of
    polls that were taken for those with several answers. spellings: texts that are probably one.
    """

    layout: Layout
    rows: Rows
    identities: list[str] = field(default_factory=list)
    bound: list[Bound | Fault | None] = field(default_factory=list)
    converted: dict[int, Converted] = field(default_factory=dict)
    named_units: dict[int, str] = field(default_factory=dict)
    units_above: list[int] = field(default_factory=list)
    several: list[int] = field(default_factory=list)
    spellings: list[Likely] = field(default_factory=list)

    def without_clause(self) -> list[int]:
        """Spreadsheet rows that are kept and are in no figure, because they name no clause."""
        return [
            number
            for row, (number, bound) in enumerate(zip(self.rows.numbers, self.bound, strict=False))
            if isinstance(bound, Bound) and not bound.clauses and row not in self.rows.refused
        ]


@dataclass
class CheckedFile:
    """One file: its recognised sheets, the names of those that are left out, and its problems.

    unknown_sheets: left out because nothing in them is known; hidden_sheets: because nobody sees them.
    fatal: why nothing of the file can be used; None where it can. keeps_back: nothing of the whole load can be
    published before its problems are fixed.
    corrections: those that took effect. readings: sheet → the choice of the analyst's that did.
    tops: sheet → its first rows as texts. headings: sheet → what tells each of its first rows from
    others as a row of headings (loaders.recognition.readings.heading_hash). answers: headings of a sheet → which of
    its rows count, as the analyst answered for this file. texts: of these headings and of those of
    readings, letters of a column → heading. matches: sheet → how it could be read besides.
    left_rows: sheet and row of those that were left out by hand. counted_rows: as in Incoming.
    """

    path: Path
    name: str
    sheets: list[CheckedSheet] = field(default_factory=list)
    unknown_sheets: list[str] = field(default_factory=list)
    hidden_sheets: tuple[str, ...] = ()
    fatal: Problem | None = None
    keeps_back: bool = False
    corrections: list[Correction] = field(default_factory=list)
    readings: dict[str, Reading] = field(default_factory=dict)
    tops: dict[str, list[list[str]]] = field(default_factory=dict)
    headings: dict[str, list[str]] = field(default_factory=dict)
    answers: dict[str, Answers] = field(default_factory=dict)
    texts: dict[str, dict[str, str]] = field(default_factory=dict)
    left_rows: set[tuple[str, int]] = field(default_factory=set)
    counted_rows: CountedRows = frozenset()
    matches: dict[str, Match] = field(default_factory=dict)

    @property
    def problems(self) -> list[Problem]:
        if self.fatal:
            return [self.fatal]
        return [problem for sheet in self.sheets for problem in sheet.rows.problems]
