"""A target has a value, and changes only with a note that says why."""

from pathlib import Path

from kpi.figures import targets
from kpi.warehouse import editions
from language import LANGUAGES, Language
from language.figures import phrases
from language.folding import fold
from loaders.checking.checked import CheckedFile, CheckedSheet
from loaders.datasets.registry import CODES
from loaders.problems.problem import Fault

_DECIMALS = 6


def check_targets(files: list[CheckedFile], folder: Path, agency: str) -> None:
    """Refuse targets without a value, and those that differ from what they were and bring no note
    of their own.

    A target that stays and comes without a note keeps the one that it has: files from before
    there were notes take none away.
    """
    sheets = [
        sheet
        for file in files
        for sheet in file.sheets
        if sheet.layout.declaration.name == "target" and len(sheet.rows)
    ]
    last = _last_targets(folder, agency) if sheets else {}
    for sheet in sheets:
        for row in range(len(sheet.rows)):
            if row not in sheet.rows.refused:
                _check(sheet, row, last)


def _last_targets(folder: Path, agency: str) -> dict:
    try:
        edition = editions.newest_edition(folder)
    except editions.NoDatabase:
        return {}
    with editions.open_edition(folder, edition) as connection:
        return targets.read_last_targets(connection, edition, agency)


def _check(sheet: CheckedSheet, row: int, last: dict) -> None:
    rows, values = sheet.rows, sheet.rows.values
    number, note = values["target"][row], values["note"][row]
    was = last.get(
        (values["plan"][row], values["clause"][row], CODES.canonical(values["indicator"][row]), values["year"][row])
    )
    if number is None:
        rows.fault(row, "target", Fault("missing_value"))
    elif was is None:
        return
    elif (number.value, number.qualifier) == (was["target"], was["target_qualifier"]):
        values["note"][row] = note or was["note"]
    elif not note or fold(note) == fold(was["note"] or ""):
        values_in_words = {
            "before": _in_words(was["target"], was["target_qualifier"]),
            "now": _in_words(number.value, number.qualifier),
        }
        rows.fault(row, "note" if "note" in rows.cells else "target", Fault("target_needs_note", values_in_words))


def _in_words(value: float, qualifier: str) -> dict[str, str]:
    words = {}
    for code in LANGUAGES:
        language = Language(code)
        words[code] = f"{phrases.qualifier_words(qualifier, language)} {language.number(value, _DECIMALS)}".strip()
    return words
