"""What leaves the house when a chart is saved as a picture: the page's chart, bar by bar, under its words."""

import io

from PIL import Image, ImageChops
from playwright.sync_api import expect

from kpi.oversight.publications import read_published
from kpi.warehouse import editions
from language import Language
from tests.helpers.browser import visit

# A chart with 'at least' years, targets, a revised clause and a provisional year beside the same day of the year before.
CLAUSE = "clause?agency=DEMO&plan=DEMO-2021-2026&year=2026&clause=4.2&language=az"
REASON = "4.1.2-ci yarımbənd dəyişdirilmiş şəkildə davam edir. Maraqların toqquşması əlavə olunub"
ALIKE, SEEN = 12, 60  # of 255: what smoothing may differ by, and what an eye cannot miss
KEEP_WORDS = """() => {
  window.written = []
  const write = CanvasRenderingContext2D.prototype.fillText
  CanvasRenderingContext2D.prototype.fillText = function (text, ...where) {
    window.written.push(text)
    write.call(this, text, ...where)
  }
}"""
# What of the chart stands where, in pixels from its upper left corner; of a mark's datum what the page is told to draw.
MARKS = """(chart) => {
  const corner = chart.getBoundingClientRect()
  return [...chart.querySelectorAll("[class*='layer_'] path, [class*='layer_'] line")]
    .filter((mark) => mark.getAttribute("opacity") !== "0").map((mark) => {
      const { left, right, top, bottom } = mark.getBoundingClientRect(), { datum } = mark.__data__
      const kind = mark.parentNode.getAttribute("class").match(/mark-(\\w+)/)[1]
      return { ...datum, mark: kind, box: [left - corner.x, top - corner.y, right - corner.x, bottom - corner.y] }
    })
}"""


def test_the_saved_picture_shows_what_the_page_s_chart_shows(server, database, page):
    visit(page, f"{server}/{CLAUSE}")
    place = page.locator(".st-key-figure")
    chart = place.locator("svg.marks")
    expect(chart).to_be_visible()
    page.evaluate(KEEP_WORDS)
    own, streamlits = (
        place.locator(one) for one in ("button.plain", "[data-testid=stElementToolbar] [aria-label^=Şəkil]")
    )
    with page.expect_download() as download:
        own.click()
    words = " ".join(page.evaluate("written"))
    marks, size = (
        chart.evaluate(MARKS),
        chart.evaluate("({ width, height }) => [width, height].map((v) => v.baseVal.value)"),
    )
    shown = Image.open(io.BytesIO(chart.screenshot())).convert("RGB")
    saved = Image.open(download.value.path()).convert("RGB")

    above = saved.height // 2 - size[1]
    assert saved.width == 2 * size[0] and above > 0
    drawn = saved.crop((0, 2 * above, saved.width, saved.height))
    assert _differing(shown, drawn) < 0.001
    bars = {mark["year"][:4]: mark for mark in marks if "value_end" in mark}
    assert sorted(bars) == [str(year) for year in range(2016, 2027)]
    for year, bar in bars.items():
        assert _looks(drawn, bar["box"]) == (bar["kind"], bar["open"]), year
    assert {(bar["kind"], bar["open"]) for bar in bars.values()} == {
        ("final", False),
        ("final", True),
        ("provisional", False),
    }
    now = bars["2026"]
    floor, scale = now["box"][3], (now["box"][3] - now["box"][1]) / now["value"]
    for aim in ("same_days", "target"):
        assert _is_seen(drawn, now["box"][0] - 3, floor - scale * now[aim]), aim
    left, _, _, bottom = next(mark for mark in marks if mark["crossing"] == "break" and mark["mark"] == "rule")["box"]
    assert _is_seen(drawn, left, bottom - 50)

    assert words.startswith(place.locator("h2").inner_text())
    assert place.locator("p").first.inner_text() in words
    assert REASON in words
    assert "Nümunə Agentliyi (şərti) · Açıq idarəetmə üzrə nümunə plan" in words
    edition = editions.newest_edition(database)
    with editions.open_edition(database, edition) as cursor:
        day = Language("az").date(read_published(cursor)[edition])
    assert words.endswith(f"Buraxılış {edition}, {day}.")

    with page.expect_download() as other:
        streamlits.dispatch_event("click")
    assert other.value.path().read_bytes() == download.value.path().read_bytes()


def _differing(*pictures) -> float:
    """The part of two pictures that an eye tells apart; the page's chart may begin in the middle of a pixel."""
    small = (pictures[0].width // 4, pictures[0].height // 4)
    one, other = (picture.resize(small, Image.Resampling.BOX) for picture in pictures)
    seen = ImageChops.difference(one, other).convert("L").point(lambda value: 255 * (value > SEEN))
    return seen.histogram()[255] / (small[0] * small[1])


def _looks(drawn, box) -> tuple[str, bool]:
    """A bar's kind, and whether its top is open, by what is painted there."""
    left, top, right, bottom = box
    middle = (left + right) / 2
    # Marks run across bars: what most of the column shows, above and below them.
    body = sorted(sum(_at(drawn, middle, bottom - part * (bottom - top))) for part in (0.1, 0.15, 0.2))[1]
    ground = sum(_at(drawn, 1, 1))
    kind = "provisional" if abs(body - ground) < ALIKE else "final"
    end = sum(_at(drawn, left + 2, top + 2))
    return kind, kind == "final" and abs(end - ground) < 3 * SEEN and abs(end - body) > SEEN


def _is_seen(drawn, x: float, y: float) -> bool:
    near = [_at(drawn, x + dx, y + dy) for dx in (0, 1) for dy in (-1, 0, 1)]
    return any(sum(_at(drawn, 1, 1)) - sum(colour) > 3 * SEEN for colour in near)


def _at(drawn, x: float, y: float) -> tuple[int, int, int]:
    return drawn.getpixel((round(2 * x), round(2 * y)))
