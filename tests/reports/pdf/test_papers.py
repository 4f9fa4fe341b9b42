"""The annual report and the brief as PDF: every number is the figure, and nothing is left out."""

import re

import pytest

from kpi.warehouse import editions
from language import LANGUAGES
from language.figures import phrases
from language.figures.comparisons import change_direction
from reports.content.read_plan_year import NoSuchEdition, NoSuchPlan
from reports.content.wording import heading
from reports.pdf.papers import brief, report
from tests.helpers.building import TRAININGS, load, workbook
from tests.helpers.documents.handouts import PLANS, figures, packed, small_database
from tests.helpers.documents.plan_years import plan_year_of
from tests.helpers.documents.reading import number, open_data, pdf_pages, squeezed

# As the published report of 2018 has them, 11.6 with the vowel of its number.
OFFICIAL = [
    "1.1-ci bəndin",
    "1.3-cü bəndin",
    "2.4-cü bəndin",
    "4.1.1-ci yarımbəndin",
    "4.2.1-ci yarımbəndin",
    "4.2.2-ci yarımbəndin",
    "5.6-cı bəndin",
    "8.6-cı bəndin",
    "8.7-ci bəndin",
    "10.1-ci bəndin",
    "10.2-ci bəndin",
    "10.4-cü bəndin",
    "11.1-ci bəndin",
    "11.2-ci bəndin",
    "11.5-ci bəndin",
    "11.6-cı bəndin",
]
MADE_UP = {
    "az": "Bu qurum və onun bütün göstəriciləri şərtidir.",
    "en": "This agency and all its figures are made up.",
    "ru": "Это ведомство и все его показатели вымышлены.",
}
COMPLETE = {"az": "Məlumatların əhatə etdiyi son tarix:", "en": "Data go up to:", "ru": "Данные по состоянию на:"}


@pytest.fixture
def small(tmp_path):
    return small_database(tmp_path)


def sections(plan_year, text):
    """A clause's number → what stands from its heading to the next one; fails where one is not in its order."""
    body = squeezed(text)
    heads = [squeezed(heading(clause, plan_year.language)) for clause in plan_year.clauses]
    starts = [body.rindex(head) for head in heads]  # the first one stands in the contents
    assert starts == sorted(starts)
    assert all(body.count(head) >= 2 for head in heads)
    return {
        clause.number: body[start:end]
        for clause, start, end in zip(plan_year.clauses, starts, [*starts[1:], len(body)], strict=True)
    }


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(("agency", "plan", "year"), PLANS)
def test_every_number_of_the_report_is_its_figure(database, agency, plan, year, code):
    plan_year = plan_year_of(database, agency, plan, year, code)
    found = sections(plan_year, "\n".join(pdf_pages(report(plan_year))))
    for row in figures(database, agency, plan):
        if row.year != year or not row.indicator.clause:
            continue
        name = squeezed(phrases.indicator_name(row.indicator, plan_year.language))
        numbers = [
            number(found[row.indicator.clause][match.end() :], code)
            for match in re.finditer(re.escape(name), found[row.indicator.clause])
        ]
        assert round(row.rounded, 2) in numbers, (row.indicator.clause, name)
        assert squeezed(phrases.figure_text(row, plan_year.language)) in found[row.indicator.clause]
        if row.change.by and change_direction(row) != "open":
            assert squeezed(plan_year.language.number(abs(row.change.by))) in found[row.indicator.clause]
    for clause in plan_year.clauses:
        drawn = next((indicator.rows for indicator in clause.indicators if indicator.row), [])
        for row in drawn:
            assert squeezed(phrases.bare_value(row, plan_year.language)) in found[clause.number]


def test_headings_are_those_of_the_published_report(database):
    plan_year = plan_year_of(database, "DMX", "AH-2016-2018", 2018)
    assert [
        heading(clause, plan_year.language).split(" icrasına dair (")[0] for clause in plan_year.clauses
    ] == OFFICIAL


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(("agency", "plan", "year"), [PLANS[0], PLANS[2]])
def test_every_file_says_what_it_is_made_from(database, agency, plan, year, code):
    plan_year = plan_year_of(database, agency, plan, year, code)
    described, *_ = open_data(packed(database, plan_year))
    for text in (
        "\n".join(pdf_pages(report(plan_year))),
        "\n".join(pdf_pages(brief(plan_year))),
        described["description"],
    ):
        assert (squeezed(MADE_UP[code]) in squeezed(text)) == plan_year.made_up
        assert squeezed(
            plan_year.language.say(
                "Edition {edition} of {day}.",
                edition=str(plan_year.edition),
                day=phrases.official_date(plan_year.published_at, plan_year.language),
            )
        ) in squeezed(text)
        assert squeezed(COMPLETE[code]) in squeezed(text)


@pytest.mark.parametrize(
    ("code", "named"),
    [
        ("az", "2025-ci il üzrə bu bəndə dair nə göstərici, nə də mətn daxil olub."),
        ("en", "For 2025 neither a figure nor a text of this clause has come in."),
        ("ru", "За 2025 год по этому пункту не поступило ни показателей, ни текста."),
    ],
)
def test_a_clause_without_anything_is_named(small, code, named):
    plan_year = plan_year_of(small, "AGY", "P1", 2025, code)
    found = sections(plan_year, "\n".join(pdf_pages(report(plan_year))))
    assert [clause.is_empty for clause in plan_year.clauses] == [
        clause.number not in ("10.2", "2.4") for clause in plan_year.clauses
    ]
    assert [squeezed(named) in found[clause.number] for clause in plan_year.clauses] == [
        clause.is_empty for clause in plan_year.clauses
    ]


def test_a_letter_that_no_font_has_keeps_no_report_back(small, tmp_path):
    narrative = "Cəmi 500 ₼ xərclənib, ≤ 3 漢 😀 son"
    load(
        small,
        workbook(tmp_path / "n.xlsx", {"İcra": [["Bənd", "İl", "İcra haqqında məlumat"], ["10.2", 2025, narrative]]}),
    )
    text = squeezed("\n".join(pdf_pages(report(plan_year_of(small, "AGY", "P1", 2025)))))
    assert re.search("Cəmi500(₼|AZN)xərclənib,≤3(漢|□)(😀|□)son", text)


def test_an_earlier_edition_is_handed_out_as_it_was(small, tmp_path):
    before = editions.newest_edition(small)
    load(small, workbook(tmp_path / "b.xlsx", {"2025": [TRAININGS, ["10.2", "19.05.2025", "Hüquq", "Bakı", 1, 57]]}))
    texts = {
        edition: sections(
            plan_year_of(small, "AGY", "P1", 2025, edition=edition),
            "\n".join(pdf_pages(report(plan_year_of(small, "AGY", "P1", 2025, edition=edition)))),
        )
        for edition in (before, before + 1)
    }
    assert "143nəfər" in texts[before]["10.2"] and "200nəfər" not in texts[before]["10.2"]
    assert "200nəfər" in texts[before + 1]["10.2"]


@pytest.mark.parametrize(
    ("asked", "raised"),
    [
        ({"plan": "P2"}, NoSuchPlan),
        ({"agency": "XYZ"}, NoSuchPlan),
        ({"year": 2019}, NoSuchPlan),
        ({"edition": 77}, NoSuchEdition),
        ({"edition": -1}, NoSuchEdition),
    ],
)
def test_what_there_is_not_is_not_handed_out(small, asked, raised):
    with pytest.raises(raised):
        plan_year_of(small, **{"agency": "AGY", "plan": "P1", "year": 2025} | asked)
