"""What the upload page says of files that it cannot use; templates that come back."""

import zipfile
from io import BytesIO

import pytest

from kpi.warehouse import editions
from language import LANGUAGES
from loaders.checking.checked import Incoming
from loaders.datasets.registry import BY_NAME, DATASETS
from loaders.recognition.recognise import recognise
from loaders.review.check_files import check_files
from loaders.spreadsheet.files import read_sheets
from tests.helpers.building import TODAY
from tests.helpers.slow import mostly_slow, slow
from tests.ui.upload.upload_app import drop, publishing, read, shown, trainings
from ui.widgets.files.template_download import template_workbook


def encrypted() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1000 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 1000


def bomb() -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        for index in range(3):
            archive.writestr(f"xl/worksheets/sheet{index}.xml", b" " * 150_000_000)
    return stream.getvalue()


@pytest.fixture
def carried_out_here():
    """Not here: a page has such files read in a process of its own."""


# Of each shape of answer one; what else keeps a file from being read is in tests/loaders/hostile/ and spreadsheet/.
QUICK = ("photo.xlsx", "separators.csv", "other.csv")
UNREADABLE = {
    "photo.xlsx": (lambda: b"\x89PNG\r\n" + b"x" * 500, "Faylın məzmunu adına uyğun deyil"),
    "empty.csv": (bytes, "Fayl boşdur."),
    "separators.csv": (lambda: b",,,,,,\n", "Fayl boşdur."),
    "report.pdf": (lambda: b"%PDF-1.4", "Bu növ fayllar oxunmur."),
    "secret.xlsx": (encrypted, "Fayl parolla qorunur."),
    "binary.csv": (lambda: bytes(range(256)) * 20, "ikili məlumat"),
    "other.csv": (lambda: b"ad;soyad\nA;B\n", "tanınan başlıqlar yoxdur"),
    "bomb.xlsx": (bomb, "açıldıqda"),
}


@pytest.mark.parametrize("names", [QUICK, slow(tuple(name for name in UNREADABLE if name not in QUICK))])
def test_a_wrong_file_gets_a_sentence_and_changes_nothing(opened, folder, names):
    edition = editions.newest_edition(folder)
    app = opened("az")
    for name in names:
        content, sentence = UNREADABLE[name]
        drop(app, (name, content()))
        assert sentence in shown(app, "error") + shown(app, "warning") + shown(app, "info"), name
        assert not publishing(app), name
    assert editions.newest_edition(folder) == edition


def test_one_unreadable_file_keeps_the_others_back_and_is_named(opened, tmp_path):
    app = opened("az")
    good = trainings(tmp_path / "good.xlsx", ["1.1", "01.02.2025", "Yaxşı", "Bakı", 1, 1])
    drop(app, good, ("empty.csv", b""))
    assert "Oxunmayan fayl" in shown(app, "error") and not publishing(app)
    text = read(app)
    assert "empty.csv" in text and "Fayl boşdur." in text


def test_beside_an_unreadable_file_what_is_wrong_with_the_others_is_seen(opened, tmp_path):
    app = opened("az")
    wrong = trainings(
        tmp_path / "wrong.xlsx",
        ["9.9", "01.02.2025", "Bənd yoxdur", "Bakı", 1, 1],
        ["1.1", "01.02.2025", "Eyni", "Bakı", 1, 1],
        ["1.1", "01.02.2025", "Eyni", "Bakı", 1, 1],
    )
    drop(app, wrong, ("empty.csv", b""))
    text = read(app)
    assert "9.9" in text and "2, 4" not in text and "3, 4" in text
    assert "Qalan fayllar ayrıca yoxlanılıb" in shown(app, "error") and not publishing(app)


def test_an_unreadable_plan_of_a_new_agency_is_no_fault_of_the_other_files(folder, tmp_path):
    right = trainings(tmp_path / "right.xlsx", ["1.1", "01.02.2025", "Etika", "Bakı", 1, 1])
    empty = tmp_path / "plan.xlsx"
    empty.write_bytes(b"")
    first, second = check_files([Incoming(right, right.name), Incoming(empty, empty.name)], TODAY, folder, "YNA", "Y1")
    assert first.problems == [] and second.fatal


@pytest.mark.parametrize("code", mostly_slow(LANGUAGES, "az"))
def test_every_template_is_recognised_when_it_comes_back(code, tmp_path):
    for dataset in DATASETS:
        titles = [declaration.title(code) for declaration in BY_NAME.values() if declaration.dataset == dataset]
        path = tmp_path / f"{dataset}.xlsx"
        path.write_bytes(template_workbook(dataset, code))
        layouts = [recognise(sheet) for sheet in read_sheets(path)]
        assert [layout.declaration.title(code) for layout in layouts if layout] == titles
