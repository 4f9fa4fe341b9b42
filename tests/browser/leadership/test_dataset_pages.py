"""The pages of trainings, events, outreach, surveys and methods in a browser."""

import re

import pytest
from playwright.sync_api import expect

from tests.helpers.browser import settle, visit
from tests.helpers.visitors.looks import sweep, visit_narrow

DEMO = {"agency": "DEMO", "plan": "DEMO-2021-2026", "year": "2026"}
REPORT = {"agency": "DMX", "plan": "AH-2016-2018", "year": "2018"}
# Pixels by which the page is wider than its place.
RUNS_OUT = """() => {
  const main = document.querySelector("[data-testid=stMain]")
  return main.scrollWidth - main.clientWidth
}"""


def address_of(server: str, name: str, **address: str) -> str:
    return f"{server}/{name}?" + "&".join(f"{key}={value}" for key, value in ({"language": "az"} | address).items())


def test_cards_and_filters_stay_in_the_address(server, page):
    visit(page, address_of(server, "trainings", **DEMO))
    page.get_by_role("link", name="Təlim iştirakçılarının sayı (təkrar iştirak daxil olmaqla)", exact=True).click()
    expect(page).to_have_url(re.compile("indicator=participants"))
    settle(page)
    page.get_by_text("Şəhər və rayonlar üzrə", exact=True).first.click()
    expect(page).to_have_url(re.compile("by=region"))
    expect(page).to_have_url(re.compile("indicator=participants"))
    page.go_back()
    expect(page).not_to_have_url(re.compile("by=region"))


@pytest.mark.slow
def test_all_regions_are_one_click_away(server, page):
    visit(page, address_of(server, "trainings", **DEMO, by="region"))
    page.get_by_text("Cədvəl şəklində").last.click()
    table = page.get_by_role("table").last
    expect(table.get_by_role("row")).to_have_count(25)
    expect(table).to_contain_text("Naxçıvan")


@pytest.mark.slow
def test_the_values_stand_on_the_marks(server, page):
    visit(page, address_of(server, "surveys", **REPORT))
    expect(page.get_by_test_id("stVegaLiteChart").locator("svg")).to_contain_text("68,1%")


def test_the_pages_can_be_read_by_everybody_and_fit(server, page):
    for name in ("trainings", "outreach", "surveys", "methods"):
        visit_narrow(page, address_of(server, name, **DEMO))
        if name != "methods":
            expect(page.locator("svg.marks").first).to_be_visible()
        assert page.evaluate(RUNS_OUT) == 0, name
        sweep(page, context="[data-testid=stMain]")
