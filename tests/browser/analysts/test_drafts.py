"""A draft in a browser: left in the middle, the server killed, gone on with, published."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from loaders.drafts.store import FOLDER
from tests.helpers.browser import LONG, open_list, settle, type_in, visit
from tests.helpers.building import database, values
from tests.helpers.visitors.looks import SEVERE, sweep, visit_narrow
from tests.helpers.visitors.uploading import drop, expect_counts, trainings

PEOPLE = "trainings.participants"


def kept(page):
    """The files on the desk that come from the draft."""
    return page.get_by_role("button", name="Faylı siyahıdan çıxar")


@pytest.mark.slow
def test_the_server_is_killed_in_the_middle_and_nothing_is_lost(start_server, new_page, tmp_path):
    folder = database(tmp_path / "database")
    page = new_page(color_scheme="light")  # its console tells of the server that is away
    with start_server(folder, is_killed=True) as address:
        visit_narrow(page, f"{address}/upload?language=az")
        drop(
            page,
            trainings(tmp_path / "səhv.xlsx", ["10.20", "12.01.2025", "A", "Bakı", 1, 5]),
            trainings(tmp_path / "düz.xlsx", ["1.1", "13.01.2025", "B", "Bakı", 1, 7]),
        )
        expect_counts(page, 1, 0, 0, 1)
        page.get_by_role("button", name=re.compile("1 təklifi qəbul et")).click()
        expect_counts(page, 2, 0, 0, 0)
        name = page.get_by_role("textbox", name="Adınız")
        type_in(page, "Adınız", "Leyla")
        expect(page).to_have_url(re.compile("draft=[0-9a-f]{32}"))
    with start_server(folder, port=urlsplit(address).port) as address:
        # The page was open all the time: it runs by itself, and whatever is done in it next finds everything.
        page.wait_for_selector("[data-test-connection-state=CONNECTED]", timeout=LONG)
        expect(kept(page)).to_have_count(2, timeout=LONG)
        expect_counts(page, 2, 0, 0, 0)
        settle(page)
        open_list(page.get_by_role("combobox", name="Məlumat toplusu"))
        page.get_by_role("listbox").get_by_role("option").nth(1).click()
        settle(page)
        expect(kept(page)).to_have_count(2)
        expect_counts(page, 2, 0, 0, 0)
        expect(page.get_by_test_id("stFileChip")).to_have_count(0)
        page.reload()
        settle(page)
        expect(kept(page)).to_have_count(2, timeout=LONG)
        expect_counts(page, 2, 0, 0, 0)

        other = page.context.new_page()
        visit(other, f"{address}/upload?language=az")
        other.get_by_role("link", name="Davam et").click()
        expect_counts(other, 2, 0, 0, 0)
        other.close()

        page.get_by_text("Qaralamalarınız · 1").click()
        page.get_by_role("button", name="Həmkara ötür").click()
        expect(page.get_by_test_id("stCode")).to_contain_text(f"{address}/upload?language=az&take=")
        sweep(page, impacts=SEVERE)
        expect(name).to_have_value("Leyla")
        page.locator("button[kind=primary]").click()
        expect(page.get_by_role("heading", name="Dərc edildi")).to_be_visible(timeout=LONG)
    assert values(folder)["10.2", PEOPLE, 2025] == (5, "exact")
    assert [path for path in (folder / FOLDER).rglob("*") if path.is_file()] == []
