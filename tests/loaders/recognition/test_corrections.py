"""Corrected cells and chosen readings take effect where they were meant, and nowhere else."""

import pytest
from openpyxl import load_workbook

from kpi.warehouse import editions
from loaders.checking.checked import Incoming
from loaders.recognition.readings import Reading
from tests.helpers.building import TRAININGS, database, load, workbook

HEADINGS = ["Bənd", "Tarix", "Təlimin mövzusu", "Rayon", "A1", "A2"]
AS_CHOSEN = Reading(
    "",
    "trainings",
    1,
    dict(zip("ABCDEF", ("clauses", "dates", "topic", "region", "count", "participants"), strict=True)),
)
ROWS = [
    ["10.2", "05.03.2025", "A", "Bakı", 1, 20],
    ["10.2", "06.03.2025", "B", "Bakı", 1, None],
    ["10.2", "07.03.2025", "C", "Bakı", 1, None],
]


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path)


def merged(folder, cells, rows):
    path = workbook(folder.parent / "merged.xlsx", {"T": [TRAININGS, *rows]})
    book = load_workbook(path)
    book["T"].merge_cells(cells)
    book.save(path)
    return path


def corrected(folder, path, corrections):
    return load(folder, Incoming(path, path.name, {("T", cell): text for cell, text in corrections.items()}))


def held(folder, *columns):
    with editions.open_edition(folder, editions.newest_edition(folder)) as connection:
        return connection.execute(
            f"SELECT topic, {', '.join(columns)} FROM fact WHERE until_edition IS NULL ORDER BY topic"
        ).fetchall()


def test_a_merged_number_is_divided_by_corrections(folder):
    outcome = corrected(folder, merged(folder, "F2:F4", ROWS), {"F2": "5", "F3": "6"})
    assert [(problem.code, problem.cell) for problem in outcome.files[0].problems] == [("merged_number", "F4")]
    assert held(folder, "participants") == [("A", 5), ("B", 6)]


@pytest.mark.parametrize(
    "corrections, days", [({"B2": "08.03.2025"}, [8, 8, 8]), ({"B2": "08.03.2025", "B3": "09.03.2025"}, [8, 9, 8])]
)
def test_a_corrected_cell_of_a_merged_range_is_its_own(folder, corrections, days):
    rows = [[row[0], "08.03.2x25" if not index else None, *row[2:]] for index, row in enumerate(ROWS)]
    corrected(folder, merged(folder, "B2:B4", rows), corrections)
    assert [day for _, day in held(folder, "day(starts)")] == days


def test_of_columns_that_are_left_out_no_name_is_kept(folder):
    """Whether it stood in the file or is typed on the page, under a heading or under none."""
    rows = [[*TRAININGS, "Müəllim"], [*ROWS[0], "Əliyeva", "Quliyev"], [*ROWS[1], "Həsənov", "Abbasov"]]
    path = workbook(folder.parent / "names.xlsx", {"T": rows})
    corrected(folder, path, {"C2": "Etika", "G2": "", "H2": "", "G3": "Məmmədova", "H3": "Rzayev"})
    with editions.open_edition(folder, editions.newest_edition(folder)) as connection:
        kept = connection.execute("SELECT cell, typed, corrected FROM correction ORDER BY cell").fetchall()
    assert kept == [("C2", "A", "Etika"), ("G2", "", ""), ("H2", "", "")]


@pytest.mark.parametrize("moved", [lambda row: [None, *row], lambda row: [*row[:4], None, *row[4:]]])
def test_a_chosen_reading_is_not_used_where_the_columns_stand_elsewhere(folder, moved):
    load(
        folder,
        Incoming(workbook(folder.parent / "a.xlsx", {"T": [HEADINGS, ROWS[0]]}), "a.xlsx", readings={"T": AS_CHOSEN}),
    )
    outcome = load(
        folder,
        workbook(folder.parent / "b.xlsx", {"T": [moved(HEADINGS), moved(["10.2", "06.03.2025", "B", "Bakı", 3, 40])]}),
    )
    sheet = outcome.files[0].sheets[0]
    assert (sheet.sureness, sheet.unknown) == ("sure", ("A1", "A2"))
    assert held(folder, "count", "participants") == [("A", 1, 20), ("B", 1, None)]


def test_two_columns_are_not_read_as_one(folder):
    twice = Reading("", "trainings", 1, AS_CHOSEN.columns | {"E": "participants"})
    path = workbook(folder.parent / "a.xlsx", {"T": [HEADINGS, ROWS[0]]})
    outcome = load(folder, Incoming(path, "a.xlsx", readings={"T": twice}))
    assert [problem.code for problem in outcome.files[0].problems] == ["repeated_heading"]
    assert held(folder, "participants") == []


def test_a_file_of_nothing_but_sheets_that_are_left_out_keeps_no_other_back(folder):
    left_out, own = Reading("", "", 1, {}), workbook(folder.parent / "own.xlsx", {"T": [TRAININGS, ROWS[0]]})
    other = workbook(folder.parent / "other.xlsx", {"T": [HEADINGS, ROWS[0]]})
    load(folder, Incoming(other, "other.xlsx", readings={"T": left_out}), own)
    outcome = load(folder, other, workbook(folder.parent / "next.xlsx", {"T": [TRAININGS, ROWS[1]]}))
    assert (outcome.files[0].unreadable, outcome.files[0].unknown_sheets) == (False, ("T",))
    assert held(folder, "participants") == [("A", 20), ("B", None)]
