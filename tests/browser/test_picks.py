"""Picks in lists: in quick succession over a slow network, and among letters that are being typed."""

import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from tests.helpers.browser import heard, settle, visit

DEMO = {"language": "az", "agency": "DEMO", "plan": "DEMO-2021-2026", "year": "2025"}
# Messages come late, each as it was when it was sent.
LATE = """
const { send } = WebSocket.prototype
WebSocket.prototype.send = function (...asked) { setTimeout(() => send.apply(this, asked), 600) }
"""


@pytest.mark.slow
def test_picks_in_quick_succession_over_a_slow_network_all_stand(server, new_page):
    page = new_page()
    page.add_init_script(LATE)
    asked = {"measure": "events.held", "rows": "region", "columns": "year"}
    visit(page, f"{server}/explore?{urlencode(DEMO | asked)}")
    page.get_by_role("combobox", name="Sətirlər").select_option("topic")
    page.get_by_role("combobox", name="Dövr").select_option("2024")
    page.get_by_role("combobox", name="İl", exact=True).select_option("2023")
    expect(page).to_have_url(re.compile("year=2023"))
    settle(page)
    expect(page).to_have_url(re.compile("rows=topic"))
    expect(page).to_have_url(re.compile("period=2024"))
    expect(page).to_have_url(re.compile("year=2023"))
    expect(page.get_by_role("combobox", name="Sətirlər")).to_have_value("topic")


@pytest.mark.slow
def test_a_second_click_closes_a_long_list_but_takes_no_letters(server, page):
    visit(page, f"{server}/clause?{urlencode(DEMO | {'clause': '2.1'})}")
    box = page.get_by_role("combobox", name="Bənd")
    for is_open in ("true", "false", "true"):
        box.click()
        expect(box).to_have_attribute("aria-expanded", is_open)
    box.press_sequentially("xid")
    box.click()
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(box).to_have_value("xid")


@pytest.mark.slow
def test_what_comes_from_the_server_takes_no_letters_from_whoever_types(server, new_page):
    page = new_page()
    page.add_init_script(LATE)
    visit(page, f"{server}/clause?{urlencode(DEMO | {'clause': '2.1'})}")
    box = page.locator("input[role=combobox]")
    with heard(page):
        page.get_by_text("English", exact=True).click()
        box.fill("6.2")
    expect(page).to_have_url(re.compile("language=en"))
    expect(box).to_have_value("6.2")
    expect(box).to_be_focused()
    box.press("Enter")
    expect(page).to_have_url(re.compile("clause=6.2"))
    settle(page)
    expect(page.get_by_role("combobox", name="Clause")).to_have_value(re.compile("^6.2 "))
