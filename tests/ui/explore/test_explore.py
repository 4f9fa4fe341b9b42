"""The page on which any question is asked, and the rows behind its answers."""

import json
import shutil
from urllib.parse import unquote

import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetStates
from streamlit.testing.v1 import AppTest

from kpi.region_map import Shape
from loaders.decisions.region_map import keep_map
from loaders.roles.actor import operator
from tests.helpers import FRAME
from tests.helpers.pieces import pieces
from tests.ui.explore.shown import DEMO, address, table, texts


@pytest.fixture
def opened(database, monkeypatch):
    """A function that runs a page of the samples in Azerbaijani (or language=…), without a browser."""
    monkeypatch.setenv("KPI_DATABASE", str(database))
    monkeypatch.setenv("KPI_TODAY", "2026-11-22")

    def open_page(page: str = "explore", **address: str) -> AppTest:
        app = AppTest.from_file(str(FRAME), default_timeout=60)
        for key, value in ({"language": "az"} | DEMO | address).items():
            app.query_params[key] = value
        app.run()
        app.switch_page(f"../../pages/leadership/{page}.py").run()
        assert not app.exception
        return app

    return open_page


@pytest.mark.parametrize(
    "language, total, town", [("az", "Cəmi", "Bakı"), ("en", "Total", "Baku"), ("ru", "Всего", "Баку")]
)
def test_events_by_town_and_year(opened, language, total, town):
    rows = table(opened(language=language, measure="events.held", rows="region", columns="year"))
    assert rows[town]["2024"]["text"] == "68" and rows[total]["2024"]["text"] == "197"
    assert "measure=events.held" in rows[town]["2024"]["href"] and "column=2024" in rows[town]["2024"]["href"]


def test_days_that_have_left_the_page_do_not_come_back_while_one_goes_on_asking(opened):
    """A browser sends them until it has heard that they have left."""
    app = opened(measure="events.held", rows="region", period="2024-03-01..2024-06-30")
    (days,) = (one._widget_state for one in app.date_input)
    app.query_params["period"] = "2024"
    app.run()
    assert address(app)["period"] == "2024" and not app.date_input
    app.query_params["rows"] = "topic"
    app._run(WidgetStates(widgets=[days]))
    assert not app.exception and (address(app)["period"], address(app)["rows"]) == ("2024", "topic")


def test_two_periods_stand_beside_each_other_over_the_same_days(opened):
    app = opened(measure="events.held", rows="region", period="2026", against="2023")
    row = table(app)["Bakı"]
    now, then, _ = row.values()
    assert (now["text"], then["text"]) == ("61", "55")
    assert "period=2023-01-01..2023-10-28" in unquote(then["href"])
    assert "28 oktyabr 2026" in texts(app) and "28 oktyabr 2023" in texts(app)


def test_a_cell_leads_to_its_rows(opened):
    app = opened("rows", measure="events.held", rows="region", columns="year", row="baki", column="2024")
    (rows,) = pieces(app, "table")
    assert len(rows["rows"]) == 68 + 1  # and their sum
    assert "Bakı" in app.title[0].value and "68" in app.title[0].value


def test_the_rows_behind_a_cell_are_searched_and_added_up(opened):
    asked = {"measure": "events.held", "rows": "region", "columns": "year", "row": "baki", "column": "2024"}
    app = opened("rows", **asked)
    (rows,) = pieces(app, "table")
    *_, last = rows["rows"]
    assert (last[0]["text"], last[2]["text"]) == ("Nəzərə alınanların cəmi", "68")
    words = rows["rows"][0][0]["text"]
    (found,) = pieces(opened("rows", **asked, find=words.upper()), "table")
    named = [row[0]["text"] for row in found["rows"]]
    assert 0 < len(named) - 1 < 68 and set(named[:-1]) == {words}


@pytest.mark.parametrize(
    "address, said",
    [
        ({"measure": "outreach.items", "rows": "channel"}, "“Materialın növü”"),
        ({"measure": "events.held", "rows": "nonsense"}, "“nonsense”"),
        ({"measure": "no such thing"}, "“no such thing”"),
        ({"measure": "events.held", "rows": "region", "where_region": "Atlantida"}, "“Atlantida” yoxdur"),
        ({"measure": "events.held", "rows": "region", "period": "soon"}, "“soon” dövr deyil"),
        ({"measure": "events.held", "rows": "clause", "plans": "all"}, "bir plana aiddir"),
        ({"measure": "events.held", "rows": "clause", "period": "2024"}, "bir neçə bəndə aiddir"),
    ],
)
def test_what_has_no_plain_answer_says_why(opened, address, said):
    assert said in texts(opened(**address))


def test_filters_become_the_address(opened):
    app = opened(measure="outreach.items", rows="channel", columns="quarter")
    assert not app.multiselect  # a browser has no work with them before somebody opens them
    app.session_state["explore-filters"] = True
    app.run()
    app.multiselect(key="explore-where-material").select("Paylaşım").run()
    assert address(app)["where_material"] == "Paylaşım"
    assert "Facebook" in table(app)
    app.toggle(key="explore-not-material").set_value(True).run()
    assert address(app)["not_material"] == "Paylaşım" and "where_material" not in address(app)


def test_many_lines_become_small_charts_on_one_scale(opened):
    app = opened(measure="events.held", rows="region", columns="year")
    (cards,) = pieces(app, "cards")
    heights = {card["label"]: [bar.get("height", 0) for bar in card["bars"]["bars"]] for card in cards["cards"]}
    assert max(heights["Bakı"]) == 1 and max(heights["Gəncə"]) < 0.5
    assert cards["cards"][0]["bars"]["bars"][-1]["kind"] == "provisional"


def test_depth_of_colour_follows_size(opened):
    rows = table(opened(measure="events.held", rows="region", columns="year", heat="1"))
    assert rows["Bakı"]["2025"]["heat"] == 1 and rows["Gəncə"]["2025"]["heat"] < 0.5
    assert "heat" not in rows["Cəmi"]["2025"]


def test_a_question_is_kept_opened_by_its_name_and_forgotten(database, tmp_path, monkeypatch, opened):
    shutil.copytree(database, tmp_path / "kpi")
    monkeypatch.setenv("KPI_OPEN", "1")
    app = opened(measure="events.held", rows="region", where_region="Bakı", columns="year")
    monkeypatch.setenv("KPI_DATABASE", str(tmp_path / "kpi"))
    app.session_state["explore-kept"] = True
    app.run()
    app.text_input(key="author_question_0").set_value("Rəhbər").run()
    app.text_input(key="explore_name_").set_value("Bakıda tədbirlər").run()
    app.button(key="explore_keep").click().run()
    assert not app.exception and address(app)["kept"] == "Bakıda tədbirlər"
    app.session_state["explore-kept"] = True
    app.run()
    (name, comes_to, *_), *_ = next(one["rows"] for one in pieces(app, "table") if len(one["columns"]) == 4)
    assert name["text"] == "Bakıda tədbirlər" and "where_region=Bak" in name["href"] and "tədbir" in comes_to["text"]
    app.button(key="explore_forget").click().run()
    assert not app.exception and "kept" not in address(app)


def test_without_a_map_there_is_nothing_to_choose(opened):
    app = opened(measure="events.held", rows="region", view="map")
    assert "view" not in [one["name"] for row in pieces(app, "fields") for one in row["fields"]]


def test_regions_stand_on_the_agencys_own_map_and_beside_it(database, tmp_path, monkeypatch, opened):
    shutil.copytree(database, tmp_path / "kpi")
    corners = (((0, 0), (9, 0), (9, 9), (0, 0)),)
    shapes = (Shape({"name": "GƏNCƏ"}, (corners,)), Shape({"name": "Atlantida"}, (corners,)))
    keep_map(tmp_path / "kpi", "DEMO", shapes, "regions.geojson", who=operator("Analitik"))
    app = opened(measure="events.held", rows="region", period="2026")
    monkeypatch.setenv("KPI_DATABASE", str(tmp_path / "kpi"))
    app.run()
    assert "view" in [one["name"] for row in pieces(app, "fields") for one in row["fields"]]
    app.query_params["view"] = "map"
    app.run()
    assert not app.exception and address(app)["view"] == "map"
    beside = next(
        one for one in pieces(app, "table") if len(one["columns"]) == 2 and one["caption"] == "Xəritədə olmayanlar"
    )
    assert "Bakı" in [row[0]["text"] for row in beside["rows"]]
    (chart,) = app.get("vega_lite_chart")
    values = json.loads(chart.proto.spec)["layer"][0]["data"]["values"]
    assert [one["tells"] for one in values] == ["Gəncə: 18", "Atlantida: sətir yoxdur"]
    assert "ilkindir" in texts(app)  # the year is not over


def test_what_is_never_added_up_comes_into_rows_and_columns_by_itself(opened):
    def script():
        import streamlit as st

        from ui.explore.choices import _fitting

        st.json(_fitting("outreach.items"))

    found = json.loads(AppTest.from_function(script, default_timeout=60).run().json[0].value)
    assert {found["rows"], found["columns"]} == {"channel", "material"}
