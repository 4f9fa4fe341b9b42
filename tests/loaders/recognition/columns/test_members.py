"""Towns and channels as columns, and sheets called by their month: what was found is said, and how to lay it out."""

import pytest

from tests.helpers.building import command, load, values, workbook
from tests.helpers.slow import mostly_slow
from tests.helpers.spreadsheets import one_sheet
from tests.loaders.recognition.recognising import codes

DAY, REGISTER = ["1.1", "15.01.2025"], ["Bənd", "Tarix", "Təlimin mövzusu"]
MEMBERS = {
    "channels": (["Bənd", "Tarix", "Facebook", "Instagram", "Sayt"], [*DAY, 5, 3, 2], "Channel"),
    "channels and the kind": (["Bənd", "Tarix", "Materialın növü", "Facebook", "TV"], [*DAY, "Video", 5, 3], "Channel"),
    "channels in Russian": (["Пункт", "Дата", "Официальный сайт", "Телевидение"], [*DAY, 5, 3], "Channel"),
    "towns": ([*REGISTER, "Bakı", "Şəki"], [*DAY, "Etika", 5, 3], "Region"),
    "towns in Russian": (["Пункт", "Дата", "Тема", "Баку", "Гянджа"], [*DAY, "Этика", 5, 3], "Region"),
    "towns in English": (["Clause", "Date", "Topic", "Baku", "Sheki"], [*DAY, "Ethics", 5, 3], "Region"),
}


@pytest.mark.parametrize("kind", mostly_slow([".csv", ".xlsx", ".ods"], ".csv"))
@pytest.mark.parametrize("case", MEMBERS)
def test_members_as_columns_say_how_to_lay_them_out(tmp_path, folder, case, kind):
    headings, row, column = MEMBERS[case]
    path = one_sheet(tmp_path / f"a{kind}", [headings, row])
    printed = command(folder, "check", path, "--agency", "AGY", "--language", "en")
    told = f"[members_in_columns] These columns each stand for one value of the column '{column}'"
    assert printed.returncode and told in printed.stdout
    assert f"{headings[-1]}. No figure would count them." in printed.stdout and values(folder) == {}


CLEAN = {
    "parts of all who came": ([*REGISTER, "Bakı", "Şəki", "İştirakçıların sayı"], [*DAY, "Etika", 5, 3, 8]),
    "some of those who came": ([*REGISTER, "Bakı", "Şəki", "İştirakçıların sayı"], [*DAY, "Etika", 5, 3, 20]),
    "words": ([*REGISTER, "Bakı", "Şəki"], [*DAY, "Etika", "bəli", "xeyr"]),
    "one town": ([*REGISTER, "Bakı"], [*DAY, "Etika", 3]),
}


@pytest.mark.parametrize("case", CLEAN)
def test_columns_that_count_nothing_are_left_out(tmp_path, folder, case):
    assert codes(load(folder, one_sheet(tmp_path / "a.csv", list(CLEAN[case])))) == []
    assert values(folder)["1.1", "trainings.held", 2025] == (1, "exact")


QUESTIONS = {
    "a poll without its date": ["Bənd", "Sual", "Facebook", "TV"],
    "followers of a year": ["Bənd", "İl", "Facebook", "TV"],
}


@pytest.mark.parametrize("case", QUESTIONS)
def test_what_is_no_list_of_materials_is_not_to_be_laid_out_as_one(tmp_path, folder, case):
    rows = [QUESTIONS[case], ["1.1", 2025, 60, 40]]
    told = [code for _, code in codes(load(folder, one_sheet(tmp_path / "a.csv", rows)))]
    assert told and "members_in_columns" not in told


SHEETS = {
    "Yanvar": "period_of_sheet",
    "Fevral 2025": "period_of_sheet",
    "II rüb": "period_of_sheet",
    "Bakı": "missing_heading",
}


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_of_a_month_says_which_column_to_add(tmp_path, folder, name):
    rows = [["Bənd", "Təlimin mövzusu", "İştirakçıların sayı"], ["1.1", "Etika", 20]]
    assert [code for _, code in codes(load(folder, workbook(tmp_path / "a.xlsx", {name: rows})))] == [SHEETS[name]]
