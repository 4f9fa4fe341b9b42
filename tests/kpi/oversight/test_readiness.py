"""How far the year's report is: what clauses have for it, what they lack, and the sentence that says so."""

from datetime import date

import pytest

from kpi.oversight import readiness
from kpi.oversight.readiness import Asked, Readiness
from kpi.warehouse import editions
from language import Language
from language.plans.readiness import sentence
from loaders.decisions.nothing_to_report import answer_nothing
from loaders.roles.actor import operator
from tests.helpers.building import TRAININGS, database, load, workbook

DEFINITIONS = [
    ["Planın kodu", "Bənd", "Göstəricinin kodu", "Göstəricinin adı"],
    ["P1", "1.1", "trainings.held", "Təlimlər"],
    ["P1", "1.1", "e-xidmetler", "Xidmətlər"],
]
DUE = date(2026, 12, 30)
NARRATIVES = ["Bənd", "İl", "Status", "İcra haqqında məlumat", "Təsdiqedici keçid"]


def read(folder, year=2026):
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as connection:
        return {clause.clause: clause for clause in readiness.read_readiness(connection, edition, "AGY", "P1", year)}


def test_clauses_stand_in_plan_order_and_have_nothing_at_first(tmp_path):
    found = read(database(tmp_path))
    assert list(found) == ["1.1", "2.4", "4.1.1", "5.6", "10.1", "10.2", "10.10"]
    assert {clause.state for clause in found.values()} == {"nothing"}
    assert found["1.1"].missing == ("narrative", "status", "evidence")  # no figures are asked for


def test_a_clause_is_asked_for_its_indicators_and_for_datasets_that_it_had_figures_of(tmp_path):
    folder = database(
        tmp_path, {"definition": DEFINITIONS, "2025": [TRAININGS, ["1.1; 2.4", "05.10.2025", "Etika", "Bakı", 1, 20]]}
    )
    load(
        folder, workbook(tmp_path / "a.xlsx", {"Təlimlər": [TRAININGS, ["1.1", "05.10.2026", "Etika", "Bakı", 1, 20]]})
    )
    found = read(folder)
    # Of the trainings the participants are not defined, so nobody asks for them.
    states = {one.indicator.code: (one.dataset, one.state) for one in found["1.1"].asked}
    assert states == {"trainings.held": ("trainings", "figures"), "e-xidmetler": ("indicators", "none")}
    assert [(one.dataset, one.indicator, one.state) for one in found["2.4"].asked] == [("trainings", None, "none")]
    assert (found["1.1"].state, found["2.4"].state) == ("neither", "nothing")


def test_a_clause_that_is_not_due_lacks_nothing_and_is_counted_apart(tmp_path):
    terms = [["Planın kodu", "Bənd", "Bəndin adı", "İcra müddəti"], ["P1", "1.1", "A", "2020-2025"], ["P1", "2.4", "B"]]
    found = read(database(tmp_path, {"clause": terms, "definition": DEFINITIONS}))
    assert [(clause.state, clause.missing) for clause in found.values()] == [
        ("not_due", ()),
        ("nothing", ("narrative", "status", "evidence")),
    ]
    (office,) = readiness.offices(list(found.values()))
    assert [clause.clause for clause in office.clauses] == ["2.4"]
    text = sentence(list(found.values()), 2026, DUE, date(2026, 12, 30), False, Language("en"))
    assert text.endswith("of 1 clause none is ready, 1 has nothing yet; 1 is not due.")


def test_nothing_to_report_is_an_answer(tmp_path):
    folder = database(tmp_path, {"definition": DEFINITIONS})
    for dataset in ("trainings", "indicators"):
        answer_nothing(folder, "AGY", "P1", "1.1", dataset, 2026, who=operator("Analitik"))
    assert read(folder)["1.1"].state == "no_narrative"
    answer_nothing(folder, "AGY", "P1", "1.1", "narratives", 2026, who=operator("Analitik"))
    assert read(folder)["1.1"].state == "ready"
    assert read(folder, 2025)["1.1"].state == "nothing"


@pytest.mark.parametrize(
    "cells, missing, state",
    [
        (["icra olunub", "Təlimlər keçirilib.", "https://example.org/1"], (), "ready"),
        (["icra olunub", "Təlimlər keçirilib.", None], ("evidence",), "nearly"),
        (["başlanmayıb", "Hələ başlanmayıb.", None], (), "ready"),
        ([None, "Təlimlər keçirilib.", "https://example.org/1"], ("status",), "nearly"),
    ],
)
def test_what_an_analyst_has_written(tmp_path, cells, missing, state):
    clause = read(database(tmp_path, {"İcra": [NARRATIVES, ["10.2", 2026, *cells]]}))["10.2"]
    assert (clause.missing, clause.state) == (missing, state)


def clause(number="1.1", office="", figures=True, narrative=True, status="complete", evidence=1, excused=False):
    asked = (Asked("trainings", {}, "figures" if figures else "none"),)
    return Readiness(number, office, asked, narrative, status, evidence, excused)


@pytest.mark.parametrize(
    "lacks, state",
    [
        ({"figures": False}, "no_figures"),
        ({"narrative": False}, "no_narrative"),
        ({"figures": False, "narrative": False}, "neither"),
        ({"figures": False, "narrative": False, "status": "", "evidence": 0}, "nothing"),
        ({"narrative": False, "status": "", "evidence": 0}, "no_narrative"),
        ({"figures": False, "evidence": 0}, "no_figures"),
    ],
)
def test_a_clause_stands_in_one_state(lacks, state):
    assert clause(**lacks).state == state


def test_offices_that_lack_most_come_first():
    clauses = [
        clause("1.1", "Kadrlar"),
        clause("1.2", "Hüquq", figures=False),
        clause("1.3", "Kadrlar", narrative=False),
        clause("1.4", "Hüquq", evidence=0),
    ]
    found = readiness.offices(clauses)
    assert [(office.name, len(office.clauses), [one.clause for one in office.lacking]) for office in found] == [
        ("Hüquq", 2, ["1.2", "1.4"]),
        ("Kadrlar", 2, ["1.3"]),
    ]


SEVERAL = (
    [clause()] * 2 + [clause(narrative=False)] * 3 + [clause(figures=False, narrative=False, status="", evidence=0)]
)


@pytest.mark.parametrize(
    "today, code, text",
    [
        (
            date(2026, 11, 22),
            "en",
            "38 days are left until 30 December, when the report for 2026 is due; of 6 clauses 2 are ready, 3 lack a narrative, 1 has nothing yet.",
        ),
        (
            date(2026, 11, 22),
            "az",
            "2026-cı il üzrə hesabatın təqdim edilməli olduğu 30 dekabr tarixinə 38 gün qalır; 6 bənddən 2 bənd hazırdır, 3 bənd üzrə icra haqqında məlumat çatışmır, 1 bənd üzrə hələ heç bir məlumat yoxdur.",
        ),
        (
            date(2026, 11, 22),
            "ru",
            "До 30 декабря, срока представления отчёта за 2026 год, осталось 38 дней; из 6 пунктов 2 готовы, у 3 нет описания исполнения, у 1 ещё нет никаких сведений.",
        ),
        (date(2026, 12, 9), "ru", "До 30 декабря, срока представления отчёта за 2026 год, остался 21 день; "),
        (date(2026, 12, 28), "ru", "До 30 декабря, срока представления отчёта за 2026 год, осталось 2 дня; "),
        (date(2026, 12, 29), "en", "The report for 2026 is due tomorrow, 30 December; "),
        (date(2026, 12, 29), "az", "2026-cı il üzrə hesabat sabah, 30 dekabr tarixində təqdim edilməlidir; "),
        (date(2026, 12, 30), "ru", "Отчёт за 2026 год следует представить сегодня, 30 декабря; "),
        (date(2026, 12, 31), "en", "The report for 2026 was due on 30 December, 1 day ago; "),
    ],
)
def test_the_sentence_can_be_read_out(today, code, text):
    assert sentence(SEVERAL, 2026, DUE, today, False, Language(code)).startswith(text)


def test_the_sentence_of_a_report_that_is_ready_and_of_a_closed_year():
    assert sentence([clause()] * 5, 2026, DUE, date(2026, 12, 30), False, Language("en")).endswith(
        "; all 5 clauses are ready."
    )
    assert (
        sentence([clause()] * 5, 2026, DUE, date(2026, 12, 31), True, Language("ru"))
        == "2026 год закрыт; готовы все 5 пунктов."
    )
    assert (
        sentence([clause(evidence=0)] * 5, 2026, DUE, date(2026, 12, 31), True, Language("en"))
        == "The year 2026 is closed; of 5 clauses none is ready, 5 lack only a status or evidence."
    )
