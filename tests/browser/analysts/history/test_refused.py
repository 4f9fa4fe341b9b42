"""What the history refuses to undo, and why."""

import re

import pytest
from playwright.sync_api import expect

from kpi.warehouse import editions
from loaders.publishing.undo import undo
from loaders.roles.actor import operator
from tests.browser.analysts.history.conftest import ETHICS
from tests.helpers.browser import type_in, visit
from tests.helpers.building import TODAY, TRAININGS, database


@pytest.mark.slow
def test_a_closed_year_refuses_an_undoing_until_it_is_opened_with_a_note(page, address, bring, folder):
    upload, edition, _ = bring("bağlı.xlsx", ["4.1.1", "05.10.2023", "Etika", "Bakı", 1, 20])
    visit(page, f"{address}&year=2023")
    type_in(page, "Adınız", "Rəşad")
    page.get_by_role("button", name="2023-cü ili bağla …").click()
    expect(page.get_by_test_id("stAlert").filter(has_text="çatışmazlıq var")).to_be_visible()  # the gaps come first
    page.get_by_role("button", name="2023-cü ili bu çatışmazlıqlarla bağla").click()
    years = page.locator(".st-key-history_years")
    expect(years.get_by_role("row").filter(has_text="2023")).to_contain_text(re.compile("bağlıdır\\s*Rəşad"))
    assert editions.newest_edition(folder) == edition + 1

    visit(page, f"{address}&upload={upload}")
    page.get_by_role("button", name="Nəyin dəyişəcəyinə bax").click()
    expect(page.get_by_test_id("stAlert")).to_contain_text(re.compile("2023-cü ili .* bağlanıb \\(Rəşad\\)"))

    visit(page, f"{address}&year=2023")
    type_in(page, "Adınız", "Rəşad")
    reopen = page.get_by_role("button", name="2023-cü ili yenidən aç")
    reopen.click()
    expect(page.get_by_test_id("stAlert")).to_contain_text("Qeyd yazılmayıb")
    type_in(page, "Qeyd: niyə yenidən açılır", "Səhv düzəldilir")
    reopen.click()
    expect(years.get_by_role("row").filter(has_text="2023")).to_contain_text(
        re.compile("yenidən açılıb.*Səhv düzəldilir", re.DOTALL)
    )
    undo(folder, upload, TODAY, who=operator("Rəşad"))


@pytest.mark.slow
def test_in_an_open_network_without_sign_in_nothing_can_be_changed(tmp_path, start_server, page):
    folder = database(tmp_path, {"Təlimlər": [TRAININGS, ETHICS]})
    with start_server(folder, "--server.address", "0.0.0.0") as address:
        for path in ("/history?language=az", "/history?language=az&upload=1"):
            visit(page, address + path)
            expect(page.get_by_test_id("stAlert").filter(has_text="giriş tənzimlənməyib")).to_be_visible()
            for key in ("history_undo_look", "history_year_order"):
                expect(page.locator(f".st-key-{key}")).to_have_count(0)
        expect(
            page.get_by_test_id("stAlert").filter(
                has_text="Faylların əsli yalnız məlumatları dəyişə bilənlər üçün açıqdır"
            )
        ).to_be_visible()
        expect(page.get_by_test_id("stDownloadButton").filter(has_text="göndərildiyi kimi")).to_have_count(0)
