"""Near headings on the upload page: proposed with what stands below them, taken with one click a sheet."""

import pytest

from language import LANGUAGES, Language
from loaders.recipes import as_json
from loaders.recipes.kept import read_recipes
from loaders.roles.actor import operator
from tests.helpers.building import command, values, workbook
from tests.helpers.slow import mostly_slow
from tests.ui.upload.upload_app import counts, drop, publish, publishing, read, shown, trainings
from tests.ui.upload.upload_app import rows as table_rows

HEADINGS = ["Plan bəndi", "Наименование мероприятия", "Кол-во участников", "Ay", "Növ"]


def messy(path, *rows):
    return workbook(path, {"Vərəq": [["Tədbirlər"], HEADINGS, *rows]})


def take(app) -> None:
    (button,) = [button for button in app.button if button.icon == ":material/done_all:"]
    button.click().run()
    assert not app.exception


@pytest.mark.parametrize("code", mostly_slow(LANGUAGES, "az"))
def test_one_click_takes_the_near_columns_of_a_sheet(opened, folder, tmp_path, code):
    app, say = opened(code), Language(code).say
    drop(app, messy(tmp_path / "a.xlsx", ["1.1", "Açıq qapı", 25, "oktyabr 2025", "Görüş"]))
    assert not publishing(app)
    assert say("Are these the columns?") in [header.value for header in app.header]
    text = read(app)
    assert "Наименование мероприятия**  \nAçıq qapı" in text and "D · Ay**  \noktyabr 2025" in text
    take(app)
    assert counts(app)[0] == "1" and say("Are these the columns?") not in [header.value for header in app.header]
    publish(app)
    assert values(folder)["1.1", "events.participants", 2025] == (25, "exact")


def test_one_of_them_may_be_something_else(opened, tmp_path):
    app = opened("en")
    drop(app, messy(tmp_path / "a.xlsx", ["1.1", "Açıq qapı", 25, "oktyabr 2025", "Görüş"]))
    (title,) = [box for box in app.selectbox if box.label == "B · Наименование мероприятия"]
    assert title.value == "title"
    title.set_value("").run()
    take(app)
    assert not publishing(app) and "Event" in read(app)


def test_the_headings_are_pointed_at_among_the_first_rows(opened, tmp_path):
    """The row above is taken for a part of the table until somebody says otherwise."""
    app = opened("en")
    rows = [["Bənd", "Tarix", "Mövzu"], ["x", "y", "z"], ["1.1", "05.10.2025", "Etika"]]
    drop(app, workbook(tmp_path / "a.xlsx", {"S": rows}))
    app.selectbox(key="upload_reread").set_value((0, "S")).run()
    row = app.radio(key="upload_reread_row_0_S")
    assert row.value == 1 and row.options[0].replace("\\", "") == "**1**  Bənd │ Tarix │ Mövzu"
    row.set_value(2).run()
    assert [box.label for box in app.selectbox if box.key and box.key.startswith("upload_column_")] == [
        "A · x",
        "B · y",
        "C · z",
    ]


def test_single_rows_are_left_out_and_stay_so_when_the_same_file_comes_again(opened, folder, tmp_path):
    app = opened("en")
    rows = [["1.1", f"0{day}.10.2025", f"Etika {day}", "Bakı", 1, 10] for day in range(1, 6)]
    path = trainings(tmp_path / "a.xlsx", *rows)
    drop(app, path)
    app.selectbox(key="upload_reread").set_value((0, "2025")).run()
    app.text_input(key="upload_left_rows_0_2025").set_value("3, 5-6").run()
    assert counts(app)[0] == "2" and "3 rows left out (chosen row by row): 3, 5, 6" in read(app)
    app.button(key="upload_take_back").click().run()
    assert counts(app)[0] == "5" and app.text_input(key="upload_left_rows_0_2025").value == ""
    app.text_input(key="upload_left_rows_0_2025").set_value("3, 5-6").run()
    app.text_input(key="upload_left_rows_0_2025").set_value("drei").run()
    assert "Type numbers of rows, such as 12, 15-18." in shown(app, "warning") and counts(app)[0] == "2"
    publish(app)
    assert values(folder)["1.1", "trainings.participants", 2025] == (20, "exact")
    again = opened("en")
    drop(again, path)
    assert counts(again)[:3] == ["0", "0", "2"]
    result = command(folder, "check", path, "--agency", "AGY", "--language", "en")
    assert "3 rows left out" in result.stdout


def test_a_recipe_is_named_changed_forgotten_and_imported_on_the_page(opened, folder, tmp_path):
    app = opened("en")
    drop(app, messy(tmp_path / "a.xlsx", ["1.1", "Açıq qapı", 25, "oktyabr 2025", "Görüş"]))
    take(app)
    publish(app)
    path = messy(tmp_path / "b.xlsx", ["1.1", "İkinci", 5, "noyabr 2025", "Görüş"])
    drop(app, path)
    assert "by the recipe “a.xlsx · Vərəq” (Leyla)" in read(app)
    app.selectbox(key="upload_recipe").set_value("a.xlsx · Vərəq").run()
    (name,) = [box for box in app.text_input if box.label == "Name"]
    name.set_value("Tədbirlərin aylıq cədvəli").run()
    app.button(key="upload_recipe_save").click().run()
    [recipe] = read_recipes(folder, "AGY", who=operator("Analitik"))
    assert recipe.name == "Tədbirlərin aylıq cədvəli"
    exported = as_json.written([recipe])
    app.selectbox(key="upload_recipe").set_value("Tədbirlərin aylıq cədvəli").run()
    app.button(key="upload_recipe_forget").click().run()
    assert read_recipes(folder, "AGY", who=operator("Analitik")) == []
    app.checkbox(key="upload_recipes_import").check().run()
    app.file_uploader(key="upload_recipes_dropped").set_value(("recipes.json", exported.encode(), "")).run()
    app.button(key="upload_recipes_take").click().run()
    assert [one.name for one in read_recipes(folder, "AGY", who=operator("Analitik"))] == ["Tədbirlərin aylıq cədvəli"]
    app.selectbox(key="upload_recipe").set_value("Tədbirlərin aylıq cədvəli").run()
    app.button(key="upload_recipe_forget").click().run()
    assert "Are these the columns?" in [one.value for one in app.header]


def test_cells_are_seen_as_they_were_read_before_they_count(opened, tmp_path):
    app = opened("az")
    rows = [["1.1", f"{day}.10.25", f"Etika {day}", "Bakı", 1, "ən azı 40"] for day in range(10, 25)]
    drop(app, trainings(tmp_path / "a.xlsx", *rows))
    (button,) = publishing(app)
    assert button.label == "Dərc et: 15 yeni"
    [first, *_] = seen = table_rows(app, "Xanalar necə oxundu")
    assert first[:4] == ["Tarix", "10.10.25", "10 oktyabr 2025", "2"] and len(seen) == 10
    app.session_state["upload_seen_page"] = 2
    app.run()
    assert ["İştirakçıların sayı", "ən azı 40", "ən azı 40"] in [
        row[:3] for row in table_rows(app, "Xanalar necə oxundu")
    ]


def test_the_button_says_that_no_figure_counts_what_it_publishes(opened, tmp_path):
    app = opened("az")
    drop(app, trainings(tmp_path / "a.xlsx", *[[None, f"{day}.10.2025", "A", "Bakı", 1, 5] for day in range(10, 20)]))
    (button,) = publishing(app)
    assert button.label == "Dərc et: 10 yeni – heç bir göstəriciyə daxil olmadan"
    assert "### 10 sətirdən 10 sətir heç bir göstəriciyə daxil olmayacaq" in shown(app, "error")
