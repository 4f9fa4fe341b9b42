"""What the search in the sidebar finds, in three languages and in the letters of any keyboard."""

import time

import pytest
from streamlit.testing.v1 import AppTest

from language import Language
from loaders.decisions.privacy import set_private
from loaders.roles.actor import operator
from tests.helpers import building
from tests.helpers.building import PLAN_SHEETS, TRAININGS
from tests.helpers.pieces import pieces
from ui.navigation.address import Choice
from ui.search.entries import agencies, index
from ui.search.index import Entry, find, index_of


@pytest.fixture
def found(database, monkeypatch):
    monkeypatch.setenv("KPI_DATABASE", str(database))
    monkeypatch.setenv("KPI_TODAY", "2026-11-22")

    def look(text: str, language: str = "az") -> list[Entry]:
        return find(index(Choice("DEMO", "DEMO-2021-2026", 2025, Language(language), True)), text)

    return look


@pytest.mark.parametrize(
    "text, language, kind, title",
    [
        ("gence", "az", "member", "Gəncə"),
        ("GƏNCƏ", "en", "member", "Ganja"),
        ("Баку", "ru", "member", "Баку"),
        ("baku", "az", "member", "Bakı"),
        ("10.1", "az", "clause", "10.1 Daxili nəzarət"),
        ("telimler", "az", "page", "Təlimlər"),
        ("trainings", "ru", "page", "Обучение"),
        ("bakı", "ru", "member", "Баку"),
        ("facebook", "en", "member", "Facebook"),
    ],
)
def test_it_finds(found, text, language, kind, title):
    first = found(text, language)[0]
    assert first.kind == kind and first.title.startswith(title)


def test_a_town_opens_explore_with_the_filter_set(found):
    (one, *_) = [entry for entry in found("Bakı") if entry.about.endswith("Tədbirlər")]
    assert one.page == "explore"
    assert one.parts == {"measure": "events.held", "columns": "year", "where_region": "Bakı"}


def test_of_what_is_never_added_up_a_division_stands_in_the_rows(found):
    assert found("youtube")[0].parts["rows"] == "material"


def test_an_indicator_opens_its_clause(found):
    entries = [entry for entry in found("gec cavablandırılmış") if entry.kind == "indicator"]
    assert entries[0].page == "clause" and entries[0].parts["clause"] == "5.2" and entries[0].parts["indicator"]


def test_people_lead_to_their_clauses(found):
    one = next(entry for entry in found("beynelxalq elaqeler") if entry.kind == "person")
    assert one.page == "overview" and one.parts == {"owner": "Beynəlxalq əlaqələr şöbəsi"}


@pytest.fixture
def two_plans(tmp_path, monkeypatch):
    sheets = {
        "plan": [PLAN_SHEETS["plan"][0], ["AGY", "Qurum", "P0", "Köhnə plan", 2016, 2018]],
        "clause": [PLAN_SHEETS["clause"][0], ["P0", "7.7", "Arxiv işi"]],
        "Təlimlər": [TRAININGS, ["7.7", "05.10.2017", "Arxivçilik", "Lerik", 1, 20]],
    }
    folder = building.database(tmp_path, {"2025": [TRAININGS, ["1.1", "05.10.2025", "Etika", "Bakı", 1, 20]]})
    building.load(folder, building.workbook(tmp_path / "old.xlsx", sheets))
    other = {"plan": [PLAN_SHEETS["plan"][0], ["PRV", "Məxfi qurum", "P9", "Məxfi plan", 2020, 2026]]}
    building.load(folder, building.workbook(tmp_path / "prv.xlsx", other), agency="PRV")
    monkeypatch.setenv("KPI_DATABASE", str(folder))
    monkeypatch.setenv("KPI_TODAY", "2026-11-22")
    return folder


def test_other_plans_of_the_agency_are_found_and_named_behind_the_chosen_one(two_plans):
    chosen = Choice("AGY", "P1", 2025, Language("az"), False)
    every = index(chosen)
    (one,) = find(every, "arxiv işi")[:1]
    assert (one.page, one.about) == ("clause", "Köhnə plan")
    assert one.parts == {"plan": "P0", "year": "2018", "clause": "7.7"}
    kinds = [entry.is_elsewhere for entry in find(every, "keçirilib")]
    assert kinds == sorted(kinds)
    assert find(every, "bakı") and not [entry for entry in find(every, "bakı") if entry.is_elsewhere]


def test_a_town_leads_to_a_plan_that_has_rows_of_it(two_plans):
    every = index(Choice("AGY", "P1", 2025, Language("az"), False))
    (lerik,) = [entry for entry in find(every, "lerik") if entry.kind == "member"]
    assert lerik.parts["plan"] == "P0" and lerik.is_elsewhere and "Köhnə plan" in lerik.about
    (baku,) = [entry for entry in find(every, "bakı") if entry.kind == "member"]
    assert "plan" not in baku.parts and not baku.is_elsewhere


def test_other_agencies_are_found_by_name_where_they_may_be_seen(two_plans, monkeypatch):
    chosen = Choice("AGY", "P1", 2025, Language("az"), False)
    monkeypatch.setenv("KPI_OPEN", "1")
    (one,) = find(agencies(chosen), "mexfi")
    assert (one.title, one.page) == ("Məxfi qurum", "overview")
    assert one.parts == {"agency": "PRV", "plan": "P9", "year": "2025"}
    set_private(two_plans, "PRV", True, who=operator("Əliyev"))
    assert find(agencies(chosen), "mexfi")
    monkeypatch.setenv("KPI_OPEN", "")
    assert not find(agencies(chosen), "mexfi")


def test_all_words_are_wanted_and_nothing_is_found_of_nonsense(found):
    assert not found("qqq zzz") and not found(" ") and not found("bakı zzz")


def test_twenty_thousand_names_are_searched_at_once():
    entries = index_of(
        Entry("member", f"Mövzu {n}", "", "explore", {}, (f"Mövzu {n}", f"Тема {n}")) for n in range(20_000)
    )
    start = time.process_time()
    assert find(entries, "movzu 19999")[0].title == "Mövzu 19999"
    assert time.process_time() - start < 1


def box_alone():
    """The field as it runs while one types: without the frame around it."""
    import streamlit as st

    from language import Language
    from ui.navigation.address import Choice
    from ui.search import box

    st.session_state["choice"] = Choice("AGY", "P1", 2025, Language("az"), True)
    st.session_state.setdefault("search", {"typed": "1"})
    box.show()


def test_typing_on_an_open_page_finds_nothing_of_an_agency_that_may_no_longer_be_seen(tmp_path, monkeypatch):
    folder = building.database(tmp_path)
    set_private(folder, "AGY", True, who=operator("Əliyev"))
    monkeypatch.setenv("KPI_DATABASE", str(folder))
    monkeypatch.setenv("KPI_TODAY", "2026-11-22")
    monkeypatch.setenv("KPI_OPEN", "1")
    app = AppTest.from_function(box_alone).run()
    assert not app.exception and pieces(app)[0]["found"]
    monkeypatch.setenv("KPI_OPEN", "")
    app.run()
    assert not app.exception and pieces(app)[0]["found"] == []
