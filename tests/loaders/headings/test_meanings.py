"""Headings as people type them: which column each one names, and the unit that it tells."""

import pytest

from loaders.datasets.registry import BY_NAME
from loaders.headings.meanings import Unit, meaning

NAMED = {
    ("trainings", "clauses"): [
        "Bәnd",
        "Bǝnd",
        "Bənd №-si",
        "BƏND*",
        "bend",
        "Номер пункта¹",
        "Пункты",
        "clause_number",
    ],
    ("trainings", "dates"): [
        "Tarix (gün.ay.il)",
        "Tarix, GG.AA.İİİİ",
        "Təlimin tarixi",
        "Дата (дд.мм.гггг)",
        "Date [dd/mm/yyyy]",
        "Дата проведения*",
    ],
    ("trainings", "topic"): [
        "Tәlimin mövzusu",
        "Təlimin\nmövzusu (məcburi)",
        "telimin_movzusu",
        "Tema",
        "Темы тренинга",
    ],
    ("trainings", "participants"): [
        "İştirakçıların sayı, nəfər",
        "sayı (nəfər)",
        "İştirakçıların sayı¹",
        "İştirakçı sayı [1]",
        "İştirak-\nçıların sayı",
        "İştirak-çıların sayı",
        "iştirakçı_sayı",
        "istirakcilarin_sayi",
        "İştirakçıların ümumi sayı",
        "İştirakçılar, cəmi",
        "Təlim iştirakçılarının sayı",
        "Iştirаkçılаrın sаyı",  # with a Cyrillic а
        "Participants (persons)",
        "Total number of participants",
        "No. of participants",
        "participant_count",
        "Количество участников, чел.",
        "Кол-во участников",
        "Участники, всего",
    ],
    ("trainings", "count"): ["Sayı, ədəd", "Ümumi sayı", "Təlimlərin sayı", "Number (pcs)", "Кол-во, шт.", "Count¹"],
    ("surveys", "answer"): ["Cavablar", "Answer*"],
    ("surveys", "count"): ["Answers¹", "Cavab sayı, nəfər", "Число ответов (чел.)"],
    ("surveys", "base"): ["Respondent sayı", "Respondentlərin ümumi sayı", "Число респондентов, чел", "n*"],
    ("surveys", "share"): ["Pay (faizlə)", "Faiz¹", "Share, percent", "Доля, проц."],
    ("indicators", "unit"): ["Ölçü vahidi*", "Vahidi"],
}
CASES = [(*key, heading) for key, headings in NAMED.items() for heading in headings]


@pytest.mark.parametrize(("dataset", "column", "heading"), CASES)
def test_a_heading_names_its_column_whatever_unit_mark_ending_and_keyboard(dataset, column, heading):
    assert [one.name for one in meaning(heading, BY_NAME[dataset]).columns] == [column]


BILINGUAL = {
    "clauses": ("Bənd / Clause", "Bənd\nПункт", "Bənd/Clause/Пункт"),
    "dates": ("Tarix (Date)", "Keçirilmə tarixi / Дата проведения"),
    "topic": ("Təlimin mövzusu / Training topic", "Mövzu Тема"),
    "participants": ("İştirakçıların sayı, nəfər / Количество участников, чел.", "Participants (İştirakçılar)"),
    "count": ("Sayı (Count)",),
}


@pytest.mark.parametrize(("column", "heading"), [(name, one) for name, some in BILINGUAL.items() for one in some])
def test_a_heading_in_two_languages_names_what_both_do(column, heading):
    assert [one.name for one in meaning(heading, BY_NAME["trainings"]).columns] == [column]


@pytest.mark.parametrize("heading", ["Tarix / Mövzu", "Rayon / Participants", "Sayı / Date", "İştirakçılar / Tarix"])
def test_of_two_columns_in_one_heading_none_is_named(heading):
    assert meaning(heading, BY_NAME["trainings"]).columns == ()


@pytest.mark.parametrize(
    ("dataset", "heading"),
    [
        ("trainings", "Qadın iştirakçıların sayı"),
        ("trainings", "İştirakçıların sayı / kişi"),
        ("trainings", "Planlaşdırılan iştirakçıların sayı"),
        ("trainings", "İştirakçıların sayı, %"),
        ("trainings", "İştirakçıların sayı, min"),  # minutes, thousands or the least
        ("trainings", "Qrupların sayı"),
        ("trainings", "Sayı, manat"),
        ("trainings", "Mövzu, ədəd"),
        ("trainings", "№"),
        ("trainings", "Cəmi"),
        ("trainings", "Participants 2024"),
        ("indicators", "Qiymət, 2024"),
        ("indicators", "Hədəf qiyməti"),
        ("surveys", "Orta cavab"),
    ],
)
def test_a_heading_that_says_more_than_a_column_names_none(dataset, heading):
    assert meaning(heading, BY_NAME[dataset]).columns == ()


@pytest.mark.parametrize(
    ("dataset", "heading", "unit"),
    [
        ("trainings", "İştirakçıların sayı, min nəfər", Unit("nəfər", "min", 1000)),
        ("trainings", "Число участников, тыс. чел.", Unit("чел", "тыс", 1000)),
        ("trainings", "Participants (thousand)", Unit("", "thousand", 1000)),
        ("trainings", "İştirakçıların sayı, nəfər", Unit("nəfər")),
        ("trainings", "İştirakçıların sayı", None),
        ("indicators", "Qiymət (mln AZN)", Unit("AZN", "mln", 1_000_000)),
        ("indicators", "Dəyər, %", Unit("%")),
    ],
)
def test_a_heading_tells_its_unit_and_its_scale(dataset, heading, unit):
    assert meaning(heading, BY_NAME[dataset]).unit == unit
