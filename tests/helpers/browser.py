"""The browser that tests look through: `python -m tests.helpers.browser` makes sure that there is one."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Download, Locator, Page, expect

# The first takes half as long as the others, which have windows although nobody sees them: it is installed if it can be.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking")
HOW = (
    "The browser tests need Chromium on the path: `apt-get install -y chromium-headless-shell` as root, "
    "or any package that brings one of " + ", ".join(NAMES) + "."
)
# A machine with two cores may be busy with another page, or with a load.
expect.set_options(timeout=30_000)
VIEWPORT = {"width": 1440, "height": 900}
SETTLED = "[data-testid=stApp][data-test-script-state=notRunning]"
LONG = 60_000  # milliseconds, in which a file is read on a machine that is busy with others
# Notes whether the script has run since.
# A run may be over before an observer is told of it: any change of the state is a part of one.
_WATCH = """() => {
  const app = document.querySelector("[data-testid=stApp]")
  window.hasRun = app.dataset.testScriptState !== "notRunning"
  window.watching?.disconnect()
  window.watching = new MutationObserver(() => { window.hasRun = true })
  window.watching.observe(app, { attributeFilter: ["data-test-script-state"] })
}"""
_PAINTED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


class NoBrowser(Exception):
    """Nothing on the path that the tests could look through."""


def chromium() -> str:
    """Its path. Raises NoBrowser with how to get one."""
    for name in NAMES:
        if path := shutil.which(name):
            return path
    raise NoBrowser(HOW)


def settle(page: Page) -> None:
    """Wait until the page stands: its script has run, and of two headings the former has left."""
    page.wait_for_selector(SETTLED, timeout=30_000)
    expect(page.locator("h1")).to_have_count(1, timeout=30_000)
    expect(page.locator("h1").first).to_be_visible(timeout=30_000)


def watch(page: Page) -> None:
    """From now on has_run tells whether the script has run."""
    page.evaluate(_WATCH)


def has_run(page: Page) -> bool:
    return page.evaluate("window.hasRun")


@contextmanager
def heard(page: Page) -> Iterator[None]:
    """What is done inside has the page run: after it the page stands as it is then. A page that settles right after an
    act may not have heard of it yet."""
    page.wait_for_selector(SETTLED, timeout=LONG)
    watch(page)
    yield
    page.wait_for_function("window.hasRun", timeout=LONG)
    page.wait_for_selector(SETTLED, timeout=LONG)


def type_in(place: Page | Locator, label: str | re.Pattern, text: str, key: str = "Enter") -> None:
    """Another text than the one that stands there. key: with which the field is left."""
    box = place.get_by_role("textbox", name=label)
    expect(box).to_be_editable(timeout=LONG)
    with heard(box.page):
        box.fill(text)
        box.press(key)


def open_list(box: Locator) -> None:
    """Click a field that opens a list, where the page has long come to rest: scrolling closes the list again, and a page
    hears of that only when it is next drawn."""
    box.scroll_into_view_if_needed()
    box.evaluate(_PAINTED)
    box.click()


def handed_out(button: Locator) -> Download:
    """The file of a button, which is made only now. What a run that is under way draws anew hands out nothing."""
    settle(button.page)
    with button.page.expect_download(timeout=LONG) as download:
        button.click()
    return download.value


def headed(page: Page, text: str | re.Pattern) -> None:
    """Wait for a page of this heading; on the way from one page to another both headings may stand."""
    expect(page.locator("h1").filter(has_text=text)).to_have_count(1)


def visit(page: Page, address: str) -> None:
    page.goto(address)
    settle(page)


def tab(context: BrowserContext) -> Page:
    """The page that all tests look through one after the other: what it has compiled it need not compile again,
    so a visit takes little more than half as long."""
    return context.pages[0] if context.pages else context.new_page()


def forget(context: BrowserContext) -> None:
    """Whatever its pages have left but for files that a browser keeps; close them all but the tab."""
    for page in context.pages:
        if page.url.startswith("http"):
            page.evaluate("localStorage.clear(); sessionStorage.clear()")
    for page in context.pages[1:]:
        page.close()
    kept = tab(context)
    kept.goto("about:blank")
    kept.unroute_all()
    kept.set_viewport_size(VIEWPORT)
    kept.emulate_media(color_scheme="null")
    context.clear_cookies()
    context.clear_permissions()


def outside(requests: list[str]) -> list[str]:
    """Of the addresses that a page asked for, those that are not on this machine."""
    return [
        address
        for address in requests
        if urlsplit(address).scheme not in ("data", "blob", "file", "about")
        and urlsplit(address).hostname != "127.0.0.1"
    ]


def _install() -> bool:
    """Whether the fastest one is there now. Without a list of packages the first try fails at once."""
    apt = [*([] if os.geteuid() == 0 else ["sudo", "-n"]), "apt-get"]
    install = [*apt, "install", "-y", NAMES[0]]
    for commands in ([install], [[*apt, "update"], install]):
        try:
            for command in commands:
                subprocess.run(command, stdin=subprocess.DEVNULL, check=True)
        except (OSError, subprocess.CalledProcessError):
            continue
        return True
    return False


if __name__ == "__main__":
    found = next((name for name in NAMES if shutil.which(name)), None)
    # Who has another one and is no administrator is not asked for a password.
    if found != NAMES[0] and (os.geteuid() == 0 or not found) and not _install() and not found:
        sys.exit(HOW)
