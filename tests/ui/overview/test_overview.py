"""The overview's counts, and the lists that they open."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from kpi.oversight.completeness import Asked, standing
from tests.helpers import FRAME
from tests.helpers.pieces import pieces

DEMO = {"agency": "DEMO", "plan": "DEMO-2021-2026", "year": "2026", "language": "en"}
REPORT = {"agency": "DMX", "plan": "AH-2016-2018", "year": "2018", "language": "en"}


@pytest.fixture
def opened(database, monkeypatch):
    """A function that runs the overview of the samples at an address, and gives its pieces by their kinds."""
    monkeypatch.setenv("KPI_DATABASE", str(database))
    monkeypatch.setenv("KPI_TODAY", "2026-11-22")

    def open_page(**address: str) -> dict[str, list[dict]]:
        app = AppTest.from_file(str(FRAME), default_timeout=60)
        for key, value in address.items():
            app.query_params[key] = value
        app.run()
        assert not app.exception
        kinds: dict[str, list[dict]] = {}
        for data in pieces(app):
            kinds.setdefault(data.get("kind", ""), []).append(data)
        return kinds

    return open_page


def leads(address: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(address).query))


def numbers(rows: list[list[dict]]) -> list[str]:
    return [cells[0]["text"] for cells in rows]


def texts(table: dict, heading: str) -> list[str]:
    index = [column["heading"] for column in table["columns"]].index(heading)
    return [(cells[index] or {}).get("text", "") for cells in table["rows"]]


@pytest.mark.parametrize("plan", [DEMO, REPORT], ids=["running", "ended"])
def test_every_count_opens_exactly_what_it_counts(opened, plan):
    page = opened(**plan)
    counts = {
        part["href"]: int(part["text"].split(" – ")[1]) for part in page["sentence"][0]["parts"] if "href" in part
    }
    counts |= {
        one["href"]: int(one["title"].split(": ")[1])
        for data in page["lists"]
        for one in data["lists"]
        if one.get("href")
    }
    assert len(counts) > 2
    for address, count in counts.items():
        assert len(opened(**leads(address))["table"][-1]["rows"]) == count, address


def test_targets_behind_are_those_of_all_indicators_the_worst_first(opened):
    table = opened(**DEMO, list="targets", side="behind")["table"][-1]
    gaps = [float(text.rstrip("%")) for text in texts(table, "Gap")]
    assert gaps == sorted(gaps, reverse=True)
    assert numbers(table["rows"]).count("1.1") == 2  # one of them is not the clause's main figure
    assert set(texts(table, "Responsible")) - {""} and "98 posts" in "".join(texts(table, "What is missing"))


def test_what_moved_most_leaves_out_small_bases_and_polls_open_to_all(opened):
    table = opened(**DEMO, list="moves")["table"][-1]
    moves = list(zip(numbers(table["rows"]), texts(table, "Indicator"), strict=True))
    assert moves[0] == ("3.1", "Event participants (repeat attendance included)")
    assert ("3.1", "Meetings with the Public Council") not in moves  # 6 after 8
    assert all("Respondents" not in name for _, name in moves)


@pytest.mark.parametrize(
    "address, shown",
    [
        ({"data": "missing"}, ["10.1"]),
        ({"find": "no such thing"}, []),
        ({"find": "ethics"}, ["4.2"]),
        ({"find": "DAXİLİ NƏZARƏT"}, ["6.2", "10.1"]),  # who answers for them, in other letters
        ({"owner": "Kadrlar şöbəsi", "judged": "behind"}, ["4.1", "4.2"]),
        ({"status": "complete"}, ["6.1"]),
        ({"judged": "-"}, ["10.1"]),
    ],
)
def test_filters_and_search_stand_in_the_address(opened, address, shown):
    page = opened(**DEMO, **address)
    assert numbers(page["table"][-1]["rows"]) == shown


@pytest.mark.parametrize(
    "column, first",
    [("-gap", "5.2"), ("gap", None), ("-number", "10.1"), ("-newest", None), ("-change", None), ("title", None)],
)
def test_the_order_stands_in_the_address_and_its_heading_turns_it(opened, column, first):
    table = opened(**DEMO, sort=column)["table"][-1]
    if first:
        assert numbers(table["rows"])[0] == first
    sorted_by = [column for column in table["columns"] if column.get("order")]
    assert len(sorted_by) == 1
    assert leads(sorted_by[0]["href"])["sort"] == (column[1:] if column.startswith("-") else f"-{column}")
    assert len(table["rows"]) == 16


FIGURE, NONE, NOTHING = (Asked("events", None, state) for state in ("figures", "none", "nothing"))


@pytest.mark.parametrize(
    "asked, is_due, has_figures, expected",
    [
        ((FIGURE, FIGURE), True, True, "reported"),
        ((FIGURE, NOTHING), True, True, "reported"),
        ((FIGURE, NONE), True, True, "partly"),
        ((NOTHING, NONE), True, True, "partly"),
        ((NONE, NONE), True, False, "missing"),
        ((), True, False, "missing"),
        ((NOTHING,), True, False, "nothing"),
        ((), False, False, "not_due"),
        ((), False, True, "outside_term"),
    ],
)
def test_where_a_clause_stands(asked, is_due, has_figures, expected):
    assert standing(asked, is_due, has_figures) == expected
