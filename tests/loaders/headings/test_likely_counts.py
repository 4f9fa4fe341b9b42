"""Counts that are headed as what a dataset counts, and headings that come near and are none."""

import pytest

from loaders.datasets.registry import BY_NAME
from loaders.headings.likely_counts import with_likely_counts
from loaders.headings.matching import matched
from loaders.headings.rows import Headings
from loaders.headings.stems import stem
from tests.loaders.rows_as_files import read

NAMED = {
    ("trainings", "count"): (
        *("Количество тренингов", "Кол-во тренингов", "К-во обучений, ед.", "Проведено тренингов", "Количество курсов"),
        *(
            "Keçirilmiş təlimlərin sayı",
            "Seminar sayı",
            "Treninqlərin ümumi sayı",
            "No. of trainings",
            "Trainings held",
        ),
        *("# of workshops", "Total number of courses", "Nr. of trainings"),
    ),
    ("trainings", "participants"): (
        *("Количество обученных", "Число присутствующих", "Кол-во сотрудников, чел.", "Кол-во обучающихся"),
        *("Dinləyicilərin sayı", "İşt. sayı", "İştirak edənlər", "Cəlb olunmuş şəxslərin sayı", "Əməkdaş, nəf."),
        *("Number of staff", "Staff numbers", "Cəlb olunmuş əməkdaşların sayı"),
        *("Number of attendees", "No. of people", "Headcount", "#participants"),
    ),
    ("events", "count"): (
        *("Количество встреч", "Кол-во проведённых мероприятий", "Görüşlərin sayı", "Keçirilmiş tədbirlərin sayı"),
        *("Number of visits", "Events held", "# of meetings"),
    ),
    ("events", "participants"): ("Количество гостей", "Qonaqların sayı", "Number of guests"),
    ("outreach", "count"): (
        *(
            "Количество публикаций",
            "Кол-во постов",
            "Paylaşım sayı",
            "Materialların sayı",
            "Dərc olunmuş məqalələrin sayı",
        ),
        *("Number of posts", "Posts published", "No of articles"),
    ),
    ("surveys", "base"): ("Число опрошенных", "Sorğuda iştirak edənlərin sayı", "Опрошено, чел."),
    ("surveys", "share"): ("Доля ответов, %", "Cavabların faizi"),
    ("surveys", "count"): ("Кол-во голосов",),
}
NEAR = {
    "trainings": (
        *("Təlimçilərin sayı", "Количество тренеров", "Number of trainers", "Planlaşdırılan təlimlərin sayı"),
        *("Təlim günlərinin sayı", "Количество часов обучения", "Qadın dinləyicilərin sayı", "Number of training days"),
        *("Количество планируемых тренингов", "Əməkdaş", "Müraciət edənlər", "Təlimin nömrəsi"),
        *(
            "Кол-во обученных, тыс. чел.",
            "№ тренинга",
            "Номер сотрудника",
            "Dərslərin sayı",
            "Количество занятий",
            "Say 2",
        ),
        *(
            "Training number",
            "Course number",
            "Staff number",
            "Employee number",
            "Attendee number",
            "Əməkdaşın nömrəsi",
        ),
    ),
    "events": (
        *("Event number", "Meeting number", "Guest number", "Number of staff", "Cəlb olunmuş əməkdaşların sayı"),
        *(
            "Количество сотрудников",
            "Number of tickets",
            "Количество ведомств",
            "Tədbirin nömrəsi",
            "Tədbirdə iştirak edən qurumlar",
        ),
    ),
    "outreach": (
        "Baxış sayı",
        "Количество просмотров",
        "Number of followers",
        "Bəyənmələrin sayı",
        "Nömrə",
        "Post number",
    ),
}


def columns(dataset: str, heading: str, *others: str, numbers: bool = True) -> dict[str, int]:
    headings = Headings(dict(enumerate((heading, *others))))
    found = matched(headings, BY_NAME[dataset])
    return with_likely_counts(found, headings, BY_NAME[dataset], lambda position: numbers).columns


@pytest.mark.parametrize(("dataset", "column", "heading"), [(*key, one) for key, some in NAMED.items() for one in some])
def test_a_count_is_known_by_what_it_counts(dataset, column, heading):
    assert columns(dataset, heading) == {column: 0}


@pytest.mark.parametrize(("dataset", "heading"), [(key, one) for key, some in NEAR.items() for one in some])
def test_a_heading_that_says_more_is_none(dataset, heading):
    assert not {"count", "participants"} & columns(dataset, heading).keys()


@pytest.mark.parametrize("heading", ["Total number", "Trainings number", "Training numbers", "Training (number)"])
def test_english_of_all_kinds_still_says_how_many(heading):
    assert columns("trainings", heading) == {"count": 0}


def test_a_number_of_each_is_asked_about_and_never_added_up(tmp_path):
    rows = [
        ["Clause", "Training number", "Date", "Topic"],
        ["1.1", 1, "01.02.2025", "A"],
        ["1.1", 2, "02.02.2025", "B"],
    ]
    [sheet] = read(tmp_path, rows).sheets
    assert [(problem.cell, problem.code) for problem in sheet.rows.problems] == [("B1", "lost_count")]


def test_a_heading_of_its_own_is_taken_before_it():
    assert columns("trainings", "Количество курсов", "Количество") == {"count": 1}
    assert columns("trainings", "Dinləyicilərin sayı", "İştirakçıların sayı") == {"participants": 1}


def test_of_two_that_may_be_one_count_none_is_taken():
    assert columns("outreach", "Videoların sayı", "Məqalələrin sayı") == {}


def test_staff_beside_citizens_are_not_all_who_came():
    assert columns("trainings", "Əməkdaşların sayı", "Vətəndaşların sayı", "Sayı") == {"count": 2}
    assert columns("trainings", "Əməkdaşların sayı", "Təlimçi", "Sayı") == {"count": 2, "participants": 0}


def test_words_below_are_no_count():
    assert columns("trainings", "İştirak edənlər", numbers=False) == {}
    assert columns("trainings", "Keçirilmiş təlimlər", numbers=False) == {}


def test_a_participle_is_no_abbreviation_of_pieces():
    assert stem("edən") == stem("edənlərin") != stem("əd") == stem("ədəd")
    assert stem("plan") == stem("planın") == stem("planı") != stem("pl")
