"""A file to sheets whose cells are read, with every problem named; nothing is settled against plans yet."""

from loaders.checking.checked import CheckedFile, CheckedSheet, Incoming
from loaders.headings.texts import vocabulary
from loaders.problems.problem import Fault, Problem, Unreadable
from loaders.recognition.read_sheet import Choices, ReadSheet, read_sheet
from loaders.recognition.readings import Reading
from loaders.spreadsheet.cell_texts import shows_something
from loaders.spreadsheet.files import Sheet, read_sheets


def read_file(incoming: Incoming, known: dict[str, Reading]) -> CheckedFile:
    """A file with every cell read but nothing bound yet; what cannot be read at all is `fatal`.

    known: readings that analysts have chosen before, by the headings that they hold for.
    """
    checked, is_chosen = CheckedFile(incoming.path, incoming.name), False
    try:
        for sheet in read_sheets(incoming.path, checked.name, vocabulary()):
            choices = Choices(incoming.corrections, incoming.readings.get(sheet.name), incoming.chosen, known)
            read = read_sheet(sheet, checked.name, choices)
            is_chosen = is_chosen or read.is_left_out
            _add(checked, sheet, read)
        if not checked.sheets and not is_chosen:
            raise Unreadable("no_known_headings")
    except Unreadable as unreadable:
        fatal = Problem(unreadable.fault, checked.name)
        return CheckedFile(checked.path, checked.name, fatal=fatal, tops=checked.tops, headings=checked.headings)
    except OSError as error:
        fault = Fault("cannot_open", {"reason": error.strerror or str(error)})
        return CheckedFile(checked.path, checked.name, fatal=Problem(fault, checked.name))
    return checked


def _add(checked: CheckedFile, sheet: Sheet, read: ReadSheet) -> None:
    checked.hidden_sheets = sheet.hidden
    checked.tops[sheet.name], checked.headings[sheet.name] = read.top, read.headings
    if read.reading:
        checked.readings[sheet.name] = read.reading
    if read.rows is not None:  # it may have none
        checked.sheets.append(CheckedSheet(read.rows.layout, read.rows))
        checked.corrections += read.corrections
    elif read.is_left_out or shows_something(sheet.rows):
        checked.unknown_sheets.append(sheet.name)
