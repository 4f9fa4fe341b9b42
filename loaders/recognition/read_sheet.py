"""A sheet to rows whose cells are read: as an analyst chose, else as its headings say."""

from dataclasses import dataclass, field, replace

from loaders.headings.rows import headings_at
from loaders.problems.problem import Fault, Problem
from loaders.recognition.by_hand.counted_rows import CountedRows
from loaders.recognition.by_hand.left_rows import LeftRows
from loaders.recognition.cells import read_cells
from loaders.recognition.columns.above.unit_above import with_unit_above
from loaders.recognition.corrections import Correction, Corrections, correct, described
from loaders.recognition.faults import faults_of, lacks_counts
from loaders.recognition.layout import Layout
from loaders.recognition.near.match import Chosen, Match, match_of, nearest_match
from loaders.recognition.people.forms import form_layout
from loaders.recognition.people.tallies import tallied_respondents
from loaders.recognition.readings import Reading, heading_hash, layout_as_read, remembered
from loaders.recognition.recognise import SEARCHED_ROWS, recognise
from loaders.recognition.rows import Rows
from loaders.recognition.rows_below import rows_below
from loaders.recognition.sifting.elsewhere import Elsewhere
from loaders.recognition.sifting.rules import Answers, ByHand, GivenAnswers
from loaders.recognition.tables.further_tables import tables_of
from loaders.recognition.tables.side_by_side import side_by_side
from loaders.recognition.typed_text import typed_text
from loaders.spreadsheet.files import Sheet

TOP_ROWS, TOP_COLUMNS = 15, 40  # as much of a sheet as shows where its headings stand


@dataclass(frozen=True, slots=True)
class Known:
    """What analysts decided before, as the database keeps it, by the headings of the sheets; columns: by a heading
    alone. own_names: the code of the load's agency, and what it is called."""

    readings: dict[str, Reading] = field(default_factory=dict)
    answers: dict[str, Answers] = field(default_factory=dict)
    columns: Chosen = field(default_factory=dict)
    own_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choices:
    """What an analyst decided about a sheet. corrections: of its file. own: how it is to be read. chosen: how sheets of
    certain headings are, by their headings. answers: which rows of the file count. known: the same of analysts
    before. left_rows, counted_rows: that are left out, or count, by hand. elsewhere: rows in doubt for what stands
    elsewhere."""

    corrections: Corrections
    own: Reading | None
    chosen: dict[str, Reading]
    known: Known
    answers: GivenAnswers
    left_rows: LeftRows = frozenset()
    counted_rows: CountedRows = frozenset()
    elsewhere: Elsewhere = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """tables: from above; none where nothing of it is known, or the analyst has it left out (is_left_out). corrections:
    those that took effect. reading: the choice of the analyst's that did. top: its first rows as texts. headings: what
    tells each of its first rows from others as a row of headings. match: how it could be read besides; None where
    nothing is to be asked."""

    tables: list[Rows]
    is_left_out: bool
    corrections: list[Correction]
    reading: Reading | None
    top: list[list[str]]
    headings: list[str]
    match: Match | None = None


def read_sheet(sheet: Sheet, file: str, choices: Choices) -> ReadSheet:
    """file: its name. Nothing is settled against plans yet."""
    top = [[typed_text(cell) for cell in row[:TOP_COLUMNS]] for row in sheet.rows[:TOP_ROWS]]
    headings = [heading_hash(headings_at(sheet, row)) for row in range(min(len(sheet.rows), SEARCHED_ROWS))]
    corrected = correct(sheet, choices.corrections)
    layout, reading, is_left_out = _layout(sheet, choices)
    if layout is None:
        match = None if is_left_out else nearest_match(sheet, choices.known.columns)
        return ReadSheet([], is_left_out, [], reading, top, headings, match)
    tables = _tables(file, layout, choices)
    layouts = [rows.layout for rows in tables]
    corrections = [described(_around(layouts, *change[:2]), *change) for change in corrected]
    if above := _table_above(layouts[0]):
        tables[0].left_out["above"] = above
    match = match_of(layout, choices.known.columns)
    return ReadSheet(tables, False, corrections, reading, top, headings, match)


def _tables(file: str, layout: Layout, choices: Choices) -> list[Rows]:
    """layout: of the sheet, or of the first of its tables."""
    own_names, name = choices.known.own_names, layout.sheet.name
    # What is asked and decided of rows is kept by their numbers, which tables side by side have in common.
    decided = choices.elsewhere or any(name == one[0] for one in (*choices.left_rows, *choices.counted_rows))
    beside = [] if layout.chosen or decided else side_by_side(layout, lambda part: recognise(part, own_names))
    tables = [_rows(file, with_unit_above(one), choices) for one in beside]
    if not tables or any(rows.asked for rows in tables):
        tables = [_rows(file, with_unit_above(one), choices) for one in tables_of(layout, own_names)]
    return tables


def _around(layouts: list[Layout], row: int, column: int) -> Layout:
    """The table in which a cell (from 0) stands; of none, the first."""
    above = [one for one in reversed(layouts) if one.heading_row <= row]
    return next((one for one in above if not one.beside or column in one.headings), layouts[0])


def _answers(layout: Layout, choices: Choices) -> Answers:
    headings = heading_hash(headings_at(layout.sheet, layout.heading_row))
    answers = dict(choices.known.answers.get(headings, {})) | dict(choices.answers)
    return {name: answer for name, answer in answers.items() if answer is not None}


def _layout(sheet: Sheet, choices: Choices) -> tuple[Layout | None, Reading | None, bool]:
    """The layout, the choice of this visit that made it, and whether an analyst has the sheet left out."""
    if reading := choices.own:
        row = reading.heading_row - 1
        own = replace(reading, headings=heading_hash(headings_at(sheet, row)))
    elif found := remembered(sheet, choices.chosen):
        row, reading = found
        own = replace(reading, heading_row=row + 1)
    elif found := remembered(sheet, choices.known.readings):
        (row, reading), own = found, None
    else:
        return recognise(sheet, choices.known.own_names) or form_layout(sheet), None, False
    return layout_as_read(sheet, row, reading), own, not reading.declaration


def _rows(file: str, layout: Layout, choices: Choices) -> Rows:
    answers = _answers(layout, choices)
    own = layout.sheet.name
    by_hand = ByHand(
        frozenset(row for sheet, row in choices.left_rows if sheet == own),
        frozenset((row, doubt) for sheet, row, doubt in choices.counted_rows if sheet == own),
    )
    is_tallied = answers.get("respondents") == "tally"
    if is_tallied and lacks_counts(layout):
        layout = replace(layout, tallied=True)
    if (layout.lost or layout.odd) and answers.get("columns") == "leave_out":
        layout = replace(layout, left_lost=(*layout.lost, *layout.odd), lost=(), odd={})
    if faults := list(faults_of(layout)):
        rows = Rows(file, layout, [], {}, values={column.name: [] for column in layout.declaration.columns})
        rows.unread = _filled_below(layout)
        if layout.lost or layout.odd:
            rows.asked["columns"] = [layout.heading_row + 1]
        if lacks_counts(layout):
            rows.asked["respondents"] = [layout.heading_row + 2 + at for at in range(rows.unread)]
        rows.problems = [
            Problem(fault, file, layout.sheet.name, layout.heading_row + 1, column, layout.headings.get(column - 1, ""))
            for column, fault in faults
        ]
        return rows
    rows = rows_below(file, layout, answers, by_hand, choices.elsewhere)
    if layout.tallied:
        rows = replace(
            tallied_respondents(rows), asked=rows.asked | {"respondents": rows.numbers}, answers=dict(answers)
        )
    if layout.left_lost:
        rows.asked["columns"], rows.answers["columns"] = [layout.heading_row + 1], "leave_out"
    read_cells(rows)
    _refuse_broken(rows)
    return rows


def _table_above(layout: Layout) -> list[int]:
    """Rows above the headings that are no titles: a table of its own, which is not known."""
    end = layout.heading_row - bool(headings_at(layout.sheet, layout.heading_row).above)
    wide = [number for number, row in enumerate(layout.sheet.rows[:end], 1) if sum(cell != "" for cell in row) > 2]
    return wide if len(wide) > 1 else []


def _refuse_broken(rows: Rows) -> None:
    """Nothing else is said of a row whose quotation marks do not match: its cells may be those of others."""
    broken = rows.layout.sheet.broken
    at = [row for row, number in enumerate(rows.numbers) if number - 1 in broken] if broken else []
    rows.problems = [problem for problem in rows.problems if problem.row - 1 not in broken] if at else rows.problems
    for row in at:
        rows.fault(row, "", Fault("quotes_in_row"))


def _filled_below(layout: Layout) -> int:
    return sum(any(cell != "" for cell in row) for row in layout.sheet.rows[layout.heading_row + 1 :])
