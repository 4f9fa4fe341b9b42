"""The upload page: what is wrong by cell, what would change, what a publication moved."""

import pytest

from kpi.warehouse import editions
from tests.helpers.building import PLAN_SHEETS, TRAININGS, database, load, values, workbook
from tests.helpers.pieces import pieces
from tests.helpers.slow import mostly_slow
from tests.ui.upload.upload_app import (
    counts,
    drop,
    open_upload,
    publish,
    publishing,
    read,
    rows,
    shown,
    sign,
    trainings,
)

HELD, PARTICIPANTS = "trainings.held", "trainings.participants"
EARLIER = [TRAININGS, ["1.1", "05.10.2025", "Etika", "Bakı", 1, 20], ["2.4", "06.10.2025", "İdarəetmə", "Gəncə", 2, 30]]
MOVED = "Dəyişən göstəricilər"


@pytest.fixture
def folder(tmp_path):
    """Agency AGY with two trainings of 2025."""
    return database(tmp_path, {"2025": EARLIER})


def test_the_same_file_again_changes_nothing(opened, folder, tmp_path):
    edition = editions.newest_edition(folder)
    app = opened("az")
    drop(app, trainings(tmp_path / "again.xlsx", *EARLIER[1:]))
    assert counts(app) == ["0", "0", "2", "0"] and not publishing(app)
    assert editions.newest_edition(folder) == edition


def test_many_moved_figures_stand_in_a_table_that_leads_to_their_clauses(opened, tmp_path):
    app, clauses = opened("az"), ("1.1", "2.4", "10.1", "10.2")
    drop(
        app, trainings(tmp_path / "2024.xlsx", *[[one, "05.10.2024", f"Mövzu {one}", "Bakı", 1, 20] for one in clauses])
    )
    publish(app)
    (line,) = [line for line in rows(app, MOVED) if line[0] == "10.2" and "iştirakçı" in line[1]]
    assert line[2:5] == ["2024", "yoxdur", "20"]
    (table,) = [piece for piece in pieces(app) if piece.get("caption") == MOVED]
    assert ["clause=10.2" in row[0]["href"] for row in table["rows"] if row[0]["text"] == "10.2"] == [True, True]


BY_LANGUAGE = {
    "az": (
        "İli göstərilməyən tarixlər · 9",
        "Ədəd deyil · 1",
        "Ədəd yazın; məlumat yoxdursa, tire qoyun.",
        "P1 kodlu planda belə bənd yoxdur: 9.9.",
    ),
    "en": (
        "Dates without a year · 9",
        "Not a number · 1",
        "Type a number; a dash for a missing one.",
        "The plan P1 has no clause 9.9.",
    ),
    "ru": (
        "Даты без года · 9",
        "Не число · 1",
        "Введите число; если данных нет – прочерк.",
        "В плане P1 нет пункта 9.9.",
    ),
}


@pytest.mark.parametrize("language", mostly_slow(BY_LANGUAGE, "az"))
def test_problems_stand_by_kind_and_the_heaviest_first(opened, tmp_path, language):
    app = opened(language)
    repeated = [["1.1", "yanvarda", f"Mövzu {number}", "Bakı", 1, 3] for number in range(9)]
    others = [
        ["1.1", "12.01.2025", "A", "Bakı", 1, "qırx"],
        ["9.9", "12.01.2025", "B", "Bakı", 1, 1],
        ["1.1", "13.01.2025", "C", "Bakı", 1, 1],
    ]
    drop(app, trainings(tmp_path / "bad.xlsx", *others, *repeated))
    assert counts(app) == ["1", "0", "0", "11"]
    text = read(app)
    assert [sentence for sentence in BY_LANGUAGE[language] if sentence not in text] == []
    kinds = [box.label.replace("\\", "") for box in app.main.expander if box.label.endswith(("· 9", "· 1"))]
    assert kinds[0] == BY_LANGUAGE[language][0]
    (grid,) = [frame.value for frame in app.main.dataframe if "yanvarda" in set(frame.value["typed"])]
    assert list(grid["cells"]) == ["B5, B6, B7, B8 …"]
    assert "1" in publishing(app)[0].label


def test_of_one_row_of_headings_every_missing_column_is_named(opened, tmp_path):
    app = opened("az")
    drop(app, workbook(tmp_path / "bad.xlsx", {"2025": [["Bənd", "İştirakçıların sayı", "Rayon"], ["1.1", 5, "Bakı"]]}))
    text = read(app)
    assert "“Tarix” sütunu yoxdur" in text and "“Təlimin mövzusu” sütunu yoxdur" in text and "1, 1" not in text


def test_gone_rows_are_shown_and_taken_out_when_the_analyst_says_so(opened, folder, tmp_path):
    app = opened("az")
    lines = [["5.6", f"0{day}.04.2023", f"Köhnə {day}", "Bakı", 1, 10 * day] for day in (1, 2, 3)]
    drop(app, trainings(tmp_path / "all.xlsx", *lines))
    publish(app)
    drop(app, trainings(tmp_path / "fewer.xlsx", lines[0], ["5.6", "02.04.2023", "Köhnə 2", "Gəncə", 1, 20]))
    assert counts(app) == ["1", "0", "1", "0"]
    assert any("1 sətir yeni sətirdən yalnız bir xana ilə fərqlənir" in box.label for box in app.checkbox)
    assert "Bakı → Gəncə" in read(app)
    app.checkbox(key="upload_withdraw_gone_trainings").check().run()
    assert counts(app) == ["1", "0", "1", "0", "2"]
    publish(app)
    assert values(folder)["5.6", PARTICIPANTS, 2023] == (30, "exact")


@pytest.mark.slow
def test_what_is_taken_out_is_what_is_gone_after_the_last_correction(opened, folder, tmp_path):
    app = opened("az")
    lines = [["5.6", f"0{day}.04.2023", f"Köhnə {day}", "Bakı", 1, 10 * day] for day in (1, 2, 3)]
    drop(app, trainings(tmp_path / "all.xlsx", *lines))
    publish(app)
    drop(app, trainings(tmp_path / "fewer.xlsx", lines[0], ["5.6", "31.02.2023", "Köhnə 2", "Bakı", 1, 20]))
    app.checkbox(key="upload_withdraw_gone_trainings").check().run()
    assert counts(app) == ["0", "0", "1", "1", "1"]  # the second may be the row that cannot be read
    list(app.session_state["upload_memory"].files.values())[-1].corrections[("2025", "B3")] = "05.04.2023"
    app.run()
    assert counts(app) == ["1", "0", "1", "0", "2"]
    publish(app)
    assert values(folder)["5.6", PARTICIPANTS, 2023] == (30, "exact")
    # What was said of those files is not said of others.
    drop(app, trainings(tmp_path / "one.xlsx", lines[0]))
    app.checkbox(key="upload_withdraw_gone_trainings").check().run()
    drop(app, trainings(tmp_path / "other.xlsx", ["5.6", "05.04.2023", "Köhnə 2", "Bakı", 1, 20]))
    assert not app.checkbox(key="upload_withdraw_gone_trainings").value
    assert counts(app) == ["0", "0", "1", "0"]


def test_nothing_is_published_without_a_name(opened, folder, tmp_path):
    edition = editions.newest_edition(folder)
    app = opened("az")
    drop(app, trainings(tmp_path / "noname.xlsx", ["1.1", "01.06.2025", "Adsız", "Bakı", 1, 5]))
    assert counts(app) == ["1", "0", "0", "0"]
    publishing(app)[0].click().run()
    assert "Əvvəlcə adınızı yazın" in shown(app, "warning")
    assert editions.newest_edition(folder) == edition


@pytest.mark.slow
def test_a_click_publishes_nothing_else_than_what_it_was_made_on(opened, folder, tmp_path):
    app = opened("az")
    row = ["1.1", "01.07.2025", "Görülən", "Bakı", 1, 5]
    drop(app, trainings(tmp_path / "own.xlsx", row))
    sign(app, "Leyla")
    edition = load(folder, trainings(tmp_path / "others.xlsx", [*row[:-1], 9])).edition
    publishing(app)[0].click().run()
    assert not app.exception
    assert "yeni: 1 → 0; dəyişmiş: 0 → 1" in shown(app, "error")
    assert editions.newest_edition(folder) == edition and counts(app) == ["0", "1", "0", "0"]
    publishing(app)[0].click().run()
    assert editions.newest_edition(folder) == edition + 1


def test_a_new_agency_comes_with_its_plans(opened, folder, tmp_path):
    app = opened("az")
    sheets = {
        name: [["NEW" if cell == "AGY" else cell for cell in line] for line in lines]
        for name, lines in PLAN_SHEETS.items()
    }
    app.selectbox(key="upload_agency_AGY").set_value("").run()
    drop(app, workbook(tmp_path / "new.xlsx", sheets))
    assert "kodunu yazın" in shown(app, "info")
    app.text_input(key="upload_new_agency").set_value("NEW").run()
    assert counts(app) == ["8", "0", "0", "0"]
    publish(app)
    with editions.open_edition(folder, editions.newest_edition(folder)) as connection:
        agencies = connection.execute("SELECT DISTINCT agency FROM plan").fetchall()
    assert sorted(agencies) == [("AGY",), ("NEW",)]


def test_an_empty_database_begins_here(tmp_path, monkeypatch):
    editions.create(tmp_path / "empty")
    app = open_upload(tmp_path / "empty", monkeypatch, "az")
    app.text_input(key="upload_new_agency").set_value("AGY").run()
    drop(app, workbook(tmp_path / "all.xlsx", PLAN_SHEETS | {"2025": EARLIER}))
    assert counts(app) == ["10", "0", "0", "0"]
    publish(app)
    assert values(tmp_path / "empty")["", HELD, 2025] == (3, "exact")
