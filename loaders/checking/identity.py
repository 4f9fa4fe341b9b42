"""What a row is: the text by which a later export finds the row that it corrects
(docs/architecture.md, 'What a row is')."""

from collections import defaultdict

from language.folding import fold, fold_all
from loaders.checking.binding import Bound
from loaders.checking.checked import CheckedSheet
from loaders.problems.problem import Fault

SEPARATOR = "\x1f"  # between the parts of an identity: no cell holds it
_OWN_ID = f"id{SEPARATOR}"


def identities_of(sheet: CheckedSheet) -> list[str]:
    """What a row is: its ID; else the folded columns that its declaration names, with its plan."""
    rows, declaration = sheet.rows, sheet.layout.declaration
    ids = rows.values.get("id") or [None] * len(rows)
    if all(ids):
        return [_OWN_ID + own for own in fold_all(ids)]
    parts = []
    for name in declaration.identity:
        parts.append(series_of(sheet) if name == "series" else _identity_part(rows.values[name]))
    if declaration.facts:
        plans = [bound.plan or "" if isinstance(bound, Bound) else "" for bound in sheet.bound]
        parts.insert(0, plans)
    keys = [SEPARATOR.join(key) for key in zip(*parts, strict=True)]
    return [_OWN_ID + fold(own) if own else key for own, key in zip(ids, keys, strict=True)]


def series_of(sheet: CheckedSheet) -> list[str]:
    """What splits the indicators of each row: the parts that the declaration names, folded."""
    rows = sheet.rows
    parts = []
    for alternatives in sheet.layout.declaration.series:
        columns = [_identity_part(rows.values[name]) for name in alternatives]
        parts.append([next(filter(None, filled), "") for filled in zip(*columns, strict=True)])
    return ["|".join(part) for part in zip(*parts, strict=True)] if parts else [""] * len(rows)


def _identity_part(values: list) -> list[str]:
    known: dict = {}
    return [known[value] if value in known else known.setdefault(value, _identity_text(value)) for value in values]


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
    for places in alike.values():
        if len(places) > 1:
            named = ", ".join(_named(sheet, row) for sheet, row in places)
            for sheet, row in places:
                sheet.rows.fault(row, "id" if "id" in sheet.rows.cells else "", Fault("repeated_row", {"rows": named}))


def _named(sheet: CheckedSheet, row: int) -> str:
    parts = (sheet.rows.file, sheet.layout.sheet.name, str(sheet.rows.numbers[row]))
    return " · ".join(part for part in parts if part)
