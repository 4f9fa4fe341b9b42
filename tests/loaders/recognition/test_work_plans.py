"""A work plan is never taken for a register of what was done, nor a register for a work plan."""

import pytest

from loaders.checking.checked import Incoming
from loaders.checking.read_file import read_file
from loaders.recognition.read_sheet import Known
from tests.helpers.building import workbook

PLANNED = {
    "az": ["Bənd", "Növ", "Tədbirin adı", "Planlaşdırılan tarix", "Say", "Planlaşdırılan iştirakçı sayı", "Məsul şəxs"],
    "az months": ["№", "Bənd", "Növ", "Tədbirin adı", "Planlaşdırılan ay", "Say", "Məsul şəxs"],
    "az intended": ["Bənd", "Növü", "Tədbir", "Nəzərdə tutulan müddət", "Sayı", "İcraçı"],
    "az from and to": ["Bənd", "Növ", "Tədbirin adı", "Planlaşdırılan başlama tarixi", "Planlaşdırılan bitmə tarixi"],
    "en": ["Clause", "Kind", "Activity", "Planned date", "Count", "Planned participants", "Responsible"],
    "ru": ["Пункт", "Вид", "Мероприятие", "Планируемая дата", "Количество", "Планируемое число участников"],
    "ru term": ["Пункт", "Вид мероприятия", "Наименование мероприятия", "Плановый срок", "Кол-во", "Исполнитель"],
}
BARE = ["Bənd", "Növ", "Tədbirin adı", "Tarix", "Say", "İştirakçıların sayı", "Məsul şəxs"]
REGISTER = ["Bənd", "Tarix", "Tədbirin adı", "Növ", "Say", "İştirakçıların sayı", "Status"]


def met(tmp_path, headings: list, title: str = "", name: str = "Vərəq1"):
    rows = [[title], []] if title else []
    path = workbook(tmp_path / "a.xlsx", {name: [*rows, headings, ["1.1"] + ["x"] * (len(headings) - 1)]})
    return [sheet.layout.declaration.name for sheet in read_file(Incoming(path, path.name), Known()).sheets]


@pytest.mark.parametrize("headings", PLANNED.values(), ids=PLANNED)
def test_dates_that_are_called_planned_make_a_work_plan(tmp_path, headings):
    assert met(tmp_path, headings) == ["work_plan"]


@pytest.mark.parametrize("title", ["2026-cı il üçün iş planı", "Work plan 2026", "План работы на 2026 год"])
def test_headings_as_a_register_has_them_below_the_title_of_a_work_plan(tmp_path, title):
    assert met(tmp_path, BARE, title) == ["work_plan"]
    assert met(tmp_path, BARE, name=title[:31]) == ["work_plan"]


@pytest.mark.parametrize(
    "title",
    [
        "",
        "İş planı üzrə keçirilmiş tədbirlər",
        "İş planının icrası haqqında məlumat",
        "Report on the work plan",
        "Отчёт о выполнении плана работы",
    ],
)
def test_a_register_stays_one(tmp_path, title):
    assert met(tmp_path, REGISTER, title) == ["events"]


def test_months_as_columns_below_such_a_title(tmp_path):
    months = ["Bənd", "Növ", "Tədbirin adı", "Yanvar", "Fevral", "Mart", "Məsul şəxs"]
    assert met(tmp_path, months, "2026-cı il üçün iş planı") == ["work_plan"]


def test_a_register_that_also_says_what_was_planned_stays_one(tmp_path):
    both = ["Bənd", "Planlaşdırılan tarix", "Tarix", "Tədbirin adı", "Növ", "Say", "İştirakçıların sayı"]
    assert met(tmp_path, both) == ["events"]
