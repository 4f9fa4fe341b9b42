"""Rows that may be counted twice."""

import pytest

from kpi.oversight import duplicates
from tests.helpers.building import TRAININGS, database, load, workbook
from tests.kpi.oversight.read import FIRST, read, trainings


def pairs(folder):
    """The places of likely duplicates: (file, row) of both."""
    found = read(folder, duplicates.read_duplicates)
    assert found.all
    return [tuple((row.file, row.row) for row in pair) for pair in found.pairs]


@pytest.mark.parametrize(
    "one, other, alike",
    [
        ("Etik davranış", "ETİK  DAVRANIŞ", True),
        ("Etik davranış qaydaları", "Qaydaları: etik davranış", True),
        ("Etik davranış qaydaları", "Etik davranis qaydalari", True),
        ("Modul 1", "Modul 2", False),
        ("Etik davranış qaydaları, 1-ci qrup", "Etik davranış qaydaları, 2-ci qrup", False),
        ("Etika", "Estetika", False),
        ("Etika", "", False),
        ("", "", True),
    ],
)
def test_titles_that_are_alike(one, other, alike):
    assert duplicates.titles_alike(one, other) == duplicates.titles_alike(other, one) == alike


@pytest.mark.parametrize(
    "changed, found",
    [
        ({2: "Etik davranıs qaydaları"}, True),
        ({2: "Qaydaları etik davranış", 0: "1.1", 5: 25}, True),  # another clause and other counts
        ({2: "Satınalma"}, False),
        ({2: "Etik davranıs qaydaları", 1: "06.10.2025"}, False),
        ({2: "Etik davranıs qaydaları", 3: "Gəncə"}, False),
    ],
)
def test_rows_of_two_files_that_look_alike(tmp_path, changed, found):
    folder = database(tmp_path)
    load(folder, trainings(tmp_path / "a.xlsx", FIRST))
    load(folder, trainings(tmp_path / "b.xlsx", [changed.get(index, cell) for index, cell in enumerate(FIRST)]))
    assert pairs(folder) == ([(("a.xlsx", 2), ("b.xlsx", 2))] if found else [])


def test_rows_of_one_sheet_are_no_duplicates(tmp_path):
    folder = database(tmp_path)
    load(folder, trainings(tmp_path / "a.xlsx", FIRST, [*FIRST[:2], "Etik davranıs qaydaları", *FIRST[3:]]))
    assert pairs(folder) == []


@pytest.mark.parametrize(
    "ids, participants, found", [(("", "B-7"), 25, True), (("A-1", "B-7"), 20, True), (("A-1", "B-7"), 25, False)]
)
def test_ids_tell_rows_apart_unless_their_numbers_are_the_same(tmp_path, ids, participants, found):
    folder = database(tmp_path)
    for name, own, count in (("a.xlsx", ids[0], 20), ("b.xlsx", ids[1], participants)):
        load(folder, workbook(tmp_path / name, {"Təlimlər": [["ID", *TRAININGS], [own or None, *FIRST[:5], count]]}))
    assert bool(pairs(folder)) == found
