"""What ui.internals takes from Streamlit's pages is there. A failure says what has changed, and what is lost."""

import re
from contextlib import suppress

import pytest
from playwright.sync_api import TimeoutError, expect

from tests.helpers.browser import headed, visit
from tests.helpers.slow import slow
from tests.helpers.visitors.uploading import drop
from tests.ui.internals.test_server import STATIC
from ui.internals import styles
from ui.internals.page_script import PAGE_SCRIPT

DEMO = "language=az&agency=DEMO&plan=DEMO-2021-2026&year=2024"


@pytest.fixture
def overview(server, page):
    visit(page, f"{server}/?{DEMO}")
    return page


def test_a_link_shows_its_page_without_loading_it_anew(overview):
    overview.evaluate("window.stayed = true")
    overview.locator(".contents a[href^='/methods']").click()
    headed(overview, "necə hesablanır")
    lost = "Streamlit does not heed a synthetic popstate any more: each link loads the whole page anew."
    assert overview.evaluate("window.stayed"), lost
    overview.locator(".contents a[aria-current]").click()
    overview.locator(".contents a[href^='/trainings']").click()
    headed(overview, "Təlim")
    assert overview.evaluate("window.stayed"), "A link to the very page loads it anew."


@pytest.mark.parametrize(
    ("script", "lost"),
    [
        ("drawingOf(place).matches('svg.marks')", "Vega's drawing has no class marks: the widest one is taken for it."),
        ("wordsOf(place).matches('[role=graphics-document]')", "Vega's drawing has no role: its SVG holds its words."),
        ("[...place.querySelectorAll('path, text')].some(addressOf)", "A mark's link loads the whole page anew."),
        ("hasIcons()", "Streamlit's font of icons has another name: the list of pages has none."),
    ],
)
def test_a_page_has_what_its_script_looks_for(overview, script, lost):
    overview.locator("svg.marks").first.wait_for()
    place = "document.querySelector('svg.marks')?.closest('[class*=st-key-]')"
    assert overview.evaluate(f"() => {{ {PAGE_SCRIPT}; const place = {place}; return Boolean({script}) }}"), lost


def test_what_streamlit_names_has_a_name_in_the_readers_language(server, page):
    visit(page, f"{server}/report?language=az&agency=DEMO&plan=DEMO-2021-2026")
    sidebar = page.get_by_role("button", name="Yan paneli bağla")
    expect(sidebar).to_be_visible()
    expect(page.get_by_label("İzah: Təsdiqedici keçidlər")).not_to_have_count(0)
    expect(page.locator("[aria-label^='Help for'], [aria-label='Sidebar']")).to_have_count(0)
    expect(page.get_by_text("Əsas məzmuna keç")).to_have_count(1)
    page.get_by_text("Русский", exact=True).click()
    expect(page.get_by_role("button", name="Закрыть боковую панель")).to_be_visible()
    expect(page.get_by_label("Пояснение: Подтверждения")).not_to_have_count(0)
    expect(page.get_by_text("Перейти к основному содержанию")).to_have_count(1)


def test_scripts_of_components_are_asked_for_once_and_kept(overview):
    asked = overview.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)")
    scripts = [address for address in asked if "/scripts/" in address]
    lost = "Streamlit runs a component's script in another way: each element asks for it anew."
    assert len(scripts) == len(set(scripts)) > 0, lost
    assert overview.locator(".cards").first.evaluate("list => getComputedStyle(list).display") == "grid"
    kept = overview.request.get(scripts[0])
    assert "immutable" in kept.headers["cache-control"]


def test_the_theme_gives_its_colours(overview):
    given = f"""(list) => {{
      {PAGE_SCRIPT.replace("CSS.registerProperty", "void ")}
      const style = getComputedStyle(list)
      return Object.keys(THEME).filter((name) => [THEME[name], ""].includes(style.getPropertyValue(name).trim()))
    }}"""
    missing = [
        name
        for name in overview.locator(".contents").evaluate(given)
        if name != "--st-base-radius" and name != "--st-button-radius"
    ]
    assert missing == [], "Streamlit's theme does not give these any more: the browser's own colours stand there."


def test_the_sidebar_can_be_closed(overview):
    lost = "Streamlit's button has another test id: on a phone the sidebar stays open over the page chosen there."
    expect(overview.locator("[data-testid=stSidebarCollapseButton] button"), lost).to_have_count(1)


def says(page, selector: str, words: str) -> bool:
    """After what stands there; its style may come later than the element."""
    said = (
        "([selector, words]) => getComputedStyle(document.querySelector(selector), '::after').content.includes(words)"
    )
    with suppress(TimeoutError):
        page.wait_for_function(said, arg=[selector, words])
        return True
    return False


def test_the_drop_zone_speaks_the_readers_language(server, page, tmp_path):
    visit(page, f"{server}/upload?{DEMO}")
    lost = "Streamlit's place to drop files has other test ids: it speaks English."
    for selector, words in (
        ("[data-testid=stFileUploaderDropzone] > span button [data-testid=stMarkdownContainer]", "Faylları seçin"),
        ("[data-testid=stFileUploaderDropzoneInstructions]", "MB"),
    ):
        expect(page.locator(selector), lost).to_have_count(1)
        assert says(page, selector, words), lost
    button = "[data-testid=stFileUploaderDropzone] > span button [data-testid=stMarkdownContainer] > p"
    limits = "[data-testid=stFileUploaderDropzoneInstructions] > div > span"
    sizes = [page.locator(button).evaluate("one => getComputedStyle(one).fontSize")]
    shown = [one.is_visible() for one in page.locator(limits).all()]
    assert (sizes, any(shown), len(shown) > 0) == (["0px"], False, True), lost
    dragged = page.evaluate_handle(
        "() => { const data = new DataTransfer(); data.items.add(new File(['a'], 'a.csv')); return data }"
    )
    page.get_by_test_id("stFileUploaderDropzone").dispatch_event("dragenter", {"dataTransfer": dragged})
    over = "[data-testid=stFileUploaderDropzoneInput] + div:has(+ *)"
    expect(page.locator(over), lost).to_have_count(1)
    assert says(page, over, "Faylları bura"), lost
    page.get_by_test_id("stFileUploaderDropzone").dispatch_event("dragleave", {"dataTransfer": dragged})
    page.route("**/upload_file/**", lambda route: route.abort())
    drop(page, ("a.csv", b"a;b\n1;2\n"))
    refused = "[data-testid=stFileChip][aria-invalid=true]"
    expect(page.locator(refused), lost).to_have_count(1)
    assert says(page, refused, "MB"), lost


@pytest.mark.parametrize(
    "name", sorted(set(re.findall(r"data-testid=(\w+)", styles._DROP_ZONE + styles.GRIDS_WITHOUT_TOOLS)))
)
def test_streamlit_still_writes_this_test_id(name):
    texts = (path.read_text(encoding="utf-8") for path in (STATIC / "static" / "js").glob("*.js"))
    assert any(name in text for text in texts), f"{name} is another one now: English words stand in its place."


def test_what_a_link_says_is_read_whole_on_a_phone(server, page):
    page.set_viewport_size({"width": 390, "height": 900})
    visit(page, f"{server}/entry?language=az&agency=DEMO")
    text = page.locator("[data-testid=stPageLink] p").last
    text.evaluate("text => { text.textContent = 'faylın bazaya daxil edilməyən sətirləri '.repeat(4) }")
    cut = "text => text.getBoundingClientRect().right > innerWidth || text.scrollWidth > text.clientWidth"
    assert not text.evaluate(cut), "Streamlit's links have another test id: long ones are cut off."


def test_the_place_for_files_is_a_group(server, page):
    visit(page, f"{server}/upload?language=az&agency=DEMO")
    lost = "Streamlit's place for files has another test id or role: it has a name and is none to a screen reader."
    expect(page.get_by_role("group", name="Cədvəllər"), lost).to_have_count(1)


@pytest.mark.parametrize("answer", [None, slow(502)], ids=["no answer", "a web server's"])
def test_a_lost_connection_is_told_in_the_readers_language_until_it_is_back(server, new_page, answer):
    page, streams = new_page(color_scheme="light"), []  # a visitor of its own, whose console may complain

    def stream(to_browser):
        streams.append(to_browser)
        to_browser.connect_to_server()

    def gone(route):
        route.abort() if answer is None else route.fulfill(status=answer, body="<html>Bad Gateway</html>")

    page.route_web_socket("**/_stcore/stream", stream)
    visit(page, f"{server}/methods?{DEMO}")
    page.route("**/_stcore/*", gone)
    streams[-1].close()
    lost = "Streamlit tells of a lost connection in another way: in English."
    box = page.get_by_role("dialog")
    expect(box, lost).to_contain_text("Serverlə əlaqə yoxdur")
    expect(box, lost).to_contain_text("Server cavab vermir.")
    assert "Connection" not in box.inner_text() and "Bad Gateway" not in box.inner_text(), lost
    page.unroute("**/_stcore/*", gone)
    expect(box).to_have_count(0, timeout=60_000)


def test_charts_have_the_colours_of_the_theme(overview):
    overview.locator("svg.marks").first.wait_for()
    used = overview.evaluate(
        "[...document.querySelectorAll('svg.marks [fill]')].map((mark) => mark.getAttribute('fill'))"
    )
    lost = "Streamlit gives Vega no colours by these names: charts have a browser's and Vega's own."
    blue, words = {"#1f5fa8", "#6aa5e3"}, {"#3c4a52", "#c5cdd1"}
    assert blue & set(used) and words & set(used), lost
