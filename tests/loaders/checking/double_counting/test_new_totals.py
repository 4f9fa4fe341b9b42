"""A year's summary that comes in a later file than the months that it adds up."""

import pytest

from loaders.checking.checked import Incoming
from loaders.queries import newest_rows
from tests.helpers.building import command, database, load, values, workbook
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
    "the year and a topic that nobody listed": (["1.1", "2025", "Bütün mövzular", 4, 99], ["row_of_sum"]),
    "the year in Russian, and more": (["1.1", "2025", "Все темы", 7, 150], ["row_of_sum"]),
    "less than is there": (["1.1", "2025", "Bütün mövzular", 4, 90], []),
    "a topic of its own": (["1.1", "2025", "Satınalma", 4, 99], []),
    "one training of general matters": (["1.1", "2025", "Ümumi məsələlər", 1, 99], []),
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


@pytest.mark.parametrize(
    ("first", "second"), [("yanvar-mart 2025", "yanvar-iyun 2025"), ("I yarımil 2025", "2025"), ("mart 2025", "2025")]
)
def test_totals_that_grow_are_asked_about(tmp_path, first, second):
    folder = database(tmp_path)
    load(folder, one_sheet(tmp_path / "a.csv", [H, ["1.1", first, "Bütün mövzular", 4, 98]]))
    outcome = load(folder, one_sheet(tmp_path / "b.csv", [H, ["1.1", second, "Bütün mövzular", 9, 205]]))
    assert [one.code for one in outcome.files[0].problems] == ["row_of_sum"] and held(folder) == 4


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


EVENTS = ["Bənd", "Tarix", "Tədbirin adı", "Sayı", "İştirakçıların sayı"]
FAIRS = [EVENTS, ["1.1", "15.01.2025", "Forum", 1, 41], ["1.1", "20.01.2025", "Yarmarka", 2, 32]]
YEAR, OF_FAIRS = LATER["the year"][0], ["1.1", "2025", "İl üzrə tədbirlər", 3, 73]


def test_each_of_the_tables_of_a_sheet_is_held_against_what_is_there(tmp_path):
    folder = database(tmp_path)
    load(folder, workbook(tmp_path / "aylar.xlsx", {"T": MONTHS, "E": FAIRS}))
    outcome = load(folder, one_sheet(tmp_path / "il.xlsx", [H, YEAR, [None], [None], EVENTS, OF_FAIRS]))
    assert [(one.code, one.row) for one in outcome.files[0].problems] == [("row_of_sum", 2), ("row_of_sum", 6)]
    assert held(folder) == 5 and values(folder)["", "events.held", 2025][0] == 3


def test_of_two_files_of_one_name_each_is_asked_about_its_own_rows(tmp_path):
    folder, days = database(tmp_path), [["2.4", "07.08.2025", "Yeni təlim", 1, 19], ["2.4", "mart 2025", "Kurs", 3, 8]]
    load(folder, one_sheet(tmp_path / "aylar.csv", MONTHS))
    paths = [one_sheet(tmp_path / name, rows) for name, rows in (("a.csv", [H, YEAR]), ("b.csv", [H, *days]))]
    outcome = load(folder, *(Incoming(path, "il.csv") for path in paths))
    assert [[one.code for one in file.problems] for file in outcome.files] == [["row_of_sum"], []]
    assert held(folder) == 9


COARSER = ["1.1", "yanvar 2025", "Etika və hüquq", 2, 51]
EXPORTS = {
    "the month in place of its days": ([H, COARSER], [], 2),
    "the month in place of one of its days": ([H, MONTHS[1], COARSER], [], 3),
    "the month beside its days": ([*MONTHS[:3], COARSER], ["row_of_sum"], 2),
}


@pytest.mark.parametrize("case", mostly_slow(EXPORTS, "the month in place of its days"))
def test_a_full_export_is_held_against_what_stays_beside_it(tmp_path, case):
    folder, (rows, codes, events) = database(tmp_path), EXPORTS[case]
    load(folder, one_sheet(tmp_path / "aylar.csv", MONTHS[:3]))
    outcome = load(folder, one_sheet(tmp_path / "il.csv", rows), is_full_export=True)
    assert [one.code for one in outcome.files[0].problems] == codes and held(folder) == events


def test_months_and_their_year_in_two_files_of_a_full_export_are_held_against_each_other(tmp_path):
    folder = database(tmp_path)
    months, year = one_sheet(tmp_path / "aylar.csv", MONTHS), one_sheet(tmp_path / "il.csv", [H, YEAR])
    load(folder, months)
    outcome = load(folder, months, year, is_full_export=True)
    assert [one.code for one in outcome.files[1].problems] == ["row_of_sum"] and held(folder) == 5


@pytest.mark.slow
def test_rows_that_are_chosen_to_be_taken_out_are_not_added_up(tmp_path):
    folder, path = database(tmp_path), one_sheet(tmp_path / "il.csv", [H, COARSER])
    load(folder, one_sheet(tmp_path / "aylar.csv", MONTHS[:3]))
    identities = newest_rows(folder, "SELECT identity FROM fact WHERE until_edition IS NULL", {})
    outcome = load(folder, path, withdraw=frozenset(str(one) for (one,) in identities))
    assert outcome.files[0].problems == () and held(folder) == 2
