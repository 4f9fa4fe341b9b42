"""A column in which one date can only be read month first is in doubt as a whole."""

from datetime import date, datetime

import pytest

from loaders.fixing.proposals import proposals
from tests.loaders.rows_as_files import KINDS, read

HEADINGS = {"az": ["Bənd", "Tarix", "Mövzu"], "en": ["Clause", "Date", "Topic"], "ru": ["Пункт", "Дата", "Тема"]}
CASES = {  # cells of the column → the rows that are in doubt, and those that are wrong by themselves
    "texts": (["3/4/2025", "3/14/2025", "5/2/2025"], [2, 3, 4], []),
    "with times": (["3/4/2025 10:00", "3/14/2025 09:30"], [2, 3], []),
    "points": (["03.04.2025", "03.14.2025"], [2, 3], []),
    "dates that a machine made of texts": ([datetime(2025, 4, 3), date(2025, 2, 5), "3/14/2025"], [2, 3, 4], []),
    "a day that is the same either way": (["03.03.2025", "04.03.2025", "03.14.2025"], [3, 4], []),
    "such a day where another may follow": (["03.03.2025-05.03.2025", "03.14.2025"], [2, 3], []),
    "such a day in a date cell": ([date(2025, 3, 3), date(2025, 4, 3), "3/14/2025"], [3, 4], []),
    "a day over 12 stands first": (["14/3/2025", "3/14/2025", "3/4/2025"], [], [3]),
    "a date cell shows the day": ([date(2025, 3, 14), "3/14/2025", "3/4/2025"], [], [3]),
    "other forms stay": (["2025-03-04", "mart 2025", "3/14/2025"], [4], []),
    "day first alone": (["3/4/2025", "14/3/2025"], [], []),
    "no such day at all": (["3/4/2025", "31/02/2025"], [], [3]),
}


def found(file):
    doubts = [problem.row for problem in file.problems if problem.code == "month_first"]
    return doubts, [problem.row for problem in file.problems if problem.code != "month_first"]


@pytest.mark.parametrize("case", CASES)
def test_which_cells_are_in_doubt(tmp_path, case):
    cells, doubts, wrong = CASES[case]
    rows = [HEADINGS["az"], *(["1.1", cell, f"Mövzu {index}"] for index, cell in enumerate(cells))]
    assert found(read(tmp_path, rows)) == (doubts, wrong)


@pytest.mark.parametrize("language", HEADINGS)
@pytest.mark.parametrize("kind", KINDS)
def test_it_is_in_doubt_in_every_kind_of_file(tmp_path, language, kind):
    rows = [HEADINGS[language], ["1.1", "3/4/2025", "A"], ["1.1", "3/14/2025", "B"]]
    file = read(tmp_path, rows, kind)
    assert found(file) == ([2, 3], [])
    assert [proposals(problem) for problem in file.problems] == [("03.04.2025", "04.03.2025"), ("14.03.2025",)]
