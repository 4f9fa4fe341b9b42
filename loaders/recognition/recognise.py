"""Which dataset a sheet is, where its headings stand and which column is what."""

from dataclasses import replace

from loaders.datasets.declaration import Declaration
from loaders.datasets.registry import DECLARATIONS
from loaders.problems.problem import Fault, column_letters
from loaders.recognition.headings import heading_key, headings_in, known_headings
from loaders.recognition.layout import Layout
from loaders.spreadsheet.cell_texts import is_failure
from loaders.spreadsheet.files import Sheet
from loaders.spreadsheet.numbers import read_number

SEARCHED_ROWS = 40  # a title, an addressee and a few notes stand above the headings at the most
# Numbers that stand in a wide survey beside its answers.
_NO_ANSWERS = {
    "cəmi",
    "yekun",
    "toplam",
    "ümumi",
    "total",
    "sum",
    "итого",
    "всего",
    "no",
    "n",
    "s s",
    "sıra",
    "sira",
    "sira no",
    "sıra sayı",
    "il",
    "year",
    "год",
    "",
    "п п",
}


def recognise(sheet: Sheet) -> Layout | None:
    """The best reading of the sheet, or None where no row looks like headings."""
    best = None
    for row, cells in enumerate(sheet.rows[:SEARCHED_ROWS]):
        fits = [
            layout
            for layout in (_layout(sheet, row, cells, declaration) for declaration in DECLARATIONS)
            if len(layout.columns) >= 2
        ]
        fits.sort(key=_score, reverse=True)
        if fits and (best is None or _score(fits[0]) > _score(best)):
            rivals = [layout for layout in fits[1:] if not layout.missing]
            alike = any(_score(layout) == _score(fits[0]) for layout in rivals)
            best = replace(fits[0], rivals=tuple(layout.declaration for layout in rivals), is_ambiguous=alike)
        if best and not best.missing:
            break  # a later row with more headings would leave out what stands between
    if best is None or (best.missing and len(best.columns) < max(3, len(best.missing) + 1)):
        return None
    return _with_bare_columns(best)


def _with_bare_columns(layout: Layout) -> Layout:
    """Cells below no heading are never passed over in silence: their columns are named, and a heading
    merged over several of them says more than its first column holds."""
    sheet, row = layout.sheet, layout.heading_row
    width = max(map(len, sheet.rows[row:]))
    bare = [
        position
        for position in range(width)
        if position not in layout.headings
        and any(len(cells) > position and cells[position] != "" for cells in sheet.rows[row + 1 :])
    ]
    spread = {
        layout.headings[left]: f"{column_letters(left + 1)}-{column_letters(right + 1)}"
        for (top, left), (_, right) in sheet.merged
        if top == row and left in layout.letters().values() and any(left < position <= right for position in bare)
    }
    return replace(
        layout, unknown=(*layout.unknown, *(column_letters(position + 1) for position in bare)), spread=spread
    )


def _score(layout: Layout) -> tuple[bool, int]:
    return not layout.missing, len(layout.columns)


def _layout(sheet: Sheet, row: int, cells: list, declaration: Declaration) -> Layout:
    known = known_headings(declaration)
    headings = headings_in(cells)
    columns, unknown, repeated = {}, {}, []
    for position, heading in headings.items():
        column = known.get(heading_key(heading))
        if column is None:
            unknown[position] = heading
        elif column.name in columns:
            repeated.append(heading)
        else:
            columns[column.name] = position
    answers = {}
    if (
        declaration.wide
        and declaration.wide not in columns
        and _required(declaration) <= columns.keys() | {declaration.wide}
    ):
        answers = {
            position: heading
            for position, heading in unknown.items()
            if heading_key(heading) not in _NO_ANSWERS and _numeric(sheet, row, position)
        }
    missing = tuple(
        column
        for column in declaration.columns
        if column.required and column.name not in columns and not (column.name == declaration.wide and answers)
    )
    return Layout(
        sheet,
        declaration,
        row,
        columns,
        headings,
        answers,
        tuple(heading for position, heading in unknown.items() if position not in answers),
        missing,
        tuple(repeated),
    )


def _required(declaration: Declaration) -> set[str]:
    return {column.name for column in declaration.columns if column.required}


def _numeric(sheet: Sheet, heading_row: int, position: int) -> bool:
    """Whether a column below the headings holds numbers, but for a few cells that are then named."""
    cells = [row[position] for row in sheet.rows[heading_row + 1 :] if position < len(row) and row[position] != ""]
    found = [read_number(cell, "number") for cell in cells if not is_failure(cell)]
    wrong = sum(isinstance(number, Fault) for number in found)
    return wrong < len(found) - found.count(None) - wrong
