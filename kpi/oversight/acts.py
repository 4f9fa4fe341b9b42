"""What was done to the database, one type for each kind of act."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """act: which one of its kind. who, email, subject, provider: as in kpi.warehouse.author; '' where nobody did it."""

    act: str
    edition: int
    agency: str
    who: str
    email: str
    subject: str
    provider: str
    done_at: datetime
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload(Act):
    """act: upload. datasets: that it brought. new to withdrawn: rows; corrections: cells. undone_*: None while it
    stands. stripped: columns that its original lacks, as people find them. purged_*: None while that is kept."""

    upload: int
    file: str
    sha256: str
    kind: str
    datasets: tuple[str, ...]
    new: int
    changed: int
    same: int
    refused: int
    withdrawn: int
    corrections: int
    undone_edition: int | None
    undone_by: str | None
    undone_at: datetime | None
    undone_note: str | None
    stripped: str
    purged_by: str | None
    purged_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Undoing(Act):
    """act: undoing. upload, file, datasets: of what was undone."""

    upload: int
    file: str
    datasets: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Purge(Act):
    """act: purge. The original of an upload was taken away, its rows stay."""

    upload: int
    file: str


@dataclass(frozen=True, slots=True, kw_only=True)
class YearAct(Act):
    """act: closing or opening (again) of a plan's year."""

    plan: str
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered(Act):
    """act: answer (there is nothing to report) or answer_back (taken back). datasets: one."""

    plan: str
    clause: str
    datasets: tuple[str, ...]
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated(Act):
    """act: complete (the day up to which a dataset is complete) or complete_back (taken back). datasets: one. plan,
    clause: '' of the dataset as a whole."""

    plan: str
    clause: str
    datasets: tuple[str, ...]
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresRemade(Act):
    """act: rules. Figures made anew because the rules were newer: their version, and how many figures moved."""

    rules: int
    moved: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Recheck(Act):
    """act: recheck. Originals read again by newer rules: rows."""

    new: int
    changed: int
    gone: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivacyAct(Act):
    """act: private or public (again)."""


def clause_act(act: Act) -> str:
    """The act, or complete_clause and complete_clause_back where the day is of one clause alone."""
    return act.act.replace("complete", "complete_clause") if isinstance(act, Stated) and act.clause else act.act


@dataclass(frozen=True, slots=True)
class UploadSheet:
    """A sheet that an upload brought; new to withdrawn: rows."""

    sheet: str
    declaration: str
    dataset: str
    heading_row: int
    new: int
    changed: int
    same: int
    refused: int
    withdrawn: int


@dataclass(frozen=True, slots=True)
class Correction:
    """A cell that was corrected on the page."""

    sheet: str
    cell: str
    heading: str
    typed: str
    corrected: str
    who: str
    done_at: datetime
