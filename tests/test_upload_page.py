"""Uploading in a browser: what is recognised, what is wrong by cell, what would change, what moved."""

import re
import zipfile
from io import BytesIO

import pytest
from axe_playwright_python.sync_playwright import Axe
from openpyxl import load_workbook
from playwright.sync_api import expect

from kpi import warehouse
from language import LANGUAGES, Language
from loaders.registry import BY_NAME, DATASETS
from loaders.spreadsheet.files import read_sheets
from loaders.spreadsheet.headings import recognise
from tests.browser import SETTLED, settle, visit
from tests.building import PLAN_SHEETS, TRAININGS, database, values, workbook

PAUSE = 500  # milliseconds, in which a person's hand moves on and the page takes up what it did
HELD, PARTICIPANTS = "trainings.held", "trainings.participants"
EARLIER = [TRAININGS, ["1.1", "05.10.2025", "Etika", "Bakı", 1, 20], ["2.4", "06.10.2025", "İdarəetmə", "Gəncə", 2, 30]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Agency AGY with two trainings of 2025; the tests add to it."""
    return database(tmp_path_factory.mktemp("upload"), {"2025": EARLIER})


@pytest.fixture(scope="module")
def address(folder, start_server):
    with start_server(folder) as address:
        yield f"{address}/upload"


@pytest.fixture
def opened(page, address):
    """The upload page as it opens in Azerbaijani."""
    visit(page, f"{address}?language=az")
    return page


def drop(page, *files):
    """Files by their paths, or as (name, bytes)."""
    given = [file if isinstance(file, tuple) else (file.name, file.read_bytes()) for file in files]
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(
        [{"name": name, "mimeType": "", "buffer": content} for name, content in given]
    )
    expect(page.get_by_test_id("stFileChip")).to_have_count(len(files))


def pick(page, key, option):
    page.wait_for_timeout(PAUSE)
    page.locator(f"[class*=st-key-{key}] input").click()
    page.get_by_role("option", name=option, exact=True).click()
    expect(page.get_by_role("option")).to_have_count(0)
    page.wait_for_timeout(PAUSE)
    page.wait_for_selector(SETTLED)


def trainings(path, *rows, name="2025"):
    return workbook(path, {name: [TRAININGS, *rows]})


def expect_counts(page, *counts):
    """New, changed, the same, refused."""
    expect(page.get_by_test_id("stMetricValue")).to_have_text([str(count) for count in counts], timeout=20_000)


def new_agency(page, code):
    box = page.get_by_role("textbox", name="Yeni qurumun kodu")
    box.fill(code)
    box.press("Enter")


def publish(page):
    page.locator("button[kind=primary]").click()
    expect(page.get_by_test_id("stFileChip")).to_have_count(0, timeout=20_000)
    settle(page)


def row(page, text):
    """A table's row that holds a text."""
    return page.get_by_role("row").filter(has_text=text)


def test_a_good_workbook_moves_the_figures(opened, folder, tmp_path):
    edition = warehouse.newest_edition(folder)
    path = workbook(tmp_path / "təlimlər.xlsx", {
        "Təlimlər": [
            ["Bu il keçirilmiş təlimlər"], [], [*TRAININGS, "Cavabdeh şəxs"],
            ["1.1", "12.11.2025", "Yeni mövzu", "Bakı", 1, "40 nəfərdən çox", "A. Məmmədov"],
            ["Cəmi", None, None, None, 1, 40, None],
        ],
        "Qeydlər": [["salam", "dünya"]],
    })
    drop(opened, path)
    expect_counts(opened, 1, 0, 0, 0)
    expect(row(opened, "Cavabdeh şəxs")).to_contain_text(re.compile("Təlimlər.*3.*yekun sətirləri: 5"))
    expect(row(opened, "Qeydlər")).to_contain_text("tanınan başlıqlar yoxdur")
    assert warehouse.newest_edition(folder) == edition

    publish(opened)
    assert warehouse.newest_edition(folder) == edition + 1
    assert values(folder)["1.1", PARTICIPANTS, 2025] == (60, "at_least")
    moved = opened.get_by_role("listitem").filter(has_text="1.1 ·").filter(has_text="iştirakçı")
    expect(moved).to_contain_text(re.compile("ən azı\\s*60.*əvvəl: 20"))
    moved.get_by_role("link").click()
    expect(opened).to_have_url(re.compile(r"/clause\?.*clause=1\.1"))


def test_the_same_file_again_changes_nothing(opened, folder, tmp_path):
    edition = warehouse.newest_edition(folder)
    drop(opened, trainings(tmp_path / "again.xlsx", *EARLIER[1:]))
    expect_counts(opened, 0, 0, 2, 0)
    expect(opened.locator("button[kind=primary]")).to_have_count(0)
    assert warehouse.newest_edition(folder) == edition


def test_many_moved_figures_stand_in_a_table_that_leads_to_their_clauses(opened, folder, tmp_path):
    drop(opened, trainings(tmp_path / "2024.xlsx", *[[clause, "05.10.2024", f"Mövzu {clause}", "Bakı", 1, 20] for clause in ("1.1", "2.4", "10.1", "10.2")]))
    publish(opened)
    line = row(opened, "2024").filter(has=opened.get_by_role("link", name="10.2", exact=True)).filter(has_text="iştirakçı")
    expect(line).to_contain_text(re.compile(r"2024\s*yoxdur\s*20"))


@pytest.mark.parametrize(
    "language, sentences",
    [
        ("az", ("“qırx” ədəd deyil.", "Ədəd yazın; məlumat yoxdursa, tire qoyun.", "P1 kodlu planda belə bənd yoxdur: 9.9.")),
        ("en", ("'qırx' is not a number.", "Type a number; a dash for a missing one.", "The plan P1 has no clause 9.9.")),
        ("ru", ("«qırx» — не число.", "Введите число; если данных нет — прочерк.", "В плане P1 нет пункта 9.9.")),
    ],
)
def test_problems_name_their_cells(new_page, address, tmp_path, language, sentences):
    page = new_page()
    visit(page, f"{address}?language={language}")
    repeated = [["1.1", "yanvarda", f"Mövzu {number}", "Bakı", 1, 3] for number in range(9)]
    drop(page, trainings(
        tmp_path / "bad.xlsx", ["1.1", "12.01.2025", "A", "Bakı", 1, "qırx"], ["9.9", "12.01.2025", "B", "Bakı", 1, 1],
        ["1.1", "13.01.2025", "C", "Bakı", 1, 1], *repeated,
    ))
    expect_counts(page, 1, 0, 0, 11)
    number, mend, clause = sentences
    expect(row(page, "F2")).to_contain_text(number)
    expect(row(page, "F2")).to_contain_text(mend)
    expect(row(page, "F2")).to_contain_text("İştirakçıların sayı")
    expect(row(page, "A3")).to_contain_text(clause)
    expect(row(page, "B5, B6, B7, B8")).to_contain_text("5")  # and five more
    expect(page.locator("button[kind=primary]")).to_contain_text("1")


def test_every_problem_can_be_taken_along_as_a_workbook(opened, tmp_path):
    drop(opened, trainings(tmp_path / "bad.xlsx", *[["1.1", f"=yanvar {number}", "A", "Bakı", 1, 3] for number in range(3)]))
    with opened.expect_download() as download:
        opened.get_by_role("button", name="Bütün xətalar").click()
    download.value.save_as(tmp_path / "problems.xlsx")
    lines = list(load_workbook(tmp_path / "problems.xlsx").active.iter_rows(values_only=True))
    assert [line[:3] for line in lines[-3:]] == [("bad.xlsx", "2025", cell) for cell in ("B2", "B3", "B4")]


def encrypted():
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1000 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 1000


def bomb():
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        for place in range(3):
            archive.writestr(f"xl/worksheets/sheet{place}.xml", b" " * 150_000_000)
    return stream.getvalue()


UNREADABLE = {
    "photo.xlsx": (b"\x89PNG\r\n" + b"x" * 500, "Faylın məzmunu adına uyğun deyil"),
    "empty.csv": (b"", "Fayl boşdur."),
    "report.pdf": (b"%PDF-1.4", "Bu növ fayllar oxunmur."),
    "secret.xlsx": (encrypted(), "Fayl parolla qorunur."),
    "binary.csv": (bytes(range(256)) * 20, "ikili məlumat"),
    "other.csv": ("ad;soyad\nA;B\n".encode(), "tanınan başlıqlar yoxdur"),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_wrong_file_gets_a_sentence_and_changes_nothing(opened, folder, name):
    edition = warehouse.newest_edition(folder)
    content, sentence = UNREADABLE[name]
    drop(opened, (name, content))
    expect(opened.get_by_test_id("stAlert")).to_contain_text(sentence)
    expect(opened.locator("button[kind=primary]")).to_have_count(0)
    expect(opened.get_by_test_id("stException")).to_have_count(0)
    assert warehouse.newest_edition(folder) == edition


def test_a_zip_bomb_gets_a_sentence(opened):
    drop(opened, ("bomb.xlsx", bomb()))
    expect(opened.get_by_test_id("stAlert")).to_contain_text(re.compile("açıldıqda|uyğun deyil"))


def test_one_unreadable_file_keeps_the_others_back_and_is_named(opened, tmp_path):
    drop(opened, trainings(tmp_path / "good.xlsx", ["1.1", "01.02.2025", "Yaxşı", "Bakı", 1, 1]), ("empty.csv", b""))
    expect(opened.get_by_test_id("stAlert")).to_contain_text("Oxunmayan fayl")
    expect(row(opened, "empty.csv")).to_contain_text("Fayl boşdur.")
    expect(opened.locator("button[kind=primary]")).to_have_count(0)


def test_what_files_hold_is_never_read_as_markdown_or_html(opened, tmp_path):
    nasty = "**x** <img src=x onerror=alert(1)> [a](http://b)"
    path = workbook(tmp_path / "a.xlsx", {"2025": [[*TRAININGS, nasty], ["1.1", nasty, nasty, nasty, 1, nasty, "x"]]})
    drop(opened, (f"{nasty.replace('/', '_')}.xlsx", path.read_bytes()))
    expect(row(opened, "F2")).to_contain_text(nasty)
    main = opened.get_by_test_id("stMain")
    for tag in ("strong", "img", "a[href*='//b']"):
        expect(main.locator(tag)).to_have_count(0)


def test_the_drop_zone_speaks_the_readers_language(opened, tmp_path):
    zone = opened.get_by_test_id("stFileUploaderDropzone")
    assert not re.search("Upload|per file", zone.inner_text())
    drop(opened, trainings(tmp_path / "kept.xlsx", ["1.1", "01.03.2025", "Qalan", "Bakı", 1, 1]))
    opened.get_by_test_id("stSidebar").get_by_text("Русский").click()
    expect(opened.get_by_role("heading", name="Что распознано")).to_be_visible()
    expect(opened.get_by_test_id("stFileChip")).to_contain_text("kept.xlsx")


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_template_is_recognised_when_it_comes_back(page, address, code, tmp_path):
    visit(page, f"{address}?language={code}")
    for dataset in DATASETS:
        titles = [declaration.title(code) for declaration in BY_NAME.values() if declaration.dataset == dataset]
        pick(page, "template_dataset", titles[0])
        with page.expect_download() as download:
            page.get_by_role("button", name=Language(code).say("Download the template")).click()
        path = tmp_path / f"{dataset}.xlsx"
        download.value.save_as(path)
        layouts = [recognise(sheet) for sheet in read_sheets(path)]
        assert [layout.declaration.title(code) for layout in layouts if layout] == titles


def test_a_new_agency_comes_with_its_plans(opened, folder, tmp_path):
    sheets = {name: [["NEW" if cell == "AGY" else cell for cell in line] for line in rows] for name, rows in PLAN_SHEETS.items()}
    opened.locator("summary").filter(has_text="qurumu və planı").click()
    pick(opened, "upload_agency", "Yeni qurum …")
    drop(opened, workbook(tmp_path / "plans.xlsx", sheets))
    expect(opened.get_by_test_id("stAlert")).to_contain_text("kodunu yazın")
    new_agency(opened, "NEW")
    expect_counts(opened, 8, 0, 0, 0)
    publish(opened)
    edition = warehouse.newest_edition(folder)
    with warehouse.open_edition(folder, edition) as connection:
        agencies = connection.execute("SELECT DISTINCT agency FROM plan").fetchall()
    assert sorted(agencies) == [("AGY",), ("NEW",)]


def test_an_empty_database_begins_here(start_server, page, tmp_path):
    warehouse.create(tmp_path / "kpi")
    with start_server(tmp_path / "kpi") as address:
        visit(page, f"{address}/upload?language=az")
        new_agency(page, "AGY")
        drop(page, workbook(tmp_path / "all.xlsx", PLAN_SHEETS | {"2025": EARLIER}))
        expect_counts(page, 10, 0, 0, 0)
        publish(page)
    assert values(tmp_path / "kpi")["", HELD, 2025] == (3, "exact")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_the_page_is_accessible_and_fits(new_page, address, tmp_path, width, scheme):
    page = new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    visit(page, f"{address}?language=az")
    drop(page, trainings(tmp_path / "bad.xlsx", ["1.1", "32.01.2025", "A", "Bakı", 1, 1], ["1.1", "13.01.2025", "C", "Bakı", 1, 1]))
    expect(row(page, "B2")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page)
    assert [violation["id"] for violation in found.response["violations"] if violation["impact"] in ("serious", "critical")] == []
