"""What adds up over the clauses of a section: each row once, however many of them it serves."""

from datetime import date

from kpi.figures.section_totals import read_section_totals
from kpi.warehouse import editions
from loaders.decisions.complete_up_to import Whose, state
from loaders.roles.actor import operator
from tests.helpers.building import PLAN_SHEETS, TODAY, TRAININGS, database, values

SECTIONS = [["Planın kodu", "Bölmənin nömrəsi", "Bölmənin adı"], ["P1", "10", "Kadrlar"], ["P1", "1", "Xidmətlər"]]
ROWS = [
    TRAININGS,
    ["10.1; 10.2", "05.10.2026", "Etika", "Bakı", 1, 20],
    ["10.2; 1.1", "06.10.2026", "Etika", "Gəncə", 2, "ən azı 40"],
    ["2.4", "07.10.2026", "Etika", "Şəki", 4, 7],
]


def totals(folder):
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as connection:
        found = read_section_totals(connection, edition, "AGY", "P1")
    return {(one.section, one.code): (one.value, one.qualifier) for one in found}


def test_a_row_counts_once_in_each_section(tmp_path):
    assert totals(database(tmp_path, {"section": SECTIONS, "2026": ROWS})) == {
        ("10", "trainings.held"): (3, "exact"),
        ("10", "trainings.participants"): (60, "at_least"),
        ("1", "trainings.held"): (2, "exact"),
        ("1", "trainings.participants"): (40, "at_least"),
    }


def test_a_section_of_all_clauses_is_the_plan(tmp_path):
    clauses = [[*PLAN_SHEETS["clause"][0], "Bölmə"], *[[*row, "A"] for row in PLAN_SHEETS["clause"][1:]]]
    whole = [SECTIONS[0], ["P1", "A", "Hamısı"]]
    folder = database(tmp_path, {"section": whole, "clause": clauses, "2026": ROWS})
    plan = {("A", code): value for (clause, code, _), value in values(folder).items() if not clause}
    assert totals(folder) == plan


def test_a_section_keeps_at_least_where_a_row_has_no_number(tmp_path):
    without = ["10.2", "08.10.2026", "Etika", "Quba", 1, None]
    rows = [TRAININGS, ["10.1", "05.10.2026", "Etika", "Bakı", 1, 20], without]
    found = totals(database(tmp_path, {"section": SECTIONS, "2026": rows}))
    assert found == {("10", "trainings.held"): (2, "exact"), ("10", "trainings.participants"): (20, "at_least")}


def test_what_a_stated_day_holds_back_waits_here_too(tmp_path):
    folder = database(tmp_path, {"section": SECTIONS, "2026": ROWS})
    state(folder, Whose("AGY", "trainings"), date(2026, 10, 5), TODAY, who=operator("Analitik"))
    assert totals(folder)["10", "trainings.held"] == (1, "exact")


def test_a_row_that_waits_in_one_clause_counts_where_another_of_the_section_has_it(tmp_path):
    folder = database(tmp_path, {"section": SECTIONS, "2026": ROWS})
    state(folder, Whose("AGY", "trainings", "P1", "10.2"), date(2026, 10, 1), TODAY, who=operator("Analitik"))
    held = {section: value for (section, code), value in totals(folder).items() if code == "trainings.held"}
    assert held == {"10": (1, "exact"), "1": (2, "exact")}
