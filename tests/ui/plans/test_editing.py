"""A plan is typed in the browser: nothing is lost, nothing is published unseen, and it goes the way of every upload."""

import logging
from dataclasses import replace

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from kpi.warehouse import editions
from language import LANGUAGES, Language
from loaders.problems.problem import Refused
from loaders.workbooks.plan_workbook import BY_NAME, PlanRow, read_plan_rows, write_plan_workbook
from tests.helpers import FRAME
from tests.helpers.building import TODAY, TRAININGS, database, load, look, workbook
from tests.helpers.slow import mostly_slow
from ui.plans.edits import Edits, after_editor, applied, edits_of, in_workbook

TARGETS = [
    ["Planın kodu", "Bənd", "Göstəricinin kodu", "İl", "Hədəf", "Qeyd"],
    ["P1", "10.2", "trainings.held", 2025, 14, "İlk hədəf"],
    ["P1", "10.2", "trainings.held", 2026, "ən azı 1,1250", None],
]


FACTS = [TRAININGS, ["10.2", "05.10.2025", "Etika", "Bakı", 1, 20]]


BASE = [PlanRow("a", 2, {"clause": "1.1", "note": "Bir"}), PlanRow("b", 3, {"clause": "10.10", "note": "On"})]


COLUMNS = [BY_NAME["target"].column(name) for name in ("clause", "note")]


@pytest.fixture
def folder(tmp_path):
    """Agency AGY with plan P1, two targets and a training of clause 10.2."""
    return database(tmp_path, {"target": TARGETS, "2025": FACTS})


def rows_of(folder, agency="AGY", plan="P1", code="az"):
    with editions.open_edition(folder, editions.newest_edition(folder)) as connection:
        return read_plan_rows(connection, agency, plan, Language(code))


def held(folder, table, columns):
    with editions.open_edition(folder, editions.newest_edition(folder)) as connection:
        return connection.execute(f"SELECT {columns} FROM {table} WHERE until_edition IS NULL ORDER BY ALL").fetchall()


def give(folder, sheets, code="az", **options):
    """Load sheets of rows as the page does."""
    path = folder / "P1.xlsx"
    write_plan_workbook({name: in_workbook(rows, "P1") for name, rows in sheets.items()}, Language(code), path)
    return load(folder, path, kind="page", **options)


@pytest.mark.parametrize(
    "state, edits",
    [
        ({}, Edits()),
        ({"edited_rows": {1: {"note": " On "}}}, Edits()),
        (
            {"edited_rows": {0: {"clause": "1.2"}, 1: {"note": None}}},
            Edits({"a": {"clause": "1.2"}, "b": {"note": ""}}),
        ),
        ({"added_rows": [{}, {"clause": "2.10"}]}, Edits(added=({"clause": "2.10", "note": ""},))),
        (
            {"deleted_rows": [0], "edited_rows": {1: {"note": "Yüz"}}},
            Edits({"b": {"note": "Yüz"}}, removed=frozenset("a")),
        ),
    ],
)
def test_what_was_typed_hangs_on_its_row(state, edits):
    rows = after_editor(BASE, {"edited_rows": {}, "added_rows": [], "deleted_rows": []} | state, COLUMNS)
    found = edits_of(BASE, rows)
    assert found == edits
    # Another analyst has meanwhile put a row in between and taken one out.
    other = [BASE[1], PlanRow("c", 9, {"clause": "5.6", "note": "Beş"})]
    assert edits_of(other, applied(other, found)) == replace(
        edits, changed={key: cells for key, cells in edits.changed.items() if key != "a"}, removed=frozenset()
    )


@pytest.mark.parametrize("code", mostly_slow(LANGUAGES, "az"))
def test_a_plan_that_is_not_touched_is_the_same(database, tmp_path, code):
    rows = rows_of(database, "DEMO", "DEMO-2021-2026", code)
    path = tmp_path / "untouched.xlsx"
    write_plan_workbook({name: in_workbook(kept, "") for name, kept in rows.items()}, Language(code), path)
    outcome = look(database, path, agency="DEMO")
    assert not outcome.files[0].problems
    assert {(result.new, result.changed) for result in outcome.sheets} == {(0, 0)}
    assert sum(result.same for result in outcome.sheets) > 200


def test_the_last_row_of_a_table_can_be_taken_out(folder):
    rows = rows_of(folder)
    load(
        folder,
        workbook(
            folder / "p2.xlsx",
            {
                "plan": [
                    ["Qurumun kodu", "Qurumun adı", "Planın kodu", "Planın adı", "İlk il", "Son il"],
                    ["AGY", "Qurum", "P2", "Plan 2", 2027, 2029],
                ],
                "clause": [["Planın kodu", "Bənd", "Bəndin adı"], ["P2", "1", "Bir"]],
                "target": [TARGETS[0], ["P2", "1", "trainings.held", 2027, 3, None]],
            },
        ),
    )
    gone = frozenset(row.identity for row in rows["target"])
    outcome = give(folder, {"plan": rows_of(folder)["plan"], "target": []}, withdraw=gone)
    assert [result.withdrawn for result in outcome.sheets] == [0, 2]
    assert held(folder, "target", "plan, target") == [("P2", 3)]


@pytest.mark.parametrize("clause, rows", [("10.2", 3), ("5.6", 0)])
def test_a_clause_leaves_only_when_nothing_stands_under_it(folder, clause, rows):
    clauses = rows_of(folder)["clause"]
    order = {"clause": [row for row in clauses if row.cells["clause"] != clause]}
    gone = frozenset(row.identity for row in clauses if row.cells["clause"] == clause)
    if not rows:
        give(folder, order, withdraw=gone)
        assert (clause,) not in held(folder, "clause", "clause")
        return
    with pytest.raises(Refused) as refused:
        give(folder, order, withdraw=gone)
    assert (refused.value.fault.code, refused.value.fault.values["rows"]) == ("clause_in_use", rows)


def test_a_new_agency_begins_in_an_empty_database(tmp_path, monkeypatch, caplog):
    caplog.set_level(logging.INFO, "kpi.events")
    editions.create(tmp_path)
    monkeypatch.setenv("KPI_OPEN", "1")  # a page without a browser has no address that it could be local by
    monkeypatch.setenv("KPI_DATABASE", str(tmp_path))
    monkeypatch.setenv("KPI_TODAY", TODAY.isoformat())
    app = AppTest.from_file(str(FRAME), default_timeout=60)
    app.query_params["language"] = "az"
    app.switch_page("../../pages/analysts/plan.py").run()

    def type_in(**fields):
        for label, text in fields.items():
            next(field for field in app.text_input if field.label.startswith(label.replace("_", " "))).set_value(text)
        return app.run()

    type_in(Qurumun_kodu="YNI")
    assert [info.value for info in app.info] == ["Əvvəlcə qurumun və planın kodlarını yazın\\."]
    type_in(Planın_kodu="Y-1", İlk_il="2026", Son_il="2025")
    type_in(İlk_il="2025", Son_il="2026", Qurumun_adı="Yeni qurum")
    assert not app.exception and not [
        button for button in app.button if button.key == "plan_publish"
    ]  # the plan has no title yet
    type_in(Planın_adı="Yeni plan")
    type_in(Adınız="Leyla")
    app.button(key="plan_publish").click().run()
    assert not app.exception
    assert held(tmp_path, "plan", "agency, plan, first_year") == [("YNI", "Y-1", 2025)]
    assert app.query_params["plan"] == "Y-1"
    with editions.open_edition(tmp_path, editions.newest_edition(tmp_path)) as connection:
        assert connection.execute("SELECT who, kind, file FROM upload").fetchall() == [("Leyla", "page", "Y-1.xlsx")]
    assert "change edition=2 who=Leyla address=127.0.0.1" in caplog.messages


def edited_definitions(folder, monkeypatch, *rows):
    """The page with new definitions of rows of trainings, typed but not published."""
    st.cache_data.clear()  # of another test's database in this process
    monkeypatch.setenv("KPI_OPEN", "1")  # a page without a browser has no address that it could be local by
    monkeypatch.setenv("KPI_DATABASE", str(folder))
    monkeypatch.setenv("KPI_TODAY", TODAY.isoformat())
    app = AppTest.from_file(str(FRAME), default_timeout=60)
    for name, text in {"language": "en", "agency": "AGY", "plan": "P1", "part": "definition"}.items():
        app.query_params[name] = text
    empty = {column.name: "" for column in BY_NAME["definition"].columns if column.name != "plan"}
    added = tuple(
        empty | {"clause": "10.2", "name_az": "Öz", "dataset": "trainings", "counts": "rows"} | row for row in rows
    )
    app.session_state["plan_edits"] = {("AGY", "P1"): {"definition": Edits(added=added)}}
    app.switch_page("../../pages/analysts/plan.py").run()
    assert not app.exception
    return app


def test_a_definition_shows_what_it_gives_before_it_is_published(folder, monkeypatch):
    app = edited_definitions(
        folder, monkeypatch, {"indicator": "ours"}, {"indicator": "none", "filter": "Rayon = Bakə"}
    )
    assert "Figures of the defined indicators" in [heading.value for heading in app.subheader]
    (warning,) = [one.value.replace("\\", "") for one in app.warning if "10" in one.value]
    assert (
        "10.2 · Öz\N{NO-BREAK SPACE}(az). No row matches: Region is “Bakə”." in warning
        and "there are “Bakı”" in warning
    )


def test_a_wrong_definition_cannot_be_published_from_the_page(folder, monkeypatch):
    app = edited_definitions(folder, monkeypatch, {"indicator": "wrong", "filter": "Kanal = YouTube"})
    assert "1 problem" in [heading.value for heading in app.subheader]
    assert not [button for button in app.button if button.key == "plan_publish"]
