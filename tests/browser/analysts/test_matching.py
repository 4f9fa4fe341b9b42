"""A file with headings that nobody knows, by keyboard: its columns confirmed with one press, its cells seen, published."""

import re

import pytest
from playwright.sync_api import expect

from loaders.recipes.kept import read_recipes
from loaders.roles.actor import operator
from tests.helpers.browser import LONG, heard, settle, visit
from tests.helpers.building import database, values, workbook
from tests.helpers.visitors.looks import SEVERE, sweep
from tests.helpers.visitors.uploading import drop, expect_counts, row

HEADINGS = ["Plan bəndi", "Наименование мероприятия", "Кол-во участников", "Ay", "Növ"]


@pytest.mark.slow
def test_unknown_headings_are_confirmed_seen_and_published_by_keyboard(page, show, tmp_path):
    folder = database(tmp_path)
    visit(page, f"{show(folder)}/upload?language=az")
    rows = [["1.1", "Açıq qapı", "ən azı 40", "oktyabr 2025", "Görüş"], ["2.4", "Sərgi", "~30", "noyabr 2025", "Sərgi"]]
    drop(page, workbook(tmp_path / "tədbirlər.xlsx", {"Vərəq": [["Aylıq tədbirlər"], HEADINGS, *rows]}))

    take = page.get_by_role("button", name="2 sütunu belə oxu")
    expect(take).to_be_visible(timeout=LONG)
    expect(page.get_by_text("oktyabr 2025 · noyabr 2025")).to_be_visible()
    settle(page)
    sweep(page, context="[data-testid=stMain]", impacts=SEVERE)
    take.focus()
    page.keyboard.press("Enter")

    expect_counts(page, 2, 0, 0, 0)
    expect(row(page, "~30")).to_contain_text("təxminən")
    expect(row(page, "ən azı 40")).to_contain_text("Кол-во участников")
    publish = page.get_by_role("button", name="Dərc et: 2 yeni")
    name = page.get_by_role("textbox", name="Adınız")
    with heard(page):
        name.focus()
        page.keyboard.type("Leyla")
        page.keyboard.press("Enter")
    name.press("Tab")  # one press, and nothing of an explanation on the way
    expect(publish).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("stFileChip")).to_have_count(0, timeout=LONG)
    settle(page)
    assert values(folder)["1.1", "events.participants", 2025] == (40, "at_least")
    assert [one.name for one in read_recipes(folder, "AGY", who=operator("Analitik"))] == ["tədbirlər.xlsx · Vərəq"]
    expect(page.get_by_text(re.compile("Oxunma qaydaları: .* · 1"))).to_be_visible()
    sweep(page, context="[data-testid=stMain]", impacts=SEVERE)
