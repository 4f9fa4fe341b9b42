"""With nothing there of all that ui.internals touches, the dashboard starts, shows its figures, takes uploads."""

import os
import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from loaders.problems.limits import LIMITS
from loaders.spreadsheet.guards import MEGABYTE
from tests.helpers import ROOT
from tests.helpers.building import TRAININGS, workbook
from tests.helpers.visitors.visiting import ask, visited
from tests.ui.access.sent.upload_requests import of_browser, put
from tests.ui.access.test_upload_endpoint import SECRETS

CHANGED = ROOT / "tests" / "helpers" / "changed"
CHART = "[class*=st-key-] svg:has(g)"  # icons have no groups
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
        expect(one.locator(CHART).first).to_be_visible()
    assert page.locator("[data-testid=stApp]").count() == 0, "the page is still the same inside"
    colour = page.locator(".contents").evaluate("list => getComputedStyle(list).getPropertyValue('--st-text-color')")
    assert colour == "CanvasText", "the theme still gives its colours"
    assert shown[0] == shown[1] and any(any(map(str.isdigit, text)) for text in shown[0])
    page.evaluate("window.stayed = true")
    page.locator(".contents a[href^='/methods']").click()
    expect(page.locator("h1")).to_contain_text("necə hesablanır", timeout=60_000)
    assert not page.evaluate("window.stayed"), "a page that does not heed a link is loaded anew"
    expect(page.locator("html")).to_have_attribute("lang", "az")


def test_a_mark_leads_where_its_link_does_and_the_table_below_leads_there_too(changed, page_of_changed):
    page = page_of_changed
    page.goto(f"{changed}/trainings?{DEMO}")
    place = page.locator(".st-key-trainings-years")
    mark = place.locator("svg [class*=mark-rect] path:not([d=''])").last
    expect(mark).to_be_visible(timeout=60_000)
    assert place.locator("svg.marks, [role=graphics-document], [data-testid]").count() == 0
    expect(place.locator("svg:has(g)")).to_have_attribute("aria-label", re.compile(r"\d"))
    with page.expect_download() as picture:
        place.get_by_role("button", name="Şəkil kimi saxla").click()
    assert picture.value.suggested_filename.endswith(".png")
    page.evaluate("window.stayed = true")
    mark.click(position={"x": 4, "y": 2})
    expect(page).to_have_url(re.compile("/rows"), timeout=60_000)
    expect(page.locator("h1")).to_contain_text("2024")
    assert not page.evaluate("window.stayed"), "our script found the link although Vega keeps it elsewhere"


def test_a_deep_link_and_the_upload_page_open_and_a_file_is_looked_at(changed, page_of_changed, tmp_path):
    page = page_of_changed
    page.goto(f"{changed}/upload?{DEMO}")
    expect(page.locator("h1")).to_be_visible(timeout=60_000)
    row = ["1.1", "05.10.2024", "Bir dəfəlik mövzu", "Bakı", 1, 20]
    page.locator("input[type=file]").first.set_input_files(workbook(tmp_path / "2024.xlsx", {"2024": [TRAININGS, row]}))
    expect(page.locator("body")).to_contain_text("Yeni sətirlər", timeout=60_000)
    expect(page.locator("[aria-invalid=true]")).to_have_count(0)


def test_the_index_page_is_streamlits_own(changed):
    assert '<html lang="en">' in ask(changed, "GET", "/", [("Host", urlsplit(changed).netloc)])[2]


def test_uploads_are_held_to_what_they_are_held_to_else(changed):
    own, most = of_browser(changed), LIMITS["max_files"]
    with visited(changed, "upload") as visit:
        assert put(changed, visit, own[:1]) == 403
        assert put(changed, visit, [*own, ("X-Forwarded-For", "10.0.0.7")]) == 403
        sent = [*own, ("Cookie", visit.cookies), ("X-Xsrftoken", visit.token), ("Content-Length", "2")]
        assert [ask(changed, method, "/another/s/f", sent, b"{}")[0] for method in ("POST", "PUT")] == [403, 403]
        assert put(changed, visit, own, session="00000000-0000-0000-0000-000000000000") == 400
        assert put(changed, visit, [*own, ("Content-Length", str(201 * MEGABYTE))], body=b"") == 413
        answers = [put(changed, visit, own, file=str(number)) for number in range(most + 2)]
        assert answers == [204] * (most + 1) + [413]
        assert put(changed, visit, own, file="0") == 204


def test_who_is_not_signed_in_uploads_nothing(database, start_server, tmp_path):
    secrets = tmp_path / "secrets.toml"
    secrets.write_text(SECRETS, encoding="utf-8")
    start = start_server(database, "--secrets.files", str(secrets), PYTHONPATH=str(CHANGED))
    with start as address, visited(address, "upload") as visit:
        assert put(address, visit, of_browser(address)) == 403
