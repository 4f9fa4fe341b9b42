"""What a head of agency asks of the overview, answered by its first screen and by what its counts open."""

import re

import pytest
from playwright.sync_api import expect

from language import LANGUAGES, Language
from tests.helpers.browser import VIEWPORT, visit
from tests.helpers.slow import slow
from tests.helpers.visitors.looks import sweep

DEMO = "agency=DEMO&plan=DEMO-2021-2026&year=2026&language={code}"
WIDE, NARROW = VIEWPORT, {"width": 390, "height": 844}
DEPARTMENT = {"az": "Müraciətlər şöbəsi", "en": "Appeals department", "ru": "Отдел обращений"}
REGIONAL = {"az": "Regional idarələr", "en": "Regional offices", "ru": "Региональные управления"}
SEEN = [
    ("az", WIDE),
    ("ru", NARROW),
    *(
        slow((code, size))
        for code in LANGUAGES
        for size in (WIDE, NARROW)
        if (code, size) not in (("az", WIDE), ("ru", NARROW))
    ),
]


@pytest.fixture(params=SEEN, ids=lambda seen: f"{seen[0]}-{seen[1]['width']}")
def overview(request, server, page):
    code, size = request.param
    page.set_viewport_size(size)
    visit(page, f"{server}/?{DEMO.format(code=code)}")
    return page, Language(code)


def part(page, say, title):
    """One of the lists, by its title without its count."""
    return page.locator("section", has=page.get_by_role("heading", name=say(title, count="").strip()))


def test_which_targets_are_behind_and_whose_they_are(overview):
    page, language = overview
    behind = part(page, language.say, "Targets behind: {count}")
    worst = behind.get_by_role("listitem").first
    expect(worst).to_be_in_viewport(ratio=1)  # without scrolling
    expect(worst).to_contain_text("5.2")
    expect(worst).to_contain_text(language.percent(43))
    expect(worst).to_contain_text(DEPARTMENT[language.code])
    behind.get_by_role("link").first.click()
    table = page.get_by_role("table", name=language.say("Targets, {year}", year=2026))
    expect(table.locator("tbody tr")).to_have_count(10)
    expect(table.locator("tbody tr").first).to_contain_text("5.2")
    expect(table.locator("tbody tr", has_text=DEPARTMENT[language.code])).not_to_have_count(0)
    sweep(page)


def test_which_clauses_are_due_and_have_nothing(overview):
    page, language = overview
    answer = page.locator("p.sentence")
    expect(answer).to_be_in_viewport(ratio=1)
    counted = answer.get_by_role("link", name=language.say("without any data – {count}", count=1))
    expect(counted).to_be_in_viewport()
    counted.click()
    table = page.get_by_role("table", name=language.say("Clauses of the plan, {year}", year=2026))
    clauses = table.locator("tbody tr:not(.group)")
    expect(clauses).to_have_count(1)
    expect(clauses).to_contain_text("10.1")
    expect(page).to_have_url(re.compile("data=missing"))


def test_what_moved_most(overview):
    page, language = overview
    moved = part(page, language.say, "All that moved: {count}")
    first = moved.get_by_role("listitem").first
    first.scroll_into_view_if_needed()
    expect(first).to_contain_text("3.1")
    expect(first).to_contain_text(language.percent(35.8))
    if page.viewport_size == WIDE:
        page.reload()
        expect(first).to_be_in_viewport(ratio=1)
    moved.get_by_role("link").first.click()
    table = page.get_by_role("table", name=language.say("What moved most"))
    expect(table.locator("tbody tr")).to_have_count(42)


def test_what_was_planned_and_not_done_and_what_must_still_be_delivered(overview):
    page, language = overview
    late = part(page, language.say, "Late by the work plan: {count}")
    late.scroll_into_view_if_needed()
    expect(late.get_by_role("listitem")).to_have_count(1)
    expect(late.get_by_role("listitem")).to_contain_text(REGIONAL[language.code])
    late.get_by_role("listitem").get_by_role("link").click()
    work = page.get_by_role("table", name=language.say("Work plan, {year}", year=2026)).locator("tbody tr")
    expect(work).to_have_count(2)  # of the quarter that is over, and of the one that runs
    expect(work.nth(0)).to_contain_text(language.say("late"))
    expect(work.nth(1)).to_contain_text(language.say("due within 60 days"))
    expect(work.nth(1)).to_contain_text("18")
    for row in work.all():
        expect(row).to_contain_text(REGIONAL[language.code])


@pytest.mark.slow
@pytest.mark.parametrize("path", ["", "clause", "trainings", "readiness", "completeness", "surveys"])
def test_a_printed_page_is_a_page(server, page, tmp_path, path):
    """On A4 nothing of it stands beyond the paper, and what only a screen needs is gone."""
    visit(page, f"{server}/{path}?{DEMO.format(code='az')}")
    expect(page.locator("[data-root] *").first).to_be_attached()
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 688, "height": 1000})  # A4 less its margins, in pixels of 96 an inch
    expect(page.get_by_test_id("stSidebar")).not_to_be_visible()
    page.wait_for_function("document.documentElement.scrollWidth <= 688")  # charts are drawn anew at that width
    page.emulate_media(media="null")
    page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
    assert (tmp_path / "page.pdf").stat().st_size > 20_000
