"""What is typed or pasted on the plans page is read as in a workbook, in any language, or named; none of it disappears."""

import json

import pytest
import streamlit as st
from playwright.sync_api import expect
from streamlit.testing.v1 import AppTest

from language import Language
from loaders.workbooks.plan_workbook import BY_NAME
from tests.helpers import FRAME
from tests.helpers.browser import type_in, visit
from tests.helpers.building import TODAY, database
from tests.helpers.pieces import pieces
from tests.ui.plans.grids import paste_below, type_cell
from tests.ui.plans.test_editing import held
from tests.ui.plans.test_in_browser import publish
from ui.plans.edits import after_editor, edits_of

DEFINITION = [
    ["Planın kodu", "Bənd", "Göstəricinin kodu", "Göstəricinin adı", "İstiqamət", "Səviyyə", "Toplanma qaydası"],
    ["P1", "1.1", "trainings.held", "Təlimlər", "az olması yaxşıdır", "qatqı", "son qiymət"],
]


def edited(folder, monkeypatch, part, language, *added):
    """The plans page with rows that were pasted."""
    st.cache_data.clear()  # of another test's database in this process
    monkeypatch.setenv("KPI_OPEN", "1")  # a page without a browser has no address that it could be local by
    monkeypatch.setenv("KPI_DATABASE", str(folder))
    monkeypatch.setenv("KPI_TODAY", TODAY.isoformat())
    app = AppTest.from_file(str(FRAME), default_timeout=60)
    for name, text in {"language": language, "agency": "AGY", "plan": "P1", "part": part}.items():
        app.query_params[name] = text
    columns = [column for column in BY_NAME[part].columns if column.name != "plan"]
    rows = after_editor([], {"edited_rows": {}, "deleted_rows": [], "added_rows": list(added)}, columns)
    app.session_state["plan_edits"] = {("AGY", "P1"): {part: edits_of([], rows)}}
    app.switch_page("../../pages/analysts/plan.py").run()
    assert not app.exception
    return app


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return database(tmp_path_factory.mktemp("paste"), {"definition": DEFINITION})


GOOD = {"clause": "2.4", "indicator": "x", "name_az": "X"}


TARGET = {"clause": "2.4", "indicator": "trainings.held", "year": "2026", "target": "5"}


MATCH = {"clause": "2.4", "earlier_plan": "P0", "earlier_clause": "1", "kind": "eyni"}


@pytest.mark.parametrize(
    "part, row, language, sentences",
    [
        (
            "definition",
            GOOD | {"level": "bəlkə"},
            "az",
            ("2.4 · x", "Səviyyə", "bəlkə", "qatqı, fəaliyyət, hasilat, nəticə, təsir"),
        ),
        (
            "definition",
            GOOD | {"direction": "up"},
            "en",
            ("2.4 · x", "Direction", "up", "more is better, less is better, neither"),
        ),
        (
            "definition",
            GOOD | {"accumulation": "всегда"},
            "ru",
            ("2.4 · x", "Накопление", "всегда", "за год, последнее значение, с начала плана"),
        ),
        (
            "definition",
            GOOD | {"dataset": "kadrlar", "counts": "rows"},
            "az",
            ("2.4 · x", "Məlumat toplusu", "kadrlar", "Təlimlər"),
        ),
        ("definition", GOOD | {"baseline": "çoxlu"}, "az", ("2.4 · x", "Baza qiyməti", "çoxlu", "Ədəd yazın")),
        ("definition", GOOD | {"baseline_year": "2o24"}, "en", ("2.4 · x", "Baseline year", "2o24", "four digits")),
        ("definition", GOOD | {"clause": "9.9"}, "en", ("9.9 · x", "Clause", "9.9", "no clause 9.9")),
        ("target", TARGET | {"clause": "9.9"}, "az", ("9.9 · trainings.held · 2026", "Bənd", "9.9", "9.9")),
        (
            "target",
            TARGET | {"clause": "on iki"},
            "en",
            ("on iki · trainings.held · 2026", "Clause", "on iki", "not a clause number"),
        ),
        ("target", TARGET | {"target": "qırx"}, "en", ("2.4", "Target", "qırx", "not a number")),
        ("target", TARGET | {"year": "gələn il"}, "en", ("2.4", "Year", "gələn il", "not a year")),
        ("crosswalk", MATCH | {"kind": "oxşar"}, "az", ("2.4 · 1", "Uyğunluq növü", "oxşar", "eyni, dəyişdirilib")),
        ("crosswalk", MATCH | {"clause": "9.9"}, "ru", ("9.9 · 1", "Пункт", "9.9", "нет пункта 9.9")),
        ("clause", {"clause": "on", "title_az": "On"}, "en", ("on", "Clause", "on", "not a clause number")),
    ],
)
def test_what_cannot_be_read_is_named_with_its_row_and_column(folder, monkeypatch, part, row, language, sentences):
    app = edited(folder, monkeypatch, part, language, row)
    assert not [button for button in app.button if button.key == "plan_publish"]
    (table,) = (piece for piece in pieces(app) if piece.get("caption") == Language(language).say("Problems"))
    text = json.dumps(table["rows"], ensure_ascii=False)
    assert [one for one in sentences if one not in text] == []


@pytest.mark.slow
def test_all_that_was_pasted_is_kept_and_published_or_named(page, show, tmp_path):
    kept = database(tmp_path, {"definition": DEFINITION})
    one = [
        "2.4",
        "yeni",
        "Yeni",
        "",
        "",
        "nəfər",
        "",
        "",
        "çox olması yaxşıdır",
        "nəticə",
        "il ərzində",
        "",
        "",
        "",
        "",
        "2024",
        "1 234,5",
    ]
    two = [
        "9.9",
        "başqa",
        "Başqa",
        "",
        "",
        "",
        "",
        "",
        "oxşar",
        "TƏSİR",
        "latest value",
        "",
        "",
        "",
        "",
        "",
        "təxminən 100",
    ]
    address = show(kept)
    visit(page, f"{address}/plan?agency=AGY&plan=P1&language=az&part=definition")
    paste_below(page, 1, [one, two])
    problem = page.locator(".st-key-plan_problems").get_by_role("row").filter(has_text="9.9 · başqa")
    expect(problem.filter(has_text="oxşar")).to_contain_text(
        "çox olması yaxşıdır, az olması yaxşıdır, fərqi yoxdur", timeout=20_000
    )
    expect(problem.filter(has_text="İstiqamət")).to_have_count(1)
    type_cell(page, 0, 2, "5.6")
    type_cell(page, 8, 2, "Меньше - лучше")
    changes = page.locator(".st-key-plan_changes_definition").get_by_role("row")
    expect(changes.filter(has_text="5.6 · başqa")).to_contain_text("az olması yaxşıdır", timeout=20_000)
    expect(changes.filter(has_text="2.4 · yeni")).to_contain_text("nəticə")
    type_in(page, "Adınız", "Leyla")
    publish(page, kept)
    assert held(
        kept,
        "definition",
        "clause, indicator, direction, level, accumulation, baseline_year, baseline, baseline_qualifier",
    ) == [
        ("1.1", "trainings.held", "less", "input", "latest", None, None, None),
        ("2.4", "yeni", "more", "outcome", "within_year", 2024, 1234.5, "exact"),
        ("5.6", "başqa", "less", "impact", "latest", None, 100.0, "about"),
    ]


@pytest.mark.slow
def test_a_target_of_a_clause_that_the_plan_lacks_stays_and_is_named(page, show, folder):
    address = show(folder)
    visit(page, f"{address}/plan?agency=AGY&plan=P1&language=az&part=target")
    paste_below(page, 0, [["9.9", "trainings.held", "2026", "14", "Səbəb"]])
    problem = page.locator(".st-key-plan_problems").get_by_role("row").filter(has_text="9.9 · trainings.held · 2026")
    expect(problem).to_contain_text("belə bənd yoxdur: 9.9", timeout=20_000)
    type_cell(page, 0, 0, "5.6")
    expect(page.locator(".st-key-plan_changes_target").get_by_role("row").filter(has_text="5.6 ·")).to_contain_text(
        "Səbəb", timeout=20_000
    )
