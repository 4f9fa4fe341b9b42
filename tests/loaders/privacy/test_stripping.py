"""An original that is kept without the columns that no dataset knows holds nothing of their cells, anywhere."""

import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font

from kpi.warehouse import editions
from kpi.warehouse.originals import file_hash, original_file
from loaders.checking.checked import Incoming
from loaders.checking.read_file import read_file
from loaders.privacy.left_columns import left_names
from loaders.problems.problem import Refused
from loaders.recognition.read_sheet import Known
from tests.helpers.building import TRAININGS, command, database, load, look, values, workbook
from tests.helpers.spreadsheets import one_sheet

SECRET = "Gizli Adamov"
HEADINGS = ["Qeydlər siyahısı", *TRAININGS[:3], "Soyadı və adı", *TRAININGS[3:], "Status"]
ROWS = [
    ["x", "10.2", "05.10.2025", "Etika", SECRET, "Bakı", 1, 20, "keçirilib"],
    ["x", "10.2", "06.10.2025", "Hüquq", SECRET, "Bakı", 1, 31, "ləğv edilib"],
    ["x", "10.10", "07.10.2025", "Hüquq", SECRET, "Gəncə", 1, 12, None],
    ["x", "10.10", "08.10.2025", "Vergi", SECRET, "Gəncə", 1, 15, None],
]


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path)


def book(path: Path) -> Path:
    """With copies of the names in a comment, in a hidden sheet, without a heading, and a row struck through."""
    workbook(path, {"2025": [HEADINGS, *ROWS], "Siyahı": [[SECRET], [SECRET]], "Gizli": [[SECRET]]})
    opened = load_workbook(path)
    sheet = opened["2025"]
    sheet["E2"].comment = Comment(SECRET, SECRET)
    sheet["K3"] = f"{SECRET} 2"  # under no heading
    for cell in sheet[4]:
        cell.font = Font(strike=True)
    opened["Gizli"].sheet_state = "hidden"
    opened.save(path)
    return path


def text(path: Path, delimiter: str, encoding: str) -> Path:
    lines = [delimiter.join("" if cell is None else str(cell) for cell in row) for row in [HEADINGS, *ROWS]]
    path.write_bytes("\n".join(lines).encode(encoding))
    return path


def all_of(path: Path) -> str:
    """Every letter of a file, and of the files within it."""
    content = path.read_bytes()
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(path) as packed:
            return "".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
    return content.decode("utf-8", "replace")


def kept(folder: Path, file: Path) -> Path:
    return original_file(folder, file_hash(file), file.name)


MADE = {
    ".xlsx": book,
    ".csv": lambda path: text(path, ",", "utf-8"),
    ".tsv": lambda path: text(path, "\t", "utf-16"),
    ".txt": lambda path: text(path, ";", "utf-8-sig"),
}


@pytest.mark.parametrize("kind", MADE)
def test_the_kept_original_lacks_the_cells_and_is_read_the_same(folder, tmp_path, kind):
    file = MADE[kind](tmp_path / f"adlar{kind}")
    whole = database(tmp_path / "whole")
    load(whole, file)
    load(folder, file, strip=True)
    assert SECRET not in all_of(kept(folder, file)) and "Soyad" in all_of(kept(folder, file))
    if kind != ".tsv":
        assert "Adamov" in all_of(kept(whole, file))
    assert values(folder) == values(whole)
    assert command(folder, "recheck").returncode == 0  # reading it again gives the same
    assert load(folder, file, strip=True).edition is None  # the same file again changes nothing


def test_the_history_tells_what_it_lacks(folder, tmp_path):
    file = MADE[".csv"](tmp_path / "adlar.csv")
    command(folder, "load", file, "--agency", "AGY", "--strip")
    assert "Soyadı və adı (E)" in command(folder, "history", "--language", "en").stdout


def test_one_that_was_kept_whole_before_is_stripped(folder, tmp_path):
    file = book(tmp_path / "adlar.xlsx")
    load(folder, file)
    assert SECRET in all_of(kept(folder, file))
    command(folder, "undo", 2)
    load(folder, file, strip=True)
    assert SECRET not in all_of(kept(folder, file))


def test_where_a_kind_does_not_allow_it_nothing_is_published(folder, tmp_path):
    file = one_sheet(tmp_path / "adlar.ods", [HEADINGS, *[[cell or "" for cell in row] for row in ROWS]])
    newest = editions.newest_edition(folder)
    with pytest.raises(Refused, match="cannot_strip"):
        load(folder, file, strip=True)
    assert editions.newest_edition(folder) == newest and not list((folder / "originals").glob("*.ods"))


def test_columns_are_named_before_anything_is_kept(folder, tmp_path):
    (summary,) = look(folder, book(tmp_path / "adlar.xlsx")).files
    assert summary.sheets[0].left_columns == ("Qeydlər siyahısı (A)", "Soyadı və adı (E)", "K")
    said = command(folder, "check", tmp_path / "adlar.xlsx", "--agency", "AGY", "--language", "en").stdout
    assert "may hold personal data" in said


def test_names_under_no_heading_in_a_form_s_export_are_left_as_well(tmp_path):
    rows = [["Vaxt möhürü", "Razısınızmı?"], ["2025/03/01 10:30:12 AM GMT+4", "Bəli", SECRET]]
    path = workbook(tmp_path / "a.xlsx", {"S": rows})
    [sheet] = read_file(Incoming(path, path.name), Known()).sheets
    assert sheet.layout.is_form and left_names(sheet.layout) == ("C",)
