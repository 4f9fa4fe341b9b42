"""Targets and baselines that go together: a target lies beyond its baseline in the indicator's direction, and of what
is defined as a count nobody is asked for a fraction."""

from dataclasses import dataclass, field
from pathlib import Path

from language.unit_words import read_unit
from loaders.checking.checked import CheckedFile, CheckedSheet
from loaders.datasets.registry import CODES, FACTS
from loaders.problems.problem import Fault
from loaders.queries import newest_rows, query

_AUTOMATIC = {one.code: one for declaration in FACTS for one in declaration.indicators if one.code}

Key = tuple[str, str, str]  # plan, clause, code


@dataclass(frozen=True, slots=True)
class Aimed:
    """What a definition says of its aims. direction: '' where it says none."""

    direction: str = ""
    baseline: float | None = None
    kind: str = ""
    unit: str = ""


@dataclass
class Known:
    """Of the database: definitions, and the targets of each."""

    definitions: dict[Key, Aimed] = field(default_factory=dict)
    targets: dict[Key, dict[int, float]] = field(default_factory=dict)


def check_aims(files: list[CheckedFile], folder: Path, agency: str) -> None:
    """Refuse targets that lie on the wrong side of their baseline, baselines that targets of the database lie on the
    wrong side of, and fractions of what is counted."""
    definitions, targets = (_sheets(files, name) for name in ("definition", "target"))
    if not definitions and not targets:
        return
    known = _in_database(folder, agency)
    aimed = known.definitions | {_key(sheet, row): _aimed(sheet, row) for sheet in definitions for row in _rows(sheet)}
    fresh = {(*_key(sheet, row), sheet.rows.values["year"][row]) for sheet in targets for row in _rows(sheet)}
    for sheet in targets:
        for row in _rows(sheet):
            number = sheet.rows.values["target"][row]
            if number and (fault := _fault(_key(sheet, row), number.value, aimed)):
                sheet.rows.fault(row, "target", fault)
    for sheet in definitions:
        for row in _rows(sheet):
            key = _key(sheet, row)
            left = [target for year, target in known.targets.get(key, {}).items() if (*key, year) not in fresh]
            if any(_is_behind(key, target, aimed) for target in left):
                column = "baseline" if "baseline" in sheet.rows.cells else "indicator"
                sheet.rows.fault(row, column, Fault("baseline_beyond_target"))


def _fault(key: Key, target: float, aimed: dict[Key, Aimed]) -> Fault | None:
    if _is_behind(key, target, aimed):
        return Fault("target_behind_baseline", {"baseline": f"{aimed[key].baseline:g}"})
    own = aimed.get(key, Aimed())
    if own.kind == "count" and read_unit(own.unit).times == 1 and not target.is_integer():
        return Fault("fraction_of_count")
    return None


def _is_behind(key: Key, target: float, aimed: dict[Key, Aimed]) -> bool:
    own, automatic = aimed.get(key, Aimed()), _AUTOMATIC.get(CODES.read(key[2]).automatic)
    direction = own.direction or (automatic.direction if automatic else "neither")
    if own.baseline is None:
        return False
    return target < own.baseline if direction == "more" else target > own.baseline if direction == "less" else False


def _sheets(files: list[CheckedFile], name: str) -> list[CheckedSheet]:
    return [sheet for file in files for sheet in file.sheets if sheet.layout.declaration.name == name]


def _rows(sheet: CheckedSheet) -> list[int]:
    return [row for row in range(len(sheet.rows)) if row not in sheet.rows.refused]


def _key(sheet: CheckedSheet, row: int) -> Key:
    plan, clause, code = (sheet.rows.values[name][row] or "" for name in ("plan", "clause", "indicator"))
    return plan, clause, CODES.canonical(code)


def _aimed(sheet: CheckedSheet, row: int) -> Aimed:
    direction, baseline, kind, unit = (
        sheet.rows.values[name][row] for name in ("direction", "baseline", "kind", "unit_az")
    )
    return Aimed(direction or "", baseline.value if baseline else None, kind or "", unit or "")


def _in_database(folder: Path, agency: str) -> Known:
    known = Known()
    for *key, direction, baseline, kind, unit, year, target in newest_rows(
        folder, query("aims_there"), {"agency": agency}
    ):
        plan, clause, code = key
        known.definitions[plan, clause, code] = Aimed(direction or "", baseline, kind or "", unit or "")
        if year is not None:
            known.targets.setdefault((plan, clause, code), {})[year] = target
    return known
