"""HTML, Markdown and odd names in every text of a database: no page makes anything of them."""

import re
from pathlib import Path

import pytest
from openpyxl import Workbook
from playwright.sync_api import expect

from kpi.warehouse import editions
from loaders.checking.checked import Incoming
from loaders.datasets.declaration import Column, Declaration
from loaders.datasets.registry import DECLARATIONS
from loaders.roles.actor import operator
from tests.helpers import ROOT
from tests.helpers.browser import SETTLED, visit
from tests.helpers.building import TRAININGS, load, workbook
from tests.helpers.slow import mostly_slow, slow

NASTY = (
    "<img src=x onerror=alert(1)><script>alert(2)</script><svg/onload=alert(3)> **qalın** [a](http://evil.example) ![i](http://evil.example/i.png) "
    ":material/home: :bomb: $x^2$ `kod` :red[r] <b id=evil>b</b> ]]> {{7*7}} 'x' \"y\""
)
AGENCY, PLAN, CODE = '"><img/src=x/onerror=alert(4)>', "[p](http://evil.example)**p**", "<i/id=evil>${c}"
PAGES = sorted(path.stem for path in (ROOT / "pages").glob("*/*.py"))
MADE = (
    "img[src=x]",
    "img[src*=evil]",
    "svg[onload]",
    "[id=evil]",
    "a[href*='//evil']",
    "strong:has-text('qalın')",
    ".katex",
    "code:has-text('kod')",
    "[data-testid=stIconMaterial]:has-text('home')",
    "span[style*=color]:text-is('r')",
)
VALUES = {
    "clauses": "1.1",
    "count": "4",
    "number": "5",
    "share": "40 %",
    "flag": "xeyr",
    "year": "2025",
    "years": "2020-2026",
    "dates": "05.10.2025",
    "agency": AGENCY,
    "plan": PLAN,
    "earlier_plan": PLAN + "0",
    "first_year": "2020",
    "last_year": "2026",
    "base": "10",
    "share.": "",
    "code": CODE,
    "indicator": CODE,
}


def content(declaration: Declaration, column: Column, row: int) -> str:
    if column.name in ("dataset", "counts", "counted", "filter"):
        return ""  # a definition that counts nothing itself
    if column.choices:
        return next(iter(column.choices.values()))[0]
    if column.kind == "text":
        return f"{column.name} {row} {NASTY}"
    if column.kind == "share" and any(other.name == "base" for other in declaration.columns):
        return ""
    if column.name in ("id", "question_code"):
        return f"{CODE}{row}"
    if column.kind == "dates":
        return f"05.10.202{row}"
    if column.name == "year":
        return f"202{row}"
    return VALUES.get(column.name) or VALUES[column.kind]


def sheet_rows(declaration: Declaration) -> list[list[str]]:
    years = (5,) if declaration.dataset == "plans" else (4, 5, 6)
    return [
        [column.az for column in declaration.columns],
        *[[content(declaration, column, row) for column in declaration.columns] for row in years],
    ]


def book(path: Path, declarations) -> Path:
    made = Workbook()
    made.remove(made.active)
    for declaration in declarations:
        sheet = made.create_sheet(f"<b id=evil> {declaration.name}"[:31])
        for number, row in enumerate(sheet_rows(declaration), start=1):
            for index, text in enumerate(row, start=1):
                sheet.cell(number, index, text).data_type = "s"
    made.save(path)
    return path


@pytest.fixture(scope="module")
def kpi(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    editions.create(folder / "kpi")
    plans = [declaration for declaration in DECLARATIONS if declaration.dataset == "plans"]
    for name, declarations in (("p", plans), ("f", [one for one in DECLARATIONS if one not in plans])):
        path = book(folder / f"{name}.xlsx", declarations)
        done = load(
            folder / "kpi", Incoming(path, f"<b id=evil>**{name}**\u202e\n.xlsx"), agency=AGENCY, who=operator(NASTY)
        )
        assert [
            (problem.cell, problem.code, problem.value) for problem in done.files[0].problems
        ] == [] and done.edition
        assert len(done.files[0].sheets) == len(declarations)
    return folder / "kpi"


@pytest.fixture
def address(kpi, show):
    return show(kpi)


@pytest.fixture
def watched(page):
    """A page; no dialog may open on it."""
    dialogs = []

    def dismiss(dialog):
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", dismiss)
    yield page
    page.remove_listener("dialog", dismiss)
    assert dialogs == []


def open_all(page):
    page.evaluate("document.querySelectorAll('details:not([open]) > summary').forEach(summary => summary.click())")
    page.wait_for_selector(SETTLED)


def expect_nothing_made(page):
    main = page.get_by_test_id("stApp")
    expect(main).to_contain_text(re.compile(r"\S"))
    for tag in MADE:
        expect(main.locator(tag)).to_have_count(0)


@pytest.mark.parametrize("name", mostly_slow(PAGES, "clause", "rows", "history"))
def test_no_page_makes_anything_of_texts(address, watched, name):
    visit(watched, f"{address}/{name}?year=2025&clause=1.1&language=az")
    expect(watched.get_by_test_id("stException")).to_have_count(0)
    open_all(watched)
    expect_nothing_made(watched)
    if name in ("overview", "clause", "trainings"):
        expect(watched.get_by_test_id("stMain")).to_contain_text("**qalın**")


@pytest.mark.parametrize(
    "name",
    [*map(slow, ("../../x.xlsx", "a\nb\x07.xlsx", "\u202exslx.xlsx", "ə" * 240 + ".xlsx")), "<b id=evil>**x**.xlsx"],
)
def test_a_dropped_files_name_is_only_a_name(address, watched, tmp_path, name):
    path = workbook(
        tmp_path / "a.xlsx", {"<b id=evil>": [[*TRAININGS, NASTY], ["1.1", "05.10.2025", NASTY, NASTY, 1, NASTY, "x"]]}
    )
    visit(watched, f"{address}/upload?language=az")
    watched.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(
        [{"name": name, "mimeType": "", "buffer": path.read_bytes()}]
    )
    expect(watched.get_by_test_id("stMain").get_by_text("Ədəd deyil").first).to_be_visible(timeout=20_000)
    open_all(watched)
    expect_nothing_made(watched)
    assert watched.evaluate("document.documentElement.scrollWidth") <= 1440
