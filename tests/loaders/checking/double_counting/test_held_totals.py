"""Rows that come in after their total is there count in it: they are asked about, and no others."""

import pytest

from tests.helpers.building import command, database, load, values
from tests.helpers.slow import mostly_slow
from tests.helpers.spreadsheets import one_sheet
from tests.loaders.recognition.recognising import codes

H = ["Bənd", "Tarix", "Təlimin mövzusu", "Rayon", "Sayı", "İştirakçıların sayı"]
DAYS = [
    ["1.1", "15.01.2025", "Etika", "Bakı", 1, 20],
    ["1.1", "20.01.2025", "Hüquq", "Bakı", 1, 31],
    ["1.1", "mart 2025", "Etika", "Gəncə", 2, 47],
]
TOTALS = {
    "the year": ["1.1", "2025", "Bütün mövzular", None, 4, 98],
    "the year, by a name": ["1.1", "2025", "Təlim proqramı", None, 4, 98],
    "the year in other words": ["1.1", "2025", "Cəmi il üzrə keçirilmiş təlimlər", None, 4, 98],
    "the year, without how many": ["1.1", "2025", "Bütün mövzular", None, None, 300],
    "the year in Russian": ["1.1", "2025", "Все темы", None, 4, 98],
}
CLEAN = {
    "a topic of its own": ["1.1", "2025", "Satınalma", None, 9, 230],
    "another clause": ["2.4", "2025", "Bütün mövzular", None, 4, 98],
    "another year": ["1.1", "2024", "Bütün mövzular", None, 4, 98],
    "another half-year": ["1.1", "II yarımil 2025", "Bütün mövzular", None, 4, 98],
    "another region": ["1.1", "2025", "Bütün mövzular", "Şəki", 4, 98],
    "less than its days": ["1.1", "2025", "Bütün mövzular", None, 2, 19],
    "one training of general matters": ["1.1", "2025", "Ümumi məsələlər", None, 1, 400],
    "one training of total quality": ["1.1", "2025", "Total quality management", None, 1, 400],
    "one training without a topic of its own": ["1.1", "2025", "Təlim", None, 1, 400],
}


def held(folder):
    found = values(folder)
    return sum(found.get(("", "trainings.held", year), (0,))[0] for year in (2024, 2025))


@pytest.mark.parametrize("kind", mostly_slow([".xlsx", ".csv", ".ods"], ".csv"))
@pytest.mark.parametrize("case", TOTALS)
def test_what_a_total_holds_is_asked_about(tmp_path, case, kind):
    folder = database(tmp_path)
    load(folder, one_sheet(tmp_path / f"il{kind}", [H, TOTALS[case]]))
    outcome = load(folder, one_sheet(tmp_path / f"aylar{kind}", [H, *DAYS]))
    assert [code for _, code in codes(outcome)] == ["row_in_held_sum"] * 3
    assert held(folder) == (TOTALS[case][4] or 1)


def test_the_first_month_of_a_year_that_is_there_is_asked_about(tmp_path):
    folder = database(tmp_path)
    load(folder, one_sheet(tmp_path / "il.csv", [H, TOTALS["the year"]]))
    assert codes(load(folder, one_sheet(tmp_path / "yanvar.csv", [H, DAYS[0]]))) == [("B2", "row_in_held_sum")]


@pytest.mark.parametrize("case", CLEAN)
def test_what_it_does_not_hold_counts(tmp_path, case):
    folder = database(tmp_path)
    load(folder, one_sheet(tmp_path / "il.csv", [H, CLEAN[case]]))
    assert codes(load(folder, one_sheet(tmp_path / "aylar.csv", [H, *DAYS]))) == []
    assert held(folder) == 4 + CLEAN[case][4]


def test_the_answer_holds_for_the_next_month(tmp_path):
    folder = database(tmp_path)
    load(folder, one_sheet(tmp_path / "il.csv", [H, TOTALS["the year"]]))
    first, second = (one_sheet(tmp_path / f"{n}.csv", [H, *DAYS[:n]]) for n in (1, 2))
    assert (
        command(folder, "load", first, "--agency", "AGY", "--leave-out", "held").returncode == 0 and held(folder) == 4
    )
    assert command(folder, "load", first, "--agency", "AGY", "--count", "held").returncode == 0 and held(folder) == 5
    assert command(folder, "load", second, "--agency", "AGY").returncode == 0 and held(folder) == 6


def test_a_mended_export_that_holds_its_total_is_not_asked_about_it(tmp_path):
    folder, total = database(tmp_path), TOTALS["the year"]
    for days in (DAYS[:1], DAYS[:2]):
        assert codes(load(folder, one_sheet(tmp_path / "a.csv", [H, total, *days]))) == []
    assert held(folder) == 6


def test_once_the_total_is_out_its_days_count(tmp_path):
    folder = database(tmp_path)
    load(folder, one_sheet(tmp_path / "il.csv", [H, TOTALS["the year"]]))
    assert codes(load(folder, one_sheet(tmp_path / "aylar.csv", [H, *DAYS]), is_full_export=True)) == []
    assert held(folder) == 4
