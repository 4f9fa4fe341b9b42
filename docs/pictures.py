"""The pictures of the README, taken anew of the dashboard with the samples: python -m docs.pictures."""

import io
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlencode

from PIL import Image
from playwright.sync_api import Browser

from benchmarks.data import plan
from benchmarks.measuring.browser import launched
from benchmarks.measuring.servers import dashboard
from data import samples
from tests.helpers.browser import visit

FOLDER = Path(__file__).parent / "pictures"
_SIZE = {"width": 1440, "height": 900}
_COLOURS = 128  # a page has few; so a picture takes a third of the bytes


@dataclass(frozen=True)
class Picture:
    """A page of the made-up agency as a visitor meets it. name: of the file. path: of the page. scheme: light or dark.
    heading: the one that it is scrolled to; '' is the top."""

    name: str
    path: str
    language: str
    scheme: str
    heading: str = ""

    @property
    def address(self) -> str:
        return f"/{self.path}?{urlencode({'language': self.language} | _CHOSEN)}"


_CHOSEN = {"agency": "DEMO", "plan": "DEMO-2021-2026", "year": "2026"}
PICTURES = (
    Picture("overview", "", "az", "light"),
    Picture("clause", "clause", "en", "light", "Indicators, 2026"),
    Picture("surveys", "surveys", "ru", "dark"),
)


def take(browser: Browser, server: str, picture: Picture) -> None:
    context = browser.new_context(viewport=_SIZE, color_scheme=picture.scheme)
    page = context.new_page()
    visit(page, server + picture.address)
    if picture.heading:
        page.get_by_role("heading", name=picture.heading, exact=True).evaluate("heading => heading.scrollIntoView()")
    page.wait_for_timeout(3_000)  # charts are drawn after the page stands
    image = Image.open(io.BytesIO(page.screenshot())).convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
    image.save(FOLDER / f"{picture.name}.png", optimize=True)
    context.close()


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        samples.build(Path(folder), plan.TODAY)
        with dashboard(Path(folder)) as server, launched() as browser:
            for picture in PICTURES:
                take(browser, server.address, picture)
