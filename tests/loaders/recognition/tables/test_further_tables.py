"""Several tables below each other on a sheet are read each for itself."""

import pytest

from kpi.figures.asked import asked
from kpi.figures.sources import read_sources
from kpi.warehouse import editions
from loaders.checking.checked import Incoming
from tests.helpers.building import figure_rows, load, values
from tests.helpers.slow import mostly_slow
from tests.helpers.spreadsheets import one_sheet
from tests.loaders.recognition.recognising import codes

TRAININGS = [
    ["Təlimlər"],
    ["Bənd", "Tarix", "Təlimin mövzusu", "Rayon", "İştirakçıların sayı"],
    ["1.1", "03.02.2025", "Etika", "Bakı", 20],
    ["1.1", "03.03.2025", "Satınalma", "Gəncə", 31],
]
EVENTS = [
    ["Tədbirlər"],
    ["Bənd", "Tarix", "İştirakçıların sayı", "Tədbirin adı"],
    ["2.4", "04.04.2025", 200, "Açıq qapı günü"],
    ["2.4", "05.05.2025", 60, "Görüş"],
]
OUTREACH = [["Канал", "Количество", "Дата", "Пункт", "Вид материала"], ["Facebook", 5, "03.2025", "10.1", "Видео"]]
SHEETS = {
    "below an empty row": [*TRAININGS, [], *EVENTS],
    "right below": [*TRAININGS, *EVENTS],
    "below a total and a note": [*TRAININGS, ["Cəmi", None, None, None, 51], [], ["Mənbə: şöbə"], [], *EVENTS],
    "three in other languages": [*TRAININGS, [], *OUTREACH, [], *EVENTS],
}


@pytest.mark.parametrize("kind", mostly_slow([".xlsx", ".ods", ".csv"], ".csv"))
@pytest.mark.parametrize("name", SHEETS)
def test_each_table_is_read(tmp_path, folder, name, kind):
    outcome = load(folder, one_sheet(tmp_path / f"a{kind}", SHEETS[name]))
    assert codes(outcome) == []
    found = values(folder)
    assert found["1.1", "trainings.held", 2025] == (2, "exact")
    assert found["1.1", "trainings.participants", 2025] == (51, "exact")
    assert found["2.4", "events.participants", 2025] == (260, "exact")
    assert ("2.4", "trainings.held", 2025) not in found


def test_the_same_headings_again_begin_no_other_table(tmp_path, folder):
    outcome = load(folder, one_sheet(tmp_path / "a.csv", [*TRAININGS, [], *TRAININGS[1:2], *TRAININGS[2:3]]))
    assert len(outcome.files[0].sheets) == 1


def test_a_column_of_words_where_days_should_stand_begins_none(tmp_path, folder):
    rows = [["1.1", f"gün {word}", "Etika", "Bakı", 20] for word in "abcdefghij" * 5]
    outcome = load(folder, one_sheet(tmp_path / "a.csv", [*TRAININGS[1:], *rows]))
    assert len(outcome.files[0].sheets) == 1 and values(folder)["1.1", "trainings.held", 2025] == (2, "exact")


def test_a_figure_of_the_second_table_cites_its_own_columns(tmp_path, folder):
    load(folder, one_sheet(tmp_path / "a.csv", [*TRAININGS, [], *EVENTS]))
    edition = editions.newest_edition(folder)
    [row] = [one for one in figure_rows(folder, clause="2.4") if one.indicator.code == "events.participants"]
    with editions.open_edition(folder, edition) as connection:
        sources = read_sources(connection, edition, asked(row))
    assert sorted(sources["cell"]) == ["C8", "C9"]


def test_a_corrected_cell_is_named_by_its_own_table(tmp_path, folder):
    path = one_sheet(tmp_path / "a.csv", [*TRAININGS, [], *EVENTS])
    outcome = load(folder, Incoming(path, path.name, {("", "C8"): "210"}))
    assert [(one.heading, one.value) for one in outcome.files[0].corrections] == [("İştirakçıların sayı", 210)]
    assert values(folder)["2.4", "events.participants", 2025] == (270, "exact")


def test_what_both_tables_withdraw_is_counted_once(tmp_path, folder):
    load(folder, one_sheet(tmp_path / "a.csv", [*TRAININGS, [], *EVENTS]))
    fewer = [*TRAININGS[:3], [], *EVENTS[:3]]
    outcome = load(folder, one_sheet(tmp_path / "b.csv", fewer), is_full_export=True)
    assert outcome.count("withdrawn") == 2
