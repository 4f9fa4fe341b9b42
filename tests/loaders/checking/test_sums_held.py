"""A year's summary that comes in a later file than the months that it adds up."""

import pytest

from tests.helpers.building import command, database, load, values
from tests.helpers.slow import mostly_slow
from tests.helpers.spreadsheets import one_sheet

H = ["Bənd", "Tarix", "Təlimin mövzusu", "Sayı", "İştirakçıların sayı"]
MONTHS = [
    H,
    ["1.1", "15.01.2025", "Etika", 1, 20],
    ["1.1", "20.01.2025", "Hüquq", 1, 31],
    ["1.1", "mart 2025", "Etika", 2, 47],
    ["2.4", "05.02.2025", "Arxiv", 1, 12],
]
LATER = {
    "the year": (["1.1", "2025", "Cəmi il üzrə keçirilmiş təlimlər", 4, 98], ["row_of_sum"]),
    "the year, of one topic": (["1.1", "2025", "Etika", 3, 67], ["row_of_sum"]),
    "a month": (["1.1", "yanvar 2025", "Bütün mövzular", 2, 51], ["row_of_sum"]),
    "another number": (["1.1", "2025", "Bütün mövzular", 4, 99], []),
    "another clause": (["2.4", "2025", "Etika", 4, 98], []),
    "another year": (["1.1", "2024", "Bütün mövzular", 4, 98], []),
    "a day": (["1.1", "16.01.2025", "Etika", 4, 98], []),
    "a number that many have": (["1.1", "yanvar 2025", "Seminarlar", 2, None], []),
}


def held(folder):
    found = values(folder)
    return sum(found.get(("", "trainings.held", year), (0,))[0] for year in (2024, 2025))


@pytest.mark.parametrize("kind", mostly_slow([".xlsx", ".csv", ".ods"], ".csv"))
@pytest.mark.parametrize("case", LATER)
def test_rows_that_add_up_what_is_held_are_asked_about(tmp_path, case, kind):
    folder, (row, codes) = database(tmp_path), LATER[case]
    load(folder, one_sheet(tmp_path / f"aylar{kind}", MONTHS))
    outcome = load(folder, one_sheet(tmp_path / f"il{kind}", [H, row]))
    assert [one.code for one in outcome.files[0].problems] == codes
    assert held(folder) == 5 + (0 if codes else row[3])


def test_the_answer_holds_and_the_same_file_changes_nothing(tmp_path):
    folder, year = database(tmp_path), one_sheet(tmp_path / "il.csv", [H, LATER["the year"][0]])
    load(folder, one_sheet(tmp_path / "aylar.csv", MONTHS))
    order = ("load", year, "--agency", "AGY")
    assert command(folder, *order).returncode == 1 and held(folder) == 5
    assert command(folder, *order, "--leave-out", "sums").returncode == 0 and held(folder) == 5
    assert command(folder, *order, "--count", "sums").returncode == 0 and held(folder) == 9
    assert command(folder, *order).returncode == 0 and held(folder) == 9


def test_months_that_come_again_are_no_sums(tmp_path):
    folder = database(tmp_path)
    for name in ("a.csv", "b.csv"):
        assert load(folder, one_sheet(tmp_path / name, MONTHS)).files[0].problems == ()
    assert held(folder) == 5
