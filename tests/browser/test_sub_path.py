"""A whole visit below a path: pages, reload, links, language, icon, slides and files."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.helpers.browser import LONG, handed_out, settle, visit

BASE = "/kpi"


@pytest.mark.slow
def test_a_visit_below_a_path(database, start_server, page):
    asked, missing = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("response", lambda answer: missing.append(answer.url) if answer.status >= 400 else None)
    with start_server(database, base=BASE) as address:
        visit(page, address)  # without a slash at its end
        expect(page).to_have_url(re.compile(rf"{BASE}/\?.*language=az"))
        page.get_by_test_id("stSidebar").get_by_text("English").click()
        expect(page.locator("html")).to_have_attribute("lang", "en")

        page.get_by_test_id("stSidebar").get_by_role("link", name="Trainings").click()
        expect(page).to_have_title(re.compile("^Trainings"))
        expect(page).to_have_url(re.compile(rf"{BASE}/trainings\?"))
        page.reload()
        settle(page)
        expect(page).to_have_title(re.compile("^Trainings"))

        page.locator(".cards a.rows").first.click()  # the rows behind a figure
        expect(page).to_have_url(re.compile(rf"{BASE}/rows\?"))
        settle(page)
        page.go_back()
        expect(page).to_have_url(re.compile(rf"{BASE}/trainings\?"))

        visit(page, f"{address}/present?language=en")
        page.get_by_role("button", name="Show the slides").click()
        expect(page.frame_locator("iframe[title]").locator(".slide.now h1")).to_be_visible(timeout=LONG)
        download = handed_out(page.get_by_role("button", name="Slides, one HTML file"))
        assert download.path().stat().st_size > 10_000
        page.goto("about:blank")  # what still comes in would find no server any more
    assert missing == []
    ours = [urlsplit(url) for url in asked if url.startswith("http")]
    assert [parts.path for parts in ours if not parts.path.startswith(BASE)] == []
