"""The frame around every page: address, language, navigation, headers."""

import re
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect

from kpi.warehouse import editions
from tests.browser.frame import address_has, get, sidebar
from tests.helpers.browser import settle, visit
from tests.helpers.slow import slow
from tests.helpers.visitors.looks import sweep
from tests.helpers.visitors.visiting import visited
from ui.access import headers
from ui.navigation import contents
from ui.text.markdown import escaped

DEMO = "agency=DEMO&plan=DEMO-2021-2026&year=2024"


def pick(page, name, option):
    chosen(page, name).select_option(option)


def chosen(page, name):
    return page.locator(f".st-key-choices select[name={name}]")


def test_a_deep_link_opens_on_a_cold_server(database, start_server, page):
    with start_server(database) as address:
        visit(page, f"{address}/clause?clause=10.2&language=ru")
        expect(page.get_by_role("dialog")).to_have_count(0)
        expect(page.locator("html")).to_have_attribute("lang", "ru")
        expect(page).to_have_title(re.compile("По пунктам"))
        address_has(page, clause="10.2", language="ru")
        page.goto("about:blank")  # what still comes in would find no server any more


def test_a_choice_stays_and_the_back_button_undoes_it(server, page):
    visit(page, f"{server}/trainings?language=en&{DEMO}")
    pick(page, "year", "2023")
    address_has(page, year="2023")
    sidebar(page).get_by_role("link", name="Events").click()
    expect(page).to_have_url(re.compile("/events"))
    address_has(page, agency="DEMO", plan="DEMO-2021-2026", year="2023")
    page.reload()
    settle(page)
    expect(chosen(page, "year")).to_have_value("2023")
    page.go_back()
    expect(page).to_have_url(re.compile("/trainings"))
    page.go_back()
    address_has(page, year="2024")
    expect(chosen(page, "year")).to_have_value("2024")
    # A run writes the address before the list of pages, and somebody may click in between.
    settle(page)
    page.evaluate("history.replaceState(history.state, '', location.href.replace('year=2024', 'year=2023'))")
    sidebar(page).get_by_role("link", name="Events").click()
    expect(page).to_have_url(re.compile("/events"))
    address_has(page, year="2023")


@pytest.mark.slow
def test_the_running_year_can_be_left_out(server, page):
    visit(page, f"{server}/overview?language=az&agency=DEMO&plan=DEMO-2021-2026")
    expect(page).to_have_url(re.compile("year=2026"))
    page.get_by_text("Yalnız tam illər").click()
    expect(page).to_have_url(re.compile("year=2025.*full=1"))
    settle(page)
    expect(page.locator("main, [data-testid=stMain]").get_by_text("2026", exact=True)).to_have_count(0)
    page.get_by_text("Yalnız tam illər").click()
    expect(page).not_to_have_url(re.compile("full=1"))


@pytest.mark.slow
def test_another_agency_brings_its_own_plan_and_leaves_the_clause(server, page):
    visit(page, f"{server}/clause?language=en&{DEMO}&clause=1.1")
    chosen(page, "agency").select_option("DMX")
    address_has(page, agency="DMX")
    settle(page)
    assert "DEMO" not in page.url
    assert "clause=1.1" not in page.url


@pytest.mark.parametrize(
    "query, sentence",
    [
        ("agency=NOBODY", "NOBODY"),
        slow("agency=DEMO&plan=DEMO-1900", "DEMO-1900"),
        slow("agency=DEMO&plan=DEMO-2021-2026&year=1999", "1999"),
        slow("agency=DEMO&plan=DEMO-2021-2026&year=last", "last"),
        slow("language=tlh", "tlh"),
        ("agency=**bold** $x$ [a](/b)", "**bold** $x$ [a](/b)"),
    ],
)
def test_an_unknown_address_says_what_it_shows_instead(server, new_page, query, sentence):
    page = new_page(locale="en-GB")
    visit(page, f"{server}/methods?{query}")
    alert = page.get_by_test_id("stAlert").filter(has_text=f"“{sentence}”")
    expect(alert).to_be_visible()
    assert sentence not in page.url


@pytest.mark.parametrize("entry", contents.ENTRIES, ids=lambda entry: entry.name)
def test_every_page_of_the_made_up_agency_says_so(server, entry):
    with visited(server, "" if entry is contents.FIRST else entry.name, f"language=en&{DEMO}") as visit:
        assert "script_finished: FINISHED_SUCCESSFULLY" in visit.texts
        assert "This agency and all its figures are made up." in visit.texts


@pytest.mark.slow
def test_the_first_page_has_its_name_too(server, page):
    visit(page, f"{server}/overview?language=en&{DEMO}")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page).to_have_title(re.compile("^Overview"))


@pytest.mark.slow
def test_links_to_pages_keep_the_choice_in_another_tab(server, page):
    visit(page, f"{server}/?language=ru&{DEMO}")
    link = sidebar(page).get_by_role("link", name="Опросы").get_attribute("href")
    for part in ("language=ru", "agency=DEMO", "plan=DEMO-2021-2026", "year=2024"):
        assert part in link


@pytest.mark.slow
def test_on_a_phone_the_sidebar_makes_way_for_the_chosen_page(server, new_page):
    page = new_page(viewport={"width": 390, "height": 844})
    visit(page, f"{server}/?language=en&{DEMO}")
    page.get_by_test_id("stExpandSidebarButton").click()
    sidebar(page).get_by_role("link", name="Methods").click()
    expect(page).to_have_title(re.compile("^Methods"))
    expect(sidebar(page)).not_to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("path", ["/", "/clause", "/_stcore/health", "/favicon.png"])
def test_security_headers(server, path):
    with get(server + path) as answer:
        for name, value in headers.HEADERS.items():
            assert answer.headers[name] == value


def test_an_unreadable_database_is_a_sentence(tmp_path, show, page):
    (tmp_path / "current").write_text("1")
    editions.edition_file(tmp_path, 1).write_text("not a database")
    page.goto(f"{show(tmp_path)}/?language=en")
    expect(page.get_by_text("This page could not be shown.")).to_be_visible(timeout=30_000)
    expect(page.get_by_text("Traceback")).to_have_count(0)


def test_an_empty_database_leads_to_the_upload(tmp_path, show, page):
    editions.create(tmp_path)
    page.goto(f"{show(tmp_path)}/?language=en")
    expect(page.get_by_text("There are no figures yet.")).to_be_visible(timeout=30_000)
    page.get_by_test_id("stMain").get_by_role("link", name="Upload").click()
    expect(page).to_have_title(re.compile("^Upload"))
    settle(page)


def test_the_frame_is_accessible(server, page):
    visit(page, f"{server}/methods?{DEMO}")
    sweep(page, ((1440, "light"), (1440, "dark")), context="[data-testid=stSidebar]")


@pytest.mark.slow
def test_letters_come_from_one_font(server, page):
    visit(page, f"{server}/?language=az&{DEMO}")
    page.evaluate("document.querySelector('h1').textContent = 'Əə Ğğ Iı İi Şş Çç Öö Üü Жж Щщ'")
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    heading = session.send("DOM.querySelector", {"nodeId": root, "selector": "h1"})["nodeId"]
    fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": heading})["fonts"]
    assert [(font["familyName"], font["isCustomFont"]) for font in fonts] == [("SourceSans3VF", True)]


def test_no_file_of_the_shell_hides_another_module():
    """Streamlit puts the folder of ui/shell/frame.py before all others on the path."""
    rooms = {path.name for path in Path(contents.ROOT).iterdir()}
    names = {path.stem for path in (contents.ROOT / "ui" / "shell").glob("*.py")} - {"__init__"}
    assert "frame" in names
    assert names & (rooms | set(sys.stdlib_module_names)) == set()


@pytest.mark.parametrize("text", ["plain", "*a* _b_ `c`", "$5 and $6", ":blue[x] # y", "<b>", "1. 2"])
def test_plain_text_keeps_its_letters(text):
    assert re.sub(r"\\(.)", r"\1", escaped(text)) == text
