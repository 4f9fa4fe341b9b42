"""Slides in a browser: chosen and ordered, kept, shown from one edition, driven by keyboard with and without a server."""

import io
import re

import pytest
from playwright.sync_api import Page, expect
from pptx import Presentation

from kpi.saved_slides import read_saved_slides
from kpi.warehouse import editions
from loaders.decisions.saved_slides import save_slides
from loaders.roles.actor import operator
from tests.browser.council.meeting import SHEETS, SHOW
from tests.helpers.browser import handed_out, heard, type_in, visit
from tests.helpers.building import database
from tests.helpers.slow import slow
from tests.helpers.visitors.looks import SEVERE, sweep, visit_narrow


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    """The same for tests that add nothing which others would see."""
    return database(tmp_path_factory.mktemp("present"), SHEETS)


@pytest.fixture
def address(shared, show):
    return f"{show(shared)}/present?agency=AGY&plan=P1&year=2025&language=az"


def wall(page: Page):
    """The deck within the page."""
    return page.frame_locator("iframe[title]")


def test_slides_are_chosen_and_ordered_by_keyboard_kept_opened_and_forgotten(page, address, shared):
    visit(page, address)
    page.get_by_role("button", name="Heç birini seçmə").click()
    expect(page.get_by_text("Seçilib: 0")).to_be_visible()
    for name in ("Plan 1", "Bənd 2.4", "Bənd 10.10"):
        box = page.get_by_role("checkbox", name=re.compile(f"{re.escape(name)}( |$)"))
        box.focus()
        page.keyboard.press("Space")
        expect(box).to_be_checked()
    up = page.get_by_role("button", name=re.compile("^Yuxarı: .*Bənd 10.10$"))
    up.focus()
    for _ in range(8):
        page.keyboard.press("Enter")
        expect(up).to_be_focused()
    expect(page.get_by_role("listitem").filter(has=page.get_by_role("checkbox")).first).to_contain_text("Bənd 10.10")
    type_in(page, "Adınız", "Aynur")
    type_in(page, "Seçimin adı", "Şura, mart")
    page.get_by_role("button", name="Seçimi saxla").click()
    expect(page.get_by_role("row").filter(has_text="Şura, mart")).to_contain_text("Aynur")
    expect(page).to_have_url(re.compile("deck="))
    edition = editions.newest_edition(shared)
    with editions.open_edition(shared, edition) as cursor:
        assert read_saved_slides(cursor, edition, "AGY", "P1")["Şura, mart"].keys == (
            "clause/10.10",
            "title",
            "clause/2.4",
        )

    visit(page, f"{address}&deck=Şura, mart")
    page.get_by_role("button", name=SHOW).click()
    expect(wall(page).locator(".slide.now h1")).to_have_text("Bənd 10.10")
    expect(wall(page).locator(".slide")).to_have_count(3)
    page.go_back()
    expect(page.get_by_text("Seçilib: 3")).to_be_visible()
    forget = page.get_by_role("button", name="Sil: “Şura, mart”")
    forget.click()
    expect(page.get_by_text("Əvvəlcə adınızı yazın.")).to_be_visible()
    type_in(page, "Adınız", "Aynur")
    forget.click()
    expect(page.get_by_role("row").filter(has_text="Şura, mart")).to_have_count(0)


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ("&deck=Yox", "“Yox” adı ilə saxlanmış slaydlar yoxdur"),
        slow("&edition=999", "999 nömrəli buraxılış yoxdur"),
        slow("&edition=1", "1 nömrəli buraxılışda bu plan və il hələ yoxdur"),
        slow('&slides=["title","survey/q9"]', "survey/q9"),
        ('&edition=2&slides=["survey/q9"]', "survey/q9"),
    ],
)
def test_what_there_is_not_is_said(page, address, asked, sentence):
    visit(page, address + asked)
    expect(page.get_by_test_id("stAlert").filter(has_text=sentence)).to_be_visible()


@pytest.mark.slow
def test_powerpoint_takes_the_agency_s_own_template_and_refuses_what_is_none(page, address, shared):
    visit(page, f"{address}&edition={editions.newest_edition(shared)}")
    chooser = page.locator("input[type=file]")
    chooser.set_input_files(
        {"name": "şablon.pptx", "mimeType": "application/octet-stream", "buffer": b"PK\x03\x04 no presentation"}
    )
    expect(page.get_by_test_id("stAlert").filter(has_text="şablon.pptx")).to_contain_text("PowerPoint faylı deyil")
    kept = io.BytesIO()
    template = Presentation()
    template.slide_master.name = "Qurumun şablonu"
    template.save(kept)
    with heard(page):
        chooser.set_input_files({"name": "düz.pptx", "mimeType": "application/octet-stream", "buffer": kept.getvalue()})
    expect(page.get_by_test_id("stAlert").filter(has_text="pptx")).to_have_count(0)
    download = handed_out(page.get_by_role("button", name="Slaydlar, PowerPoint"))
    made = Presentation(download.path())
    assert made.slide_master.name == "Qurumun şablonu"
    assert "Plan 1" in [shape.text_frame.text for shape in made.slides[0].shapes if shape.has_text_frame]


@pytest.mark.slow
def test_in_an_open_network_without_sign_in_no_choice_can_be_kept(tmp_path, start_server, page):
    folder = database(tmp_path, SHEETS)
    save_slides(folder, "AGY", "P1", "Saxlanmış", ["title"], who=operator("Aynur"))
    with start_server(folder, "--server.address", "0.0.0.0") as server:
        visit(page, f"{server}/present?language=az")
        expect(page.get_by_role("row").filter(has_text="Saxlanmış")).to_be_visible()
        expect(page.get_by_test_id("stAlert")).to_contain_text("giriş tənzimlənməyib")
        expect(page.get_by_role("button", name="Seçimi saxla")).to_have_count(0)


def test_the_page_is_accessible_and_fits(page, address, shared):
    # Of Streamlit's own field for files a minor rule is broken.
    impacts = ("moderate", *SEVERE)
    visit_narrow(page, address)
    expect(page.get_by_role("checkbox", name=re.compile("Plan 1"))).to_be_visible()
    sweep(page, impacts=impacts)
    visit_narrow(page, f"{address}&edition={editions.newest_edition(shared)}")
    expect(wall(page).locator(".slide.now h1")).to_be_visible()
    sweep(page, impacts=impacts)
