"""What an analyst corrected and chose lives as long as the visit; rows that would be in no figure are said at the button."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from language import Language
from loaders.marked.workbook import write_marked
from loaders.recognition.readings import Reading
from tests.helpers.building import TRAININGS, values, workbook
from tests.ui.upload.upload_app import UPLOAD, choose, counts, drop, publish, shown, take_out
from ui.upload.kept import remembered

# A sheet whose clauses stand below a heading that nobody knows.
ODD = ["Hansı sıra", "Tarix", "Təlimin mövzusu", "İştirakçıların sayı"]


COLUMNS = dict(zip("ABCD", ("clauses", "dates", "topic", "participants"), strict=True))


def odd(path, *rows):
    return workbook(
        path, {"Vərəq": [ODD, *(rows or [["1.1", f"0{day}.02.2025", f"Mövzu {day}", 9] for day in (1, 2)])]}
    )


def go_away_and_back(app):
    app.switch_page("../../pages/leadership/overview.py").run()
    app.switch_page(UPLOAD).run()
    assert not app.exception


def test_a_choice_holds_for_the_mended_file_after_other_pages_and_can_be_forgotten(opened, folder, tmp_path):
    app = opened()
    path = odd(tmp_path / "odd.xlsx")
    drop(app, path)
    assert "2 of 2 rows would be in no figure" in shown(app, "error")
    choose(app, "Vərəq", COLUMNS)
    assert "in no figure" not in shown(app, "error") and counts(app)[0] == "2"
    assert "1 sheet is read as you chose before: odd.xlsx · Vərəq" in shown(app, "info")

    take_out(app)
    go_away_and_back(app)
    drop(app, odd(tmp_path / "mended.xlsx", ["1.1", "03.02.2025", "Yeni", 4]))
    assert "1 sheet is read as you chose before: mended.xlsx · Vərəq" in shown(app, "info")
    assert "in no figure" not in shown(app, "error") and counts(app)[0] == "1"

    app.button(key="upload_forget").click().run()
    assert "as you chose" not in shown(app, "info") and "1 of 1 row would be in no figure" in shown(app, "error")
    take_out(app)
    drop(app, path)
    assert "as you chose" not in shown(app, "info")
    assert "2 of 2 rows would be in no figure" in shown(app, "error")


@pytest.mark.slow
def test_the_marked_copy_is_read_as_chosen_and_holds_the_corrections(opened, folder, tmp_path):
    app = opened()
    path = odd(tmp_path / "odd.xlsx", ["1.1", "01.02.2025", "A", "qırx"], ["2.4", "02.02.2025", "B", 5])
    drop(app, path)
    choose(app, "Vərəq", COLUMNS)
    [file] = list(app.session_state["upload_work"].looks.values())[-1].files
    assert [problem.cell for problem in file.problems] == ["D2"]
    [of_file] = app.session_state["upload_memory"].files.values()
    of_file.corrections[("Vərəq", "D2")] = "40"
    app.run()
    [file] = list(app.session_state["upload_work"].looks.values())[-1].files
    assert [(one.cell, one.typed, one.value) for one in file.corrections] == [("D2", "qırx", 40)] and not file.problems

    copy = tmp_path / "copy.xlsx"
    target = BytesIO()
    write_marked(path, path.name, file.problems, Language("az"), target, file.corrections)
    copy.write_bytes(target.getvalue())
    take_out(app)
    drop(app, copy)
    assert (
        counts(app)[0] == "2"
        and "as you chose before" in shown(app, "info")
        and "in no figure" not in shown(app, "error")
    )
    assert load_workbook(copy)["Vərəq"]["D2"].value == 40


@pytest.mark.slow
def test_once_published_the_database_remembers(opened, folder, tmp_path):
    app = opened()
    drop(app, odd(tmp_path / "odd.xlsx"))
    choose(app, "Vərəq", COLUMNS)
    publish(app)
    assert values(folder)["1.1", "trainings.participants", 2025] == (18, "exact")
    assert app.session_state["upload_memory"].readings == {}
    drop(app, odd(tmp_path / "next.xlsx", ["1.1", "09.02.2025", "Sonra", 1]))
    assert "as you chose" not in shown(app, "info") and counts(app)[0] == "1"


@pytest.mark.slow
def test_a_sheet_left_out_stays_left_out(opened, tmp_path):
    app = opened()
    path = workbook(
        tmp_path / "two.xlsx",
        {
            "A": [TRAININGS, ["1.1", "01.02.2025", "A", "Bakı", 1, 5]],
            "B": [[*TRAININGS, "Qeyd"], ["1.1", "02.02.2025", "B", "Bakı", 1, 5, "x"]],
        },
    )
    drop(app, path)
    app.selectbox(key="upload_reread").set_value((0, "B")).run()
    app.selectbox(key="upload_reread_as_0_B").set_value("").run()
    app.button(key="upload_reread_now").click().run()
    assert counts(app)[0] == "1"
    take_out(app)
    drop(app, path)
    assert counts(app)[0] == "1" and "1 sheet is read as you chose before: two.xlsx · B" in shown(app, "info")


@pytest.mark.slow
def test_corrections_live_as_long_as_the_visit_by_the_files_content(opened, tmp_path):
    app = opened()
    rows = [TRAININGS, ["10.20", "12.01.2025", "A", "Bakı", 1, 5]]
    path = workbook(tmp_path / "a.xlsx", {"2025": rows})
    drop(app, path)
    app.button(key="upload_accept_clause_not_in_plan_0").click().run()
    assert counts(app)[0] == "1"
    take_out(app)
    go_away_and_back(app)
    renamed = tmp_path / "renamed.xlsx"
    renamed.write_bytes(path.read_bytes())
    drop(app, renamed)
    assert counts(app)[0] == "1" and [box.label for box in app.expander if "corrected here" in box.label] == [
        "1 cell corrected here"
    ]
    app.button(key="upload_uncorrect").click().run()
    assert counts(app)[0] == "0" and "1 problem" in [header.value for header in app.header]
    take_out(app)
    drop(app, path)
    assert counts(app)[0] == "0"


@pytest.mark.slow
def test_what_was_published_with_corrections_is_corrected_in_the_next_visit(opened, folder, tmp_path):
    app = opened()
    path = workbook(tmp_path / "a.xlsx", {"2025": [TRAININGS, ["10.20", "12.01.2025", "A", "Bakı", 1, 5]]})
    drop(app, path)
    app.button(key="upload_accept_clause_not_in_plan_0").click().run()
    publish(app)
    again = opened()
    drop(again, path)
    assert counts(again) == ["0", "0", "1", "0"]


@pytest.mark.slow
def test_a_visit_remembers_the_newest_alone(monkeypatch, opened, tmp_path):
    monkeypatch.setattr(remembered, "_MOST_FILES", 2)
    app = opened()
    for number in range(4):
        drop(
            app,
            workbook(
                tmp_path / f"{number}.xlsx", {"2025": [TRAININGS, ["1.1", f"1{number}.01.2025", "A", "Bakı", 1, 5]]}
            ),
        )
    memory = app.session_state["upload_memory"]
    assert len(memory.files) == len(memory.hashes) == 2
    kept = {str(number): Reading(str(number), "", 1, {}) for number in range(5)}
    remembered.keep_newest(kept, 3)
    assert list(kept) == ["2", "3", "4"]
