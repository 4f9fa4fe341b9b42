"""A file to sheets whose cells are read, with every problem named; nothing is settled against plans yet."""

from dataclasses import replace
from pathlib import Path

from loaders.checking.checked import CheckedFile, CheckedSheet, Incoming
from loaders.checking.sums_of_sheets import sums_of_sheets
from loaders.headings.rows import headings_at
from loaders.headings.texts import vocabulary
from loaders.problems.problem import Fault, Problem, Unreadable, column_letters
from loaders.problems.reasons import reason_texts
from loaders.recognition.near.nearest import nearest
from loaders.recognition.read_sheet import Choices, Known, ReadSheet, read_sheet
from loaders.recognition.readings import heading_hash
from loaders.recognition.sifting.rules import BY_HAND
from loaders.spreadsheet.cell_texts import shows_something
from loaders.spreadsheet.files import Sheet
from loaders.spreadsheet.sheet_cache import kept_sheets


def read_file(incoming: Incoming, known: Known) -> CheckedFile:
    """A file with every cell read but nothing bound yet; what cannot be read at all is `fatal`.

    known: what analysts have decided before.
    """
    checked = CheckedFile(incoming.path, incoming.name, counted_rows=incoming.counted_rows)
    is_chosen, near = False, []
    try:
        for sheet, read in _read_sheets(incoming, known):
            is_chosen = is_chosen or read.is_left_out
            near += [found] if not read.tables and (found := nearest(sheet)) else []
            _add(checked, sheet, read, incoming)
        if not checked.sheets and not is_chosen:
            fault = max(near, key=lambda one: one.known).fault if near else Fault("no_known_headings")
            raise Unreadable(fault.code, **fault.values)
    except Unreadable as unreadable:
        fatal = Problem(unreadable.fault, checked.name)
        return CheckedFile(
            checked.path,
            checked.name,
            fatal=fatal,
            tops=checked.tops,
            headings=checked.headings,
            matches=checked.matches,
        )
    except OSError as error:
        fault = Fault("cannot_open", {"reason": reason_texts(error)})
        return CheckedFile(checked.path, checked.name, fatal=Problem(fault, checked.name))
    return checked


def _read_sheets(incoming: Incoming, known: Known) -> list[tuple[Sheet, ReadSheet]]:
    """Those that add up others are read again, so that the analyst is asked about their rows."""
    read = [(sheet, read_sheet(sheet, incoming.name, _choices(incoming, known, sheet))) for sheet in _sheets(incoming)]
    sums = sums_of_sheets([rows for _, one in read for rows in one.tables])
    for at, sheet in enumerate(_sheets(incoming) if sums else ()):
        if rows := sums.get(sheet.name):
            choices = _choices(incoming, known, sheet)
            of_file = choices.elsewhere.get("sums", frozenset())
            choices = replace(choices, elsewhere={**choices.elsewhere, "sums": of_file | rows})
            read[at] = sheet, read_sheet(sheet, incoming.name, choices)
    return read


def _sheets(incoming: Incoming) -> list[Sheet]:
    sheets, file = kept_sheets(incoming.path, incoming.name, vocabulary()), Path(incoming.name).stem
    return [replace(sheet, file=file) for sheet in sheets]


def _choices(incoming: Incoming, known: Known, sheet: Sheet) -> Choices:
    own = incoming.readings.get(sheet.name)
    by_hand = incoming.left_rows, incoming.counted_rows
    elsewhere = incoming.elsewhere.get(sheet.name, {})
    return Choices(incoming.corrections, own, incoming.chosen, known, incoming.answers, *by_hand, elsewhere)


def _add(checked: CheckedFile, sheet: Sheet, read: ReadSheet, incoming: Incoming) -> None:
    checked.hidden_sheets = sheet.hidden
    checked.tops[sheet.name], checked.headings[sheet.name] = read.top, read.headings
    if read.reading:
        checked.readings[sheet.name] = read.reading
        _keep_texts(checked, sheet, read.reading.heading_row - 1)
    if read.match:
        checked.matches[sheet.name] = read.match
    for rows in read.tables:
        checked.sheets.append(CheckedSheet(rows.layout, rows))
        checked.left_rows.update((sheet.name, row) for row in rows.left_out.get(BY_HAND, ()))
        given = {name: answer for name, answer in incoming.answers.items() if name in rows.asked and answer}
        if given:
            checked.answers[_keep_texts(checked, rows.layout.sheet, rows.layout.heading_row)] = given
    checked.corrections += read.corrections
    if not read.tables and (read.is_left_out or shows_something(sheet.rows)):
        checked.unknown_sheets.append(sheet.name)


def _keep_texts(checked: CheckedFile, sheet: Sheet, row: int) -> str:
    """What tells the headings of a row (from 0) from others."""
    headings = headings_at(sheet, row)
    key = heading_hash(headings)
    checked.texts[key] = {column_letters(position + 1): text for position, text in headings.texts.items()}
    return key
