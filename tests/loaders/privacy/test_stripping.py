"""An original that is kept without the columns that no dataset knows holds nothing of their cells, anywhere."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from kpi.warehouse import editions
from loaders.checking.checked import Incoming
from loaders.checking.read_file import read_file
from loaders.privacy.left_columns import left_names
from loaders.problems.problem import Refused
from loaders.publishing import kept_originals
from loaders.recognition.read_sheet import Known
from loaders.recognition.readings import Reading
from loaders.review.check_files import check_files
from tests.helpers.building import PLAN_SHEETS, TRAININGS, command, database, load, look, values, workbook
from tests.helpers.spreadsheets import one_sheet
from tests.loaders.privacy.kept_originals import HEADINGS, MADE, ROWS, SECRET, all_of, book, kept, text

OTHER = ["1.1", "09.10.2025", "Etika", "Bakı", 1, 20]


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path)


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


def stripped_in(folder: Path) -> dict[int, str]:
    """Upload → what its original lacks, of every row of the history."""
    acts = json.loads(command(folder, "history", "--format", "json").stdout)
    return {act["upload"]: act["stripped"] for act in reversed(acts) if act["act"] == "upload" and act["stripped"]}


def test_every_upload_of_a_file_says_what_its_original_lacks(folder, tmp_path):
    """Also those before and after; and the same file twice in one load is two uploads, not four."""
    file = text(tmp_path / "adlar.csv", ",", "utf-8")
    other = workbook(tmp_path / "o.xlsx", {"2025": [TRAININGS, OTHER]})
    load(folder, file)
    command(folder, "undo", 2)
    load(folder, file, file, other, strip=True)
    load(folder, file)
    assert stripped_in(folder) == dict.fromkeys((2, 3, 4, 6), "Qeydlər siyahısı (A), Soyadı və adı (E)")
    acts = json.loads(command(folder, "history", "--format", "json").stdout)
    assert sorted(act["upload"] for act in acts if act["act"] == "upload") == [1, 2, 3, 4, 5, 6]
    command(folder, "purge", 2)
    command(folder, "undo", 6)
    load(folder, file)  # kept as it came
    assert SECRET in all_of(kept(folder, file)) and 7 not in stripped_in(folder)


def test_the_only_original_of_an_earlier_upload_outlives_a_load_that_is_not_published(folder, tmp_path):
    file = text(tmp_path / "adlar.csv", ",", "utf-8")
    load(folder, file)
    command(folder, "undo", 2)
    (folder / "current.new").mkdir()
    with pytest.raises(OSError, match="current.new"):
        load(folder, file, strip=True)
    assert kept(folder, file).read_bytes() == file.read_bytes() and not list(folder.glob("replacing*"))


@pytest.mark.parametrize(("edition", "is_replaced"), [(4, True), (5, False)])
def test_a_kill_beside_the_pointer_is_made_good(folder, tmp_path, edition, is_replaced):
    file = text(tmp_path / "adlar.csv", ",", "utf-8")
    load(folder, file)
    command(folder, "undo", 2)
    assert editions.newest_edition(folder) == 4
    waiting = folder / f"replacing-{edition}"
    waiting.mkdir()
    (waiting / kept(folder, file).name).write_text("less")
    command(folder, "close", "P1", "2024", "--agency", "AGY")
    assert (kept(folder, file).read_text() == "less") == is_replaced and not waiting.exists()


def test_what_another_agency_keeps_whole_is_not_stripped(folder, tmp_path):
    file = text(tmp_path / "adlar.csv", ",", "utf-8")
    plan = [PLAN_SHEETS["plan"][0], ["AG2", *PLAN_SHEETS["plan"][1][1:]]]
    load(folder, workbook(tmp_path / "plans.xlsx", PLAN_SHEETS | {"plan": plan}), agency="AG2")
    load(folder, file, agency="AG2")
    with pytest.raises(Refused, match="needed_whole"):
        load(folder, file, strip=True)
    assert kept(folder, file).read_bytes() == file.read_bytes()


def test_columns_that_an_earlier_upload_was_read_from_stay(folder, tmp_path):
    file = book(tmp_path / "adlar.xlsx")
    known = {"B": "clauses", "C": "dates", "D": "topic", "F": "region", "G": "count", "H": "participants"}

    def read(**more: str) -> Incoming:
        return Incoming(file, file.name, readings={"2025": Reading("", "trainings", 1, known | more)})

    load(folder, read(A="audience"))
    with pytest.raises(Refused, match="needed_whole"):
        load(folder, read(), strip=True)
    assert kept(folder, file).read_bytes() == file.read_bytes()


def test_sheets_that_are_not_read_leave_though_no_column_does(folder, tmp_path):
    sheets = {"2025": [TRAININGS, ["10.2", "05.10.2025", "Etika", "Bakı", 1, 20]], "Siyahı": [[SECRET], [SECRET]]}
    file = workbook(tmp_path / "siyahı.xlsx", sheets)
    load(folder, file, strip=True)
    assert load_workbook(kept(folder, file)).sheetnames == ["2025"] and SECRET not in all_of(kept(folder, file))
    assert stripped_in(folder) == {2: "Siyahı"}


def test_copies_are_read_again_together_before_others_have_to_wait(folder, tmp_path, monkeypatch):
    read = []
    monkeypatch.setattr(
        kept_originals, "check_files", lambda *asked, **more: read.append(asked) or check_files(*asked, **more)
    )
    files = [text(tmp_path / f"{delimiter}.csv", delimiter, "utf-8") for delimiter in (",", ";")]
    unwritable = one_sheet(tmp_path / "adlar.ods", [HEADINGS, *[[cell or "" for cell in row] for row in ROWS]])
    with editions.locked(folder), pytest.raises(Refused, match="cannot_strip"):
        load(folder, unwritable, strip=True)
    load(folder, *files, workbook(tmp_path / "o.xlsx", {"2025": [TRAININGS, OTHER]}), strip=True)
    assert len(read) == 1 and all(SECRET not in all_of(kept(folder, file)) for file in files)


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
