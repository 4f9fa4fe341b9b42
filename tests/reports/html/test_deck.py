"""The deck: its numbers are the figures, of one edition, and it needs nothing outside its file."""

import re

import pytest

from kpi.figures.asked import asked
from kpi.figures.sources import read_sources
from kpi.rules.polls import SHARE
from kpi.warehouse import editions
from language.figures import phrases, typed
from loaders.decisions.closing import close_year
from loaders.decisions.saved_slides import save_slides
from loaders.roles.actor import operator
from reports.content import citations
from reports.content.slide import KINDS, QUESTION
from reports.content.slides import slides
from reports.content.summary import movers
from reports.html.deck import deck
from tests.helpers.building import PLAN_SHEETS, TRAININGS, load, workbook
from tests.helpers.building import database as new_database
from tests.helpers.documents.plan_years import demo, plan_year_of
from tests.reports.html.read_deck import POINTS, YEARS, Read, drawn, figures, near, number


@pytest.fixture(
    scope="module",
    params=[(*place, code) for place in YEARS for code in POINTS],
    ids=lambda asked: "-".join(map(str, asked)),
)
def made(request, database):
    """A deck as it reads, its document, the figures of its clauses up to the year, and those of the year alone."""
    agency, plan, year, code = request.param
    plan_year = plan_year_of(database, agency, plan, year, code)
    rows = figures(database, agency, plan, year)
    return Read(deck(plan_year).decode()), plan_year, rows, [row for row in rows if row.year == year]


def test_every_number_of_every_slide_is_the_figure(made):
    read, plan_year, rows, now = made
    code = plan_year.language.code
    for clause in plan_year.clauses:
        slide = f"clause/{clause.number}"
        own = [row for row in now if row.series_clause == clause.number]
        assert [number(text, code) for text in read.at(slide, "p.big")] == near([row.rounded for row in own[:1]])
        series = {
            row.year: number(phrases.bare_value(row, plan_year.language), code) if row.is_small_sample else row.rounded
            for row in rows
            if own and (row.series_clause, row.indicator.code) == (clause.number, own[0].indicator.code)
        }
        assert drawn(read, slide, code) == near(series if len(series) > 1 else {})
        assert [number(text, code) for text in read.at(slide, "ul.rest", "b.")] == near(
            [row.rounded for row in own[1:3]]
        )
    totals = [row.rounded for row in now if row.series_clause == "" and row.indicator.code == row.indicator.automatic]
    assert [number(text, code) for text in read.at("overview", "td.big")] == near(totals)
    if "movers" in read.texts:
        ranked = [indicator.figure.rounded for _, indicator in movers(plan_year)]
        assert [number(text, code) for text in read.at("movers", "td.big")] == near(ranked)


def test_every_share_of_every_survey_is_the_figure(made):
    read, plan_year, _, now = made
    asked: dict[str, dict[str, float]] = {}
    for row in now:
        if row.indicator.automatic == SHARE:
            asked.setdefault(f"survey/{row.indicator.split_1}", {})[typed.answer(row.indicator, plan_year.language)] = (
                row.rounded
            )
    for slide, shares in asked.items():
        texts = zip(read.at(slide, "dt."), read.at(slide, "dd.", "b."), strict=True)
        assert {answer: number(text, plan_year.language.code) for answer, text in texts} == near(shares)
    assert set(asked) == {slide for slide in read.texts if slide.startswith("survey/")}


def test_every_slide_says_where_it_is_from(made):
    read, plan_year, *_ = made
    for slide in slides(plan_year):
        foot = " ".join(read.at(slide.key, "p.foot"))
        assert (
            plan_year.language.say(
                "Edition {edition} of {day}.",
                edition=plan_year.edition,
                day=phrases.official_date(plan_year.published_at, plan_year.language),
            )
            in foot
        )
        assert (plan_year.language.say("This agency and all its figures are made up.") in foot) == (
            plan_year.agency == "DEMO"
        )
        for row in slide.rows:
            if row.year == plan_year.year and row.through:
                assert phrases.official_date(row.through, plan_year.language) in foot
    closing = " ".join(read.at("closing", "div.body"))
    assert all(phrases.official_date(days[0], plan_year.language) in closing for days in plan_year.days.values())


def test_the_file_needs_nothing_outside_itself(made):
    plan_year = made[1]
    html = deck(plan_year).decode()
    assert set(re.findall(r"[a-z]+://[^\s\"'<]*", html)) <= {"http://www.w3.org/2000/svg"}
    assert not re.search(r"<link|@import|\bsrc=|url\((?!#)", html)
    assert f'lang="{plan_year.language.code}"' in html


def test_there_is_a_slide_of_every_kind_and_each_can_be_chosen(database):
    plan_year = demo(database)
    there = [slide.key for slide in slides(plan_year)]
    assert {slide.kind for slide in slides(plan_year)} == set(KINDS) - {QUESTION}  # the samples keep none
    keys = ["closing", "survey/m2", "clause/10.1", "gone/1", "title"]
    assert [slide.key for slide in slides(plan_year, keys)] == ["closing", "survey/m2", "clause/10.1", "title"]
    assert list(Read(deck(plan_year, keys).decode()).texts) == ["closing", "survey/m2", "clause/10.1", "title"]
    assert len(there) == len(set(there))


def test_notes_name_the_cells_and_a_server_leads_to_the_rows(database):
    plan_year = demo(database)
    with editions.open_edition(database, plan_year.edition) as cursor:
        sources = {}
        html = deck(
            plan_year,
            ["clause/1.1"],
            lambda row: sources.setdefault(row.indicator.code, read_sources(cursor, plan_year.edition, asked(row))),
        ).decode()
    notes = " ".join(Read(html).at("clause/1.1", "div.notes"))
    for rows in sources.values():
        cell = rows.iloc[0]
        assert f"{cell['file']}, “{cell['sheet']}”: {cell['cell']}" in notes
    assert 'class="rows"' not in html
    shown = deck(
        plan_year, ["clause/1.1", "overview", "survey/m1"], href=lambda row: f"/rows?indicator={row.indicator.code}"
    ).decode()
    assert len(re.findall(r'<a class="rows" href="/rows\?indicator=', shown)) == sum(
        len(slide.rows) for slide in slides(plan_year, ["clause/1.1", "overview", "survey/m1"])
    )


def test_a_deck_of_an_edition_stays_the_same_whatever_comes_in(tmp_path):
    sheets = {
        "Təlimlər": [
            TRAININGS,
            ["1.1", "05.10.2024", "Etika", "Bakı", 1, 20],
            ["1.1", "05.10.2025", "Etika", "Bakı", 1, 31],
            ["2.4", "06.10.2025", "Hüquq", "Bakı", 1, 9],
        ]
    }
    folder = new_database(tmp_path, sheets)
    edition = editions.newest_edition(folder)
    before = deck(plan_year_of(folder, "AGY", "P1", 2025))

    load(
        folder,
        workbook(
            tmp_path / "more.xlsx",
            {
                "Təlimlər": [
                    TRAININGS,
                    ["1.1", "07.10.2025", "Yeni", "Bakı", 3, 500],
                    ["5.6", "08.10.2025", "Başqa", "Bakı", 3, 5],
                ]
            },
        ),
    )
    headings, *clauses = PLAN_SHEETS["clause"]
    renamed = PLAN_SHEETS | {
        "clause": [headings, *([plan, clause, f"Başqa ad {clause}"] for plan, clause, _ in clauses)]
    }
    load(folder, workbook(tmp_path / "plans2.xlsx", renamed))
    close_year(folder, "AGY", "P1", 2024, who=operator("Aynur"))
    save_slides(folder, "AGY", "P1", "Mart", ["title"], who=operator("Aynur"))
    assert editions.newest_edition(folder) == edition + 4

    assert deck(plan_year_of(folder, "AGY", "P1", 2025, edition=edition)) == before
    now = deck(plan_year_of(folder, "AGY", "P1", 2025)).decode()
    assert "Başqa ad 1.1" in now and "531" in now


@pytest.mark.parametrize(
    ("cells", "text"),
    [
        ([("F", 2)], ["F2"]),
        ([("F", 2), ("F", 3), ("F", 4), ("F", 9)], ["F2–F4", "F9"]),
        ([("E", 5), ("F", 6)], ["E5", "F6"]),
        ([("", 17), ("", 18)], ["17–18"]),
    ],
)
def test_cells_that_follow_each_other_are_one_place(cells, text):
    assert citations._runs(cells) == text
