"""Files to checked rows: recognised, read, bound to plans, with every problem named."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from language import LANGUAGES
from language.folding import seen
from loaders.checking.answers import settle_answers
from loaders.checking.binding import Binding, Bound, FormOnly
from loaders.checking.identity import identities_of, refuse_repeats
from loaders.checking.percentages import settle_percentages
from loaders.problems.problem import Fault, Problem, Unreadable
from loaders.recognition.cells import read_cells
from loaders.recognition.corrections import Correction, Corrections, correct, described
from loaders.recognition.headings import SEARCHED_ROWS, Layout, recognise, vocabulary
from loaders.recognition.readings import Reading, digest, layout_as_read, remembered
from loaders.recognition.rows import Rows, rows_below, typed_text
from loaders.spreadsheet.files import Sheet, read_sheets, shows_something

SETTLING = {"answers": settle_answers, "percentages": settle_percentages}  # by Declaration.settle
TOP_ROWS, TOP_COLUMNS = 15, 40  # as much of a sheet as shows where its headings stand


@dataclass(frozen=True)
class Incoming:
    """A file as it comes in.

    name: as the analyst knows it. corrections: what stands in cells in place of what is typed there.
    readings: sheet → how the analyst has it read. chosen: how sheets of certain headings are read,
    as the analyst chose for other files; by their headings.
    """

    path: Path
    name: str
    corrections: Corrections = field(default_factory=dict)
    readings: dict[str, Reading] = field(default_factory=dict)
    chosen: dict[str, Reading] = field(default_factory=dict)

    def __post_init__(self):
        """What a browser sends as a name may be a path, and may hold what nobody sees."""
        last = re.split(r"[\\/]", self.name)[-1]
        object.__setattr__(self, "name", re.sub(r"\s", " ", seen(last)))


@dataclass
class CheckedSheet:
    """A recognised sheet after checking. identities: one text a row; rows.refused are not loaded."""

    layout: Layout
    rows: Rows
    identities: list[str] = field(default_factory=list)
    bound: list[Bound | None] = field(default_factory=list)

    def without_clause(self) -> list[int]:
        """Spreadsheet rows that are kept and are in no figure, because they name no clause."""
        return [
            number
            for row, number in enumerate(self.rows.numbers)
            if self.bound
            and isinstance(self.bound[row], Bound)
            and not self.bound[row].clauses
            and row not in self.rows.refused
        ]


@dataclass
class CheckedFile:
    """One file: its recognised sheets, names of sheets that are left out (hidden_sheets: because nobody sees them), and its problems.

    corrections: those that took effect. readings: sheet → the choice of the analyst's that did.
    tops: sheet → its first rows as texts. headings: sheet → what tells each of its first rows from
    others as a row of headings (loaders.recognition.readings.digest).
    """

    path: Path
    name: str
    sheets: list[CheckedSheet] = field(default_factory=list)
    unknown_sheets: list[str] = field(default_factory=list)
    hidden_sheets: tuple[str, ...] = ()
    fatal: Problem | None = None
    corrections: list[Correction] = field(default_factory=list)
    readings: dict[str, Reading] = field(default_factory=dict)
    tops: dict[str, list[list[str]]] = field(default_factory=dict)
    headings: dict[str, list[str]] = field(default_factory=dict)

    @property
    def problems(self) -> list[Problem]:
        if self.fatal:
            return [self.fatal]
        return [problem for sheet in self.sheets for problem in sheet.rows.problems]


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
            checked.headings[sheet.name] = [digest(row) for row in sheet.rows[:SEARCHED_ROWS]]
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
        fatal = Problem(checked.name, "", 0, 0, "", "", unreadable.fault)
        return CheckedFile(checked.path, checked.name, fatal=fatal, tops=checked.tops, headings=checked.headings)
    except OSError as error:
        fault = Fault("cannot_open", {"reason": error.strerror or str(error)})
        return CheckedFile(checked.path, checked.name, fatal=Problem(checked.name, "", 0, 0, "", "", fault))
    return checked


def _layout(
    sheet: Sheet, incoming: Incoming, known: dict[str, Reading], checked: CheckedFile
) -> tuple[Layout | None, bool]:
    """As the analyst chose, now or for the same headings before; else as the headings say. And
    whether the analyst has the sheet left out."""
    if reading := incoming.readings.get(sheet.name):
        row = reading.heading_row - 1
        checked.readings[sheet.name] = replace(reading, headings=digest(sheet.rows[row]))
    elif found := remembered(sheet, incoming.chosen):
        row, reading = found
        checked.readings[sheet.name] = replace(reading, heading_row=row + 1)
    elif found := remembered(sheet, known):
        row, reading = found
    else:
        return recognise(sheet), False
    return layout_as_read(sheet, row, reading), not reading.declaration


def bind_files(files: Iterable[CheckedFile], binding: Binding | FormOnly, today: date) -> None:
    """Settle dates, clauses and repeats of files that were read; adds to their problems."""
    alike: dict[str, list[CheckedSheet]] = {}
    for file in files:
        for sheet in file.sheets:
            if not sheet.rows.numbers:
                continue
            _bind(sheet, binding, _late(sheet.rows, today))
            sheet.identities = identities_of(sheet)
            alike.setdefault(sheet.layout.declaration.name, []).append(sheet)
    for sheets in alike.values():
        refuse_repeats(sheets)
        for sheet in sheets:
            if how := sheet.layout.declaration.settle:
                SETTLING[how](sheet)
            sheet.rows.problems.sort(key=lambda problem: (problem.row, problem.column))


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
        rows.problems = [Problem(file, layout.sheet.name, layout.heading_row + 1, 0, "", "", fault) for fault in faults]
        return CheckedSheet(layout, rows)
    rows = rows_below(file, layout)
    read_cells(rows)
    return CheckedSheet(layout, rows)


def _in_each_language(column) -> dict[str, str]:
    return {"az": column.az, "en": column.en, "ru": column.ru}


def _late(rows: Rows, today: date) -> set[int]:
    """Refuse the rows of days after today, which have not happened; a month or year may still be running."""
    spans = rows.values.get("dates") or []
    # Cells of the same text share one Span, so only the different ones are looked at.
    different = {id(span): span for span in spans if span}
    keys = {
        key for key, span in different.items() if span.starts > today or (span.precision == "day" and span.ends > today)
    }
    late = {row for row, span in enumerate(spans) if id(span) in keys} if keys else set()
    for row in late:
        rows.fault(row, "dates", Fault("date_in_future"))
    return late


# Where a row that cannot be bound is mended, if not at its clause.
_TO_MEND = {"unknown_plan": "plan", "outside_plan": "dates"}
_TO_MEND_OF_CLAUSES = _TO_MEND | {"outside_plan": "year"}


def _bind(sheet: CheckedSheet, binding: Binding | FormOnly, late: set[int]) -> None:
    """late: rows whose date is wrong, so that no plan can be expected to hold it."""
    rows, declaration = sheet.rows, sheet.layout.declaration
    if not declaration.facts:
        sheet.bound = [None] * len(rows)
        _bind_single_clauses(sheet, binding)
        return
    years = [span.starts.year if span else None for span in rows.values["dates"]]
    # Cells of the same text share one Clauses object, so its identity is a key that costs nothing.
    keys = list(zip(rows.values["plan"], years, map(id, rows.values["clauses"]), strict=True))
    asked = dict(zip(keys, zip(rows.values["plan"], years, rows.values["clauses"], strict=True), strict=True))
    known = {key: binding.settle(*values) for key, values in asked.items()}
    sheet.bound = [known[key] for key in keys]
    if any(isinstance(bound, Fault) for bound in known.values()):
        undated = late | {row for row in rows.refused if not rows.values["dates"][row]}
        for row, bound in enumerate(sheet.bound):
            if isinstance(bound, Fault) and row not in undated:
                rows.fault(row, _TO_MEND.get(bound.code, "clauses"), bound)


def _bind_single_clauses(sheet: CheckedSheet, binding: Binding | FormOnly) -> None:
    """Sheets whose rows stand for one clause: its number as text, and for narratives its plan."""
    rows, declaration = sheet.rows, sheet.layout.declaration
    for column in declaration.columns:
        if column.kind != "clauses":
            continue
        for row, clauses in enumerate(rows.values[column.name]):
            value = None
            if clauses and row not in rows.refused:
                settled = _single(clauses, rows, row, declaration, column.name, binding)
                if isinstance(settled, Fault):
                    rows.fault(row, _TO_MEND_OF_CLAUSES.get(settled.code, column.name), settled)
                else:
                    value = settled
            rows.values[column.name][row] = value


def _single(clauses, rows: Rows, row: int, declaration, column: str, binding: Binding | FormOnly) -> str | Fault:
    if declaration.dataset == "plans":
        # The plans workbook makes the clauses, so there is nothing to settle them against.
        if len(clauses.readings) > 1:
            return Fault("ambiguous_clause", {"candidates": " / ".join("; ".join(r) for r in clauses.readings)})
        reading = clauses.readings[0]
    else:
        bound = binding.settle(rows.values["plan"][row], rows.values["year"][row], clauses)
        if isinstance(bound, Fault):
            return bound
        rows.values["plan"][row] = bound.plan
        reading = bound.clauses
    return reading[0] if len(reading) == 1 else Fault("one_clause")
