"""Files that are read alike, and their corrections."""

from loaders.publishing.column_values import arrow_table
from loaders.spreadsheet.files import read_sheets
from tests.loaders.marked.marks import checked_file

COLUMNS = ("clauses", "starts", "ends", "topic", "region", "count", "participants", "participants_qualifier", "row")


def corrections_of(path, cells: dict) -> dict:
    sheet = read_sheets(path)[0].name
    return {(sheet, cell): text for cell, text in cells.items()}


def read_alike(folder, path, corrections, copy) -> int:
    """How many facts a copy holds: those of the file with its corrections, with the same problems left."""
    found = [checked_file(folder, path, corrections), checked_file(folder, copy)]
    left = [[problem.cell for problem in file.problems] for file in found]
    read = [
        [tuple(row[name] for name in COLUMNS) for sheet in file.sheets for row in arrow_table(sheet, 1).to_pylist()]
        for file in found
    ]
    assert left[0] == left[1] and read[0] == read[1]
    return len(read[0])
