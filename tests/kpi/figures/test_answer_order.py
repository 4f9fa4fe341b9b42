"""Answers stand as the first file that brought them lists them, and the first of them stands for its poll."""

import pytest

from kpi.rules.polls import SHARE
from loaders.publishing.undo import undo
from loaders.roles.actor import operator
from tests.helpers.building import TODAY, database, figure_rows, load, workbook

LONG = ["Bənd", "Tarix", "Sualın kodu", "Sual", "Cavab", "Cavabların sayı"]
ORDER = ["Xeyr", "Qismən", "Bəli"]


def long_form(day: str, counts: dict[str, int], code: str = "S1") -> dict[str, list[list]]:
    rows = [["1.1", day, code, "Razısınızmı?", answer, count] for answer, count in counts.items()]
    return {"Sorğular": [LONG, *rows]}


def shown(folder) -> list[str]:
    """The answers of clause 1.1 in their order, each once."""
    rows = [row.indicator for row in figure_rows(folder, clause="1.1") if row.indicator.automatic == SHARE]
    return list(dict.fromkeys(one.answer for one in rows))


def test_a_later_file_in_another_order_and_a_mended_row_change_nothing(tmp_path):
    folder = database(tmp_path, long_form("05.03.2024", {"Xeyr": 40, "Qismən": 10, "Bəli": 50}))
    load(folder, workbook(tmp_path / "2.xlsx", long_form("05.03.2025", {"Bəli": 60, "Qismən": 10, "Xeyr": 30})))
    load(folder, workbook(tmp_path / "3.xlsx", long_form("05.03.2024", {"Xeyr": 41, "Qismən": 10, "Bəli": 50})))
    assert shown(folder) == ORDER
    assert figure_rows(folder, clause="1.1")[0].indicator.answer == "Xeyr"


def test_a_wide_survey_gives_the_order_of_its_columns(tmp_path):
    rows = [["Bənd", "Tarix", "Sualın kodu", "Sual", *ORDER], ["1.1", "05.03.2024", "S1", "Razısınızmı?", 40, 10, 50]]
    assert shown(database(tmp_path, {"Sorğular": rows})) == ORDER


def test_what_an_undone_file_listed_tells_nothing(tmp_path):
    folder = database(tmp_path)
    load(folder, workbook(tmp_path / "1.xlsx", long_form("05.03.2024", {"Bəli": 50, "Xeyr": 40, "Qismən": 10})))
    undo(folder, 2, TODAY, who=operator("Rəhbər"))
    load(folder, workbook(tmp_path / "2.xlsx", long_form("05.03.2025", {"Xeyr": 40, "Qismən": 10, "Bəli": 50})))
    assert shown(folder) == ORDER


@pytest.mark.parametrize(("plan_order", "expected"), [(["Bəli", "Qismən"], ["Bəli", "Qismən", "Xeyr"])])
def test_answers_that_a_plan_defines_stand_first_as_it_lists_them(tmp_path, plan_order, expected):
    headings = ["Planın kodu", "Bənd", "Göstəricinin kodu", "Göstəricinin adı"]
    named = [["P1", "1.1", f"surveys.share:s1|{answer.lower()}", answer] for answer in plan_order]
    sheets = long_form("05.03.2024", {"Xeyr": 40, "Qismən": 10, "Bəli": 50}) | {"definition": [headings, *named]}
    assert shown(database(tmp_path, sheets)) == expected


def test_questions_stand_as_they_were_brought(tmp_path):
    folder = database(tmp_path, long_form("05.03.2024", {"Bəli": 50, "Xeyr": 50}, code="S2"))
    load(folder, workbook(tmp_path / "2.xlsx", long_form("05.03.2024", {"Bəli": 50, "Xeyr": 50}, code="S1")))
    rows = [row.indicator for row in figure_rows(folder, clause="1.1") if row.indicator.automatic == SHARE]
    assert [one.split_1 for one in rows] == ["s2", "s2", "s1", "s1"]
