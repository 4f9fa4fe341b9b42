"""The way back, from every number to the rows behind it, and what the page of rows says of them."""

from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.browser.leadership.shown.behind import TO_ROWS, WAYS, explained, figures_of, rows_of
from tests.helpers import FRAME, building
from tests.helpers.pieces import pieces
from tests.helpers.slow import slow
from tests.helpers.sources import FACTS

REPORT = {"agency": "DMX", "plan": "AH-2016-2018", "year": "2018"}
DEMO = {"agency": "DEMO", "plan": "DEMO-2021-2026", "year": "2026"}
OURS = {"agency": "AGY", "plan": "P1", "year": "2025"}
PARTICIPANTS = {"clause": "10.2", "indicator": "trainings.participants"}
PAGES = {  # and the keys of their charts' tables
    "overview": ["reported"],
    "clause": ["figure"],
    "trainings": ["trainings-years", "trainings-topic"],
    "events": ["events-years", "events-topic"],
    "outreach": ["outreach-parts"],
    "surveys": ["surveys-answers"],
}
WAVES = "2 sorğu keçirilib (1 fevral 2025, 1 iyun 2025)"
ADDED, LAST = f"{WAVES}: cavabların sayları toplanıb.", f"{WAVES}: göstərilən – 1 iyun 2025 sorğusudur."


def forget_reads() -> None:
    """Their keys tell editions apart, but not databases."""
    st.cache_data.clear()
    st.cache_resource.clear()


@pytest.fixture
def opened(database, monkeypatch):
    """A function that runs a page of a database without a browser, its tables open."""
    monkeypatch.setenv("KPI_TODAY", "2026-11-22")
    others = set()

    def open_page(folder: Path, name: str, **address: str) -> AppTest:
        monkeypatch.setenv("KPI_DATABASE", str(folder))
        if folder not in (database, *others):
            forget_reads()
            others.add(folder)
        app = AppTest.from_file(str(FRAME), default_timeout=60)
        for key, value in ({"language": "az"} | address).items():
            app.query_params[key] = value
        for key in PAGES.get(name, ()):
            app.session_state[f"{key}-table"] = True
        app.switch_page(f"../../pages/leadership/{name}.py").run()
        assert not app.exception
        return app

    yield open_page
    if others:
        forget_reads()


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("address", [slow(REPORT), DEMO], ids=["report", "demo"])
def test_every_figure_of_a_page_leads_to_its_rows(database, opened, name, address):
    app = opened(database, name, **address)
    cards = [
        card
        for piece in pieces(app, "cards")
        for card in piece["cards"]
        if "bars" in card and "value_is_text" not in card
    ]
    assert [card["label"] for card in cards if not card.get("rows", "").startswith("/rows?")] == []
    tables = pieces(app, "table")
    assert tables and (cards or name == "outreach")
    for table in tables:
        way = WAYS.get(table["caption"].split(",")[0], TO_ROWS)
        found = figures_of(table)
        assert found, table["caption"]
        assert [cell["text"] for cell in found if not way.match(cell.get("href", ""))] == [], table["caption"]


@pytest.fixture(scope="module")
def ways(tmp_path_factory):
    return building.database(tmp_path_factory.mktemp("ways"), FACTS)


@pytest.mark.parametrize(
    ("indicator", "sentence", "year"),
    [
        ("trainings.participants", "2 sətrin cəmi: ən azı 37 nəfər.", "2024"),
        ("tally", "Planın əvvəlindən 2 sətrin cəmi: 7.", "2025"),
        ("rate", "2 sətirdən ən sonuncusu: 12,5%.", "2025"),
        (
            "year",
            "1 sətrin cəmi: 40. İlin bir hissəsinə aid 1 sətir toplanmır: onun əvəzinə illik qiymət götürülür.",
            "2025",
        ),
        ("rows", "Sayılmış 2 sətir: 2.", "2024"),
        ("places", "3 sətirdəki fərqli qiymətlər: 2.", "2024"),
        ("yes", "180 cavabdan 150 cavab: 83,3%. Bazaya daxil edilməyib: 20.", "2025"),
        ("yes-published", "Sonuncu sorğunun dərc edilmiş payları, 90% üzrə 70%: təxminən 77,8%.", "2025"),
        ("surveys.share:a|bəli", f"200 cavabdan 90 cavab: 45%. {ADDED}", "2025"),
        ("surveys.share:b|bəli", f"Sonuncu sorğunun dərc edilmiş payı: 30%. {LAST}", "2025"),
        ("surveys.n:a", f"2 sorğunun respondentləri: 200 nəfər. {ADDED}", "2025"),
        ("each", "23 nəfər / 3 təlim = 7,67.", "2025"),
    ],
)
def test_the_arithmetic_is_said_in_one_sentence(ways, opened, indicator, sentence, year):
    app = opened(ways, "rows", **OURS | {"year": year}, clause="10.2", indicator=indicator)
    assert explained(app)["Necə hesablanıb"] == [sentence]


def test_rows_say_in_words_whether_they_count(ways, opened):
    app = opened(ways, "rows", **OURS, clause="10.2", indicator="surveys.share:b|bəli")
    assert [row for row in rows_of(app, "Say", "Rəqəmdə") if row[1] != "nəzərə alınmır: başqa cavab"] == [
        ("30%", "nəzərə alınır"),
        ("51,5%", "nəzərə alınmır: qiymət daha sonrakı sətirdən götürülür"),
    ]
    app = opened(ways, "rows", **OURS, clause="10.2", indicator="trainings.participants")
    (table,) = pieces(app, "table")
    spilled = table["rows"][0]
    assert [cell.get("sub") for cell in spilled if cell and cell["text"] == "nəzərə alınır"] == [
        "2025-ci ildə başlayıb və həmin ilə aid edilir"
    ]
    assert table["rows"][-1][0]["text"] == "Nəzərə alınanların cəmi" and table["rows"][-1][2]["text"] == "23"


def test_a_ratio_shows_the_rows_of_both_figures(ways, opened):
    app = opened(ways, "rows", **OURS, clause="10.2", indicator="each")
    headings = [header.value.replace("\\", "") for header in app.header]
    assert headings[:2] == [
        "Bölünən: Təlim iştirakçılarının sayı (təkrar iştirak daxil olmaqla)",
        "Bölən: Keçirilmiş təlimlərin sayı",
    ]
    assert rows_of(app, "Say", "Xana") == [("11", "F5"), ("12", "F6"), ("23", ""), ("2", "E5"), ("1", "E6"), ("3", "")]


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ({}, "Ünvandakı rəqəm bu planda yoxdur"),
        ({"clause": "10.2", "indicator": "nothing"}, "Ünvandakı rəqəm bu planda yoxdur"),
        ({"indicator": "trainings.held", "dimension": "upload", "member": "1"}, "Ünvandakı rəqəm bu planda yoxdur"),
        ({"clause": "10.2", "indicator": "rate", "year": "2023"}, "2023: rəqəm yoxdur"),
    ],
)
def test_an_address_without_a_figure_says_so(ways, opened, address, sentence):
    app = opened(ways, "rows", **OURS | address)
    assert app.info[0].value.startswith(sentence) and len(app.title) == 1


def test_a_missing_original_says_so(tmp_path, opened, monkeypatch):
    monkeypatch.setattr("ui.widgets.files.original_files.may", lambda _: True)  # to others it is not open in any case
    folder = building.database(tmp_path, {"facts": [building.TRAININGS, ["10.2", "05.10.2025", "A", "Bakı", 1, 30]]})
    for original in (folder / "originals").iterdir():
        original.unlink()
    app = opened(folder, "rows", **OURS, **PARTICIPANTS)
    assert "Faylın əsli tapılmadı" in app.warning[0].value and "originals" in app.warning[0].value
    assert [button.key for button in app.get("download_button")] == ["rows-all-file"]
    assert rows_of(app, "Xana") == [("F2",)]


def test_of_many_rows_the_newest_are_shown_and_the_figure_counts_all(tmp_path, opened, monkeypatch):
    monkeypatch.setattr("kpi.figures.sources.MOST_SEARCHED", 3)
    monkeypatch.setattr("ui.widgets.rows.searching.MOST_SEARCHED", 3)
    rows = [["10.2", f"0{day}.10.2025", f"T{day}", "Bakı", 1, day] for day in range(1, 8)]
    folder = building.database(tmp_path, {"facts": [building.TRAININGS, *rows]})
    app = opened(folder, "rows", **OURS, **PARTICIPANTS)
    assert explained(app)["Necə hesablanıb"] == ["7 sətir üzrə 28 nəfər."]
    assert [caption.value for caption in app.caption if "sətirdən" in caption.value] == [
        "7 sətirdən ən yeni 3 sətir göstərilir; rəqəmdə onların hamısı nəzərə alınıb."
    ]
    assert rows_of(app, "Say") == [("7",), ("6",), ("5",), ("18",)]
    monkeypatch.setattr("ui.widgets.rows.searching._FEW", 2)
    app = opened(folder, "rows", **OURS, **PARTICIPANTS, find="t1 BAKI")
    assert rows_of(app, "Say") == [("1",)]  # of all seven


def test_all_rows_are_searched_and_what_is_found_is_added_up(tmp_path, opened, monkeypatch):
    monkeypatch.setattr("ui.widgets.rows.row_table.MOST", 5)
    names = ["Etika", "Audit", "Şəffaflıq"]
    rows = [["10.2", f"{day:02d}.10.2025", names[day % 3], ["Bakı", "Gəncə"][day % 2], 1, day] for day in range(1, 29)]
    rows.append(["10.2", "30.10.2025", "Etika", "Bakı", 1, None])
    folder = building.database(tmp_path, {"facts": [building.TRAININGS, *rows]})
    app = opened(folder, "rows", **OURS, **PARTICIPANTS)
    assert len(rows_of(app, "Say")) == 6 and rows_of(app, "Say")[-1] == ("406",)  # 28 days added up
    app = opened(folder, "rows", **OURS, **PARTICIPANTS, find="ETİKA baki")
    assert [row[0] for row in rows_of(app, "Say")] == ["say yoxdur", "24", "18", "12", "6", "60"]
    assert any(caption.value.startswith("5 sətir") for caption in app.caption)
    app = opened(folder, "rows", **OURS, **PARTICIPANTS, part="no_number")
    assert [row[0] for row in rows_of(app, "Say")] == ["say yoxdur"]
    app = opened(folder, "rows", **OURS, **PARTICIPANTS, find="yoxdur")
    assert any("Belə sətir yoxdur" in info.value for info in app.info)
