"""The deck on the wall: read from the last row, nothing cut off, accessible."""

import re

import pytest
from playwright.sync_api import expect

from reports.html.deck import deck
from tests.helpers import ROOT
from tests.helpers.documents.plan_years import demo, overfull
from tests.helpers.visitors.looks import violations


@pytest.mark.parametrize("mode", [":root {", ":root.dark {"])
def test_colours_stand_out_from_the_ground_on_a_poor_projector(mode):
    style = (ROOT / "reports" / "html" / "deck.css").read_text(encoding="utf-8")
    colours = dict(re.findall(r"--(\w+): (#\w{6});", style[style.index(mode) :].partition("}")[0]))
    for name, least in {"text": 12, "quiet": 7, "better": 7, "worse": 7, "now": 7, "bar": 3}.items():
        assert contrast(colours[name], colours["ground"]) >= least, name


def contrast(one: str, other: str) -> float:
    """Of WCAG."""
    lights = sorted(luminance(colour) for colour in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


# Of texts that somebody reads: each within the slide, within its own box, and of letters that the last row can read; the
# foot beside the buttons, which stand over it while somebody points at something.
CUT = """() => {
  const slide = document.querySelector(".slide.now"), foot = slide.querySelector(".foot").getBoundingClientRect()
  const buttons = document.querySelector("footer").getBoundingClientRect(), letters = document.createRange()
  letters.selectNodeContents(slide.querySelector(".foot"))
  const covered = [...letters.getClientRects()].filter((box) => box.right > buttons.left && box.bottom > buttons.top)
  const cut = [...slide.querySelectorAll("h1, p, th, td, dt, dd, li, b, small, text")].filter((one) => one.checkVisibility()).filter((one) => {
    const box = one.getBoundingClientRect(), isFoot = one.closest(".foot")
    return box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || (!isFoot && box.bottom > foot.top + 1)
  }).map((one) => one.textContent)
  return [...cut, ...covered.map(() => "covered: " + slide.querySelector(".foot").textContent)]
}"""

# A page hears of its new size before it is next drawn.
RESIZED = """async (width) => {
  do await new Promise(requestAnimationFrame)
  while (innerWidth !== width)
}"""


@pytest.mark.slow
def test_nothing_is_cut_however_long_it_is(page, database, tmp_path):
    file = tmp_path / "deck.html"
    file.write_bytes(deck(overfull(database)))
    page.goto(file.as_uri())
    for number in range(1, page.locator(".slide").count() + 1):
        expect(page.locator("#said")).to_have_text(re.compile(f"^{number} / "))
        for width, height in ((1280, 720), (1920, 1080), (1024, 768)):
            page.set_viewport_size({"width": width, "height": height})
            page.evaluate(RESIZED, width)
            assert page.evaluate(CUT) == []
        page.keyboard.press("PageDown")


def test_the_deck_is_accessible(new_page, database, tmp_path):
    file = tmp_path / "deck.html"
    keys = ["title", "overview", "movers", "clause/1.1", "clause/2.1", "clause/10.1", "survey/m1", "closing"]
    file.write_bytes(deck(demo(database), keys, href=lambda row: "/rows"))
    page = new_page(viewport={"width": 1280, "height": 720})
    page.goto(file.as_uri())
    enhanced = {"rules": {"color-contrast-enhanced": {"enabled": True}}}
    for index in range(1, len(keys) + 1):
        for is_dark in (0, 1):
            expect(page.locator("html.dark")).to_have_count(is_dark)
            assert violations(page, options=enhanced) == [], (index, is_dark)
            page.keyboard.press("d")
        expect(page.get_by_role("heading")).to_have_count(1)
        expect(page.locator("#said")).to_have_text(re.compile(f"^{index} / {len(keys)}: "))
        page.keyboard.press("PageDown")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert violations(page) == []
