"""Units that stand once for a table: in a title, in the sheet's name; none that stands beside rows."""

import pytest

from tests.helpers.building import TRAININGS, command, figure_rows, load, printed_json, values, workbook
from tests.helpers.spreadsheets import one_sheet
from tests.loaders.recognition.recognising import codes

H = ["Bənd", "İl", "Göstəricinin kodu", "Göstərici", "Qiymət"]
ROW = ["1.1", 2025, "x", "Xərc", 12.5]
NAMED = {
    "in a title": ([["2025-ci il üzrə göstəricilər (min manat)"], H, ROW], "min manat"),
    "above a column": ([[None, None, None, None, "min manat"], H, ROW], "min manat"),
    "as what it is": ([["Ölçü vahidi: mln. manat"], H, ROW], "mln. manat"),
    "above a column of none": ([[*([None] * 5), "min manat"], H, ROW], "min manat"),
    "beside a row": ([H, [*ROW, "min manat"]], None),
    "behind a comma, in Russian": ([["Показатели за 2025 год, тыс. чел."], H, ROW], "тыс. чел"),
    "in English": ([["in thousand AZN"], H, ROW], "thousand AZN"),
    "two of them": ([["Göstəricilər (min manat)"], ["Əhatə (nəfər)"], H, ROW], None),
    "none": ([["Göstəricilər, Bakı, 2025"], ["(iyun ayı)"], H, ROW], None),
    "a period": ([["Göstəricilər (il)"], H, ROW], None),
}


@pytest.mark.parametrize("case", NAMED)
def test_a_value_without_a_unit_takes_it(tmp_path, folder, case):
    rows, unit = NAMED[case]
    path = one_sheet(tmp_path / "a.xlsx", rows)
    assert codes(load(folder, path)) == [] and values(folder)["1.1", "x", 2025] == (12.5, "exact")
    assert [row.indicator.unit or None for row in figure_rows(folder)] == [unit]
    printed = command(folder, "check", path, "--agency", "AGY", "--language", "en").stdout
    assert ("unit taken from above the table" in printed) == bool(unit)


def test_it_is_told_with_its_rows(tmp_path, folder):
    path = workbook(tmp_path / "a.xlsx", {"Xərclər (min manat)": [H, ROW]})
    [sheet] = printed_json(folder, "check", path, "--agency", "AGY", "--format", "json")["files"][0]["sheets"]
    assert sheet["unit_above"] == {"unit": "min manat", "rows": [2]}


def test_units_of_rows_hold_and_another_scale_is_asked_about(tmp_path, folder):
    assert with_units(tmp_path, folder, "Göstəricilər (min manat)", ["manat", "manat", None]) == (
        [("F3", "unit_above_differs"), ("F4", "unit_above_differs")],
        [None, None, "min manat"],
    )


OF_ROWS = {
    "several": ("Göstəricilər (min manat)", ["nəfər", "manat", "min manat"]),
    "scales of one": ("Əhali, min nəfər", ["min nəfər", "nəfər"]),
    "below a title without a scale": ("Büdcə göstəriciləri (manat)", ["min manat", "min manat"]),
    "a scale of their own": ("Budget, thousand AZN", ["mln manat"]),
    "in Russian": ("Бюджет (манат)", ["тыс. манат", "манат"]),
    "of something else": ("Расходы, тыс. манат", ["чел."]),
}


@pytest.mark.parametrize("case", OF_ROWS)
def test_units_of_rows_that_say_more_hold(tmp_path, folder, case):
    title, units = OF_ROWS[case]
    assert with_units(tmp_path, folder, title, units) == ([], units)


def with_units(tmp_path, folder, title, units):
    body = [["1.1", 2025, f"c{at}", f"C{at}", 5, unit] for at, unit in enumerate(units)]
    path = one_sheet(tmp_path / "a.csv", [[title], [*H, "Ölçü vahidi"], *body])
    outcome = load(folder, path)
    found = {row.indicator.code: row.indicator.unit for row in figure_rows(folder)}
    return codes(outcome), [found.get(f"c{at}") for at in range(len(units))]


PEOPLE = {
    "thousands": ("Təlimlər haqqında məlumat (min nəfər)", "İştirakçıların sayı", 30_000),
    "in Russian": ("Обучение, тыс. чел.", "İştirakçıların sayı", 30_000),
    "under a heading with its own": ("Təlimlər (min nəfər)", "İştirakçıların sayı, nəfər", 30),
    "no scale": ("Təlimlər (nəfər)", "İştirakçıların sayı", 30),
    "of something else": ("Təlimlər (min manat)", "İştirakçıların sayı", 30),
    "beside a row": ("2025-ci il", "İştirakçıların sayı", 30, "min nəfər"),
    "in a sentence": ("Layihə 12 min nəfər üçün nəzərdə tutulub", "İştirakçıların sayı", 30),
}


@pytest.mark.parametrize("case", PEOPLE)
def test_a_column_of_people_takes_its_scale(tmp_path, folder, case):
    title, heading, people, *beside = PEOPLE[case]
    rows = [[title], [*TRAININGS[:-1], heading], ["1.1", "01.02.2025", "Etika", "Bakı", 2, 30, *beside]]
    path = one_sheet(tmp_path / "a.xlsx", rows)
    assert codes(load(folder, path)) == []
    found = values(folder)
    assert (found["", "trainings.held", 2025][0], found["", "trainings.participants", 2025][0]) == (2, people)
    printed = command(folder, "check", path, "--agency", "AGY", "--language", "en").stdout
    assert ("numbers multiplied by 1,000" in printed) == (people > 30)


PERCENT = ["Göstəricilər, %"]
COUNTS = {
    "as its name says": ("Müraciətlərin sayı", 125, True),
    "in Russian": ("Количество обращений", 80, True),
    "in English": ("Number of requests", 60, True),
    "by how many there are": ("Daxil olmuş müraciətlər", 12500, True),
    "the growth of a number": ("Müraciətlərin sayının artımı", 12, False),
    "no whole number": ("Müraciətlərin sayı", 12.5, False),
    "more than all": ("İcra faizi", 125, False),
    "a growth": ("Artım tempi", 104.5, False),
    "with its sign": ("Müraciətlərin sayı", "12,5 %", False),
}


@pytest.mark.parametrize("case", COUNTS)
def test_a_count_below_percent_is_asked_about(tmp_path, folder, case):
    name, cell, is_asked = COUNTS[case]
    path = one_sheet(tmp_path / "a.xlsx", [PERCENT, H, ["1.1", 2025, "x", name, cell]])
    assert codes(load(folder, path)) == [("E3", "count_below_percent")] * is_asked
    assert [row.indicator.unit for row in figure_rows(folder)] == ["%"] * (not is_asked)


def test_a_count_with_its_own_unit_is_none(tmp_path, folder):
    path = one_sheet(tmp_path / "a.csv", [PERCENT, [*H, "Ölçü vahidi"], [*ROW[:3], "Sənədlərin sayı", 12500, "ədəd"]])
    assert codes(load(folder, path)) == [] and values(folder)["1.1", "x", 2025] == (12500, "exact")
