"""Cells of new and changed rows are shown beside what they were read as, where that is not plainly what is typed."""

from datetime import date

import pytest

from language import Language
from loaders.checking.checked import Incoming
from loaders.datasets.registry import BY_NAME
from loaders.publishing import service
from loaders.publishing.request import Request
from loaders.roles.actor import ONLOOKER
from loaders.seen.words import value_text
from tests.helpers.building import TODAY, TRAININGS, database, workbook

HEADINGS = [*TRAININGS, "Qeyd"]
PLAIN = ["1.1", "05.10.2025", "Etika", "Bakı", 1, 20, "x"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return database(tmp_path_factory.mktemp("seen"), {"2025": [HEADINGS, PLAIN]})


def seen(folder, tmp_path, *rows, headings=HEADINGS) -> list:
    path = workbook(tmp_path / "a.xlsx", {"S": [headings, *rows]})
    request = Request((Incoming(path, path.name),), folder, "AGY", TODAY, ONLOOKER)
    return [cell for sheet in service.preview(request).seen for cell in sheet.cells]


def told(cells, code: str = "en") -> list[tuple]:
    trainings = BY_NAME["trainings"]
    return [(one.typed, value_text(trainings.column(one.column), one.value, Language(code))) for one in cells]


# What is typed in which column → how it was read; None where that need not be seen.
CASES = {
    "at least": (5, "ən azı 40", "at least 40"),
    "about": (5, "~30", "about 30"),
    "more than": (5, "40 nəfərdən çox", "at least 40"),
    "missing": (5, "-", "none, which is not zero"),
    "grouped by a point": (5, "1.234", "1,234"),
    "a date for a clause": (0, date(2025, 10, 1), "10.1"),
    "a number for a clause": (0, 10.2, None),
    "two digits of a year": (1, "06.10.25", "6 October 2025"),
    "a spreadsheet's day": (1, 45936.0, "6 October 2025"),
    "what may be month first": (1, "06/10/2025", "6 October 2025"),
    "several days": (1, "9 noyabr və 7 dekabr 2024", "9 November 2024 – 7 December 2024"),
    "a plain number": (5, "1 234", None),
    "a number with its unit": (5, "25 nəfər", None),
    "a plain day": (1, "06.10.2025", None),
    "a day in words": (1, "6 oktyabr 2025-ci il", None),
    "a period": (1, "6-8 oktyabr 2025", None),
    "a month": (1, "oktyabr 2025", None),
    "a clause in words": (0, "10.2-ci bənd", None),
    "an empty count": (4, None, None),
}


@pytest.fixture(scope="module")
def of_cases(folder, tmp_path_factory):
    """Case → what is told of its row, all of one file."""
    rows = []
    for case, (at, cell, _) in CASES.items():
        row = ["1.1", "12.11.2025", case, "Bakı", 1, 20, "x"]
        row[at] = cell
        rows.append(row)
    found = seen(folder, tmp_path_factory.mktemp("cases"), *rows)
    return {
        case: [text for one in found if number in one.rows for _, text in told([one])]
        for number, case in enumerate(CASES, start=2)
    }


@pytest.mark.parametrize("case", CASES)
def test_a_cell_is_seen_where_it_does_not_say_plainly_what_was_read(of_cases, case):
    expected = CASES[case][2]
    assert of_cases[case] == ([expected] if expected else [])


def test_alike_cells_are_one_line_with_their_rows(folder, tmp_path):
    rows = [["1.1", f"{day}.11.2025", "Yeni", "Bakı", 1, "~30", "x"] for day in range(10, 25)]
    [cell] = seen(folder, tmp_path, *rows)
    assert (cell.typed, cell.heading, cell.count) == ("~30", "İştirakçıların sayı", 15)
    assert cell.rows[:3] == (2, 3, 4) and len(cell.rows) == 12


def test_rows_that_are_the_same_and_refused_ones_are_not_looked_at(folder, tmp_path):
    refused = ["9.9", "13.11.2025", "Yox", "Bakı", 1, "~30", "x"]
    assert seen(folder, tmp_path, PLAIN, refused) == []


def test_an_empty_count_of_several_days_is_their_number(folder, tmp_path):
    row = ["1.1", "9 noyabr və 7 dekabr 2024", "Yeni", "Bakı", None, 20, "x"]
    assert ("", "2") in told(seen(folder, tmp_path, row))


def test_numbers_that_a_heading_multiplies_are_seen(folder, tmp_path):
    headings = [*TRAININGS[:5], "İştirakçıların sayı, min nəfər"]
    row = ["1.1", "12.11.2025", "Yeni", "Bakı", 1, "1,5"]
    assert told(seen(folder, tmp_path, row, headings=headings)) == [("1,5", "1,500")]
