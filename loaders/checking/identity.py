"""What a row is: the text by which a later export finds the row that it corrects
(docs/architecture.md, 'What a row is')."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
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
    """What a row is: its ID; else the columns that its declaration names, with its plan."""
    rows = sheet.rows
    ids = rows.values.get("id") or [None] * len(rows)
    if all(ids):
        return [_OWN_ID + own for own in fold_all(ids)]
    return [_OWN_ID + fold(own) if own else key for own, key in zip(ids, _keys(sheet), strict=True)]


def _keys(sheet: CheckedSheet) -> list[str]:
    """What a row is without its ID. What splits indicators is in the form by which these are grouped: a row that is
    spelled otherwise, and is of the same indicator, is the same."""
    declaration = sheet.layout.declaration
    parts: list[list[str]] = []
    if declaration.facts:
        parts = [[bound.plan or "" if isinstance(bound, Bound) else "" for bound in sheet.bound]]
    for name in declaration.identity:
        parts += splits_of(sheet) if name == "splits" else [_identity_part(name, sheet.rows.values[name])]
    return [SEPARATOR.join(key) for key in zip(*parts, strict=True)]


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
        columns = [_texts(values[name], _identity_text) for name in alternatives]
        splits.append([next(filter(None, filled), "") for filled in zip(*columns, strict=True)])
    return splits


def _identity_part(name: str, values: list) -> list[str]:
    return _texts(values, _TEXTS.get(name, _identity_text))


def _texts(values: list, text_of: Callable[[Any], str]) -> list[str]:
    known: dict[Any, str] = {}
    return [known[value] if value in known else known.setdefault(value, text_of(value)) for value in values]


def _code_text(value: str | None) -> str:
    return CODES.canonical(value or "")


def _grouped_text(value: str | None) -> str:
    """A text that has a translation, or a channel or material of planned work: all spellings that readers would not
    tell apart are one."""
    return group_key(value or "")


_TEXTS: dict[str, Callable[[Any], str]] = {
    "indicator": _code_text,
    "text": _grouped_text,
    "channel": _grouped_text,
    "material": _grouped_text,
}


def _identity_text(value) -> str:
    if value is None:
        return ""
    if hasattr(value, "starts"):
        return f"{value.starts}/{value.ends}"
    return fold(str(value))


def refuse_repeats(sheets: list[CheckedSheet]) -> None:
    """Rows of one load that cannot be told apart ask for an ID. All of them are refused: one that
    was kept would stay beside the same row once it has its ID. Of a poll each answer has one row, whatever its ID."""
    if sheets and sheets[0].layout.declaration.settle == "answers":
        _refuse_answers(sheets)
    if sheets and sheets[0].layout.declaration.settle == "percentages":
        _refuse_shares(sheets)
    if len(set().union(*(sheet.identities for sheet in sheets))) == sum(len(sheet.identities) for sheet in sheets):
        return
    identities = ((identity, sheet, row) for sheet in sheets for row, identity in enumerate(sheet.identities))
    for alike_rows in _alike(identities):
        if not _differ_in_time(alike_rows):
            _refuse(alike_rows, "repeated_row")


def _refuse_answers(sheets: list[CheckedSheet]) -> None:
    answers = (
        ((key, clause), sheet, row)
        for sheet in sheets
        for row, (key, bound) in enumerate(zip(_keys(sheet), sheet.bound, strict=True))
        for clause in (isinstance(bound, Bound) and bound.clauses) or ("",)
    )
    for alike_rows in list(_alike(answers)):
        _refuse(alike_rows, "answer_twice")


def _refuse_shares(sheets: list[CheckedSheet]) -> None:
    """Counts of one day are added up where they have IDs; of two shares one would stand for both."""
    shares = (
        ((key, clause), sheet, row)
        for sheet in sheets
        for row, (key, bound) in enumerate(zip(_keys(sheet), sheet.bound, strict=True))
        if _is_share(sheet, row)
        for clause in (isinstance(bound, Bound) and bound.clauses) or ("",)
    )
    for alike_rows in list(_alike(shares)):
        _refuse(alike_rows, "share_twice")


def _is_share(sheet: CheckedSheet, row: int) -> bool:
    value = sheet.rows.values["value"][row]
    return bool(value) and sheet.rows.values["unit"][row] == "%"


def _alike(rows: Iterable[tuple[Hashable, CheckedSheet, int]]) -> Iterator[list[tuple[CheckedSheet, int]]]:
    """Rows, not refused before, that share a key."""
    alike: dict[Hashable, list[tuple[CheckedSheet, int]]] = defaultdict(list)
    for key, sheet, row in rows:
        if row not in sheet.rows.refused:
            alike[key].append((sheet, row))
    return (alike_rows for alike_rows in alike.values() if len(alike_rows) > 1)


def _refuse(alike_rows: list[tuple[CheckedSheet, int]], code: str) -> None:
    named = ", ".join(_named(sheet, row) for sheet, row in alike_rows)
    for sheet, row in alike_rows:
        if row not in sheet.rows.refused:
            column = "id" if code == "repeated_row" and "id" in sheet.rows.cells else ""
            sheet.rows.fault(row, column, Fault(code, {"rows": named}))


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
