"""Columns that the database leaves out, and the cells of a file that stand in them."""

from collections.abc import Iterable
from dataclasses import dataclass

from loaders.checking.checked import CheckedSheet
from loaders.problems.problem import cell_position, column_letters
from loaders.recognition.layout import Layout
from loaders.recognition.sifting.status import tells_status


@dataclass(frozen=True, slots=True)
class Part:
    """Columns of one table of a sheet; all count from 0. first: its first row below the headings. end: the row behind
    its last; None: the sheet's end."""

    sheet: str
    first: int
    end: int | None
    columns: tuple[int, ...]

    def holds(self, row: int) -> bool:
        return row >= self.first and (self.end is None or row < self.end)


def left_columns(layout: Layout) -> dict[int, str]:
    """Position → heading, '' where there is none. What says of a row whether it took place is read, and no data."""
    read = set(layout.letters().values())
    unknown = {
        position: heading
        for position, heading in layout.headings.items()
        if heading in layout.unknown and position not in read and not tells_status(heading)
    }
    return dict(sorted((unknown | {cell_position(f"{letters}1")[1]: "" for letters in layout.bare}).items()))


def left_names(layout: Layout) -> tuple[str, ...]:
    """The names of columns as people find them: `Müəllim (H)`, or the letter alone."""
    return tuple(
        f"{heading} ({letters})" if heading else letters
        for position, heading in left_columns(layout).items()
        for letters in [column_letters(position + 1)]
    )


def parts(sheets: Iterable[CheckedSheet]) -> list[Part]:
    """The parts of one file: below each table's headings, down to those of the next table of its sheet."""
    layouts = sorted((sheet.layout for sheet in sheets), key=lambda layout: layout.heading_row)
    found = []
    for index, layout in enumerate(layouts):
        later = (one.heading_row for one in layouts[index + 1 :] if one.sheet.name == layout.sheet.name)
        if columns := tuple(left_columns(layout)):
            found.append(Part(layout.sheet.name, layout.heading_row + 1, next(later, None), columns))
    return found
