"""Fixes as steps, each of which can be taken back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # a page that types texts loads nothing that reads spreadsheets
    from loaders.recognition.by_hand.left_rows import LeftRows
    from loaders.recognition.corrections import Corrections

MOST_STEPS = 500  # that are kept; the oldest can no longer be taken back


class Fixed(Protocol):
    """A file with what was fixed in it."""

    corrections: "Corrections"
    left_rows: "LeftRows"


@dataclass(frozen=True, slots=True)
class Fix:
    """What is to stand in a cell. file: the hash of its bytes. text: '' empties the cell; None leaves it as it is in
    the file. cell: such as C14; of a whole row its number alone, which '' leaves out."""

    file: str
    sheet: str
    cell: str
    text: str | None

    @property
    def is_of_row(self) -> bool:
        return self.cell.isdecimal()


@dataclass(frozen=True, slots=True)
class Change:
    """What a fix has changed. before: the text of the fix of before; None where there was none."""

    fix: Fix
    before: str | None


Step = tuple[Change, ...]


def carry_out(fixes: Iterable[Fix], files: Mapping[str, Fixed]) -> Step:
    """Put fixes into the files (by hash); what they have changed."""
    changes = []
    for fix in {(one.file, one.sheet, one.cell): one for one in fixes}.values():
        file = files[fix.file]
        before = _now(file, fix)
        if before != fix.text:
            _put(file, fix, fix.text)
            changes.append(Change(fix, before))
    return tuple(changes)


def take_back(step: Step, files: Mapping[str, Fixed]) -> None:
    """What was fixed otherwise since then stays; so do files that are not there."""
    for change in reversed(step):
        fix = change.fix
        file = files.get(fix.file)
        if file is not None and _now(file, fix) == fix.text:
            _put(file, fix, change.before)


def _now(file: Fixed, fix: Fix) -> str | None:
    if fix.is_of_row:
        return "" if (fix.sheet, int(fix.cell)) in file.left_rows else None
    return file.corrections.get((fix.sheet, fix.cell))


def _put(file: Fixed, fix: Fix, text: str | None) -> None:
    if fix.is_of_row:
        row = {(fix.sheet, int(fix.cell))}
        file.left_rows = file.left_rows - row if text is None else file.left_rows | row
    elif text is None:
        file.corrections.pop((fix.sheet, fix.cell), None)
    else:
        file.corrections[fix.sheet, fix.cell] = text
