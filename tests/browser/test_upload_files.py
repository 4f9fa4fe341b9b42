"""What the upload page says of files that it cannot use, and how it speaks."""

import re
import zipfile
from io import BytesIO

import pytest
from playwright.sync_api import expect

from kpi.warehouse import editions
from language import Language
from loaders.datasets.registry import BY_NAME, DATASETS
from loaders.recognition.recognise import recognise
from loaders.spreadsheet.files import read_sheets
from tests.helpers.browser import visit
from tests.helpers.building import TRAININGS, database, workbook
from tests.helpers.uploading import drop, grid_row, pick, row, trainings


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return database(tmp_path_factory.mktemp("upload"))


@pytest.fixture(scope="module")
def address(folder, start_server):
    with start_server(folder) as address:
        yield f"{address}/upload"


@pytest.fixture
def opened(page, address):
    """The upload page as it opens in Azerbaijani."""
    visit(page, f"{address}?language=az")
    return page


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
    "separators.csv": (b",,,,,,\n", "Fayl boşdur."),
    "report.pdf": (b"%PDF-1.4", "Bu növ fayllar oxunmur."),
    "secret.xlsx": (encrypted(), "Fayl parolla qorunur."),
    "binary.csv": (bytes(range(256)) * 20, "ikili məlumat"),
    "other.csv": (b"ad;soyad\nA;B\n", "tanınan başlıqlar yoxdur"),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_wrong_file_gets_a_sentence_and_changes_nothing(opened, folder, name):
    edition = editions.newest_edition(folder)
    content, sentence = UNREADABLE[name]
    drop(opened, (name, content))
    expect(opened.get_by_test_id("stAlert")).to_contain_text(sentence)
    expect(opened.locator("button[kind=primary]")).to_have_count(0)
    expect(opened.get_by_test_id("stException")).to_have_count(0)
    assert editions.newest_edition(folder) == edition


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
    expect(grid_row(opened, "F2")).to_contain_text(nasty)
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


@pytest.mark.parametrize("code", ["az", *(pytest.param(code, marks=pytest.mark.slow) for code in ("en", "ru"))])
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
