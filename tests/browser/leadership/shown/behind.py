"""What a page shows of the rows behind a figure."""

import re

from streamlit.testing.v1 import AppTest

from tests.helpers.pieces import pieces

NO_FIGURES = {"Hədəf", "Dəyişmə", "Geridəqalma"}  # headings of numbers that are not figures
REST = "Dərc olunmuş cavablarda çatmayan pay"  # a row of numbers that no row of a file holds
WAYS = {  # of tables whose rows are one click further: those that count figures, and sums of several clauses
    "Hansı bəndlərin müddəti çatıb və hansılar üzrə məlumat verilib": re.compile(r"/clause\?"),
    "Planın bölmələri": re.compile(r"/\?.*section="),
}
TO_ROWS = re.compile(r"/rows\?")


def figures_of(table: dict) -> list[dict]:
    """The cells of a table that hold figures."""
    columns = [
        column
        for column in table["columns"]
        if (set(column["classes"].split()) & {"number", "strong"} or column["heading"].isdigit())
        and column["heading"] not in NO_FIGURES
    ]
    indexes = [table["columns"].index(column) for column in columns]
    cells = (row[index] for row in table["rows"] for index in indexes if not row[0]["text"].startswith(REST))
    return [cell for cell in cells if cell and not cell.get("muted") and re.search(r"\d", cell["text"])]


def explained(app: AppTest) -> dict[str, list[str]]:
    """The facts of a page: name → texts."""
    return {
        fact["name"]: [value["text"] for value in fact["values"]]
        for piece in pieces(app, "facts")
        for fact in piece["facts"]
    }


def rows_of(app: AppTest, *headings: str) -> list[tuple[str, ...]]:
    """The cells of the tables under these headings."""
    found = []
    for table in pieces(app, "table"):
        indexes = [
            next((index for index, column in enumerate(table["columns"]) if column["heading"] == heading), None)
            for heading in headings
        ]
        found += [
            tuple(row[index]["text"] if index is not None and row[index] else "" for index in indexes)
            for row in table["rows"]
        ]
    return found
