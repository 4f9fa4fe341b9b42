"""The brief as PDF: one page, which answers what the head of an agency asks."""

from dataclasses import replace

import pytest

from language import LANGUAGES
from language.figures import phrases
from reports.content.summary import summary
from reports.pdf.papers import brief
from tests.helpers.documents.handouts import figures
from tests.helpers.documents.plan_years import plan_year_of
from tests.helpers.documents.reading import pdf_pages, squeezed
from tests.helpers.figures import changed
from tests.helpers.slow import mostly_slow

ASKED = {
    "az": [
        "rəqəmi olan bəndlər: 15 (cəmi 16)",
        "hədəfə çatılıb",
        "38 gün qalır",
        "Hədəfdən geri qalan",
        "10.1-ci bənd. Daxili nəzarət",
        "Hüquq şöbəsi: 3.1",
    ],
    "en": [
        "15 of 16",
        "target reached",
        "38 days are left",
        "Behind their targets",
        "Clause 10.1. ",
        "Legal department: 3.1",
    ],
    "ru": [
        "15 из 16",
        "цель достигнута",
        "осталось 38 дней",
        "Отстают от целевых",
        "Пункт 10.1. ",
        "Юридический отдел: 3.1",
    ],
}
LONG = (
    "“Açıq hökumətin təşviqinə dair Milli Fəaliyyət Planı”nın icrası üzrə dövlət orqanlarının fəaliyyətinin əlaqələndirilməsi "
    * 3
)


@pytest.mark.parametrize("code", mostly_slow(LANGUAGES, "ru"))
def test_the_brief_is_one_page_for_every_plan_and_year(database, code):
    years = {
        ("DEMO", "DEMO-2021-2026"): range(2021, 2027),
        ("DEMO", "DEMO-2016-2020"): range(2016, 2021),
        ("DMX", "AH-2016-2018"): range(2016, 2019),
        ("DMX", "ETIK-2023"): [2023],
    }
    for (agency, plan), own in years.items():
        for year in own if code == "az" else own[-1:]:
            assert len(pdf_pages(brief(plan_year_of(database, agency, plan, year, code)))) == 1, (agency, plan, year)


def test_the_brief_is_one_page_however_long_its_names_are(database):
    plan_year = plan_year_of(database, "DEMO", "DEMO-2021-2026", 2026)
    lengthened = [
        replace(
            clause,
            title=LONG,
            readiness=replace(clause.readiness, responsible=f"{LONG} {clause.number}"),
            indicators=[replace(indicator, name=f"{indicator.name} {LONG}") for indicator in clause.indicators],
        )
        for clause in plan_year.clauses
    ]
    (page,) = pdf_pages(brief(replace(plan_year, title=LONG, agency_name=LONG, clauses=lengthened)))
    assert squeezed(LONG) in squeezed(page)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_brief_answers_what_a_head_of_agency_asks(database, code):
    plan_year = plan_year_of(database, "DEMO", "DEMO-2021-2026", 2026, code)
    (page,) = pdf_pages(brief(plan_year))
    page = squeezed(page)
    for row in figures(database, "DEMO", "DEMO-2021-2026"):
        if row.year == 2026 and not row.indicator.clause and row.indicator.code == row.indicator.automatic:
            assert squeezed(phrases.figure_text(row, plan_year.language)) in page
    for text in ASKED[code]:
        assert squeezed(text) in page


def test_what_is_furthest_behind_comes_first(database):
    """As the overview has it: a level that had met its target, and is a little below, is not the worst of all."""
    plan_year = plan_year_of(database, "DEMO", "DEMO-2021-2026", 2026, "en")
    late = {"judgement": "behind", "accumulation": "within_year", "direction": "more", "target": 200.0, "needed": 100.0}
    level = {"accumulation": "latest", "value": 89.0, "target": 90.0, "needed": 90.0, "pace": None, "origin": 95.0}
    told = {
        "2.1": {"value": 90.0, "pace": 0.9},
        "3.1": level,
        "6.1": level | {"judgement": "not_reached", "origin": None},  # over, and it began nowhere
        "4.1": {"direction": "less", "value": 400.0, "pace": 4.0},
        "5.2": {"value": 50.0, "pace": 0.5},
    }
    clauses = [
        replace(clause, indicators=[replace(first, row=changed(first.row, **late | told[clause.number]))])
        for clause in plan_year.clauses
        for first in clause.indicators[:1]
        if clause.number in told
    ]
    behind = next(
        group for group in summary(replace(plan_year, clauses=clauses)).groups if group.title == "Behind their targets"
    )
    assert [line.partition(". ")[0] for line in behind.lines] == [
        "Clause 4.1",
        "Clause 5.2",
        "Clause 2.1",
        "Clause 3.1",
        "Clause 6.1",
    ]
