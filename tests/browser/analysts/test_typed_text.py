"""What is typed and not left yet outlives a page that is loaded anew, a pause, and a server that is killed."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from kpi import settings
from kpi.warehouse import editions
from loaders.drafts.draft import Draft, TypedRows, id_of
from loaders.drafts.store import FOLDER, Drafts
from tests.helpers.browser import LONG, heard, settle, visit
from tests.helpers.building import database
from ui.access import whose

# Page and field of what a draft keeps.
FIELDS = {
    "entry?dataset=trainings": re.compile("^Təlimin mövzusu"),
    "plan?": re.compile(r"^Planın adı \(az\)"),
    "report?year=2025": re.compile("^İcra haqqında məlumat"),
}
ENTRY, TOPIC = "entry?dataset=trainings&agency=AGY&plan=P1&language=", FIELDS["entry?dataset=trainings"]
DATE = re.compile("^Tarix")
SAYS_NOTHING = "() => { WebSocket.prototype.send = () => {} }"  # a connection that is lost
BROWSER = "5e" * 32  # the mark by which it is known
WAITING = "sessionStorage.getItem('typed')"


def type_into(page, label, text):
    """And stay there. What was typed, with what stood there."""
    field = page.get_by_role("textbox", name=label).first
    expect(field).to_be_editable(timeout=LONG)
    settle(page)
    field.focus()
    page.keyboard.press("End")
    page.keyboard.insert_text(text)
    return field.input_value()


@pytest.mark.slow
@pytest.mark.parametrize("address", FIELDS)
def test_what_is_typed_and_not_left_yet_is_not_lost(start_server, new_page, tmp_path, address):
    folder, label = database(tmp_path / "database"), FIELDS[address]
    page = new_page(color_scheme="light")  # its console tells of the server that is away
    field = page.get_by_role("textbox", name=label).first
    with start_server(folder, is_killed=True) as server:
        visit(page, f"{server}/{address}&language=az&agency=AGY&plan=P1")
        whole = type_into(page, label, " birinci")
        page.reload()
        expect(field).to_have_value(whole, timeout=LONG)
        whole = type_into(page, label, " ikinci")
        page.wait_for_function(f"{WAITING} === null", timeout=LONG)  # the pause has sent it
        assert whole.strip() in kept(folder) and field.evaluate("field => field === document.activeElement")
        whole = type_into(page, label, " üçüncü")
    with start_server(folder, port=urlsplit(server).port):
        page.wait_for_selector("[data-test-connection-state=CONNECTED]", timeout=LONG)
        expect(field).to_have_value(whole, timeout=LONG)
        page.wait_for_function(f"{WAITING} === null", timeout=LONG)
        assert whole.strip() in kept(folder)


# A field is left in the moment in which the connection is there again.
LEFT_AT_ONCE = """(field) => {
  const app = document.querySelector("[data-testid=stApp]")
  const leave = () => app.dataset.testConnectionState === "CONNECTED" && field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }))
  new MutationObserver(leave).observe(app, { attributeFilter: ["data-test-connection-state"] })
}"""


@pytest.mark.slow
def test_what_is_left_while_a_server_begins_anew_is_not_lost(start_server, new_page, tmp_path):
    address, folder = "report?year=2025", database(tmp_path / "database")
    page = new_page(color_scheme="light")
    field = page.get_by_role("textbox", name=FIELDS[address]).first
    with start_server(folder, is_killed=True) as server:
        visit(page, f"{server}/{address}&language=az&agency=AGY&plan=P1")
        whole = type_into(page, FIELDS[address], " birinci")
        field.evaluate(LEFT_AT_ONCE)
    with start_server(folder, port=urlsplit(server).port):
        page.wait_for_selector("[data-test-connection-state=CONNECTED]", timeout=LONG)
        expect(field).to_have_value(whole, timeout=LONG)
        page.wait_for_function(f"{WAITING} === null", timeout=LONG)
        assert whole.strip() in kept(folder)


@pytest.mark.slow
def test_what_was_sent_and_emptied_does_not_come_back(start_server, new_page, tmp_path):
    label = FIELDS["entry?dataset=trainings"]
    page = new_page(color_scheme="light")
    field = page.get_by_role("textbox", name=label).first
    with start_server(database(tmp_path / "database")) as server:
        visit(page, f"{server}/entry?dataset=trainings&language=az&agency=AGY&plan=P1")
        type_into(page, label, "Etika")
        page.keyboard.press("Tab")
        page.get_by_role("button", name="Xanaları təmizlə").click()
        expect(field).to_have_value("")
        page.reload()
        settle(page)
        page.wait_for_timeout(1_000)
        expect(field).to_have_value("")


def left_with(page, address, text):
    """Typed, and the page left before the server has heard of it; whoever comes back finds another page first."""
    visit(page, address)
    page.evaluate(SAYS_NOTHING)
    type_into(page, TOPIC, text)
    visit(page, address.replace("/entry?", "/overview?"))


@pytest.mark.slow
def test_what_was_left_comes_back_in_every_language_but_over_nothing_newer(start_server, new_page, tmp_path):
    folder = database(tmp_path / "database")
    page = new_page(color_scheme="light")
    of = {"az": TOPIC, "ru": re.compile("^Тема обучения"), "en": re.compile("^Training topic")}
    with start_server(folder) as server:
        left_with(page, f"{server}/{ENTRY}az", "Köhnə")
        visit(page, f"{server}/{ENTRY}en")
        expect(page.get_by_role("textbox", name=of["en"])).to_have_value("Köhnə")
        page.wait_for_function(f"{WAITING} === null", timeout=LONG)
        assert "Köhnə" in kept(folder)

        left_with(page, f"{server}/{ENTRY}az", " mətn")
        other = page.context.new_page()
        visit(other, f"{server}/{ENTRY}ru")
        field = other.get_by_role("textbox", name=of["ru"])
        expect(field).to_have_value("Köhnə")
        with heard(other):
            field.fill("Yeni")
            field.press("Tab")
        visit(page, f"{server}/{ENTRY}az")
        field = page.get_by_role("textbox", name=of["az"])
        page.wait_for_function(f"{WAITING} === null", timeout=LONG)
        page.wait_for_timeout(1_000)
        expect(field).to_have_value("Yeni")
        assert "Köhnə" not in kept(folder)


@pytest.mark.slow
def test_what_is_typed_while_its_row_leaves_the_fields_changes_no_other_row(start_server, new_page, tmp_path):
    folder = database(tmp_path / "database")
    rows = tuple(
        {"clauses": "1.1", "dates": date, "topic": "Etika", "participants": "20"}
        for date in ("05.10.2025", "06.10.2025")
    )
    work, id = TypedRows("trainings", rows, dict(rows[0]), 0), id_of(TypedRows, "AGY", "P1", "trainings")
    edition = editions.newest_edition(folder)
    Drafts(folder, whose._digits("browser", BROWSER)).save(
        Draft(id, work, "AGY", "P1", edition, settings.now()), {}, is_new=True
    )
    page = new_page(color_scheme="light")
    with start_server(folder) as server:
        page.context.add_cookies([{"name": "kpi_browser", "value": BROWSER, "url": server}])
        visit(page, f"{server}/{ENTRY}az")
        field = page.get_by_role("textbox", name=TOPIC)
        expect(field).to_have_value("Etika")
        field.evaluate(
            "field => { document.querySelector('[class*=st-key-entry_change_1] button').click(); field.focus() }"
        )
        page.keyboard.insert_text("x")
        expect(page.get_by_role("textbox", name=re.compile("^Tarix"))).to_have_value("06.10.2025", timeout=LONG)
        page.wait_for_function(f"{WAITING} === null", timeout=LONG)
        page.wait_for_timeout(1_000)
        expect(field).to_have_value("Etika")
        assert "Etikax" not in kept(folder) and "xEtika" not in kept(folder)


def kept(folder):
    return "".join(path.read_text(encoding="utf-8") for path in (folder / FOLDER).rglob("draft.json"))


@pytest.mark.slow
def test_half_a_date_is_judged_only_when_its_field_is_left(start_server, new_page, tmp_path):
    page = new_page(color_scheme="light")
    wrong = page.get_by_test_id("stAlert").filter(has_text="il yoxdur")
    with start_server(database(tmp_path / "database")) as server:
        visit(page, f"{server}/{ENTRY}az")
        type_into(page, TOPIC, "Etika")
        page.wait_for_function(f"{WAITING} === null", timeout=LONG)
        half = type_into(page, DATE, "05.1")
        page.wait_for_timeout(7_000)
        expect(wrong).to_have_count(0)
        page.reload()  # it waits in this tab
        expect(page.get_by_role("textbox", name=DATE)).to_have_value(half, timeout=LONG)
        expect(wrong).to_have_count(1, timeout=LONG)
