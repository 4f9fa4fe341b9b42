"""Hostile texts as topics of trainings."""

from kpi.warehouse import editions
from loaders.spreadsheet.files import Sheet
from loaders.workbooks.cell_writing import workbook_of


def text_book(path, rows, name="2025"):
    """A workbook whose cells are all of text."""
    workbook_of([Sheet(name, rows)], "").save(path)
    return path


def topics(folder) -> list[str]:
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as connection:
        return [topic for (topic,) in connection.execute("SELECT topic FROM fact ORDER BY fact").fetchall()]
