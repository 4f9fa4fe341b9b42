"""Whether rows count of which only the analyst can tell is asked on the page, and the answer is kept."""

from tests.helpers.building import values
from tests.helpers.spreadsheets import one_sheet
from tests.ui.upload.upload_app import counts, drop, publish, take_out

HEADINGS = ["Bənd", "Tarix", "Təlimin mövzusu", "İştirakçıların sayı", "Status"]
HELD = [HEADINGS, ["1.1", "01.02.2025", "A", 5, "Keçirilib"], ["1.1", "02.02.2025", "B", 7, "Planlaşdırılır"]]
PEOPLE = ("1.1", "trainings.participants", 2025)


def answer(app, name):
    app.radio[0].set_value(name).run()
    assert not app.exception


def test_what_is_planned_counts_once_the_analyst_says_so(opened, folder, tmp_path):
    app = opened()
    drop(app, one_sheet(tmp_path / "a.csv", HELD))
    assert (
        app.radio[0].label.replace("\\", "").endswith("cancelled, postponed or planned: row 3")
        and app.radio[0].value == "open"
    )
    assert counts(app) == ["1", "0", "0", "1"]
    answer(app, "leave_out")
    assert counts(app) == ["1", "0", "0", "0"]
    answer(app, "count")
    assert counts(app) == ["2", "0", "0", "0"]
    answer(app, "open")
    assert counts(app) == ["1", "0", "0", "1"]
    answer(app, "count")
    publish(app)
    assert values(folder)[PEOPLE] == (12, "exact")

    take_out(app)
    drop(app, one_sheet(tmp_path / "b.csv", [*HELD, ["1.1", "03.02.2025", "C", 9, "Ləğv edilib"]]))
    assert app.radio[0].value == "count" and counts(app) == ["1", "0", "2", "0"]
    answer(app, "open")
    assert counts(app) == ["0", "0", "1", "2"]


def test_titles_are_asked_about_apart(opened, folder, tmp_path):
    app = opened()
    under = [HEADINGS[:4], ["Bakı üzrə"], ["1.1", "01.02.2025", "A", 5], ["Gəncə üzrə"], ["1.1", "02.02.2025", "B", 7]]
    drop(app, one_sheet(tmp_path / "a.csv", under))
    assert [one.value for one in app.header if "region" in one.value] == ["Do these titles say the region?"]
    assert app.radio[0].options == ["not decided", "they are only titles", "take them as the region"]
    assert counts(app) == ["2", "0", "0", "0"]
