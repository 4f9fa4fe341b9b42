"""What the slides of a deck say, read back out of its file."""

import re
from html.parser import HTMLParser

import pytest

from kpi.figures.table import read_figures
from kpi.warehouse import editions
from tests.helpers.building import TODAY

YEARS = [
    ("DEMO", "DEMO-2021-2026", 2026),
    ("DEMO", "DEMO-2021-2026", 2025),
    ("DEMO", "DEMO-2016-2020", 2020),
    ("DMX", "AH-2016-2018", 2018),
    ("DMX", "ETIK-2023", 2023),
]
POINTS = {"az": (".", ","), "en": (",", "."), "ru": ("\u00a0", ",")}  # of thousands, of decimals


class Read(HTMLParser):
    """What a deck says, by slide: texts[slide] = [(the names of the elements around it, the text), …]."""

    def __init__(self, html: str):
        super().__init__()
        self.texts: dict[str, list[tuple[str, str]]] = {}
        self._open: list[str] = []
        self._slide = ""
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "section":
            self._slide = given["id"]
            self.texts[self._slide] = []
        if tag not in ("meta", "rect", "path", "br"):
            self._open.append(f"{tag}.{given.get('class', '')}")

    def handle_startendtag(self, tag, attributes):
        pass

    def handle_endtag(self, tag):
        self._open.pop()
        if tag == "section":
            self._slide = ""

    def handle_data(self, data):
        if self._slide and data.strip():
            self.texts[self._slide].append((" ".join(self._open), data.strip()))

    def at(self, slide: str, *around: str) -> list[str]:
        return [text for names, text in self.texts[slide] if all(name in names for name in around)]


def number(text: str, code: str) -> float:
    thousands, decimal = POINTS[code]
    digits = re.search(r"\d[\d.,\u00a0]*", text.replace("\u202f", "\u00a0").replace("(", " "))
    return float(digits.group().strip(".,\u00a0").replace(thousands, "").replace(decimal, "."))


def near(values):
    """Slides round to two decimals."""
    return pytest.approx(values, abs=0.00501)


def figures(folder, agency, plan, year) -> list[dict]:
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as cursor:
        rows = read_figures(cursor, edition, TODAY, agency, plan, earlier=True)
    return [row for row in rows if row.year <= year]


def drawn(read: Read, slide: str, code: str) -> dict[int, float]:
    """Year → value, as the chart has them: a value stands before its year."""
    found, last = {}, None
    for text in read.at(slide, "svg.", "text."):
        if re.fullmatch(r"20\d\d", text):
            found |= {int(text): last} if last is not None else {}
            last = None
        elif re.match(r"\d", text):
            last = number(text, code)
    return found
