"""With nothing there of all that ui.internals touches, the dashboard starts, shows its figures, takes no uploads."""

import os
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.helpers import ROOT
from tests.helpers.visitors.visiting import ask, visited

CHANGED = ROOT / "tests" / "helpers" / "changed"
DEMO = "language=az&agency=DEMO&plan=DEMO-2021-2026&year=2024"


@pytest.fixture(scope="module")
def changed(database, start_server):
    """The address of a dashboard whose Streamlit is another one inside."""
    path = os.pathsep.join(filter(None, [str(CHANGED), os.environ.get("PYTHONPATH", "")]))
    with start_server(database, PYTHONPATH=path) as address:
        yield address


@pytest.fixture
def page_of_changed(new_page):
    page = new_page(color_scheme="light")  # a visitor of its own: the script goes on in whatever the page opens
    page.add_init_script(path=CHANGED / "page.js")
    return page


def test_pages_show_their_figures_and_lead_to_one_another(changed, server, page_of_changed, new_page):
    page, other = page_of_changed, new_page()
    shown = []
    for one, address in ((page, changed), (other, server)):
        one.goto(f"{address}/?{DEMO}")
        expect(one.locator("h1")).to_have_text("Planı icra edirikmi?", timeout=60_000)
        one.locator(".cards .card").first.wait_for()
        shown.append(one.locator(".cards .value").all_inner_texts())
        expect(one.locator("svg.marks").first).to_be_visible()
    assert page.locator("[data-testid=stApp]").count() == 0, "the page is still the same inside"
    colour = page.locator(".contents").evaluate("list => getComputedStyle(list).getPropertyValue('--st-text-color')")
    assert colour == "CanvasText", "the theme still gives its colours"
    assert shown[0] == shown[1] and any(any(map(str.isdigit, text)) for text in shown[0])
    page.evaluate("window.stayed = true")
    page.locator(".contents a[href^='/methods']").click()
    expect(page.locator("h1")).to_contain_text("necə hesablanır", timeout=60_000)
    assert not page.evaluate("window.stayed"), "a page that does not heed a link is loaded anew"
    expect(page.locator("html")).to_have_attribute("lang", "az")


def test_a_deep_link_and_the_upload_page_open(changed, page_of_changed):
    page = page_of_changed
    page.goto(f"{changed}/upload?{DEMO}")
    expect(page.locator("input[type=file]")).to_have_count(1, timeout=60_000)
    page.locator("input[type=file]").set_input_files([{"name": "a.csv", "mimeType": "", "buffer": b"a;b\n"}])
    expect(page.locator("[aria-invalid=true]")).to_have_count(1)
    expect(page.locator("h1")).to_be_visible()


def test_the_index_page_is_streamlits_own(changed):
    assert '<html lang="en">' in ask(changed, "GET", "/", [("Host", urlsplit(changed).netloc)])[2]


def test_uploads_are_refused(changed):
    with visited(changed, "upload") as visit:
        how = [("Host", urlsplit(changed).netloc), ("Origin", changed), ("Cookie", visit.cookies)]
        place = f"/_stcore/upload_file/{visit.session}/one"
        assert ask(changed, "PUT", place, [*how, ("X-Xsrftoken", visit.token), ("Content-Length", "0")])[0] == 403
