"""Fixes as steps, each of which can be taken back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a page that types texts loads nothing that reads spreadsheets
    from loaders.recognition.corrections import Corrections

MOST_STEPS = 500  # that are kept; the oldest can no longer be taken back


@dataclass(frozen=True, slots=True)
class Fix:
    """What is to stand in a cell. file: the hash of its bytes. text: '' empties the cell; None leaves it as it is in
    the file."""

    file: str
    sheet: str
    cell: str
    text: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """What a fix has changed. before: the text of the fix of before; None where there was none."""

    fix: Fix
    before: str | None


Step = tuple[Change, ...]


def carry_out(fixes: Iterable[Fix], corrections: Mapping[str, "Corrections"]) -> Step:
    """Put fixes among the corrections (by file); what they have changed."""
    changes = []
    for fix in {(one.file, one.sheet, one.cell): one for one in fixes}.values():
        of_file = corrections[fix.file]
        before = of_file.get((fix.sheet, fix.cell))
        if before != fix.text:
            _put(of_file, fix.sheet, fix.cell, fix.text)
            changes.append(Change(fix, before))
    return tuple(changes)


def take_back(step: Step, corrections: Mapping[str, "Corrections"]) -> None:
    """What was fixed otherwise since then stays; so do files that are not there."""
    for change in reversed(step):
        fix = change.fix
        of_file = corrections.get(fix.file)
        if of_file is not None and of_file.get((fix.sheet, fix.cell)) == fix.text:
            _put(of_file, fix.sheet, fix.cell, change.before)


def _put(corrections: "Corrections", sheet: str, cell: str, text: str | None) -> None:
    if text is None:
        corrections.pop((sheet, cell), None)
    else:
        corrections[sheet, cell] = text
