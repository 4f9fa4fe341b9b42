"""A load in a process of its own: what it says, and that it can be given up."""

import os
import signal

import pytest

from kpi.warehouse import editions
from loaders.publishing.processes.background import Task, run_apart
from tests.helpers.building import TRAININGS, database, figure_rows, request, workbook
from tests.helpers.children.processes import children


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path)


def task(folder, path, **how):
    return Task(request(folder, path, **how))


def test_it_tells_its_steps_and_ends_with_what_it_did(folder, tmp_path):
    path = workbook(
        tmp_path / "a.xlsx",
        {"2025": [TRAININGS, ["10.2", "05.10.2025", "Etika", "Bakı", 1, 20], ["9.9", "05.10.2025", "X", "Bakı", 1, 2]]},
    )
    *steps, result = run_apart(task(folder, path))
    assert set(steps) <= {"", "a.xlsx", "rows", "figures"}
    assert (result.edition, result.count("new"), result.count("refused")) == (editions.newest_edition(folder), 1, 1)
    assert [problem.code for problem in result.files[0].problems] == ["clause_not_in_plan"]


def test_a_load_that_is_refused_says_why(folder, tmp_path):
    path = workbook(tmp_path / "a.xlsx", {"2025": [TRAININGS, ["10.2", "05.10.2025", "Etika", "Bakı", 1, 20]]})
    *_, result = run_apart(task(folder, path, based_on=1))
    assert (result.fault.code, result.sheets) == ("published_meanwhile", None)


def test_given_up_it_leaves_everything_as_it_was(folder, tmp_path):
    path = tmp_path / "long.csv"
    rows = (f"10.2;05.10.2025;Mövzu {number};Bakı;1;20" for number in range(60_000))
    path.write_text("\n".join([";".join(TRAININGS), *rows]), encoding="utf-8")
    edition, before = editions.newest_edition(folder), figure_rows(folder)
    steps = run_apart(task(folder, path))
    assert any(step == "rows" for step in steps)
    steps.close()
    assert (editions.newest_edition(folder), figure_rows(folder)) == (edition, before)


def test_what_was_ended_from_outside_says_so(folder, tmp_path):
    steps = run_apart(task(folder, workbook(tmp_path / "a.xlsx", {"2025": [TRAININGS]})))
    next(steps)
    (child,) = children()
    os.kill(child, signal.SIGKILL)
    *_, result = steps
    assert result.fault.code == "load_broke"
