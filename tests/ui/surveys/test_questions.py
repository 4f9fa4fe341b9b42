"""What the page of surveys says of questions and their answers."""

from datetime import date

import pytest

from charts.answers import Bar, years_chart
from charts.breakdown import Part, parts_chart
from kpi.rules.answers import missing_share
from language import Language
from tests.helpers.figures import figure
from ui.surveys.facts import span_text
from ui.surveys.question import questions
from ui.widgets.figures.breakdown import by_size, listed

AZ = Language("az")


@pytest.mark.parametrize(
    "shares, missing",
    [
        ([68.1, 11.1, 8.5, 11.8], 0.5),  # the first question of the 2018 poll
        ([64.7, 13.1, 9.4, 12.8], None),
        ([33.3, 33.3, 33.3], None),  # three roundings of 0.05 explain 0.1
        ([33, 33, 33], None),
        ([70], 30),
        ([60.5, 50], -10.5),
        ([100 / 3, 100 / 3, 100 / 3], None),
        ([100], None),
    ],
)
def test_what_published_answers_leave_out(shares, missing):
    assert missing_share(shares) == missing


@pytest.mark.parametrize(
    "starts, ends, precisions, text",
    [
        (date(2026, 10, 1), date(2026, 10, 25), {"day"}, "1–25 oktyabr 2026"),
        (date(2026, 10, 5), date(2026, 10, 5), {"day"}, "5 oktyabr 2026"),
        (date(2018, 12, 15), date(2019, 1, 15), {"day"}, "15 dekabr 2018 – 15 yanvar 2019"),
        (date(2025, 3, 1), date(2025, 3, 31), {"month"}, "mart 2025"),
        (date(2025, 3, 1), date(2025, 4, 30), {"month"}, "mart 2025 – aprel 2025"),
        (date(2018, 1, 1), date(2018, 12, 31), {"year"}, "2018"),
        (date(2025, 3, 1), date(2025, 10, 25), {"month", "day"}, "1 mart 2025 – 25 oktyabr 2025"),
    ],
)
def test_when_a_poll_was_held(starts, ends, precisions, text):
    assert span_text(starts, ends, precisions, AZ) == text


def test_equal_parts_stand_in_azerbaijani_order():
    rows = [
        figure(member=part, value=value)
        for part, value in (("Şəki", 2), ("Zaqatala", 2), ("Əli-Bayramlı", 2), ("Evlax", 2), ("Bakı", 1), ("Xaçmaz", 9))
    ]
    assert [row.indicator.part for row in by_size(rows, AZ)] == [
        "Xaçmaz",
        "Evlax",
        "Əli-Bayramlı",
        "Şəki",
        "Zaqatala",
        "Bakı",
    ]


@pytest.mark.parametrize(
    "code, text",
    [
        ("az", "a; b; c; d; e; f və digərləri (2)"),
        ("en", "a; b; c; d; e; f and 2 more"),
        ("ru", "a; b; c; d; e; f и ещё 2"),
    ],
)
def test_a_sentence_names_a_few_and_counts_the_rest(code, text):
    assert listed(list("abcdefgh"), Language(code)) == text


def test_a_question_of_two_clauses_is_one_question():
    def row(clause, automatic, indicator, answer):
        return figure(
            series_clause=clause,
            automatic=automatic,
            split_1="m1",
            indicator=indicator,
            answer=answer,
            label="Razısınızmı?",
        )

    rows = [
        one
        for clause in ("6.1", "10.2")
        for one in (
            row(clause, "surveys.n", "surveys.n:m1", ""),
            row(clause, "surveys.share", "surveys.share:m1|bəli", "Bəli"),
        )
    ]
    (question,) = questions(rows)
    assert (question.code, question.clauses, len(question.answers), len(question.respondents)) == (
        "m1",
        ("6.1", "10.2"),
        1,
        1,
    )


def test_long_names_take_two_lines_and_none_is_cut():
    name = "Korrupsiya ilə əlaqədar hüquqpozuntusuna görə məsuliyyət və etik davranış"
    data, spec = parts_chart([Part(name, 3, None, "3", ""), Part("Etika", 2, 1.0, "2", "")])
    first, second = (row["name"] for row in data)
    assert first.replace("\n", " ") == name
    assert second.count("\n") == first.count("\n")
    assert spec["height"] > parts_chart([Part("Etika", 2, 1.0, "2", "")])[1]["height"] * 2


def test_a_year_without_an_answer_keeps_its_place():
    data, spec = years_chart(
        [Bar("Bəli", 2023, 40, "40%", "40%", ""), Bar("Bəli", 2025, 50, "50%", "50%", "")],
        {"Bəli": "Bəli"},
        {2023: "2023", 2024: "2024", 2025: "2025"},
    )
    assert str(spec).count("[2023, 2024, 2025]") > 0
    assert [row["kind"] for row in data if row["year"] == 2024] == ["year"]
