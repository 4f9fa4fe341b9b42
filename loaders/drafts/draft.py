"""A draft: everything from which an analyst's desk can be put up again."""

import hashlib
import secrets
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from loaders.fixing.steps import Step

if TYPE_CHECKING:  # a page that types texts loads nothing that reads spreadsheets
    from loaders.recognition.by_hand.left_rows import LeftRows
    from loaders.recognition.corrections import Corrections
    from loaders.recognition.readings import Reading
    from loaders.recognition.sifting.rules import GivenAnswers


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A dropped file and what was decided about it. sha256: of its bytes, which lie beside the draft. The others: of
    loaders.checking.checked.Incoming."""

    sha256: str
    name: str
    size: int
    corrections: "Corrections" = field(default_factory=dict)
    readings: dict[str, "Reading"] = field(default_factory=dict)
    answers: "GivenAnswers" = field(default_factory=dict)
    left_rows: "LeftRows" = frozenset()


@dataclass(frozen=True, slots=True)
class Dropped:
    """The desk of the page Upload.

    chosen: as in Incoming. taken_out: (declaration, 'gone' or 'renamed') of gone rows that are to be taken out.
    counts: of loaders.publishing.result.Result.count, as they were looked at last; empty before. steps: of fixing its
    files, the newest last.
    """

    files: tuple[KeptFile, ...]
    chosen: dict[str, "Reading"] = field(default_factory=dict)
    taken_out: frozenset[tuple[str, str]] = frozenset()
    counts: dict[str, int] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()

    @property
    def size(self) -> int:
        return sum(file.size for file in self.files)


@dataclass(frozen=True)
class Edits:
    """What was typed into the rows of one declaration. changed: identity → column → text. added: cells of each new row.
    removed: identities."""

    changed: dict[str, dict[str, str]] = field(default_factory=dict)
    added: tuple[dict[str, str], ...] = ()
    removed: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.changed or self.added or self.removed)

    @property
    def left(self) -> frozenset[str]:
        """Identities that may be gone: of removed rows, and of those whose number or code may be another one."""
        return self.removed | self.changed.keys()

    @property
    def count(self) -> int:
        return len(self.changed) + len(self.added) + len(self.removed)


@dataclass(frozen=True, slots=True)
class TypedPlan:
    """sheets: declaration → what was typed into its rows."""

    sheets: dict[str, Edits]


@dataclass(frozen=True, slots=True)
class TypedText:
    """What is written of a clause. began_with: as it was published when typing began. Both: field → text."""

    texts: dict[str, str]
    began_with: dict[str, str]


@dataclass(frozen=True, slots=True)
class TypedReport:
    """What is written of the clauses of one year."""

    year: int
    clauses: dict[str, TypedText]


@dataclass(frozen=True, slots=True)
class TypedRows:
    """Rows of a dataset that are typed one by one. Each: declared column → text. open: the one under way; at: its place
    among the others where it is one of them, which is changed."""

    declaration: str
    rows: tuple[dict[str, str], ...] = ()
    open: dict[str, str] = field(default_factory=dict)
    at: int | None = None

    def __bool__(self) -> bool:
        return bool(self.rows or any(self.open.values()))


Work = Dropped | TypedPlan | TypedReport | TypedRows


@dataclass(frozen=True, slots=True)
class Draft:
    """agency, plan: '' where none is named; plan: of rows that name none, or the one that is typed. edition: the one
    that was looked at. saved_at: by the clock of the machine, as acts are dated. name: as the analyst typed it.
    handed_by: the name of whom it comes from."""

    id: str
    work: Work
    agency: str
    plan: str
    edition: int
    saved_at: datetime
    name: str = ""
    handed_by: str = ""


def new_id() -> str:
    return secrets.token_hex(16)


def id_of(work: type[Work], *subject: object) -> str:
    """An analyst has one draft of each subject that is typed: of a plan, of the report of a year."""
    return hashlib.sha256(repr((work.__name__, *subject)).encode()).hexdigest()[:32]
