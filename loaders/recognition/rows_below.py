"""The rows below a sheet's headings: merged cells filled, those that are no data left out, wide surveys made long."""

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from loaders.problems.problem import Fault
from loaders.recognition.columns.dates_apart import DateParts, joined, lacks_month, with_day
from loaders.recognition.columns.month_first import day_first
from loaders.recognition.columns.regions import take_regions
from loaders.recognition.columns.terms import joined_years
from loaders.recognition.columns.times import times_of_day
from loaders.recognition.layout import Layout
from loaders.recognition.people.tallies import people_would_be, tallied_people
from loaders.recognition.rows import Rows
from loaders.recognition.sifting.elsewhere import Elsewhere
from loaders.recognition.sifting.rules import Answers, ByHand, Sifted, sift
from loaders.recognition.sifting.status import not_understood
from loaders.recognition.sifting.table import ANSWER, Table
from loaders.recognition.sifting.texts import title_of
from loaders.spreadsheet.cell_texts import Cell
from loaders.spreadsheet.numbers import Number, read_number


def rows_below(
    file: str, layout: Layout, answers: Answers, by_hand: ByHand, elsewhere: Elsewhere = MappingProxyType({})
) -> Rows:
    """Those that are data; nothing in them is read yet. answers: of the analyst, which rows count. by_hand: what
    he says of single rows of the spreadsheet. elsewhere: those in doubt for what stands elsewhere."""
    first = layout.heading_row + 1
    body = layout.sheet.rows[first:]
    kept: Sequence[int] = range(len(body))
    if not all(map(any, body)):
        kept = [position for position, row in enumerate(body) if any(cell != "" for cell in row)]
        body = [body[position] for position in kept]
    columns = _columns(layout, body)
    cells = {name: list(columns[position]) for name, position in layout.letters().items()}
    distinct = {name: set(column) for name, column in cells.items()}
    for name in cells:
        # True == 1 in Python, so a truth value would be taken for the number that it is not.
        if (0 in distinct[name] or 1 in distinct[name]) and bool in set(map(type, cells[name])):
            cells[name] = [str(cell).upper() if isinstance(cell, bool) else cell for cell in cells[name]]
            distinct[name] = set(cells[name])
    rows = Rows(file, layout, [first + position + 1 for position in kept], cells, distinct)
    _fill_merged(rows)
    if layout.month_first:
        rows.cells["dates"] = list(map(day_first, rows.cells["dates"]))
        rows.distinct["dates"] = set(rows.cells["dates"])
    if layout.apart:
        _join_parts(rows, body, layout.apart)
    table = Table(layout, rows.numbers, body, dict(rows.cells), rows.distinct, elsewhere=elsewhere)
    sifted = sift(table, answers, by_hand)
    rows.statuses = not_understood(table)
    rows.may_be_sums = sorted(rows.numbers[row] for row in table.may_be_sums - table.decided)
    if times := times_of_day(layout, body, rows.cells.get("dates")):
        rows.cells["times"] = times
    rows.would_be = _would_be(rows, sifted.asked)
    titles = {rows.numbers[row]: title_of(table, row) for row in sifted.left_out.get("section", ())}
    _take_apart(rows, body, sifted)
    take_regions(rows, titles, answers)
    rows.answers = {name: answer for name, answer in answers.items() if name in rows.asked}
    if rows.answers.get("people") == "tally":
        return tallied_people(rows)
    return _spread_wide(rows) if layout.answers else rows


def _would_be(rows: Rows, asked: dict[str, list[int]]) -> dict[str, dict[str, tuple[float, float]]]:
    made = {}
    if "people" in asked:
        made["people"] = people_would_be(rows, asked["people"])
    if "numbers" in asked:
        columns = [rows.cells[name] for name in rows.cells if name.startswith(ANSWER)]
        numbers = [read_number(column[row], "count") for row in asked["numbers"] for column in columns]
        held = sum(number.value for number in numbers if isinstance(number, Number))
        made["numbers"] = {"leave_out": (0.0, 0.0), "count": (held, 0.0)}
    return made


def _join_parts(rows: Rows, body: list[list], apart: DateParts) -> None:
    second = _column(rows, body, apart.second, apart.kind != "end")
    if apart.year:
        second, rows.cells[apart.column] = rows.cells[apart.column], [apart.year] * len(body)
    if apart.day >= 0:
        days, years = _column(rows, body, apart.day, True), rows.cells[apart.column]
        for row, parts in enumerate(zip(days, second, years, strict=True)):
            if lacks_month(*parts):
                heading = rows.layout.headings[apart.second]
                rows.fault_at(row, apart.second, Fault("missing_value", {"heading": heading}), "")
        rows.cells[apart.column] = list(map(with_day, days, second, years))
        rows.distinct[apart.column] = set(rows.cells[apart.column])
        return
    pairs, epoch = list(zip(rows.cells[apart.column], second, strict=True)), rows.layout.sheet.epoch_1904
    whole = {
        (first, second): joined_years(first, second)
        if apart.kind == "years"
        else joined(first, second, apart.kind, epoch)
        for first, second in set(pairs)
    }
    rows.cells[apart.column] = [whole[pair] for pair in pairs]
    rows.distinct[apart.column] = set(whole.values())


def _column(rows: Rows, body: list[list], position: int, is_filled: bool) -> list[Cell]:
    """The cells at a position; is_filled: those that are merged over rows hold for each."""
    cells = [row[position] if position < len(row) else "" for row in body]
    for covered, cell in rows.merged_over(position) if is_filled else ():
        for row in covered:
            cells[row] = cell
    return cells


def _columns(layout: Layout, body: list[list]) -> list[tuple]:
    """The columns by their positions, as far as the last that the dataset knows."""
    width = max(layout.letters().values(), default=-1) + 1
    if body and min(map(len, body)) < width:
        body = [row + [""] * (width - len(row)) if len(row) < width else row for row in body]
    return list(zip(*body, strict=False))[:width] or [()] * width


def _fill_merged(rows: Rows) -> None:
    """A text or date merged over rows holds for each; a merged number is nobody's to divide."""
    for name, position in rows.layout.letters().items() if rows.layout.sheet.merged else ():
        for covered, cell in rows.merged_over(position):
            for row in covered:
                if _is_measure(rows.layout, name):
                    rows.fault(row, name, Fault("merged_number"), cell)
                rows.cells[name][row] = cell
            rows.distinct[name].add(cell)


def _is_measure(layout: Layout, name: str) -> bool:
    return name.startswith("answer:") or layout.declaration.column(name).kind in ("count", "number", "share")


def _take_apart(rows: Rows, body: list[list], sifted: Sifted) -> None:
    """Leave out what is no data, and refuse what the analyst has to decide."""
    rows.left_out = {why: [rows.numbers[row] for row in indexes] for why, indexes in sifted.left_out.items()}
    rows.asked = {name: [rows.numbers[row] for row in indexes] for name, indexes in sifted.asked.items()}
    gone = set().union(*sifted.left_out.values())
    moved = _leave_out(rows, gone) if gone else {row: row for row in sifted.open}
    for row, (doubt, at) in sifted.open.items():
        cell = body[row][at] if 0 <= at < len(body[row]) else ""
        rows.fault_at(moved[row], at, Fault(doubt.code), cell)
        rows.open[moved[row]] = doubt.name


def _leave_out(rows: Rows, gone: set[int]) -> dict[int, int]:
    """Where the other rows are then."""
    numbers = {rows.numbers[row] for row in gone}
    kept = [row for row in range(len(rows)) if row not in gone]
    moved = {row: position for position, row in enumerate(kept)}
    rows.problems = [problem for problem in rows.problems if problem.row not in numbers]
    rows.refused = {moved[row] for row in rows.refused if row in moved}
    rows.numbers = [rows.numbers[row] for row in kept]
    rows.cells = {name: [cells[row] for row in kept] for name, cells in rows.cells.items()}
    rows.distinct = {name: set(cells) for name, cells in rows.cells.items()}
    return moved


def _spread_wide(rows: Rows) -> Rows:
    """The rows of a wide survey or a cross table as one row an answer or period; its number still stands in the cell it
    came from."""
    layout, answers, periods = rows.layout, rows.layout.answers, rows.layout.periods
    into, measure = layout.declaration.wide, "wide"
    if layout.is_form:
        into, measure = "question", "answer"
    elif periods.columns:
        into, measure = periods.into, periods.measures[0]
    by_answer = [rows.cells[f"answer:{answer}"] for answer in answers.values()]
    pairs = [
        (row, which)
        for row in range(len(rows))
        for which in range(len(answers))
        if measure == "wide" or not _says_nothing(by_answer[which][row], measure)
    ]
    cells = {
        name: [column[row] for row, _ in pairs] for name, column in rows.cells.items() if not name.startswith("answer:")
    }
    names, positions = list(answers.values()), list(answers)
    cells[into] = [names[which] for _, which in pairs]
    cells[measure] = [by_answer[which][row] for row, which in pairs]
    distinct = {name: set(column) for name, column in cells.items()}
    numbers = [rows.numbers[row] for row, _ in pairs]
    long = replace(rows, numbers=numbers, cells=cells, distinct=distinct, open={}, refused=set())
    long.open = {at: rows.open[row] for at, (row, _) in enumerate(pairs) if row in rows.open}
    long.refused = {at for at, (row, _) in enumerate(pairs) if row in rows.refused}
    long.positions[measure] = [positions[which] for _, which in pairs]
    return long


def _says_nothing(cell: Cell, measure: str) -> bool:
    """An empty month, and one in which nothing took place; of a value 0 is one."""
    return cell == "" or measure == "count" and cell in (0, "0")
