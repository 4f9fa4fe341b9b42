"""What is picked while the answer to another pick is still on its way, in a message that brings the address of before."""

import json

import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from streamlit.testing.v1 import AppTest

from tests.helpers import FRAME
from tests.helpers.pieces import unpacked

OLD = {"language": "az", "agency": "DEMO", "plan": "DEMO-2021-2026", "year": "2025"}
EXPLORE = OLD | {"measure": "events.held", "rows": "region", "columns": "year"}


@pytest.fixture
def opened(database, monkeypatch):
    monkeypatch.setenv("KPI_DATABASE", str(database))
    monkeypatch.setenv("KPI_TODAY", "2026-11-22")

    def open_page(page: str, address: dict[str, str]) -> AppTest:
        app = AppTest.from_file(str(FRAME), default_timeout=60)
        app.query_params.update(address)
        app.run()
        app.switch_page(f"../../pages/{page}.py").run()
        assert not app.exception
        return app

    return open_page


def address(app: AppTest) -> dict[str, str]:
    return {name: text if isinstance(text, str) else text[0] for name, text in app.query_params.items()}


def pick(app: AppTest, old: dict[str, str], *picks: tuple[int, str, str]) -> dict[str, str]:
    """The address after a message with picks of one piece (their number, name and value) and the address of before."""
    names = {name for _, name, _ in picks}
    (piece,) = (
        one.proto
        for one in app.get("bidi_component")
        if names <= {field.get("name") for field in unpacked(one.proto.bytes).get("fields", ())}
    )
    told = json.dumps([{"event": "picked", "value": picks}])
    app.query_params.clear()
    app.query_params.update(old)
    app._run(
        WidgetStates(widgets=[WidgetState(id=f"$$STREAMLIT_INTERNAL_KEY_{piece.id}__events", json_trigger_value=told)])
    )
    assert not app.exception
    return address(app)


def test_of_two_picks_both_stand(opened):
    app = opened("leadership/explore", EXPLORE)
    assert pick(app, EXPLORE, (1, "rows", "topic"))["rows"] == "topic"
    after = pick(app, EXPLORE, (2, "period", "2024"))
    assert (after["rows"], after["period"]) == ("topic", "2024")


def test_a_pick_that_comes_along_once_more_is_not_made_again(opened):
    app = opened("leadership/explore", EXPLORE)
    pick(app, EXPLORE, (1, "rows", "topic"), (2, "rows", "audience"))
    after = pick(app, EXPLORE, (1, "rows", "topic"), (2, "rows", "audience"), (3, "period", "2024"))
    assert (after["rows"], after["period"]) == ("audience", "2024")


def test_picks_of_the_page_and_of_the_sidebar_stand_beside_each_other(opened):
    app = opened("leadership/explore", EXPLORE)
    pick(app, EXPLORE, (1, "year", "2023"))
    pick(app, EXPLORE, (1, "rows", "topic"))
    after = pick(app, EXPLORE, (2, "language", "en"))
    assert (after["year"], after["rows"], after["language"]) == ("2023", "topic", "en")


def test_after_back_a_pick_goes_on_from_where_the_reader_is(opened):
    app = opened("leadership/explore", EXPLORE)
    new = pick(app, EXPLORE, (1, "rows", "topic"))
    assert pick(app, new, (2, "period", "2024"))["period"] == "2024"
    app.query_params.clear()
    app.query_params.update(EXPLORE)
    app.run()
    after = pick(app, EXPLORE, (3, "period", "2023"))
    assert (after["rows"], after["period"]) == ("region", "2023")
