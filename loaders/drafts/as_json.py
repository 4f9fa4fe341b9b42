"""A draft as JSON."""

import json
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Any

from loaders.drafts.draft import Draft, Dropped, Edits, KeptFile, TypedPlan, TypedReport, TypedRows, TypedText, Work
from loaders.fixing.steps import Change, Fix

if TYPE_CHECKING:
    from loaders.recognition.readings import Reading

_FORM = 1  # of what is written; another one is not read


class Unknown(Exception):
    """It is no draft, or one of another version."""


def written(draft: Draft) -> str:
    kind, (write, _) = next((kind, ways) for kind, ways in _KINDS.items() if isinstance(draft.work, kind))
    whole = {"form": _FORM, "kind": kind.__name__, "work": write(draft.work)}
    others = ("id", "agency", "plan", "edition", "name", "handed_by")
    whole |= {name: getattr(draft, name) for name in others} | {"saved_at": draft.saved_at.isoformat()}
    return json.dumps(whole, ensure_ascii=False)


def read(text: str) -> Draft:
    """Raises Unknown."""
    try:
        given = json.loads(text)
        if given.pop("form") != _FORM:
            raise Unknown
        kind, work = given.pop("kind"), given.pop("work")
        (reader,) = (read for one, (_, read) in _KINDS.items() if one.__name__ == kind)
        return Draft(**given | {"work": reader(work), "saved_at": datetime.fromisoformat(given["saved_at"])})
    except (ValueError, TypeError, KeyError, AttributeError) as wrong:
        raise Unknown from wrong


def _dropped(work: Dropped) -> dict:
    return {
        "files": [
            asdict(file) | {"corrections": _cells(file), "left_rows": sorted(file.left_rows)} for file in work.files
        ],
        "chosen": {key: asdict(reading) for key, reading in work.chosen.items()},
        "taken_out": sorted(work.taken_out),
        "counts": work.counts,
        "steps": [[_change(change) for change in step] for step in work.steps],
    }


def _change(change: Change) -> tuple[str, str, str, str | None, str | None]:
    fix = change.fix
    return fix.file, fix.sheet, fix.cell, fix.text, change.before


def _cells(file: KeptFile) -> list[tuple[str, str, str]]:
    return [(sheet, cell, text) for (sheet, cell), text in file.corrections.items()]


def _read_dropped(given: dict) -> Dropped:
    return Dropped(
        tuple(_read_file(file) for file in given["files"]),
        _readings(given["chosen"]),
        frozenset((declaration, what) for declaration, what in given["taken_out"]),
        given["counts"],
        tuple(tuple(Change(Fix(*fix), before) for *fix, before in step) for step in given.get("steps", ())),
    )


def _read_file(given: dict[str, Any]) -> KeptFile:
    corrections = {(sheet, cell): text for sheet, cell, text in given["corrections"]}
    left = frozenset((sheet, row) for sheet, row in given.get("left_rows", ()))
    return KeptFile(**given | {"corrections": corrections, "readings": _readings(given["readings"]), "left_rows": left})


def _readings(given: dict[str, dict]) -> "dict[str, Reading]":
    from loaders.recognition.readings import Reading  # with what reads spreadsheets

    return {key: Reading(**reading) for key, reading in given.items()}


def _plan(work: TypedPlan) -> dict:
    return {name: asdict(edits) | {"removed": sorted(edits.removed)} for name, edits in work.sheets.items()}


def _read_plan(given: dict[str, dict]) -> TypedPlan:
    return TypedPlan(
        {
            name: Edits(edits["changed"], tuple(edits["added"]), frozenset(edits["removed"]))
            for name, edits in given.items()
        }
    )


def _read_report(given: dict[str, Any]) -> TypedReport:
    return TypedReport(given["year"], {clause: TypedText(**text) for clause, text in given["clauses"].items()})


def _read_rows(given: dict[str, Any]) -> TypedRows:
    return TypedRows(**given | {"rows": tuple(given["rows"])})


_KINDS: dict[type[Work], tuple[Any, Any]] = {
    Dropped: (_dropped, _read_dropped),
    TypedPlan: (_plan, _read_plan),
    TypedReport: (asdict, _read_report),
    TypedRows: (asdict, _read_rows),
}
