"""What is typed and not left yet outlives a page that is loaded anew, a pause, and a server that is killed."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from loaders.drafts.store import FOLDER
from tests.helpers.browser import LONG, settle, visit
from tests.helpers.building import database

# Page and field of what a draft keeps.
FIELDS = {
    "entry?dataset=trainings": re.compile("^Təlimin mövzusu"),
    "plan?": re.compile(r"^Planın adı \(az\)"),
    "report?year=2025": re.compile("^İcra haqqında məlumat"),
}
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


def kept(folder):
    return "".join(path.read_text(encoding="utf-8") for path in (folder / FOLDER).rglob("draft.json"))
