"""The rows of one recognised sheet, column by column: each distinct cell is read once."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime

from language.folding import fold, seen
from loaders.problems.problem import Fault, Problem
from loaders.recognition.headings import Layout

_TOTALS = {
    "cəmi",
    "yekun",
    "toplam",
    "ümumilikdə",
    "cəm",
    "yekunu",
    "total",
    "totals",
    "grand total",
    "sum",
    "итого",
    "всего",
    "итог",
    "общий итог",
    "yekun cəmi",
    "ümumi cəmi",
}
_TOTALS_BEGIN = {word[:3] for word in _TOTALS}
_TITLES = {"topic", "title", "channel", "answer"}  # where a totals word can only be one


def _is_total(cell) -> bool:
    """`Cəmi`, `CƏMİ:`, `Yekun 2025`."""
    return isinstance(cell, str) and re.sub(r"\s*\d{4}.*$", "", fold(cell)).strip(" :.") in _TOTALS


@dataclass
class Rows:
    """What a sheet holds below its headings.

    numbers: spreadsheet row numbers, one a row. cells: column → cells as they came.
    distinct: column → its different cells; each is read once.
    values: column → values as they were read, filled by the readers; None is missing.
    totals: spreadsheet rows left out as totals. example: that of the template's example, left out too. refused: places of rows that have a problem.
    """

    file: str
    layout: Layout
    numbers: list[int]
    cells: dict[str, list]
    distinct: dict[str, set] = field(default_factory=dict)
    values: dict[str, list] = field(default_factory=dict)
    totals: list[int] = field(default_factory=list)
    example: int | None = None
    problems: list[Problem] = field(default_factory=list)
    refused: set[int] = field(default_factory=set)
    places: dict[str, list[int]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.numbers)

    def fault(self, row: int, column: str, fault: Fault, cell=None) -> None:
        """Refuse a row (counted from 0) for what stands in one of its columns ('': the row as a whole)."""
        place = self.places[column][row] if column in self.places else self.layout.columns.get(column, -1)
        heading = self.layout.headings.get(place, "")
        typed = cell if cell is not None else self.cells[column][row] if column in self.cells else ""
        self.refused.add(row)
        self.problems.append(
            Problem(self.file, self.layout.sheet.name, self.numbers[row], place + 1, heading, typed_text(typed), fault)
        )

    def faulty(self, column: str, cell_faults: dict) -> None:
        """Refuse every row whose cell of the column is one of the faulty ones."""
        if cell_faults:
            for row, cell in enumerate(self.cells[column]):
                if cell in cell_faults:
                    self.fault(row, column, cell_faults[cell])


def typed_text(cell) -> str:
    """A cell as the analyst sees it in the message."""
    if isinstance(cell, datetime):
        return cell.strftime("%d.%m.%Y %H:%M") if cell.hour or cell.minute else cell.strftime("%d.%m.%Y")
    if isinstance(cell, date):
        return cell.strftime("%d.%m.%Y")
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return seen(str(cell)[:200])


def rows_below(file: str, layout: Layout) -> Rows:
    """The sheet's rows without empty ones, totals told apart, merged cells filled downwards."""
    first = layout.heading_row + 1
    body = layout.sheet.rows[first:]
    kept = range(len(body))
    if not all(map(any, body)):
        kept = [place for place, row in enumerate(body) if any(cell != "" for cell in row)]
        body = [body[place] for place in kept]
    columns = _columns(layout, body)
    cells = {name: list(columns[place]) for name, place in layout.letters().items()}
    distinct = {name: set(column) for name, column in cells.items()}
    for name in cells:
        # True == 1 in Python, so a truth value would be taken for the number that it is not.
        if (0 in distinct[name] or 1 in distinct[name]) and bool in set(map(type, cells[name])):
            cells[name] = [str(cell).upper() if isinstance(cell, bool) else cell for cell in cells[name]]
            distinct[name] = set(cells[name])
    rows = Rows(file, layout, [first + place + 1 for place in kept], cells, distinct)
    _fill_merged(rows)
    _leave_out_totals(rows, body, columns)
    _leave_out_example(rows)
    return _spread_wide(rows) if layout.answers else rows


def _columns(layout: Layout, body: list[list]) -> list[tuple]:
    """The columns by their places, as far as the last that the dataset knows."""
    width = max(layout.letters().values(), default=-1) + 1
    if any(len(row) < width for row in body):
        body = [row + [""] * (width - len(row)) if len(row) < width else row for row in body]
    return list(zip(*body, strict=False))[:width] or [()] * width


def _fill_merged(rows: Rows) -> None:
    """A text or date merged over rows holds for each; a merged number is nobody's to divide. A
    cell that was corrected says what it says."""
    layout, at = rows.layout, {number: row for row, number in enumerate(rows.numbers)}
    for (top, left), (bottom, right) in layout.sheet.merged:
        for name, place in layout.letters().items():
            if not left <= place <= right or bottom == top or top <= layout.heading_row:
                continue
            covered = [
                at[number]
                for number in range(top + 1, bottom + 2)
                if number in at and (number - 1, place) not in layout.sheet.corrected
            ]
            if not covered or place != left:
                continue
            cell = layout.sheet.rows[top][left]
            if _is_measure(layout, name):
                for row in covered:
                    rows.fault(row, name, Fault("merged_number"), cell)
            for row in covered:
                rows.cells[name][row] = cell
            rows.distinct[name].add(cell)


def _is_measure(layout: Layout, name: str) -> bool:
    return name.startswith("answer:") or layout.declaration.column(name).kind in ("count", "number", "share")


def _totals_words(cells: set) -> set[str]:
    # Few cells begin like a totals word, and only those are worth folding.
    return {
        cell
        for cell in cells
        if isinstance(cell, str) and cell.lstrip()[:3].lower() in _TOTALS_BEGIN and _is_total(cell)
    }


def _leave_out_totals(rows: Rows, body: list[list], columns: list[tuple]) -> None:
    suspects = set()
    for name, cells in rows.cells.items():
        if words := _totals_words(rows.distinct[name]):
            suspects.update(row for row, cell in enumerate(cells) if cell in words)
    # The word may stand in a column that the dataset does not know, such as a running number's.
    for place in set(range(len(columns))) - set(rows.layout.letters().values()):
        if words := _totals_words(set(columns[place])):
            suspects.update(row for row, cell in enumerate(columns[place]) if cell in words)
    totals = {row for row in suspects if _is_total(next(c for c in body[row] if c != ""))}
    for name in _TITLES & rows.cells.keys():
        totals |= {row for row in suspects if _is_total(rows.cells[name][row])}
    rows.totals = [rows.numbers[row] for row in sorted(totals)]
    _leave_out(rows, totals)


def _leave_out_example(rows: Rows) -> None:
    """The template's example row, where the analyst left it in."""
    examples = {column.name: set(column.example) for column in rows.layout.declaration.columns}
    if not rows.numbers or not all(
        typed_text(cells[0]) in examples.get(name, ()) for name, cells in rows.cells.items()
    ):
        return
    rows.example = rows.numbers[0]
    _leave_out(rows, {0})


def _leave_out(rows: Rows, places: set[int]) -> None:
    if not places:
        return
    numbers = {rows.numbers[row] for row in places}
    kept = [row for row in range(len(rows)) if row not in places]
    moved = {row: place for place, row in enumerate(kept)}
    rows.problems = [problem for problem in rows.problems if problem.row not in numbers]
    rows.refused = {moved[row] for row in rows.refused if row in moved}
    rows.numbers = [rows.numbers[row] for row in kept]
    rows.cells = {name: [cells[row] for row in kept] for name, cells in rows.cells.items()}


def _spread_wide(rows: Rows) -> Rows:
    """A wide survey's rows as one row an answer; its number still stands in the cell it came from."""
    layout, answers = rows.layout, rows.layout.answers
    wide, times = layout.declaration.wide, len(rows.layout.answers)
    cells = {
        name: [cell for cell in column for _ in range(times)]
        for name, column in rows.cells.items()
        if not name.startswith("answer:")
    }
    cells[wide] = list(answers.values()) * len(rows)
    by_answer = [rows.cells[f"answer:{heading}"] for heading in answers.values()]
    cells["wide"] = [column[row] for row in range(len(rows)) for column in by_answer]
    distinct = {name: set(column) for name, column in cells.items()}
    numbers = [number for number in rows.numbers for _ in range(times)]
    long = Rows(rows.file, layout, numbers, cells, distinct, totals=rows.totals, example=rows.example)
    long.places["wide"] = list(answers) * len(rows)
    long.problems, long.refused = rows.problems, {row * times + k for row in rows.refused for k in range(times)}
    return long
