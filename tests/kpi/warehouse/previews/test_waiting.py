"""What is only looked at waits for nobody, and nobody waits for it."""

import pytest

from kpi.warehouse import editions as warehouse
from language import Language
from loaders.decisions.closing import close_year
from loaders.publishing import service
from loaders.publishing.processes.background import Task, run_apart
from loaders.publishing.undo import preview_undo
from loaders.roles.actor import ONLOOKER, operator
from loaders.workbooks.plan_workbook import read_plan_rows
from tests.helpers.building import PLAN_SHEETS, TODAY, command, look, request, workbook
from tests.helpers.slow import mostly_slow
from tests.kpi.warehouse.previews.copies import left
from ui.plans import publishing as plan_publishing
from ui.plans.edits import in_workbook

DEFINED = [
    ["Planın kodu", "Bənd", "Göstəricinin kodu", "Göstəricinin adı", "Məlumat dəsti", "Hesablama üsulu"],
    ["P1", "10.2", "my.rows", "Sətirlər", "təlimlər", "sətirlərin sayı"],
]


@pytest.fixture
def plans(tmp_path):
    return workbook(tmp_path / "plans.xlsx", PLAN_SHEETS | {"definition": DEFINED})


# ---- Nobody waits ----


def look_at_a_load(folder, export, plans, monkeypatch):
    return look(folder, export).moves


def look_at_an_undoing(folder, export, plans, monkeypatch):
    return preview_undo(folder, 2, TODAY, who=ONLOOKER).moves


def look_at_definitions(folder, export, plans, monkeypatch):
    return look(folder, plans).previews


def look_in_a_process_of_its_own(folder, export, plans, monkeypatch):
    *_, result = run_apart(Task(request(folder, export), is_look=True))
    return result.moves


def look_at_an_edited_plan(folder, export, plans, monkeypatch):
    monkeypatch.setenv("KPI_DATABASE", str(folder))
    edition = warehouse.newest_edition(folder)
    with warehouse.open_edition(folder, edition) as connection:
        sheets = {
            name: in_workbook(rows, "P1")
            for name, rows in read_plan_rows(connection, "AGY", "P1", Language("az")).items()
        }
    edited = plan_publishing.Edited("AGY", "P1", edition, TODAY, sheets, frozenset(), "az")
    return plan_publishing._carry_out(service.preview, edited, ONLOOKER).sheets is not None


def dry_run(*order):
    def look(folder, export, plans, monkeypatch):
        files = [export] if order[0] == "load" else []
        return command(folder, *order[:1], *files, *order[1:], "--dry-run", "--language", "en").stdout.endswith(
            "nothing was changed.\n"
        )

    return look


LOOKS = {
    "load": look_at_a_load,
    "undo": look_at_an_undoing,
    "definitions": look_at_definitions,
    "page": look_in_a_process_of_its_own,
    "plan": look_at_an_edited_plan,
    "load --dry-run": dry_run("load", "--agency", "AGY"),
    "undo --dry-run": dry_run("undo", "2"),
}


@pytest.mark.parametrize("name", mostly_slow(LOOKS, "load", "page", "plan"))
def test_a_look_waits_for_no_writer(folder, export, plans, monkeypatch, name):
    monkeypatch.setattr(warehouse, "LOCK_SECONDS", 0.1)
    before = warehouse.newest_edition(folder), sorted(folder.rglob("*"))
    with warehouse.locked(folder):
        assert LOOKS[name](folder, export, plans, monkeypatch)
    assert (warehouse.newest_edition(folder), sorted(folder.rglob("*"))) == before


def test_no_writer_waits_for_a_look(folder, export, monkeypatch):
    monkeypatch.setattr(warehouse, "LOCK_SECONDS", 0.1)
    editions = []

    def publish(step):
        if step == "figures":
            editions.append(close_year(folder, "AGY", "P1", 2024, who=operator("Rəhbər")))

    looked = look(folder, export, progress=publish)
    assert editions == [warehouse.newest_edition(folder)] and len(looked.moves) == 6 and left(folder) == []
