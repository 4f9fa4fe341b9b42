"""The work plan on the clause's page, on readiness, in the report and in its workbook: all say the same."""

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from kpi.warehouse import editions
from language import LANGUAGES, Language
from reports.content.read_plan_year import read_plan_year
from reports.content.wording import clause_section
from reports.xlsx.workbook import workbook as excel
from tests.helpers import FRAME
from tests.helpers.building import TODAY, TRAININGS, database, load, workbook
from tests.helpers.documents.office_files import workbook as sheets_of
from tests.helpers.pieces import pieces

PLANNED = [
    ["Bənd", "Növ", "Tədbirin adı", "Planlaşdırılan ay", "Say", "Məsul şəxs"],
    ["1.1", "təlim", "<b>Etika</b>", "mart 2026", 3, "Kadrlar"],
    ["1.1", "təlim", "Hüquq", "dekabr 2026", 2, None],
    ["2.4", "tədbir", "Görüş", "yanvar 2026", "ən azı 5", None],
    ["2.4", "tədbir", "Sərgi", "dekabr 2026", "təxminən 10", None],
    ["10.2", "təlim", "Yeni", "fevral 2026", 1, "Mətbuat"],
]
TRANSLATIONS = [
    ["Mətnin sütunu", "Yazıldığı kimi", "İngiliscə"],
    ["responsible", "Kadrlar", "Human resources"],
    ["title", "Sərgi", "Exhibition"],
]
HELD = [TRAININGS, ["1.1", "05.05.2026", "Etika", "Bakı", 1, 20]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("work")
    folder = database(made)
    work = {"İş": PLANNED, "Tərcümələr": TRANSLATIONS}
    load(folder, workbook(made / "w.xlsx", work), workbook(made / "t.xlsx", {"T": HELD}))
    return folder


@pytest.fixture
def opened(folder, monkeypatch):
    st.cache_data.clear()
    for name, value in {"DATABASE": str(folder), "TODAY": TODAY.isoformat()}.items():
        monkeypatch.setenv(f"KPI_{name}", value)

    def open_page(name: str, language: str, **address: str) -> AppTest:
        app = AppTest.from_file(str(FRAME), default_timeout=120)
        for key, value in ({"language": language, "agency": "AGY", "plan": "P1", "year": "2026"} | address).items():
            app.query_params[key] = value
        app.switch_page(f"../../pages/leadership/{name}.py").run()
        assert not app.exception
        return app

    return open_page


def table(app: AppTest, heading: str) -> list[dict]:
    """The rows of the table that has such a heading, by their headings."""
    found = next(one for one in pieces(app) if any(column["heading"] == heading for column in one.get("columns", ())))
    names = [column["heading"] for column in found["columns"]]
    return [dict(zip(names, [cell and cell["text"] for cell in row], strict=True)) for row in found["rows"]]


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_clause_says_what_is_late_and_what_comes(opened, code):
    app, say = opened("clause", code, clause="1.1"), Language(code).say
    rows = table(app, say("What is planned"))
    late, coming = say("late"), say("due within 60 days")
    assert [(row[say("How it stands")], row[say("Not done")]) for row in rows] == [(late, "2"), (coming, "2")]
    assert [row[say("What is planned")] for row in rows] == ["<b>Etika</b>", "Hüquq"]
    assert say("Work plan, {year}", year=2026) in [one.value for one in app.header]


def test_a_clause_without_figures_shows_its_work_plan_too(opened):
    rows = table(opened("clause", "en", clause="2.4"), "What is planned")
    assert [(row["How it stands"], row["Not done"]) for row in rows] == [
        ("not known yet", "at least 5"),
        ("due within 60 days", "about 10"),
    ]


def test_readiness_names_the_longest_late_first_and_whose_it_is(opened):
    app = opened("readiness", "en")
    assert [(row["Clause"], row["Late"], row["Responsible"]) for row in table(app, "Late")] == [
        ("10.2", "1", "Mətbuat"),
        ("1.1", "2", "Human resources"),
        ("2.4", "nothing is late", "–"),
    ]
    assert [row["In the next 60 days"] for row in table(app, "Late")] == ["–", "2", "about 10"]
    assert "**Of 3 clauses with a work plan\\, work is late in 2\\.**" in [one.value for one in app.markdown]


def test_the_report_and_its_workbook_say_it_too(folder):
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as cursor:
        plan_year = read_plan_year(cursor, edition, TODAY, "AGY", "P1", 2026, Language("en"))
    clauses = {clause.number: clause for clause in plan_year.clauses}
    told = dict(clause_section(clauses["1.1"], plan_year).facts)["Work plan"]
    assert told.startswith("Trainings: 5 planned, 1 done; 2 late, the first due by 31 March 2026 (Human resources)")
    assert "Work plan" not in dict(clause_section(clauses["10.1"], plan_year).facts)
    plan_year.clauses[:] = [clause for clause in plan_year.clauses if not clause.indicators]
    plan_year.totals[:] = []
    lines = sheets_of(excel(plan_year, lambda figure: None))["Work plan"]
    assert [line["What is planned"] for line in lines] == ["Görüş\u00a0(az)", "Exhibition", "Yeni\u00a0(az)"]
    amounts = ("Planned", "Exactness of what is planned", "Not done", "Exactness of what is not done")
    assert [(line["Clause"], *(line[name] for name in amounts)) for line in lines] == [
        ("2.4", 5, "at least", 5, "at least"),
        ("2.4", 10, "about", 10, "about"),
        ("10.2", 1, None, 1, None),
    ]
