"""Which dataset a sheet is, where its headings stand and which column is what."""

import re
from dataclasses import dataclass, field, replace
from functools import cache

from language import LANGUAGES
from language.folding import fold
from loaders.datasets.declaration import Column, Declaration
from loaders.datasets.registry import DECLARATIONS
from loaders.problems.problem import Fault, column_letters
from loaders.spreadsheet.failures import is_failure
from loaders.spreadsheet.files import Sheet
from loaders.spreadsheet.numbers import read_number

SEARCHED_ROWS = 40  # a title, an addressee and a few notes stand above the headings at the most


@dataclass(frozen=True)
class Layout:
    """How one sheet is laid out. All places count from 0.

    columns: column name → place. answers: place → heading, for a wide sheet.
    unknown: headings that the dataset does not know, left out of the database.
    missing: required columns that the sheet lacks. repeated: headings that stand twice.
    rivals: other declarations that the same headings fit; is_ambiguous: as well as this one.
    chosen: as an analyst chose. unknown also names, by its letters, a column that has cells and no heading.
    spread: headings merged over several columns that have cells → the columns, `F-G`.
    """

    sheet: Sheet
    declaration: Declaration
    heading_row: int
    columns: dict[str, int]
    headings: dict[int, str]
    answers: dict[int, str] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()
    missing: tuple[Column, ...] = ()
    repeated: tuple[str, ...] = ()
    rivals: tuple[Declaration, ...] = ()
    is_ambiguous: bool = False
    chosen: bool = False
    spread: dict[str, str] = field(default_factory=dict)

    def letters(self) -> dict[str, int]:
        """Column name → place; the answers of a wide sheet as 'answer:<heading>'."""
        return self.columns | {f"answer:{heading}": place for place, heading in self.answers.items()}


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


@cache
def vocabulary() -> frozenset[str]:
    """All headings of all datasets, folded."""
    columns = [column for declaration in DECLARATIONS for column in declaration.columns]
    return frozenset(fold(heading) for column in columns for heading in (column.az, column.en, column.ru, *column.also))


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
    """Cells below no heading are never passed over in silence: their columns are told, and a heading
    merged over several of them says more than its first column holds."""
    sheet, row = layout.sheet, layout.heading_row
    width = max(map(len, sheet.rows[row:]))
    bare = [
        place
        for place in range(width)
        if place not in layout.headings
        and any(len(cells) > place and cells[place] != "" for cells in sheet.rows[row + 1 :])
    ]
    spread = {
        layout.headings[left]: f"{column_letters(left + 1)}-{column_letters(right + 1)}"
        for (top, left), (_, right) in sheet.merged
        if top == row and left in layout.letters().values() and any(left < place <= right for place in bare)
    }
    return replace(layout, unknown=(*layout.unknown, *(column_letters(place + 1) for place in bare)), spread=spread)


def _score(layout: Layout) -> tuple[bool, int]:
    return not layout.missing, len(layout.columns)


def heading_key(text: str) -> str:
    """`İştirakçıların\\nsayı:` and `istirakcilarin sayi` differ; case, breaks and punctuation do not count."""
    return re.sub(r"[^\w%]+", " ", fold(text)).strip()


@cache
def known_headings(declaration: Declaration) -> dict[str, Column]:
    """Heading key → column; a column's own headings win over another's `also`."""
    known = {}
    for column in declaration.columns:
        for text in column.also:
            known.setdefault(heading_key(text), column)
    for column in declaration.columns:
        for language in LANGUAGES:
            known[heading_key(column.heading(language))] = column
    return known


def headings_in(cells: list) -> dict[int, str]:
    """Place → heading, of a row in which headings stand."""
    return {place: " ".join(_heading(cell).split()) for place, cell in enumerate(cells) if _heading(cell).strip()}


def _layout(sheet: Sheet, row: int, cells: list, declaration: Declaration) -> Layout:
    known = known_headings(declaration)
    headings = headings_in(cells)
    columns, unknown, repeated = {}, {}, []
    for place, heading in headings.items():
        column = known.get(heading_key(heading))
        if column is None:
            unknown[place] = heading
        elif column.name in columns:
            repeated.append(heading)
        else:
            columns[column.name] = place
    answers = {}
    if (
        declaration.wide
        and declaration.wide not in columns
        and _required(declaration) <= columns.keys() | {declaration.wide}
    ):
        answers = {
            place: heading
            for place, heading in unknown.items()
            if heading_key(heading) not in _NO_ANSWERS and _numeric(sheet, row, place)
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
        tuple(heading for place, heading in unknown.items() if place not in answers),
        missing,
        tuple(repeated),
    )


def _required(declaration: Declaration) -> set[str]:
    return {column.name for column in declaration.columns if column.required}


def _numeric(sheet: Sheet, heading_row: int, place: int) -> bool:
    """Whether a column below the headings holds numbers, but for a few cells that are then named."""
    cells = [row[place] for row in sheet.rows[heading_row + 1 :] if place < len(row) and row[place] != ""]
    found = [read_number(cell, "number") for cell in cells if not is_failure(cell)]
    wrong = sum(isinstance(number, Fault) for number in found)
    return wrong < len(found) - found.count(None) - wrong


def _heading(cell) -> str:
    """A heading as text; the points of a scale are typed as numbers."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell) if isinstance(cell, (str, int)) else ""
