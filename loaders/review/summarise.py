"""Checked files summed up, before their rows are let go."""

from collections.abc import Container, Sequence
from itertools import islice

from loaders.checking.checked import CheckedFile, CheckedSheet
from loaders.checking.uncounted import MOST_ROWS_NAMED, counted, left_out, whole_years
from loaders.privacy.left_columns import left_names
from loaders.problems.problem import column_letters
from loaders.recognition.layout import Layout
from loaders.recognition.readings import ANSWER
from loaders.recognition.rows import Rows
from loaders.review.file_summary import Asked, FileSummary, SheetSummary

MOST_SPELLINGS = 50


def summarise_files(files: Sequence[CheckedFile]) -> tuple[FileSummary, ...]:
    """One a file, in their order."""
    known_years = whole_years(files)
    return tuple(_file(file, known_years) for file in files)


def _file(file: CheckedFile, known_years: set[tuple]) -> FileSummary:
    problems = file.problems
    return FileSummary(
        file.name,
        tuple(_sheet(sheet, sheet.layout.sheet.name in file.readings, known_years) for sheet in file.sheets),
        tuple(file.unknown_sheets),
        file.hidden_sheets,
        tuple(problems),
        len(problems),
        file.fatal is not None,
        file.tops,
        file.headings,
        tuple(file.corrections),
        file.readings,
        file.matches,
    )


def _sheet(sheet: CheckedSheet, is_own: bool, known_years: set[tuple]) -> SheetSummary:
    layout, rows = sheet.layout, sheet.rows
    declared = {position: name for name, position in layout.columns.items()}
    declared |= dict.fromkeys(layout.answers, "question" if layout.is_form else layout.periods.into or ANSWER)
    if layout.apart:
        declared |= dict.fromkeys(layout.apart.others, layout.apart.column)
    columns = tuple(
        (column_letters(position + 1), heading, declared.get(position, ""))
        for position, heading in sorted(layout.headings.items())
    )
    return SheetSummary(
        layout.sheet.name,
        layout.declaration.name,
        "own" if is_own and layout.chosen else _sureness(sheet),
        layout.heading_row + 1,
        len(set(rows.numbers)),
        len(rows),
        len(rows.refused),
        rows.unread,
        tuple(sheet.without_clause()),
        columns,
        tuple(layout.unknown),
        layout.bare,
        left_out(rows),
        counted(sheet, known_years),
        tuple(_asked(doubt, numbers, rows) for doubt, numbers in rows.asked.items()),
        tuple(
            (layout.headings[layout.columns[name]], unit.times) for name, unit in layout.units.items() if unit.times > 1
        ),
        tuple(islice(sheet.converted.values(), MOST_ROWS_NAMED)),
        _named_units(sheet),
        tuple(sheet.several[:MOST_ROWS_NAMED]),
        tuple(layout.headings[position] for position in layout.periods.columns),
        layout.periods.measures[0] if layout.periods.columns else "",
        rows.statuses,
        layout.sheet.looks.is_known,
        tuple(sheet.spellings[:MOST_SPELLINGS]),
        left_names(layout),
        year_above=layout.apart.year if layout.apart else "",
        hidden_columns=_hidden_columns(layout, declared),
        unit_above=layout.unit_above,
        may_be_sums=tuple(rows.may_be_sums[:MOST_ROWS_NAMED]),
        units_above=tuple(sheet.units_above[:MOST_ROWS_NAMED]),
        beside=f"{columns[0][0]}-{columns[-1][0]}" if layout.beside else "",
    )


def _hidden_columns(layout: Layout, declared: Container[int]) -> tuple[str, ...]:
    hidden = layout.sheet.looks.columns
    return tuple(
        f"{column_letters(position + 1)} {heading}"
        for position, heading in sorted(layout.headings.items())
        if position in declared and any(first <= position <= last for first, last in hidden)
    )


def _named_units(sheet: CheckedSheet) -> tuple[tuple[str, tuple[int, ...]], ...]:
    rows: dict[str, list[int]] = {}
    for row, unit in sheet.named_units.items():
        rows.setdefault(unit, []).append(sheet.rows.numbers[row])
    return tuple((unit, tuple(numbers[:MOST_ROWS_NAMED])) for unit, numbers in rows.items())


def _asked(doubt: str, numbers: list[int], rows: Rows) -> Asked:
    answer, would_be = rows.answers.get(doubt), rows.would_be.get(doubt, {})
    return Asked(doubt, tuple(numbers[:MOST_ROWS_NAMED]), len(numbers), answer, would_be)


def _sureness(sheet: CheckedSheet) -> str:
    layout = sheet.layout
    if layout.chosen:
        return "chosen"
    if layout.is_ambiguous or layout.missing or layout.repeated:
        return "unsure"
    return "likely" if layout.rivals else "sure"
