"""What the upload page says of columns: left out by heading or by letter, taken for answers, and two rows of headings
that are read in another way."""

import pytest

from language import LANGUAGES, Language
from tests.helpers.building import values, workbook
from tests.helpers.slow import mostly_slow
from tests.ui.upload.upload_app import choose, drop, publish, read, rows


@pytest.mark.parametrize("language", mostly_slow(LANGUAGES, "az"))
def test_columns_that_are_left_out_and_answers_stand_open(opened, tmp_path, language):
    headings = ["Bənd", "Tarix", "Sual", "Bəli", "Xeyr", "Orta bal", None]
    app, say = opened(language), Language(language).say
    drop(app, workbook(tmp_path / "a.xlsx", {"S": [headings, ["1.1", 2025, "S?", 50, 40, 4.2, "Aynur"]]}))
    text = read(app)
    assert "a.xlsx · S: " + say("columns read as answers: {columns}", columns="Bəli, Xeyr") in text
    [sheet] = rows(app, say("What was recognised"))
    assert say("columns: {columns}", columns="Orta bal") in sheet[-1]
    assert say("columns without a heading: {columns}", columns="G") in sheet[-1]


@pytest.mark.slow
def test_a_column_of_two_rows_of_headings_can_be_read_as_something_else(opened, folder, tmp_path):
    top = ["Bənd", "Tarix", "Mövzu", "Nəfər", None, None]
    below = [None, None, None, "kişi", "qadın", "cəmi"]
    app = opened("az")
    drop(app, workbook(tmp_path / "a.xlsx", {"S": [top, below, ["1.1", "05.10.2025", "A", 8, 12, 20]]}))
    choose(app, "S", {"E": "participants", "F": ""}, row=2)
    publish(app)
    assert values(folder)["1.1", "trainings.participants", 2025] == (12, "exact")
