"""A file to sheets whose cells are read, with every problem named; nothing is settled against plans yet."""

from dataclasses import replace

from language import LANGUAGES
from loaders.checking.checked import CheckedFile, CheckedSheet, Incoming
from loaders.datasets.declaration import Column
from loaders.problems.problem import Fault, Problem, Unreadable
from loaders.recognition.cells import read_cells
from loaders.recognition.corrections import correct, described
from loaders.recognition.headings import vocabulary
from loaders.recognition.layout import Layout
from loaders.recognition.readings import Reading, heading_hash, layout_as_read, remembered
from loaders.recognition.recognise import SEARCHED_ROWS, recognise
from loaders.recognition.rows import Rows
from loaders.recognition.rows_below import rows_below
from loaders.recognition.typed_text import typed_text
from loaders.spreadsheet.cell_texts import shows_something
from loaders.spreadsheet.files import Sheet, read_sheets

TOP_ROWS, TOP_COLUMNS = 15, 40  # as much of a sheet as shows where its headings stand


def read_file(incoming: Incoming, known: dict[str, Reading]) -> CheckedFile:
    """A file with every cell read but nothing bound yet; what cannot be read at all is `fatal`.

    known: readings that analysts have chosen before, by the headings that they hold for.
    """
    checked, is_chosen = CheckedFile(incoming.path, incoming.name), False
    try:
        for sheet in read_sheets(incoming.path, checked.name, vocabulary()):
            checked.hidden_sheets = sheet.hidden
            checked.tops[sheet.name] = [
                [typed_text(cell) for cell in row[:TOP_COLUMNS]] for row in sheet.rows[:TOP_ROWS]
            ]
            checked.headings[sheet.name] = [heading_hash(row) for row in sheet.rows[:SEARCHED_ROWS]]
            corrected = correct(sheet, incoming.corrections)
            layout, left_out = _layout(sheet, incoming, known, checked)
            is_chosen = is_chosen or left_out
            if layout:
                checked.sheets.append(_read_sheet(checked.name, layout))
                checked.corrections += [described(layout, *change) for change in corrected]
            elif left_out or shows_something(sheet.rows):
                checked.unknown_sheets.append(sheet.name)
        if not checked.sheets and not is_chosen:
            raise Unreadable("no_known_headings")
    except Unreadable as unreadable:
        fatal = Problem(unreadable.fault, checked.name)
        return CheckedFile(checked.path, checked.name, fatal=fatal, tops=checked.tops, headings=checked.headings)
    except OSError as error:
        fault = Fault("cannot_open", {"reason": error.strerror or str(error)})
        return CheckedFile(checked.path, checked.name, fatal=Problem(fault, checked.name))
    return checked


def _layout(
    sheet: Sheet, incoming: Incoming, known: dict[str, Reading], checked: CheckedFile
) -> tuple[Layout | None, bool]:
    """As the analyst chose, now or for the same headings before; else as the headings say. And
    whether the analyst has the sheet left out."""
    if reading := incoming.readings.get(sheet.name):
        row = reading.heading_row - 1
        checked.readings[sheet.name] = replace(reading, headings=heading_hash(sheet.rows[row]))
    elif found := remembered(sheet, incoming.chosen):
        row, reading = found
        checked.readings[sheet.name] = replace(reading, heading_row=row + 1)
    elif found := remembered(sheet, known):
        row, reading = found
    else:
        return recognise(sheet), False
    return layout_as_read(sheet, row, reading), not reading.declaration


def _read_sheet(file: str, layout: Layout) -> CheckedSheet:
    alike = [layout.declaration, *layout.rivals] if layout.is_ambiguous else []
    if layout.missing or layout.repeated or layout.spread or alike:
        rows = Rows(file, layout, [], {}, values={column.name: [] for column in layout.declaration.columns})
        faults = [Fault("missing_heading", {"heading": _in_each_language(column)}) for column in layout.missing]
        faults += [Fault("repeated_heading", {"heading": heading}) for heading in layout.repeated]
        faults += [
            Fault("spread_heading", {"heading": heading, "columns": columns})
            for heading, columns in layout.spread.items()
        ]
        if alike:
            faults.append(
                Fault(
                    "ambiguous_sheet",
                    {"datasets": {code: ", ".join(one.title(code) for one in alike) for code in LANGUAGES}},
                )
            )
        rows.problems = [Problem(fault, file, layout.sheet.name, layout.heading_row + 1) for fault in faults]
        return CheckedSheet(layout, rows)
    rows = rows_below(file, layout)
    read_cells(rows)
    return CheckedSheet(layout, rows)


def _in_each_language(column: Column) -> dict[str, str]:
    return {"az": column.az, "en": column.en, "ru": column.ru}
