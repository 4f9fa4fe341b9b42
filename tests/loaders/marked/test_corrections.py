"""The marked copy holds what was corrected on the page: as values, marked as such, and back again unchanged."""

import json
from datetime import date, datetime

import pytest
from openpyxl import load_workbook

from kpi.warehouse import editions
from language import LANGUAGES, Language
from loaders.checking.checked import Incoming
from loaders.marked.marking import FIXED_COLOUR
from loaders.spreadsheet.files import read_sheets
from tests.helpers.building import TRAININGS, command, database, load, workbook
from tests.helpers.slow import mostly_slow, slow
from tests.loaders.marked.corrected import COLUMNS, corrections_of, read_alike
from tests.loaders.marked.marks import coloured, commented, correct, made, mark

KINDS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv")
ALL = {"B3": "31.10.2025", "E3": "40", "A4": "10.1", "C4": "=1+1 mövzu"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return database(tmp_path_factory.mktemp("marked"))


def facts(folder) -> list[tuple]:
    with editions.open_edition(folder, editions.newest_edition(folder)) as connection:
        return connection.execute(f"SELECT {', '.join(COLUMNS)} FROM fact ORDER BY row").fetchall()


@pytest.mark.parametrize("kind", mostly_slow(KINDS, ".xlsx", ".ods", ".csv"))
def test_a_copy_of_any_kind_holds_the_corrections_and_loads_with_them(tmp_path, folder, kind):
    path = made(tmp_path, kind)
    corrections = corrections_of(path, ALL)
    copy = mark(folder, path, corrections=corrections)
    title = load_workbook(copy).worksheets[1].title
    assert (
        set(commented(copy)) == coloured(copy, FIXED_COLOUR) == {f"{title}!{cell}" for cell in ALL}
        and coloured(copy) == set()
    )
    cells = load_workbook(copy)[title]
    assert (cells["B3"].value, cells["E3"].value, cells["A4"].value, cells["C4"].value) == (
        datetime(2025, 10, 31),
        40,
        "10.1",
        "=1+1 mövzu",
    )
    assert cells["C4"].data_type == "s" and cells["A4"].number_format == "@" and cells["B3"].is_date
    assert read_alike(folder, path, corrections, copy) == 3


def test_a_copy_is_loaded_as_the_file_with_its_corrections(tmp_path, folder):
    path = made(tmp_path, ".xlsx")
    corrections, loaded = corrections_of(path, ALL), []
    copy = mark(folder, path, corrections=corrections)
    for name, incoming in (("file", Incoming(path, path.name, corrections)), ("copy", Incoming(copy, copy.name))):
        kpi = database(tmp_path / name)
        load(kpi, incoming)
        loaded.append(facts(kpi))
    assert loaded[0] == loaded[1] and len(loaded[0]) == 3


def test_a_correction_of_a_text_stays_that_text(tmp_path, folder):
    texts = ["10.10", "=SUM(A1)", "+5", "-x", "@a", "12,5"]
    rows = [["1.1", "05.10.2025", f"Mövzu {text}", "Bakı", 1, 30] for text in texts]
    path = workbook(tmp_path / "a.xlsx", {"S": [TRAININGS, *rows]})
    copy = mark(folder, path, corrections={("S", f"C{row}"): text for row, text in enumerate(texts, start=2)})
    cells = [row[2] for row in load_workbook(copy)["S"].iter_rows(min_row=2)]
    assert [(cell.value, cell.data_type) for cell in cells] == [(text, "s") for text in texts]
    assert [row[2] for row in read_sheets(copy)[1].rows[1:]] == texts


def test_days_and_numbers_are_written_as_such_where_they_read_the_same(tmp_path, folder):
    written = {
        "F2": ("7", 7),
        "F3": ("40 nəfərdən çox", "40 nəfərdən çox"),
        "F4": ("1.234", "1.234"),
        "F5": ("1 234", "1 234"),
        "B2": ("1.3.2025", datetime(2025, 3, 1)),
        "B3": ("mart 2025", "mart 2025"),
        "B4": ("26-28.03.2025", "26-28.03.2025"),
        "B5": ("2025", "2025"),
    }
    rows = [["1.1", datetime(2025, 10, 5), f"Mövzu {number}", "Bakı", 1, 30] for number in range(4)]
    path = workbook(tmp_path / "a.xlsx", {"2025": [TRAININGS, *rows]})
    corrections = {("2025", cell): text for cell, (text, _) in written.items()}
    copy = mark(folder, path, corrections=corrections)
    cells = load_workbook(copy)["2025"]
    assert {cell: cells[cell].value for cell in written} == {cell: value for cell, (_, value) in written.items()}
    read_alike(folder, path, corrections, copy)


def test_formats_stay_and_a_percent_format_does_not_make_a_hundred_times_more(tmp_path, folder):
    path = workbook(
        tmp_path / "a.xlsx",
        {
            "2025": [
                TRAININGS,
                ["1.1", date(2025, 10, 5), "Etika", "Bakı", 1, 30],
                ["1.1", "06.10.2025", "B", "Bakı", 1, "x"],
            ]
        },
    )
    book = load_workbook(path)
    book["2025"]["B2"].number_format, book["2025"]["F2"].number_format, book["2025"]["F3"].number_format = (
        "YYYY/MM/DD",
        "0.00",
        "0%",
    )
    book.save(path)
    copy = mark(folder, path, corrections={("2025", "B2"): "07.10.2025", ("2025", "F2"): "31", ("2025", "F3"): "32"})
    cells = load_workbook(copy)["2025"]
    assert [cells[name].number_format for name in ("B2", "F2", "F3")] == ["YYYY/MM/DD", "0.00", "General"]


@pytest.mark.parametrize("code", mostly_slow(LANGUAGES, "ru"))
def test_comment_and_list_say_what_stood_there_in_the_readers_language(tmp_path, folder, code):
    say = Language(code).say
    copy = mark(folder, made(tmp_path, ".xlsx"), code, corrections={("S", "E3"): "40", ("S", "B3"): "yanvarda"})
    comments = commented(copy)
    assert comments["S!E3"] == say("Was: {typed}; corrected: {corrected}.", typed="qırx", corrected="40")
    # What is still wrong is marked as wrong, and says both.
    assert "S!B3" in coloured(copy) and coloured(copy, FIXED_COLOUR) == {"S!E3"}
    assert "32.10.2025" in comments["S!B3"] and len(comments["S!B3"].split("\n\n")) == 2
    first = load_workbook(copy).worksheets[0]
    assert first.title == say("Problems") and comments["S!E3"] in str(list(first.values))
    assert say(
        "Corrected cells hold their correction, in another colour, and say in a comment what stood there before."
    ) in str(list(first.values))


@pytest.mark.slow
def test_what_was_corrected_stays_marked_in_the_next_round_unless_it_was_typed_over(tmp_path, folder):
    copy = mark(folder, made(tmp_path, ".xlsx"), "az", corrections={("S", "E3"): "40", ("S", "B3"): "31.10.2025"})
    again = mark(folder, copy, "ru", name="again.xlsx")
    assert coloured(again, FIXED_COLOUR) == {"S!E3", "S!B3"} and coloured(again) == {"S!A4"}
    assert commented(again)["S!B3"] == "Было: 32.10.2025; исправлено: 31.10.2025."
    correct(again, {"S!E3": 41, "S!A4": "10.1"})
    last = mark(folder, again, "en", name="last.xlsx")
    assert (
        coloured(last, FIXED_COLOUR) == set(commented(last)) == {"S!B3"} and load_workbook(last)["S"]["E3"].value == 41
    )
    assert [sheet.title for sheet in load_workbook(last)] == ["Corrections", "S"]


MERGED = [
    ["10.2", "05.03.2025", "A", "Bakı", 1, 20],
    ["10.2", "06.03.2025", "B", "Bakı", 1, None],
    ["10.2", "07.03.2025", "C", "Bakı", 1, None],
]


@pytest.mark.parametrize("kind", [".xlsx", "values"])
@pytest.mark.parametrize(
    "cells, corrections",
    [
        slow("F2:F4", {"F2": "5", "F3": "6"}),
        slow("F2:F4", {"F3": "6"}),
        ("F2:F4", {"F2": "5", "F3": "6", "F4": "7"}),
        slow("B2:B4", {"B2": "08.03.2025"}),
        slow("B2:B4", {"B2": "08.03.2025", "B3": "09.03.2025"}),
        ("B2:B9", {"B3": "09.03.2025"}),
        ("C2:D2", {"C2": "Z"}),
    ],
)
def test_a_range_is_parted_where_one_of_its_cells_was_corrected(
    tmp_path, folder, monkeypatch, kind, cells, corrections
):
    path = workbook(tmp_path / "merged.xlsx", {"T": [TRAININGS, *MERGED]})
    book = load_workbook(path)
    book["T"].merge_cells(cells)
    book.save(path)
    if kind == "values":
        monkeypatch.setattr("loaders.marked.workbook._KEPT", ())
    own = {("T", cell): text for cell, text in corrections.items()}
    read_alike(folder, path, own, mark(folder, path, corrections=own))


def test_the_copy_of_a_formula_that_was_corrected_holds_the_correction(tmp_path, folder):
    path = workbook(tmp_path / "a.xlsx", {"2025": [TRAININGS, ["1.1", "05.10.2025", "Etika", "Bakı", 1, "=1/0"]]})
    copy = mark(folder, path, corrections={("2025", "F2"): "30"})
    assert load_workbook(copy)["2025"]["F2"].value == 30


def test_json_of_a_file_without_corrections_says_so(folder, tmp_path):
    done = command(folder, "check", made(tmp_path, ".xlsx"), "--agency", "AGY", "--format", "json")
    assert json.loads(done.stdout)["files"][0]["corrections"] == []
