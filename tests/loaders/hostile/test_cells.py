"""Cells that were made to do harm: endless texts, marks that nobody sees, names of files."""

import re
import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from language.folding import fold, fold_all
from loaders.checking.checked import Incoming
from loaders.datasets.declaration import Column
from loaders.problems.limits import LIMITS
from loaders.problems.problem import Fault
from loaders.recognition.recognise import recognise
from loaders.spreadsheet.clauses import read_clauses
from loaders.spreadsheet.dates import read_dates
from loaders.spreadsheet.files import Sheet
from loaders.spreadsheet.numbers import read_number
from tests.helpers.building import TRAININGS, database, load, values
from tests.loaders.hostile.hostile import with_sheet
from tests.loaders.hostile.topics import text_book, topics

# ---- Very long cells ----


@pytest.mark.parametrize(
    "length, code", [(LIMITS["max_cell"], None), (LIMITS["max_cell"] + 1, "too_long"), (3_000_000, "too_long")]
)
def test_very_long_texts_are_kept_or_named(tmp_path, length, code):
    path = tmp_path / "a.csv"
    path.write_text(f"Bənd;Tarix;Təlimin mövzusu\n1.1;05.10.2025;{'ə' * length}\n1.1;06.10.2025;B\n", encoding="utf-8")
    done = load(database(tmp_path), path)
    if length > 131_072:
        code = "broken_quotes"  # which says that a text there may be too long
    assert [problem.code for problem in done.files[0].problems] == ([code] if code else [])


@pytest.mark.parametrize(
    "piece",
    [
        "9",
        "1,",
        "1 ",
        "1.1;",
        "-",
        "(",
        "40 nəfərdən çox ",
        "05.10.2023 ",
        "və ",
        "9 noyabr və ",
        "5 oktyabr 2023-cü il ",
    ],
)
def test_no_text_takes_long_to_read(piece):
    """Quadratic patterns would take minutes for these."""
    began = time.process_time()
    for text in ((piece * 32_000)[:32_000], "x" + (piece * 32_000)[:31_999]):
        for read in (
            read_clauses,
            read_dates,
            lambda cell: read_number(cell, "count"),
            lambda cell: read_number(cell, "share"),
            fold,
        ):
            read(text)
    assert time.process_time() - began < 10


# ---- What nobody sees ----

ROW = ["10.10", "05.10.2025", "Etika", "Bakı", "1", "20"]
MARKS = (
    "\u200e",
    "\u200f",
    "\u202a",
    "\u202b",
    "\u2066",
    "\u2069",
    "\u200b",
    "\u200d",
    "\u2060",
    "\ufeff",
    "\u061c",
    "\U000e0041",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """With one training."""
    folder = tmp_path_factory.mktemp("seen")
    path = text_book(folder / "plain.xlsx", [TRAININGS, ROW])
    load(database(folder), path)
    return folder / "kpi"


@pytest.mark.parametrize("mark", MARKS)
def test_unseen_marks_part_no_headings_numbers_or_rows(tmp_path, folder, mark):
    def marked(text) -> str:
        return f"{mark}{text[:1]}{mark}{text[1:]}{mark}"

    done = load(
        folder, text_book(tmp_path / "marked.xlsx", [[marked(cell) for cell in row] for row in (TRAININGS, ROW)])
    )
    assert done.files[0].problems == () and done.edition is None  # the same row, so nothing is new
    assert values(folder)["10.10", "trainings.participants", 2025] == (20, "exact")


def test_two_rows_that_look_the_same_are_one_and_the_same(tmp_path):
    rows = [
        ["1.1", "05.10.2025", topic, "Bakı", "1", "20"]
        for topic in ("Etika", "Eti\u200bka", "\u202eEtika\u202c", "Etika\x07")
    ]
    done = load(database(tmp_path), text_book(tmp_path / "a.csv.xlsx", [TRAININGS, *rows[:3]]))
    assert [problem.code for problem in done.files[0].problems] == ["repeated_row"] * 3


@pytest.mark.parametrize("read", [read_clauses, read_dates, lambda cell: read_number(cell, "number")])
def test_digits_that_are_seen_the_other_way_round_are_not_read(read):
    for text in ("\u202e01.10\u202c", "10\xad12", "10\x0b12"):
        assert isinstance(read(text), Fault)


def test_texts_lose_what_nobody_sees_and_keep_their_lines(tmp_path):
    folder = database(tmp_path)
    cells = '<c r="{0}" t="str"><v>{1}</v></c>'
    row = ["1.1", "05.10.2025", "bir_x0000__x001B_[31m_x000B_iki &#x202E;üç&#x00AD;", "Bakı", "1", "2"]
    xml = "".join(
        f'<row r="{number}">'
        + "".join(cells.format(f"{'ABCDEF'[index]}{number}", text) for index, text in enumerate(line))
        + "</row>"
        for number, line in enumerate((TRAININGS, row), start=1)
    )
    load(folder, with_sheet(tmp_path / "a.xlsx", xml))
    assert topics(folder) == ["bir[31m\niki üç"]


def test_problems_show_values_without_what_nobody_sees(tmp_path):
    path = text_book(tmp_path / "a.xlsx", [TRAININGS, ["1.1", "05.10.2025", "A", "B", "1", "\u202eqırx\x85\u2067x"]])
    [problem] = load(database(tmp_path), path).files[0].problems
    assert problem.value == "qırx\nx"


@given(some.lists(some.text(some.sampled_from("aAıİ \t\n\u200b\u200f\xa0\u3000\xadé"), max_size=6), max_size=6))
def test_a_column_folds_as_its_cells_do(texts):
    assert fold_all(texts) == [fold(text) for text in texts]


def test_headings_of_every_kind_of_column_survive_marks():
    headings = [f"\u202b{heading}\u202c" for heading in TRAININGS]
    layout = recognise(Sheet("S", [headings, ["1.1", date(2025, 10, 5), "A", "B", 1, 2]]))
    assert (
        isinstance(layout.declaration.column("dates"), Column)
        and set(layout.columns) >= {"clauses", "dates", "topic"}
        and layout.unknown == ()
    )


# ---- Names ----


def test_a_name_is_only_a_name(tmp_path):
    folder, dropped = database(tmp_path), tmp_path / "dropped"
    names = (
        "../../x.csv",
        "..\\..\\x.csv",
        "/etc/x.csv",
        "a\nb\x1b[31m.csv",
        "\u202evsc.csv",
        "ə" * 3000 + ".csv",
        "'; DROP TABLE fact; --.csv",
        " .csv",
    )
    for day, name in enumerate(names, start=1):
        dropped.write_text(f"Bənd;Tarix;Təlimin mövzusu\n1.1;0{day}.10.2025;A\n", encoding="utf-8")
        assert load(folder, Incoming(dropped, name)).edition
    assert {path.name for path in tmp_path.iterdir()} == {"kpi", "plans.xlsx", "dropped"}
    assert all(re.fullmatch(r"[0-9a-f]{64}\.(csv|xlsx)", path.name) for path in (folder / "originals").iterdir())
    assert values(folder)["1.1", "trainings.held", 2025] == (len(names), "exact")
