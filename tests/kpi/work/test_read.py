"""The work plan of real files, read beside the registers that were loaded."""

import random
from collections import Counter
from datetime import date

import pytest

from kpi.warehouse import editions
from kpi.work.quantity import Quantity
from kpi.work.read import read_work
from kpi.work.state import RegisterDay
from loaders.decisions import complete_up_to
from loaders.decisions.closing import close_year
from loaders.problems.problem import Refused
from loaders.publishing.undo import undo
from loaders.roles.actor import operator
from tests.helpers.building import TODAY, TRAININGS, database, load, values, workbook

HEADINGS = ["Bənd", "Növ", "Tədbirin adı", "Planlaşdırılan ay", "Say", "Planlaşdırılan iştirakçı sayı", "Məsul şəxs"]
OUTREACH = ["Bənd", "Tarix", "Kanal", "Materialın növü", "Sayı"]
PLAN = [
    HEADINGS,
    ["1.1", "təlim", "Etika", "mart 2026", 2, 50, "Kadrlar"],
    ["1.1", "təlim", "Qanun", "20.12.2026", 1, None, None],
    ["10.2", "tədbir", "Açıq qapı", "II rüb 2026", 3, None, "Mətbuat"],
]
HELD = [TRAININGS, ["1.1", "10.02.2026", "Etika", "Bakı", 1, 20], ["1.1", "05.11.2026", "A", "Bakı", 0, None]]


def read(folder, today=TODAY, year=2026, plan="P1"):
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as connection:
        return {(one.clause, one.kind): one for one in read_work(connection, edition, "AGY", plan, year, today)}


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path, work={"İş planı": PLAN})


def test_nothing_of_a_work_plan_is_counted_as_done(folder):
    assert values(folder) == {}
    assert {key: (one.planned, one.done) for key, one in read(folder).items()} == {
        ("1.1", "trainings"): (Quantity(3), Quantity(0)),
        ("10.2", "events"): (Quantity(3), Quantity(0)),
    }


def test_late_only_once_the_register_has_passed_it(folder, tmp_path):
    assert [one.late for one in read(folder).values()] == [(), ()]
    load(folder, workbook(tmp_path / "held.xlsx", {"Təlimlər": HELD}))
    state = read(folder)["1.1", "trainings"]
    assert (state.lacking, state.since, state.responsible) == (Quantity(1), date(2026, 3, 31), ("Kadrlar",))
    assert [(one.title, one.state) for one in state.work] == [("Etika", "late"), ("Qanun", "coming")]
    assert (state.work[0].file, state.work[0].sheet, state.work[0].row) == ("work.xlsx", "İş planı", 2)
    assert read(folder)["10.2", "events"].work[0].state == "open"


def test_a_clause_with_a_day_of_its_own_keeps_its_newest_row_of_the_year(tmp_path):
    folder, planned = database(tmp_path), [HEADINGS, ["10.2", "təlim", "A", "dekabr 2025", 3, None, None]]
    held = [TRAININGS, ["10.2", "15.09.2025", "A", "Bakı", 1, 20]]
    load(folder, workbook(tmp_path / "w.xlsx", {"S": planned}), workbook(tmp_path / "t.xlsx", {"S": held}))
    whose = complete_up_to.Whose("AGY", "trainings", "P1", "10.2")
    complete_up_to.state(folder, whose, date(2025, 10, 31), TODAY, who=operator("Analitik"))
    late, next_year = ["10.2", "12.12.2025", "B", "Bakı", 1, 5], ["10.2", "03.03.2026", "C", "Bakı", 1, 5]
    load(folder, workbook(tmp_path / "t2.xlsx", {"S": [TRAININGS, late]}))
    final = RegisterDay(date(2025, 12, 31), whole=True)
    assert read(folder, year=2025)["10.2", "trainings"].register == final
    load(folder, workbook(tmp_path / "t3.xlsx", {"S": [TRAININGS, next_year]}))
    state = read(folder, year=2025)["10.2", "trainings"]
    assert (state.register, state.lacking) == (final, Quantity(1))


def test_a_closed_year_has_passed_all_and_its_plan_stays(folder, tmp_path):
    close_year(folder, "AGY", "P1", 2026, who=operator("Analitik"))
    assert read(folder, date(2027, 1, 15))["10.2", "events"].lacking == Quantity(3)
    with pytest.raises(Refused) as refused:
        load(folder, workbook(tmp_path / "more.xlsx", {"İş planı": [HEADINGS, ["2.4", "təlim", "B", "may 2026", 1]]}))
    assert refused.value.fault.code == "closed_year"


def test_a_term_that_was_cut_short_later_leaves_nothing_late(folder, tmp_path):
    load(folder, workbook(tmp_path / "held.xlsx", {"Təlimlər": HELD}))
    term = [["Planın kodu", "Bənd", "Bəndin adı", "İcra müddəti"], ["P1", "1.1", "A", "2020-2024"]]
    load(folder, workbook(tmp_path / "p.xlsx", {"Bəndlər": term}))
    assert [one.state for one in read(folder)["1.1", "trainings"].work] == ["outside_term"] * 2


def test_what_is_done_is_what_the_figures_say(folder, tmp_path):
    several = ["1.1; 10.2", "01-02.09.2026", "B", "Bakı", None, 9]
    load(folder, workbook(tmp_path / "held.xlsx", {"Təlimlər": [*HELD, several, ["2.4", "2026", "C", "Bakı", 7, 1]]}))
    state = read(folder)["1.1", "trainings"]
    assert (state.done.value, state.done.qualifier) == values(folder)["1.1", "trainings.held", 2026]
    people = [one.done_participants for one in state.months if one.done_participants]
    assert sum(one.value for one in people) == values(folder)["1.1", "trainings.participants", 2026][0]


def test_outreach_is_compared_by_channel_and_material(folder, tmp_path):
    planned = [
        [*HEADINGS[:5], "Kanal", "Material"],
        ["2.4", "məlumatlandırma", "", "may 2026", 4, "Facebook", "Pаylaşım."],
    ]
    held = [OUTREACH, ["2.4", "10.05.2026", "FACEBOOK", "paylaşım", 1], ["2.4", "11.09.2026", "YouTube", "Video", 9]]
    load(folder, workbook(tmp_path / "w.xlsx", {"S": planned}), workbook(tmp_path / "o.xlsx", {"S": held}))
    assert read(folder)["2.4", "outreach"].lacking == Quantity(3)


def test_it_goes_again_with_its_upload_and_changes_with_its_next(folder, tmp_path):
    changed = [row[:4] + [5] + row[5:] if row[1] == "tədbir" else row for row in PLAN]
    result = load(folder, workbook(tmp_path / "work.xlsx", {"İş planı": changed}))
    assert [(sheet.new, sheet.changed, sheet.same) for sheet in result.sheets] == [(0, 1, 2)]
    assert read(folder)["10.2", "events"].planned == Quantity(5)
    undo(folder, 3, TODAY, who=operator("Analitik"))
    assert read(folder)["10.2", "events"].planned == Quantity(3)
    undo(folder, 2, TODAY, who=operator("Analitik"))
    assert read(folder) == {}


def test_random_years_of_real_files(tmp_path):
    """Planned and done months are drawn and counted here month by month, apart from the code."""
    draw = random.Random(14)
    folder = database(tmp_path)
    planned = [(draw.choice(("1.1", "2.4")), draw.randint(1, 12), draw.randint(1, 4)) for _ in range(25)]
    held = [(draw.choice(("1.1", "2.4")), draw.randint(1, 8), draw.randint(1, 3)) for _ in range(15)]
    rows = [
        [clause, "təlim", f"İş {at}", f"{month:02}.2026", count, None, None]
        for at, (clause, month, count) in enumerate(planned)
    ]
    register = [[clause, f"{at + 1}.{month}.2026", "A", "B", n, None] for at, (clause, month, n) in enumerate(held)]
    load(
        folder,
        workbook(tmp_path / "w.xlsx", {"S": [HEADINGS, *rows]}),
        workbook(tmp_path / "t.xlsx", {"S": [TRAININGS, *register]}),
    )
    newest = max((month, at + 1) for at, (_, month, _) in enumerate(held))
    for (clause, _), state in read(folder).items():
        by_month, made = Counter(), Counter()
        for one, month, count in planned:
            by_month[month] += count * (one == clause)
        for one, month, count in held:
            made[month] += count * (one == clause)
        due = sum(count for month, count in by_month.items() if month < newest[0])
        assert state.lacking.value == max(0, due - sum(made.values()))
        assert {one.month: one.planned.value for one in state.months if one.planned.value} == +by_month
        assert {one.month: one.done.value for one in state.months if one.done.value} == +made
