"""Near headings on the upload page: proposed with what stands below them, taken with one click a sheet."""

import pytest

from language import LANGUAGES, Language
from tests.helpers.building import values, workbook
from tests.helpers.slow import mostly_slow
from tests.ui.upload.upload_app import counts, drop, publish, publishing, read

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
