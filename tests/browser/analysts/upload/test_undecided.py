"""What an analyst has not decided stays so: a publication that is left, a language that is changed."""

import pytest
from playwright.sync_api import expect

from kpi.warehouse import editions
from tests.helpers.browser import LONG, SETTLED, headed, type_in, visit
from tests.helpers.building import TRAININGS, database
from tests.helpers.visitors.uploading import drop, expect_counts, trainings


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return database(tmp_path_factory.mktemp("undecided"))


@pytest.mark.slow
def test_a_publication_that_is_left_says_that_it_was_stopped(opened, folder, address):
    edition = editions.newest_edition(folder)
    visit(opened, address.replace("/upload", "/history?language=az"))
    opened.locator(".contents a[href^='/upload']").click()
    headed(opened, "Fayl")
    lines = (f"1.1;{number % 28 + 1:02}.05.2025;Mövzu {number};Bakı;1;{number % 90}" for number in range(60_000))
    drop(opened, ("long.csv", "\n".join([";".join(TRAININGS), *lines]).encode()))
    expect_counts(opened, "60.000", 0, 0, 0, timeout=2 * LONG)
    opened.wait_for_selector(SETTLED, timeout=2 * LONG)
    type_in(opened, "Adınız", "Leyla")
    opened.locator("button[kind=primary]").click()
    expect(opened.get_by_role("button", name="Dayandır")).to_be_visible(timeout=LONG)
    opened.go_back()
    headed(opened, "Tarixçə")
    expect(opened.get_by_test_id("stAlert").filter(has_text="heç nə dəyişməyib")).to_be_visible(timeout=LONG)
    assert editions.newest_edition(folder) == edition
    opened.go_forward()
    expect_counts(opened, "60.000", 0, 0, 0, timeout=2 * LONG)


@pytest.mark.slow
def test_a_change_of_the_language_decides_nothing(opened, tmp_path):
    planned = ["1.1", "12.02.2026", "Kurs (təxirə salınıb)", "Bakı", 1, 5]
    drop(opened, trainings(tmp_path / "plan.xlsx", planned, ["1.1", "13.02.2026", "Kurs", "Bakı", 1, 7]))
    expect_counts(opened, 1, 0, 0, 1)
    for language, until in (("Русский", "не решено"), ("English", "not decided"), ("Azərbaycanca", "qərar verilməyib")):
        opened.get_by_test_id("stSidebar").get_by_text(language, exact=True).click()
        expect(opened.get_by_role("radio", name=until)).to_be_checked(timeout=LONG)
        expect_counts(opened, 1, 0, 0, 1)
