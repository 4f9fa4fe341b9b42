"""How long a visitor waits, as the page itself measures it."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Locator, Page, sync_playwright

from tests.helpers.browser import ARGUMENTS, chromium

PATIENCE = 90_000  # ms for one page
QUIET = 300  # ms without any drawing, after which a page stands; they are not counted
_FIRST_QUIET = 2_000  # before anything is known of a page
_VISITOR = {"locale": "az-AZ", "viewport": {"width": 1440, "height": 900}}


@contextmanager
def launched() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
        yield browser
        browser.close()


def visitor(browser: Browser) -> BrowserContext:
    """A visitor of whom the browser knows nothing yet."""
    context = browser.new_context(**_VISITOR)
    context.add_init_script(path=Path(__file__).parent / "watch.js")
    return context


def contents(page: Page, address: str) -> dict[str, int]:
    """What a whole page holds: elements, drawn charts and tables, letters."""
    page.goto(address)
    _wait(page, "quiet => watch.loaded({elements: 1}, quiet)", _FIRST_QUIET)
    return page.evaluate("watch.contents()")


def load(page: Page, address: str, expected: dict[str, int]) -> float:
    """Milliseconds from the start of the navigation until everything expected is drawn."""
    page.goto(address, wait_until="commit")
    return _wait(page, "([expected, quiet]) => watch.loaded(expected, quiet)", [expected, QUIET])


def load_since(page: Page, address: str, expected: dict[str, int], start: float) -> float:
    """The same, but from a moment in seconds since the epoch."""
    taken = load(page, address, expected)
    return page.evaluate("performance.timeOrigin") + taken - 1000 * start


def choose_next(page: Page, label: str) -> float:
    """Milliseconds from choosing another option of a list until the charts are redrawn: ours are native ones."""
    box = page.get_by_role("combobox", name=label, exact=True)
    if box.evaluate("box => box.localName") == "select":
        return _press_next(page, box)
    shown = box.input_value()
    box.click()
    options = page.get_by_role("option")
    options.first.wait_for()
    texts = options.all_inner_texts()
    # Among the two first, so that every round changes between the same two.
    option = options.nth(1 if texts[0] == shown else 0)
    option.hover()
    time.sleep(0.2)
    page.evaluate("watch.forget()")
    option.click()
    return _wait(page, "quiet => watch.answered(quiet)", QUIET)


def _press_next(page: Page, box: Locator) -> float:
    """Up and down in turns, so that every round changes between the same two."""
    is_up = box.evaluate("box => (box.wentUp = !box.wentUp)")
    box.focus()
    time.sleep(0.2)
    page.evaluate("watch.forget()")
    box.press("ArrowUp" if is_up else "ArrowDown")
    return _wait(page, "quiet => watch.answered(quiet)", QUIET)


def _wait(page: Page, expression: str, argument) -> float:
    found = page.wait_for_function(expression, arg=argument, polling=50, timeout=PATIENCE)
    return found.json_value()
