"""Columns that are known by what stands beside or below them: periods that are the dates, a total of men and women."""

import pytest

from tests.helpers.building import load, values
from tests.helpers.slow import mostly_slow
from tests.helpers.spreadsheets import one_sheet
from tests.loaders.recognition.recognising import codes

DAY, PEOPLE = ["1.1", "03.03.2025", "Etika"], "İştirakçıların sayı"
PERIODS = {
    "quarters": ("Rüb", ["I rüb 2025", "II rüb 2025"], []),
    "months, which are proposed": ("Месяц", ["январь 2025", "май 2025"], ["missing_heading"]),
    "a reporting period": ("Hesabat dövrü", ["yanvar 2025", "2025-ci il fevral"], []),
    "in English": ("Quarter", ["Q1 2025", "Q3 2025"], []),
    "without their year": ("Ay", ["yanvar", "fevral"], ["missing_heading"]),
    "a word among them": ("Rüb", ["I rüb 2025", "yaz"], ["missing_heading"]),
}


@pytest.mark.parametrize("kind", mostly_slow([".csv", ".xlsx", ".ods"], ".csv"))
@pytest.mark.parametrize("case", PERIODS)
def test_whole_periods_are_the_dates(tmp_path, folder, case, kind):
    heading, cells, problems = PERIODS[case]
    rows = [["1.1", cell, f"Mövzu {at}", 20] for at, cell in enumerate(cells)]
    path = one_sheet(tmp_path / f"a{kind}", [["Bənd", heading, "Təlimin mövzusu", PEOPLE], *rows])
    assert [code for _, code in codes(load(folder, path))] == problems
    assert values(folder).get(("1.1", "trainings.participants", 2025)) == (None if problems else (40, "exact"))


def test_beside_dates_a_period_is_none(tmp_path, folder):
    rows = [["Bənd", "Tarix", "Təlimin mövzusu", PEOPLE, "Hesabat dövrü"], [*DAY, 20, "I rüb 2024"]]
    assert codes(load(folder, one_sheet(tmp_path / "a.csv", rows))) == []
    assert values(folder)["1.1", "trainings.participants", 2025] == (20, "exact")


def test_beside_a_column_of_days_a_period_is_not_the_date(tmp_path, folder):
    headings = ["Bənd", "Hesabat dövrü", "Nə zaman baş tutub", "Təlimin mövzusu"]
    rows = [headings, ["1.1", "I rüb 2025", "03.03.2025", "Etika"]]
    assert codes(load(folder, one_sheet(tmp_path / "a.csv", rows))) and values(folder) == {}


WHOLES = {
    "behind them": (["Kişi", "Qadın", "Cəmi"], [8, 12, 20], []),
    "before them": (["Cəmi", "Qadın", "Kişi"], [20, 12, 8], []),
    "in Russian": (["Мужчины", "Женщины", "Всего"], [8, 12, 20], []),
    "in English": (["Male", "Female", "Total"], [8, 12, 20], []),
    "as numbers": (["Kişilərin sayı", "Qadınların sayı", "Ümumi sayı"], [8, 12, 20], []),
    "that counts what took place": (["Kişi", "Qadın", "Təlimlərin ümumi sayı"], [8, 12, 20], ["lost_count"] * 2),
    "that does not add up": (["Kişi", "Qadın", "Cəmi"], [8, 12, 25], ["row_of_parts"]),
    "apart from them": (["Kişi", "Qadın", "Yer", "Cəmi"], [8, 12, "Zal", 20], ["lost_count"] * 3),
    "of men alone": (["Kişi", "Yer", "Cəmi"], [8, "Zal", 20], ["lost_count"] * 2),
    "parts alone": (["Kişi", "Qadın"], [8, 12], ["lost_count"] * 2),
}


@pytest.mark.parametrize("case", WHOLES)
def test_the_total_beside_men_and_women_is_who_came(tmp_path, folder, case):
    headings, cells, problems = WHOLES[case]
    path = one_sheet(tmp_path / "a.csv", [["Bənd", "Tarix", "Təlimin mövzusu", *headings], [*DAY, *cells]])
    assert [code for _, code in codes(load(folder, path))] == problems
    assert values(folder).get(("1.1", "trainings.participants", 2025)) == (None if problems else (20, "exact"))


@pytest.mark.parametrize("heading", ["Fakt", "Faktiki", "Факт", "Фактически", "Actual"])
def test_numbers_that_are_only_called_actual_are_asked_about(tmp_path, folder, heading):
    path = one_sheet(tmp_path / "a.csv", [["Bənd", "Tarix", "Təlimin mövzusu", heading], [*DAY, 25]])
    assert codes(load(folder, path)) == [("D1", "lost_count")]
