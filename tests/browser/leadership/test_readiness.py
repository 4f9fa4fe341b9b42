"""The page on the report's readiness, as a head of agency uses it."""

import re

import pytest
from playwright.sync_api import expect

from language import Language
from tests.helpers.browser import headed, visit
from tests.helpers.building import database
from tests.helpers.slow import slow
from tests.helpers.visitors.looks import sweep, visit_narrow

DEMO = "agency=DEMO&plan=DEMO-2021-2026&language={code}"


def clause_row(page, number):
    return page.locator(".st-key-clauses tr", has=page.locator("th", has_text=re.compile(rf"^{re.escape(number)}$")))


def test_the_report_of_the_running_year_is_told_whatever_year_is_chosen(server, page):
    visit(page, f"{server}/readiness?{DEMO.format(code='en')}&year=2024")
    headed(page, "Is the report for 2026 ready?")
    expect(
        page.get_by_text(
            "38 days are left until 30 December, when the report for 2026 is due; of 16 clauses 1 is ready,"
        )
    ).to_be_visible()
    expect(page.locator("li.card", has_text="Ready clauses").locator(".value")).to_have_text("1")
    expect(clause_row(page, "6.1")).to_contain_text("ready")
    expect(clause_row(page, "4.2")).to_contain_text("figures, evidence")
    expect(clause_row(page, "4.2")).to_contain_text("missing: Breaches of the rules of conduct")
    expect(page.locator("tr", has_text="Legal department").last).to_contain_text(
        "3.1: figures, narrative, status, evidence"
    )


@pytest.mark.parametrize(
    "link, leads",
    [
        slow("Ethics", r"/clause\?.*clause=4\.2"),
        (re.compile(r"^\d of \d asked for$"), r"/upload\?.*dataset=indicators"),
        slow("missing", r"/report\?.*clause=4\.2"),
    ],
    ids=["clause", "figures", "evidence"],
)
def test_what_is_missing_leads_to_where_it_comes_in(server, page, link, leads):
    visit(page, f"{server}/readiness?{DEMO.format(code='en')}")
    clause_row(page, "4.2").get_by_role("link", name=link).click()
    expect(page).to_have_url(re.compile(leads))


@pytest.mark.slow
def test_only_what_is_missing(server, page):
    visit(page, f"{server}/readiness?{DEMO.format(code='az')}")
    expect(clause_row(page, "6.1")).to_be_visible()
    page.get_by_text("Yalnız çatışmayanlar").click()
    expect(page).to_have_url(re.compile("only=missing"))
    expect(clause_row(page, "6.1")).to_have_count(0)
    expect(clause_row(page, "4.2")).to_be_visible()


@pytest.mark.slow
def test_the_overview_leads_here(server, page):
    visit(page, f"{server}/?{DEMO.format(code='az')}&year=2026")
    page.locator("li.card").first.get_by_role("link").click()
    headed(page, "2026-cı il üzrə hesabat hazırdırmı?")


@pytest.mark.slow
def test_a_plan_that_has_ended_leads_to_the_one_that_runs(server, page):
    visit(page, f"{server}/readiness?agency=DEMO&plan=DEMO-2016-2020&language=ru")
    expect(page.get_by_text("Этот план завершён")).to_be_visible()
    page.get_by_test_id("stMain").get_by_role("link", name=re.compile("2021-2026")).click()
    expect(page).to_have_url(re.compile("plan=DEMO-2021-2026"))
    expect(page.get_by_text("До 30 декабря")).to_be_visible()


@pytest.mark.slow
def test_an_agency_without_a_running_plan_is_told(server, page):
    visit(page, f"{server}/readiness?agency=DMX&plan=AH-2016-2018&language=en")
    expect(page.get_by_text("None of the agency's plans covers that year.")).to_be_visible()


@pytest.mark.slow
def test_a_plan_that_has_nothing_yet(tmp_path, show, page):
    address = show(database(tmp_path))
    visit(page, f"{address}/readiness?language=en")
    expect(page.get_by_text("of 7 clauses none is ready, 7 have nothing yet.")).to_be_visible()
    expect(page.locator("tr", has_text="nobody is named").last).to_contain_text("7")


def test_nothing_is_out_of_reach_of_a_screen_reader(server, page):
    for code, year in (("az", "2026-cı"), ("ru", "2026")):
        visit_narrow(page, f"{server}/readiness?{DEMO.format(code=code)}")
        headed(page, Language(code).say("Is the report for {year} ready?", year=year))
        expect(clause_row(page, "6.1")).to_be_visible()
    sweep(page)
