"""What a row is: the text by which a later export finds the row that it corrects
(docs/architecture.md, 'What a row is')."""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from language.folding import fold, fold_all
from language.grouping import group_key, group_keys
from loaders.checking.binding import Bound
from loaders.checking.checked import CheckedSheet
from loaders.datasets.registry import CODES
from loaders.problems.problem import Fault

SEPARATOR = "\x1f"  # between the parts of an identity: no cell holds it
_OWN_ID = f"id{SEPARATOR}"


def identities_of(sheet: CheckedSheet) -> list[str]:
    """What a row is: its ID; else the folded columns that its declaration names, with its plan."""
    rows, declaration = sheet.rows, sheet.layout.declaration
    ids = rows.values.get("id") or [None] * len(rows)
    if all(ids):
        return [_OWN_ID + own for own in fold_all(ids)]
    parts: list[list[str]] = []
    for name in declaration.identity:
        parts += _typed_splits(sheet) if name == "splits" else [_identity_part(name, rows.values[name])]
    if declaration.facts:
        plans = [bound.plan or "" if isinstance(bound, Bound) else "" for bound in sheet.bound]
        parts.insert(0, plans)
    keys = [SEPARATOR.join(key) for key in zip(*parts, strict=True)]
    return [_OWN_ID + fold(own) if own else key for own, key in zip(ids, keys, strict=True)]


def splits_of(sheet: CheckedSheet) -> list[list[str]]:
    """What splits the indicators of the rows: of each split that the declaration names the rows' values, in the form by
    which they are grouped; a code of an agency's own folded, as definitions have it."""
    splits = _typed_splits(sheet)
    if all(one.code for one in sheet.layout.declaration.indicators):
        return [group_keys(split) for split in splits]
    return splits


def _typed_splits(sheet: CheckedSheet) -> list[list[str]]:
    """The same, folded."""
    values = sheet.rows.values
    splits = []
    for alternatives in sheet.layout.declaration.splits:
        columns = [_identity_part(name, values[name]) for name in alternatives]
        splits.append([next(filter(None, filled), "") for filled in zip(*columns, strict=True)])
    return splits


def _identity_part(name: str, values: list) -> list[str]:
    known: dict[Any, str] = {}
    text_of = _TEXTS.get(name, _identity_text)
    return [known[value] if value in known else known.setdefault(value, text_of(value)) for value in values]


def _code_text(value: str | None) -> str:
    return CODES.canonical(value or "")


def _typed_text(value: str | None) -> str:
    """A text that has a translation: in all spellings that readers would not tell apart it has one."""
    return group_key(value or "")


_TEXTS: dict[str, Callable[[Any], str]] = {"indicator": _code_text, "text": _typed_text}


def _identity_text(value) -> str:
    if value is None:
        return ""
    if hasattr(value, "starts"):
        return f"{value.starts}/{value.ends}"
    return fold(str(value))


def refuse_repeats(sheets: list[CheckedSheet]) -> None:
    """Rows of one load that cannot be told apart ask for an ID. All of them are refused: one that
    was kept would stay beside the same row once it has its ID."""
    if len(set().union(*(sheet.identities for sheet in sheets))) == sum(len(sheet.identities) for sheet in sheets):
        return
    alike: dict[str, list[tuple[CheckedSheet, int]]] = defaultdict(list)
    for sheet in sheets:
        for row, identity in enumerate(sheet.identities):
            if row not in sheet.rows.refused:
                alike[identity].append((sheet, row))
    for alike_rows in alike.values():
        if len(alike_rows) > 1 and not _differ_in_time(alike_rows):
            named = ", ".join(_named(sheet, row) for sheet, row in alike_rows)
            for sheet, row in alike_rows:
                sheet.rows.fault(row, "id" if "id" in sheet.rows.cells else "", Fault("repeated_row", {"rows": named}))


def _differ_in_time(alike_rows: list[tuple[CheckedSheet, int]]) -> bool:
    """Several sessions of one day: the first stays what it is without its time, so that a file that came before the
    others is still met."""
    times = {sheet.rows.cells["times"][row]: (sheet, row) for sheet, row in alike_rows if "times" in sheet.rows.cells}
    if (
        len(times) < len(alike_rows)
        or "" in times
        or any(one.identities[row].startswith(_OWN_ID) for one, row in alike_rows)
    ):
        return False
    for time in sorted(times)[1:]:
        sheet, row = times[time]
        sheet.identities[row] += SEPARATOR + time
    return True


def _named(sheet: CheckedSheet, row: int) -> str:
    parts = (sheet.rows.file, sheet.layout.sheet.name, str(sheet.rows.numbers[row]))
    return " · ".join(part for part in parts if part)
