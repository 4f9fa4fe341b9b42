"""How a page looks: one visit sees it wide and narrow, light and dark."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.helpers.browser import settle

# Narrow first: what a phone folds away stays folded away when the window grows, and hides nothing.
SCREENS = ((390, "dark"), (390, "light"), (1440, "dark"), (1440, "light"))
HEIGHT = 900


def new_narrow_page(new_page) -> Page:
    """For a sweep."""
    width, scheme = SCREENS[0]
    return new_page(viewport={"width": width, "height": HEIGHT}, color_scheme=scheme)


def sweep(page: Page, screens=SCREENS, context: str | None = None, but: tuple[str, ...] = ()) -> None:
    """Nothing runs off any side of the page that is shown, and nothing is out of reach of a screen reader.

    context: a selector of the part that is looked at. but: impacts of rules that Streamlit's own parts break.
    """
    for width, scheme in screens:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.emulate_media(color_scheme=scheme)
        expect(page.get_by_test_id("stApp")).to_have_css("color-scheme", scheme)
        settle(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert violations(page, context, but) == [], (width, scheme)


def violations(page: Page, context: str | None = None, but: tuple[str, ...] = ()) -> list[tuple]:
    """(rule, where)."""
    found = Axe().run(page, context=context).response["violations"]
    return [(one["id"], one["nodes"][0]["target"]) for one in found if one["impact"] not in but]
