"""Ten questions of a reader, asked in a browser in three languages, on a phone and on a desk."""

import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from kpi.explore.answer import Answer
from kpi.explore.answering import answer
from kpi.explore.asked.address import MEASURE, read_parts
from kpi.explore.asked.filters import measure_of
from kpi.explore.members import read_members
from kpi.warehouse import editions
from language import Language
from language.figures.explored import member_text
from loaders.exploring.measures import MEASURES
from tests.helpers import TODAY
from tests.helpers.browser import headed, heard, settle, visit
from tests.helpers.slow import slow
from tests.helpers.visitors.looks import sweep, visit_narrow

AGENCY, PLAN = "DEMO", "DEMO-2021-2026"
TITLES = {"az": "Təhlil", "en": "Explore", "ru": "Анализ"}
QUESTIONS = {
    "participants in Baku in 2024 by topic": {
        "measure": "trainings.participants",
        "rows": "topic",
        "where_region": "Bakı",
        "period": "2024",
    },
    "2023 against 2025": {"measure": "events.held", "rows": "region", "period": "2025", "against": "2023"},
    "which towns had no event since 2022": {"measure": "events.held", "rows": "region", "period": "2022-2026"},
    "posts by channel and quarter": {
        "measure": "outreach.items",
        "rows": "channel",
        "columns": "quarter",
        "where_material": "Paylaşım",
    },
    "trainings by clause and year": {"measure": "trainings.held", "rows": "clause", "columns": "year"},
    "events by month of a year": {"measure": "events.held", "columns": "month", "period": "2025"},
    "how a section did": {"measure": "events.participants", "rows": "section", "columns": "year"},
    "what is planned, month by month": {
        "measure": "work_plan.events.held",
        "rows": "clause",
        "columns": "month",
        "period": "2026",
    },
    "a spring without the capital": {
        "measure": "events.held",
        "rows": "topic",
        "not_region": "Bakı",
        "period": "2024-03-01..2024-06-30",
    },
    "whom trainings reached, by town": {
        "measure": "trainings.participants",
        "rows": "audience",
        "columns": "region",
        "period": "2025",
        "where_region": "Bakı|Gəncə|Sumqayıt",
    },
}
CASES = [slow(name, language) for name in QUESTIONS for language in TITLES]


def answered(database, parts: dict[str, str]) -> Answer:
    measure, edition = measure_of(parts[MEASURE], MEASURES), editions.newest_edition(database)
    with editions.open_edition(database, edition) as connection:
        members = read_members(connection, edition, AGENCY, (PLAN,), measure)
        found = answer(connection, edition, read_parts(parts, AGENCY, PLAN, measure, members).question, members, TODAY)
    assert isinstance(found, Answer)
    return found


def address(server: str, language: str, parts: dict[str, str]) -> str:
    return (
        f"{server}/explore?{urlencode({'language': language, 'agency': AGENCY, 'plan': PLAN, 'year': '2025'} | parts)}"
    )


@pytest.mark.parametrize("name, language", CASES)
def test_a_question_is_answered_in_every_language_and_width(server, page, database, name, language):
    found, speak = answered(database, QUESTIONS[name]), Language(language)
    visit_narrow(page, address(server, language, QUESTIONS[name]))
    headed(page, TITLES[language])
    table = page.get_by_role("table").last
    for one in [one for one in found.rows if one.key][:3]:
        column = None if found.question.columns else ""
        cell, text = found.cell(one.key, column), str(member_text(one, found.question.rows, found, speak))
        row = table.get_by_role("row").filter(has=page.get_by_role("rowheader", name=text))
        expect(row.first).to_be_visible()
        if cell and cell.value is not None:
            expect(row.first).to_contain_text(speak.number(cell.value))
    for one in found.absent[:3]:
        expect(page.get_by_text(str(member_text(one, found.question.rows, found, speak))).first).to_be_visible()
    sweep(page)


def focused(page: Page) -> str:
    """The label of what has the focus, also within a component of ours."""
    return page.evaluate(
        """() => {
          let focused = document.activeElement
          while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
          return focused.getAttribute("aria-label") ?? focused.labels?.[0]?.innerText ?? ""
        }"""
    )


def tab_to(page: Page, label: str, most: int = 60) -> None:
    for _ in range(most):
        if label in focused(page):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"no way to {label}: {focused(page)}")


def choose(page: Page, label: str, option: str) -> None:
    """In a list of the browser's own, of which each step asks the next question."""
    tab_to(page, label)
    chosen = page.get_by_role("combobox", name=label, exact=True).locator("option:checked")
    below = page.get_by_role("combobox", name=label, exact=True).locator("option:checked ~ option")
    for _ in range(20):
        if chosen.inner_text() == option:
            return
        with heard(page):
            page.keyboard.press("ArrowDown" if option in below.all_inner_texts() else "ArrowUp")
        assert label in focused(page), "who steps through a list stays in it"
    raise AssertionError(f"no {option} in {label}")


def test_a_question_by_keyboard_alone_from_the_search_to_the_file(server, page, database):
    """A town is searched for in other letters, its question is asked on, and a cell is followed to its file."""
    visit(page, f"{server}/?{urlencode({'language': 'az', 'agency': AGENCY, 'plan': PLAN, 'year': '2025'})}")
    tab_to(page, "Axtarış")
    page.keyboard.type("gence")
    expect(page.get_by_role("search").get_by_role("link", name="Gəncə").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    headed(page, "Təhlil")
    settle(page)
    choose(page, "Sətirlər", "Təlimin mövzusu")
    choose(page, "Dövr", "2024")
    parts = {"measure": "trainings.held", "rows": "topic", "columns": "year", "where_region": "Gəncə", "period": "2024"}
    for part in ("rows=topic", "period=2024", "where_region=G"):
        expect(page).to_have_url(re.compile(part))
    found = answered(database, parts)
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=found.rows[0].name)).first
    cell = row.get_by_role("link").first
    expect(cell).to_have_text(Language("az").number(found.cell(found.rows[0].key, "2024").value))
    cell.focus()
    page.keyboard.press("Enter")
    headed(page, found.rows[0].name)
    expect(page.get_by_role("row").filter(has_text="trainings").first).to_be_visible()


@pytest.mark.slow
def test_a_card_a_chart_and_a_breakdown_lead_to_their_question(server, page):
    visit(
        page,
        f"{server}/trainings?{urlencode({'language': 'en', 'agency': AGENCY, 'plan': PLAN, 'year': '2025', 'by': 'region'})}",
    )
    for position, part in ((0, "columns=year"), (-1, "rows=region")):
        link = page.get_by_role("link", name="Explore this").nth(position)
        link.click()
        headed(page, "Explore")
        for text in (part, "measure=trainings.held"):
            expect(page).to_have_url(re.compile(text))
        settle(page)
        sweep(page)
        page.go_back()
        headed(page, "Trainings")
        settle(page)
