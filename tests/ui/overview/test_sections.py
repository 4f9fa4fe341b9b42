"""The overview of a plan with sections and terms, without a browser."""

import pyarrow.ipc as arrow
import pytest
from streamlit.testing.v1 import AppTest

from tests.helpers import FRAME
from tests.helpers.building import PLAN_SHEETS, TRAININGS, database
from tests.helpers.pieces import pieces

SHEETS = PLAN_SHEETS | {
    "section": [["Planın kodu", "Bölmənin nömrəsi", "Bölmənin adı"], ["P1", "1", "Birinci"], ["P1", "10", "Onuncu"]],
    "clause": [
        ["Planın kodu", "Bənd", "Bəndin adı", "İcra müddəti"],
        ["P1", "1.1", "Bənd", None],
        ["P1", "10.1", "Bənd", "2025-2026"],
        ["P1", "10.2", "Bənd", "2025-2026"],
        ["P1", "10.4", "Bənd", "2020-2021"],
        ["P1", "20.1", "Bənd", "2020-2021"],
    ],
    "trainings": [
        TRAININGS,
        ["1.1", "2025-03-01", "Etika", "Bakı", 1, 10],
        ["10.1; 10.2", "2025-04-01", "Etika", "Bakı", 1, 20],
        ["10.1", "2025-05-01", "Açıqlıq", "Bakı", 2, 30],
        ["10.4", "2024-05-01", "Açıqlıq", "Bakı", 2, 30],
    ],
}


@pytest.fixture
def shown(tmp_path, monkeypatch):
    """A function that runs the overview at an address and gives its tables by what they show, and the map's squares."""
    monkeypatch.setenv("KPI_DATABASE", str(database(tmp_path, SHEETS)))
    monkeypatch.setenv("KPI_TODAY", "2026-11-22")

    def run(**address: str) -> dict[str, dict]:
        app = AppTest.from_file(str(FRAME), default_timeout=60)
        for key, value in ({"language": "en", "year": "2025"} | address).items():
            app.query_params[key] = value
        app.run()
        assert not app.exception
        found = pieces(app)
        heat = arrow.open_stream(app.get("vega_lite_chart")[-1].proto.data.data).read_pandas()
        squares = {(one.clause, one.year): (one.standing, one.text) for one in heat.itertuples()}
        return {"map": squares} | {one["caption"]: one for one in found if one.get("kind") == "table"}

    return run


def texts(table: dict) -> list[list[str]]:
    return [[(cell or {}).get("text", "") for cell in cells] for cells in table["rows"]]


def test_a_sections_totals_count_each_fact_once(shown):
    rows = texts(shown()["Sections of the plan, 2025"])
    assert [row[:3] for row in rows] == [["1", "Birinci", "1"], ["10", "Onuncu", "3"]]
    assert rows[0][-2:] == ["10 people", "1 training"] or rows[0][-2:] == ["1 training", "10 people"]
    assert set(rows[1][-2:]) == {"3 trainings", "50 people"}  # by clause they would be 4 and 70


def test_clauses_stand_under_their_sections_and_are_filtered_by_them(shown):
    table = shown()["Clauses of the plan, 2025"]
    assert table["groups"] == {
        "0": {"text": "1. Birinci", "text_lang": "az"},
        "1": {"text": "10. Onuncu", "text_lang": "az"},
        "4": {"text": "Clauses under no section"},
    }
    assert [row[0] for row in texts(shown(section="10")["Clauses of the plan, 2025"])] == ["10.1", "10.2", "10.4"]
    assert [row[0] for row in texts(shown(section="-")["Clauses of the plan, 2025"])] == ["20.1"]


def test_a_clause_lacks_nothing_in_a_year_in_which_it_is_not_due(shown):
    table = shown(data="not_due", section="10")["Clauses of the plan, 2025"]
    assert [row[0] for row in texts(table)] == ["10.4"]
    assert "not due in 2025" in texts(table)[0]
    assert (
        "Clauses of the plan, 2025" not in shown(data="missing")
        or not shown(data="missing")["Clauses of the plan, 2025"]["rows"]
    )


def test_figures_outside_the_term_are_seen_in_table_and_map_and_make_no_clause_due(shown):
    found = shown(year="2024", data="outside_term")
    (row,) = texts(found["Clauses of the plan, 2024"])
    assert row[0] == "10.4" and "not due in 2024" not in row
    figure = next(cell for cell in found["Clauses of the plan, 2024"]["rows"][0] if cell and "training" in cell["text"])
    assert figure["sub"].endswith("outside its term")
    assert found["map"]["10.4", "2024"] == ("outside_term", "there")
    assert found["map"]["10.1", "2024"] == ("not_due", "")
