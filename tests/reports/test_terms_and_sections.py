"""What the report says of clauses outside their term, and of clauses under no section."""

import pytest

from reports.content.sections import sections_of
from reports.content.slides import slides
from reports.content.wording import clause_section
from tests.helpers.building import PLAN_SHEETS, TRAININGS, database
from tests.helpers.documents.plan_years import plan_year_of

OVER = ["P1", "1.1", "Bənd", "2020-2021"]
NARRATIVES = [["Bənd", "İl", "İcra haqqında məlumat"], ["1.1", 2025, "Davam edib."]]
TRAINED = [TRAININGS, ["1.1", "05.05.2025", "Etika", "Bakı", 1, 20]]
WRITTEN = "Davam edib.\N{NO-BREAK SPACE}(az)"
NOT_DUE = "The clause is not due in 2025: its term is 2020–2021."
OUTSIDE = "The figures of 2025 lie outside the term of the clause, 2020–2021."


@pytest.mark.parametrize(
    "sheets, paragraphs",
    [
        ({}, [NOT_DUE]),
        ({"İcra": NARRATIVES}, [WRITTEN, NOT_DUE]),
        ({"T": TRAINED}, [OUTSIDE]),
        ({"T": TRAINED, "İcra": NARRATIVES}, [WRITTEN, OUTSIDE]),
    ],
    ids=["nothing", "narrative", "figures", "both"],
)
def test_only_figures_that_there_are_lie_outside_the_term(tmp_path, sheets, paragraphs):
    term = {"clause": [["Planın kodu", "Bənd", "Bəndin adı", "İcra müddəti"], OVER]}
    plan_year = plan_year_of(database(tmp_path, PLAN_SHEETS | term | sheets), "AGY", "P1", 2025, "en")
    assert clause_section(plan_year.clauses[0], plan_year).paragraphs == paragraphs


def test_clauses_under_no_section_have_a_heading_of_their_own_where_others_are_under_one(tmp_path):
    sections = {"section": [["Planın kodu", "Bölmənin nömrəsi", "Bölmənin adı"], ["P1", "10", "On"]]}
    plan_year = plan_year_of(database(tmp_path, PLAN_SHEETS | sections | {"T": TRAINED}), "AGY", "P1", 2025, "en")
    found = [(one.name, [clause.number for clause in one.clauses]) for one in sections_of(plan_year)]
    assert found == [
        ("10. On\N{NO-BREAK SPACE}(az)", ["10.1", "10.2", "10.10"]),
        ("Clauses under no section", ["1.1", "2.4", "4.1.1", "5.6"]),
    ]
    assert sections_of(plan_year)[-1].sentence == "Clauses with figures for 2025: 1 of 4."
    assert len({slide.key for slide in slides(plan_year)}) == len(slides(plan_year))


def test_a_plan_without_sections_has_no_heading_for_them(tmp_path):
    plan_year = plan_year_of(database(tmp_path), "AGY", "P1", 2025, "en")
    assert [one.name for one in sections_of(plan_year)] == [""]
