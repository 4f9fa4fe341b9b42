"""Fixing on the upload page: all of a group at once, step by step back, one of repeated rows."""

import pytest
from openpyxl import load_workbook

from kpi.warehouse import editions
from loaders.fixing.steps import Fix
from loaders.fixing.window import Window
from tests.helpers.building import TRAININGS, workbook
from tests.helpers.pieces import pieces
from tests.ui.upload.upload_app import counts, drop, publish, publishing, shown, trainings
from ui.background.turns import TooBusy
from ui.upload.grid import sheet_grid


def grid(app) -> dict:
    """What the grid of the sheet is given."""
    (found,) = [piece for piece in pieces(app) if "columns" in piece and "texts" in piece and "rows" in piece]
    return found


def test_fixes_of_a_whole_group_are_steps_that_are_taken_back_one_by_one(opened, tmp_path):
    app = opened()
    rows = [["1.1", f"1{day}.01.2025", f"Topic {day}", "Bakı", 1, "otuz beş" if day < 3 else "çox"] for day in range(6)]
    drop(app, trainings(tmp_path / "a.xlsx", *rows))
    assert counts(app) == ["0", "0", "0", "6"]
    app.button(key="upload_accept_not_a_number_0").click().run()
    assert counts(app) == ["3", "0", "0", "3"]
    (put,) = [button for button in app.button if button.label == "Put it in all"]
    put.click().run()
    assert "Nothing is typed" in shown(app, "warning") and counts(app) == ["3", "0", "0", "3"]
    app.text_input(key="upload_all_text_not_a_number").set_value("12")
    next(button for button in app.button if button.label == "Put it in all").click().run()
    assert counts(app) == ["6", "0", "0", "0"] and "3 cells: F5 → 12, …" in shown(app, "caption")
    app.button(key="upload_take_back").click().run()
    assert counts(app) == ["3", "0", "0", "3"] and "3 cells: F2 → 35, …" in shown(app, "caption")
    app.button(key="upload_take_back").click().run()
    assert counts(app) == ["0", "0", "0", "6"] and "upload_take_back" not in {button.key for button in app.button}


@pytest.mark.slow
def test_all_corrections_taken_back_are_one_step_as_well(opened, tmp_path):
    app = opened()
    drop(app, trainings(tmp_path / "a.xlsx", ["1.1", "12.01.2025", "A", "Bakı", 1, "3O"]))
    app.button(key="upload_accept_not_a_number_0").click().run()
    app.button(key="upload_uncorrect").click().run()
    assert counts(app) == ["0", "0", "0", "1"]
    app.button(key="upload_take_back").click().run()
    assert counts(app) == ["1", "0", "0", "0"]


def test_accepting_where_nothing_is_typed_says_so(opened, tmp_path):
    app = opened()
    drop(app, trainings(tmp_path / "a.xlsx", ["1.1", "12.01.2025", "A", "Bakı", 1, "çox"]))
    next(button for button in app.button if button.label == "Take these corrections").click().run()
    assert "Nothing is typed" in shown(app, "warning")


def test_of_repeated_rows_the_others_are_left_out_with_what_the_database_does_not_know(opened, folder, tmp_path):
    """Also where cells are merged over them; and until that is taken back."""
    rows = [["1.1", "12.01.2025", "A", "Bakı", 1, number, name] for number, name in ((20, "Əliyeva"), (22, "Quliyev"))]
    path = workbook(tmp_path / "a.xlsx", {"2025": [[*TRAININGS, "Müəllim"], *rows]})
    book = load_workbook(path)
    book["2025"].merge_cells("C2:C3")
    book.save(path)
    app = opened("en")
    drop(app, path)
    assert counts(app) == ["0", "0", "0", "2"]
    app.button(key="upload_keep_first_repeated_row").click().run()
    assert counts(app) == ["1", "0", "0", "0"] and "1 row: 3 → left out" in shown(app, "caption")
    app.button(key="upload_take_back").click().run()
    assert counts(app) == ["0", "0", "0", "2"]
    app.button(key="upload_keep_repeated_row_0_3").click().run()
    assert counts(app) == ["1", "0", "0", "0"]
    app.selectbox(key="upload_reread").set_value((0, "2025")).run()
    assert app.text_input(key="upload_left_rows_0_2025").value == "2"
    publish(app)
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as connection:
        assert connection.execute("SELECT participants FROM fact WHERE from_edition = $1", [edition]).fetchall() == [
            (22,)
        ]
        assert connection.execute("SELECT count(*) FROM correction").fetchall() == [(0,)]
        assert connection.execute('SELECT "row" FROM left_row').fetchall() == [(2,)]


def test_the_grid_shows_the_sheet_with_what_is_wrong_in_its_cells(opened, tmp_path):
    app = opened()
    good = [["1.1", f"{day:02}.01.2025", f"Topic {day}", "Bakı", 1, 5] for day in range(1, 29)]
    drop(
        app,
        trainings(
            tmp_path / "a.xlsx",
            ["1.1", "12.13.2025", "A", "Bakı", 1, 5],
            *good,
            *[["2.4", one[1], one[2], "Quba", 1, 5] for one in good],
        ),
    )
    (row,) = grid(app)["rows"]
    assert (row["number"], [cell["text"] for cell in row["cells"]][:3]) == (2, ["1.1", "12.13.2025", "A"])
    (wrong,) = [cell["why"] for cell in row["cells"] if "why" in cell]
    assert row["why"] == [f"B: {wrong}"]
    app.toggle(key="upload_grid_only").set_value(False).run()
    assert [line["number"] for line in grid(app)["rows"]] == list(range(1, 31))
    app.number_input(key="upload_grid_page").set_value(2).run()
    assert [line["number"] for line in grid(app)["rows"]] == list(range(31, 59))

    memory = app.session_state["upload_memory"]
    (file,) = memory.files
    memory.fix([Fix(file, "2025", "B2", "12.03.2025")])
    app.number_input(key="upload_grid_page").set_value(1).run()
    cell = grid(app)["rows"][1]["cells"][1]
    assert (cell["text"], cell["was"], "why" in cell, len(publishing(app))) == ("12.03.2025", "12.13.2025", False, 1)


def test_the_grid_has_whole_texts(opened, tmp_path):
    app, long = opened(), f"Birinci sətir\nikinci sətir, {'uzun ' * 100}son"
    drop(app, trainings(tmp_path / "a.xlsx", ["1.1", "12.13.2025", long, "Bakı", 1, 5]))
    assert grid(app)["rows"][0]["cells"][2] == {"text": long}


def test_cells_are_cut_at_a_sign(opened, tmp_path):
    app = opened()
    rows = [["1.1", "12.01.2025", "A", "Bakı", 1, "20 (plan 25)"], ["1.1", "13.01.2025", "B", "Bakı", 1, "30 (plan 9)"]]
    drop(app, trainings(tmp_path / "a.xlsx", *rows))
    cut = "Cut them"
    next(button for button in app.button if button.label == cut).click().run()
    assert "No cell has this sign" in shown(app, "warning")
    app.text_input(key="upload_part_not_a_number_sign").set_value("(")
    next(button for button in app.button if button.label == cut).click().run()
    assert counts(app) == ["2", "0", "0", "0"] and "2 cells: F2 → 20, …" in shown(app, "caption")


@pytest.mark.parametrize("reading", ["others are at work", "nothing could be read"])
def test_rows_that_cannot_be_read_just_now_are_said_and_read_again(opened, tmp_path, monkeypatch, reading):
    def not_now(*asked):
        if reading == "others are at work":
            raise TooBusy
        return Window({}, 0)

    whole = sheet_grid.window
    monkeypatch.setattr(sheet_grid, "window", not_now)
    app = opened()
    drop(app, trainings(tmp_path / "a.xlsx", ["1.1", "12.01.2025", "A", "Bakı", 1, "çox"]))
    assert "could not be read just now" in shown(app, "warning")
    app.toggle(key="upload_grid_only").set_value(False).run()
    assert "could not be read just now" in shown(app, "warning") and not app.exception
    monkeypatch.setattr(sheet_grid, "window", whole)
    app.button(key="upload_grid_again").click().run()
    assert "could not be read" not in shown(app, "warning") and grid(app)["rows"][1]["cells"][0]["text"] == "1.1"
