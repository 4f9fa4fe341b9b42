"""In which language the frame stands, and that it stays."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.frame import address_has, get, sidebar
from tests.helpers.browser import visit
from tests.helpers.slow import slow
from ui.navigation import language_choice

DEMO = "agency=DEMO&plan=DEMO-2021-2026&year=2024"


@pytest.mark.parametrize(
    "locale, language", [slow("az-AZ", "az"), ("ru-RU", "ru"), slow("en-GB", "en"), slow("de-DE", "az")]
)
def test_the_browsers_language_comes_first(server, new_page, locale, language):
    page = new_page(locale=locale)
    visit(page, server)
    expect(page.locator("html")).to_have_attribute("lang", language)
    address_has(page, language=language)


@pytest.mark.parametrize(
    "asks, language",
    [
        ("ru", "ru"),
        ("en-US,en;q=0.9,az;q=0.8", "en"),
        ("de-DE,de;q=0.9,ru;q=0.5,az;q=0.7", "az"),
        ("tr", "az"),
        ("", "az"),
        ("*", "az"),
        ("ru;q=high, en", "en"),
        ("en;q=0.1, ru-RU ; q=0.3", "ru"),
        ("AZ-Latn-AZ", "az"),
    ],
)
def test_languages_that_a_browser_accepts(server, asks, language):
    assert language_choice.accepted(asks) == language
    with get(f"{server}/trainings", **{"Accept-Language": asks}) as answer:
        assert f'<html lang="{language}">' in answer.read().decode()


def test_a_chosen_language_stays(server, page):
    visit(page, f"{server}/?{DEMO}")
    sidebar(page).get_by_text("English").click()
    address_has(page, language="en")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    sidebar(page).get_by_role("link", name="Trainings").click()
    expect(page).to_have_title(re.compile("^Trainings"))
    address_has(page, language="en", agency="DEMO", year="2024")
    page.reload()
    expect(page).to_have_title(re.compile("^Trainings"))
    expect(page.locator("html")).to_have_attribute("lang", "en")
