"""A deck is driven by keyboard, with and without a server, and its numbers stay."""

import re

from playwright.sync_api import Page, expect

from kpi.warehouse import editions
from tests.browser.council.meeting import SHOW
from tests.helpers.browser import handed_out, settle, visit
from tests.helpers.building import TRAININGS, load, workbook


def bring(folder, *rows):
    load(folder, workbook(folder.parent / "sonra.xlsx", {"Təlimlər": [TRAININGS, *rows]}))


def wall(page: Page):
    """The deck within the page."""
    return page.frame_locator("iframe[title]")


def big(deck) -> str:
    """The number of the slide that is shown."""
    return deck.locator(".slide.now p.big").inner_text()


def turn(keyboard, deck, key: str, title: str | re.Pattern) -> None:
    keyboard.press(key)
    expect(deck.locator(".slide.now h1")).to_have_text(title)


def show_slides(page: Page) -> None:
    page.get_by_role("button", name=SHOW).click()
    expect(wall(page).locator(".slide.now h1")).to_have_text("Plan 1")


def test_a_deck_is_driven_by_keyboard_and_its_numbers_stay_while_a_new_edition_comes(
    page, new_page, folder, show, tmp_path
):
    server = show(folder)
    edition = editions.newest_edition(folder)
    visit(page, f"{server}/present?agency=AGY&plan=P1&year=2025&language=az")
    show_slides(page)
    expect(page).to_have_url(re.compile(f"edition={edition}(&|$)"))
    download = handed_out(page.get_by_role("button", name="Slaydlar, bir HTML faylı"))
    file = tmp_path / download.suggested_filename
    download.save_as(file)

    deck = wall(page)
    deck.locator("body").click()
    turn(page.keyboard, deck, "PageDown", "Planı icra edirikmi?")
    turn(page.keyboard, deck, "ArrowRight", "Bənd 1.1")
    assert big(deck).startswith(("1 ", "31 "))
    before = big(deck)
    bring(folder, ["1.1", "07.10.2025", "Yeni", "Bakı", 5, 500])
    assert editions.newest_edition(folder) == edition + 1
    turn(page.keyboard, deck, "End", "Diqqətinizə görə təşəkkür edirik")
    turn(page.keyboard, deck, "Home", "Plan 1")

    page.reload()
    settle(page)
    expect(page.get_by_test_id("stAlert").filter(has_text="Daha yeni buraxılış var")).to_be_visible()
    expect(deck.locator(".slide.now .foot")).to_contain_text(f"Buraxılış {edition},")
    deck.locator("body").click()
    page.keyboard.press("PageDown")
    turn(page.keyboard, deck, "PageDown", "Bənd 1.1")
    assert big(deck) == before

    page.get_by_role("link", name=f"{edition + 1} nömrəli buraxılışdan").click()
    expect(deck.locator(".slide.now .foot")).to_contain_text(f"Buraxılış {edition + 1},")
    deck.locator("body").click()
    page.keyboard.press("PageDown")
    turn(page.keyboard, deck, "PageDown", "Bənd 1.1")
    assert big(deck) != before

    # From a stick: no server any more, and no network.
    alone = new_page(viewport={"width": 1280, "height": 720})
    alone.context.set_offline(True)
    alone.goto(file.as_uri())
    turn(alone.keyboard, alone, "End", "Diqqətinizə görə təşəkkür edirik")
    turn(alone.keyboard, alone, "Home", "Plan 1")
    turn(alone.keyboard, alone, "PageDown", "Planı icra edirikmi?")
    turn(alone.keyboard, alone, "PageDown", "Bənd 1.1")
    assert big(alone) == before
    turn(alone.keyboard, alone, "PageUp", "Planı icra edirikmi?")
    with alone.expect_popup() as opened:
        alone.keyboard.press("n")
    notes = opened.value
    expect(notes.locator("h1")).to_have_text(re.compile("Planı icra edirikmi"))
    notes.keyboard.press("PageDown")
    expect(alone.locator(".slide.now h1")).to_have_text("Bənd 1.1")
    expect(notes.locator("body")).to_contain_text("plans.xlsx")
    alone.keyboard.press("b")
    expect(alone.locator("html.black")).to_have_count(1)
    alone.keyboard.press("PageDown")  # lights up again, and turns no slide
    expect(alone.locator(".slide.now h1")).to_have_text("Bənd 1.1")
    alone.keyboard.press("Escape")
    expect(alone.get_by_role("dialog")).to_be_visible()
    alone.keyboard.press("ArrowDown")
    alone.keyboard.press("Enter")
    expect(alone.locator(".slide.now h1")).to_have_text("Bənd 2.4")
