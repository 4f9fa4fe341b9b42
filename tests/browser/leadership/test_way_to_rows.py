"""From a number to the rows behind it, to a cell and the file as it came, by clicks."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from data.samples import PUBLISHED
from tests.helpers.browser import handed_out, headed, settle, visit
from tests.helpers.visitors.looks import sweep, visit_narrow

REPORT = {"agency": "DMX", "plan": "AH-2016-2018", "year": "2018"}
DEMO = {"agency": "DEMO", "plan": "DEMO-2021-2026", "year": "2026"}


def address_of(server: str, name: str, **address: str) -> str:
    return f"{server}/{name}?" + "&".join(f"{key}={value}" for key, value in ({"language": "az"} | address).items())


@pytest.mark.slow
def test_from_a_card_to_the_rows_and_the_file_as_it_came(server, page, database):
    visit(page, address_of(server, "clause", **REPORT, clause="10.2"))
    page.locator("li.card", has_text="156").locator(".value").get_by_role("link").click()
    headed(page, "Təlim iştirakçılarının sayı")
    expect(page).to_have_url(re.compile(r"/rows\?.*clause=10\.2"))
    lines = page.locator("tbody tr")
    expect(lines).to_have_count(3)
    expect(lines.nth(0).locator("td")).to_have_text(["2018", "143", "nəzərə alınır", "trainings.xlsx", "2018", "G11"])
    expect(lines.nth(1).locator("td")).to_have_text(
        ["19 aprel 2018", "13", "nəzərə alınır", "trainings.xlsx", "2018", "G5"]
    )
    expect(lines.nth(2)).to_contain_text("156")
    settle(page)
    download = handed_out(
        page.get_by_test_id("stDownloadButton").filter(has_text="trainings.xlsx").get_by_role("button")
    )
    assert download.suggested_filename == "trainings.xlsx"
    assert Path(download.path()).read_bytes() == (PUBLISHED / "trainings.xlsx").read_bytes()
    lines.nth(0).get_by_role("link").click()
    expect(page).to_have_url(re.compile(r"/history\?.*upload=\d"))


def test_a_mark_of_a_chart_leads_to_its_rows_without_loading_the_page_anew(server, page):
    visit(page, address_of(server, "trainings", **DEMO))
    page.evaluate("window.same = true")
    marks = page.locator(".st-key-trainings-years svg.marks")
    marks.scroll_into_view_if_needed()
    box = marks.bounding_box()
    marks.click(position={"x": box["width"] / 12, "y": box["height"] / 2})
    expect(page).to_have_url(re.compile(r"/rows\?.*year=2021&indicator=trainings\.held$"))
    expect(page).to_have_url(re.compile(r"language=az&agency=DEMO&plan=DEMO-2021-2026"))
    headed(page, "Keçirilmiş təlimlərin sayı, 2021")
    assert page.evaluate("window.same")
    page.go_back()
    headed(page, "Təlimlər")


def test_a_cell_leads_to_its_rows_and_from_there_to_what_it_is_compared_with(server, page):
    visit(page, address_of(server, "trainings", **DEMO | {"year": "2024"}, by="region"))
    page.locator(".st-key-trainings-region-table summary").click()
    page.locator(".st-key-trainings-region-table tbody tr", has_text="Bakı").locator("td a").first.click()
    headed(page, "Bakı, 2024")
    expect(page).to_have_url(re.compile(r"dimension=region&member=Bak%C4%B1"))
    page.get_by_role("link", name="2023-cü illə müqayisədə").click()
    headed(page, "Bakı, 2023")


def test_the_rows_are_accessible_and_fit(server, page):
    visit_narrow(page, address_of(server, "rows", **DEMO, clause="6.1", indicator="surveys.share:m1|bəli"))
    sweep(page, context="[data-testid=stMain]")
