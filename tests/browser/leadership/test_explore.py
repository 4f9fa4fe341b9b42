"""A question asked in a browser, and its answer followed to the cell of a file."""

import re
from urllib.parse import urlencode

from playwright.sync_api import expect

from tests.helpers.browser import headed, settle, visit
from tests.helpers.visitors.looks import sweep, visit_narrow

ASKED = {"measure": "outreach.items", "rows": "channel", "columns": "quarter", "where_material": "Paylaşım"}
DEMO = {"language": "az", "agency": "DEMO", "plan": "DEMO-2021-2026", "year": "2025"}


def test_posts_by_channel_and_quarter_and_back_to_their_file(server, page):
    visit_narrow(page, f"{server}/explore?{urlencode(DEMO | ASKED)}")
    expect(page.get_by_role("row", name="Facebook")).to_be_visible()
    sweep(page)
    page.get_by_role("combobox", name="Dövr").select_option("2024")
    settle(page)
    expect(page).to_have_url(re.compile("where_material=.*period=2024|period=2024.*where_material="))
    expect(page.get_by_role("columnheader", name="I 2021")).to_have_count(0)
    settle(page)
    cell = page.get_by_role("row", name="Facebook").get_by_role("link").first
    amount = cell.inner_text()
    cell.click()
    headed(page, f"{amount} material")
    row = page.get_by_role("row", name="Facebook").first
    expect(row).to_contain_text("outreach.csv")
    page.go_back()
    headed(page, "Təhlil")
    expect(page).to_have_url(re.compile("period=2024"))


def test_filters_stay_open_while_several_are_picked(server, page):
    visit(page, f"{server}/explore?{urlencode(DEMO | {'measure': 'trainings.participants', 'rows': 'topic'})}")
    page.get_by_test_id("stExpander").filter(has_text="Süzgəclər").locator("summary").click()
    box = page.get_by_test_id("stMultiSelect").first
    box.locator("input").click()
    page.get_by_role("option").first.click()
    expect(page).to_have_url(re.compile("where_"))
    settle(page)
    expect(box).to_be_visible()
