"""What numbers stand below a heading."""

from collections import Counter
from itertools import pairwise

from loaders.problems.problem import Fault
from loaders.spreadsheet.cell_texts import is_failure
from loaders.spreadsheet.dates.spans import YEARS
from loaders.spreadsheet.files import Sheet
from loaders.spreadsheet.numbers import Number, read_number

_LARGEST_CROWD = 100_000  # what is larger is no number of people who came on a day, but of a telephone or a document
_ENOUGH_ROWS = 2_000  # to tell whether one column is the sum of others


def holds_numbers(sheet: Sheet, heading_row: int, position: int) -> bool:
    """Whether a column below the headings holds numbers, but for a few cells that are then named."""
    cells = Counter(row[position] for row in sheet.rows[heading_row + 1 :] if position < len(row))
    found = {cell: read_number(cell, "number") for cell in cells if cell != "" and not is_failure(cell)}
    wrong = sum(cells[cell] for cell, number in found.items() if isinstance(number, Fault))
    return wrong < sum(cells[cell] for cell, number in found.items() if isinstance(number, Number))


def may_count_people(sheet: Sheet, heading_row: int, position: int) -> bool:
    """Whether a column holds whole numbers that are neither years nor numbers of the rows one after the other, nor
    those of named things ('Person 7')."""
    found = numbers_below(sheet, heading_row, position)
    cells = (sheet.rows[heading_row + 1 + row][position] for row in found)
    if any(isinstance(cell, str) and not cell.strip()[:1].isdecimal() for cell in cells):
        return False
    numbers = [number.value for number in found.values()]
    if not holds_numbers(sheet, heading_row, position) or any(number.percent_sign for number in found.values()):
        return False
    if not all(number.is_integer() and 0 <= number < _LARGEST_CROWD for number in numbers):
        return False
    is_numbering = (
        numbers == [1] or len(numbers) > 1 and all(after == before + 1 for before, after in pairwise(numbers))
    )
    return not is_numbering and not all(number in YEARS for number in numbers)


def numbers_below(sheet: Sheet, heading_row: int, position: int) -> dict[int, Number]:
    """Row → number, of the first rows that hold one."""
    rows = sheet.rows[heading_row + 1 : heading_row + 1 + _ENOUGH_ROWS]
    cells = {row: cells[position] for row, cells in enumerate(rows) if position < len(cells) and cells[position] != ""}
    read = {cell: read_number(cell, "number") for cell in set(cells.values())}
    return {row: number for row, cell in cells.items() if isinstance(number := read[cell], Number)}
