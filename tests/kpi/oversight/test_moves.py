"""What a load would change, and which figures it moved."""

import pytest

from kpi.oversight.moves import Move, is_large, read_moves
from kpi.warehouse import editions
from tests.helpers.building import TODAY, TRAININGS, database, figure_rows, load, look, workbook
from tests.helpers.figures import figure

HELD, PARTICIPANTS = "trainings.held", "trainings.participants"


@pytest.fixture
def folder(tmp_path):
    return database(
        tmp_path,
        {
            "2025": [
                TRAININGS,
                ["1.1", "05.10.2025", "Etika", "Bakı", 1, 20],
                ["2.4", "06.10.2025", "İdarəetmə", "Gəncə", 2, 30],
            ]
        },
    )


def trainings(tmp_path, *rows):
    return workbook(tmp_path / "trainings.xlsx", {"2025": [TRAININGS, *rows]})


def moves_of(folder):
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as connection:
        moves = read_moves(connection, edition - 1, edition, TODAY, "AGY")
    return [
        (
            *(move.row.indicator.clause, move.row.indicator.code, move.row.year),
            *(move.before and move.before.value, move.after and move.after.value),
            move.after and move.after.qualifier,
        )
        for move in moves
    ]


def move(before, after):
    return Move(*(None if value is None else figure(value=value) for value in (before, after)))


def test_a_changed_row_moves_its_clause_and_the_plan(folder, tmp_path):
    load(folder, trainings(tmp_path, ["1.1", "05.10.2025", "Etika", "Bakı", 1, 25]))
    assert moves_of(folder) == [("1.1", PARTICIPANTS, 2025, 20, 25, "exact"), ("", PARTICIPANTS, 2025, 50, 55, "exact")]


def test_a_qualifier_is_a_move(folder, tmp_path):
    load(folder, trainings(tmp_path, ["1.1", "05.10.2025", "Etika", "Bakı", 1, "20 nəfərdən çox"]))
    assert moves_of(folder)[0] == ("1.1", PARTICIPANTS, 2025, 20, 20, "at_least")


def test_a_row_that_changes_its_clause_leaves_one_figure_and_makes_another(folder, tmp_path):
    load(folder, trainings(tmp_path, ["10.2", "05.10.2025", "Etika", "Bakı", 1, 20]))
    assert set(moves_of(folder)) == {
        ("1.1", HELD, 2025, 1, None, None),
        ("1.1", PARTICIPANTS, 2025, 20, None, None),
        ("10.2", HELD, 2025, None, 1, "exact"),
        ("10.2", PARTICIPANTS, 2025, None, 20, "exact"),
    }


def test_the_same_code_in_another_dataset_is_another_figure(folder, tmp_path):
    headings = ["Bənd", "İl", "Göstəricinin kodu", "Göstərici", "Ölçü vahidi", "Qiymət"]
    load(folder, workbook(tmp_path / "own.xlsx", {"2025": [headings, ["1.1", 2025, HELD, "Ad", "təlim", 7]]}))
    assert moves_of(folder) == [("1.1", rf"\{HELD}", 2025, None, 7, "exact")]


def test_what_does_not_touch_a_figure_moves_nothing(folder, tmp_path):
    headings = [*TRAININGS, "Qeyd"]
    load(
        folder,
        workbook(
            tmp_path / "note.xlsx", {"2025": [headings, ["1.1", "05.10.2025", "Etika", "Bakı", 1, 20, "yoxlanılıb"]]}
        ),
    )
    assert moves_of(folder) == []


def test_trying_a_load_counts_its_rows_and_changes_nothing(folder, tmp_path):
    path = trainings(
        tmp_path,
        ["1.1", "05.10.2025", "Etika", "Bakı", 1, 25],
        ["2.4", "06.10.2025", "İdarəetmə", "Gəncə", 2, 30],
        ["2.4", "07.10.2025", "Yeni", "Gəncə", 1, 5],
        ["9.9", "07.10.2025", "Başqa", "Gəncə", 1, 5],
    )
    before, edition, files = figure_rows(folder), editions.newest_edition(folder), sorted(folder.rglob("*"))
    (result,) = look(folder, path).sheets
    assert (result.new, result.changed, result.same, result.refused) == (1, 1, 1, 1)
    assert (figure_rows(folder), editions.newest_edition(folder), sorted(folder.rglob("*"))) == (before, edition, files)
    tried = (result.new, result.changed, result.same, result.refused)
    (result,) = load(folder, path).sheets
    assert (result.new, result.changed, result.same, result.refused) == tried


@pytest.mark.parametrize(
    ("before", "after", "large"),
    [
        (100, 151, True),
        (100, 150, False),
        (100, 49, True),
        (100, 50, False),
        (20, 31, True),
        (20, 30, False),
        (10, 20, False),
        (1, 11, False),
        (1, 12, True),
        (1000, 1400, False),
        (0, 10, False),
        (0, 11, True),
        (11, 0, True),
        (10, 0, False),
        (None, 500, False),
        (11, None, True),
        (10, None, False),
        (0, None, False),
        (-20, 0, True),
        (-20, -9, True),
        (-20, -10, False),
        (40, 40, False),
        (58.3, 68.3, False),
        (20.1, 30.1, False),
        (20.1, 30.2, True),
    ],
)
def test_a_move_is_large_beyond_both_thresholds(before, after, large):
    assert is_large(move(before, after)) is large


@pytest.mark.parametrize(
    ("percent", "change", "before", "after", "large"),
    [
        ("10", None, 100, 111, True),
        (None, "60", 100, 155, False),
        ("0", "0", 3, 4, True),
        ("12,5", "", 100, 113, True),
        ("12.5", "", 100, 112, False),
    ],
)
def test_the_thresholds_can_be_set(monkeypatch, percent, change, before, after, large):
    for name, text in (("KPI_LARGE_PERCENT", percent), ("KPI_LARGE_CHANGE", change)):
        if text is not None:
            monkeypatch.setenv(name, text)
    assert is_large(move(before, after)) is large


def test_a_threshold_that_is_no_number_is_named(monkeypatch):
    monkeypatch.setenv("KPI_LARGE_PERCENT", "half")
    with pytest.raises(ValueError, match="KPI_LARGE_PERCENT is not a number: half"):
        is_large(move(1, 2))
