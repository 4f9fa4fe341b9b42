"""How a page looks: one visit sees it narrow and wide, dark and light."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.helpers.browser import has_run, settle, visit, watch

# Narrow first: what a phone folds away stays folded away when the window grows, and hides nothing.
SCREENS = ((390, "dark"), (1440, "light"))
HEIGHT = 900
LOOKS = 10
SEVERE = ("serious", "critical")


def visit_narrow(page: Page, address: str) -> None:
    """As a sweep begins."""
    _turn(page, *SCREENS[0])
    visit(page, address)


def sweep(page: Page, screens=SCREENS, context: str | None = None, impacts: tuple[str, ...] = ()) -> None:
    """Nothing runs off a side of the page that is shown, and nothing is out of reach of a screen reader.

    context: a selector of the part that is looked at. impacts: what is looked for, everything by default.
    """
    for width, scheme in screens:
        _turn(page, width, scheme)
        expect(page.get_by_test_id("stApp")).to_have_css("color-scheme", scheme)
        assert _look(page, context, impacts) == (True, []), (width, scheme)


def _look(page: Page, context: str | None, impacts: tuple[str, ...]) -> tuple[bool, list[tuple]]:
    """Whether the page fits, and what violations finds. Of a page that has run meanwhile, what is about to leave was
    half faded: it is looked at again."""
    for _ in range(LOOKS):
        settle(page)
        watch(page)
        fits = page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        seen = fits, violations(page, context, impacts)
        if not has_run(page):
            return seen
    raise AssertionError("The page runs again and again.")


def _turn(page: Page, width: int, scheme: str) -> None:
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.emulate_media(color_scheme=scheme)


def violations(page: Page, context: str | None = None, impacts: tuple[str, ...] = (), **how) -> list[tuple]:
    """(rule, where). how: of axe."""
    found = Axe().run(page, context=context, **how).response["violations"]
    return [(one["id"], one["nodes"][0]["target"]) for one in found if not impacts or one["impact"] in impacts]
