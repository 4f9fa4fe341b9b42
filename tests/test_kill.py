"""A kill at any moment of a load leaves the last edition whole (design, section 4)."""

import random
import signal
import time

import pytest

from kpi import warehouse
from tests.building import TRAININGS, database, figure_rows, load, process, values, workbook

ROWS = 3000
FIXED_MOMENTS = 4


@pytest.fixture(scope="module")
def export(tmp_path_factory):
    rows = [["1.1", f"{1 + place % 28:02}.{1 + place % 12:02}.2025", f"Mövzu {place}", "Bakı", 1, 2] for place in range(ROWS)]
    return workbook(tmp_path_factory.mktemp("export") / "big.xlsx", {"2025": [TRAININGS, *rows]})


def kill_at(folder, export, seconds: float) -> bool:
    """Whether the load was still under way when it was killed."""
    loading = process(folder, "load", export, "--agency", "AGY")
    time.sleep(seconds)
    under_way = loading.poll() is None
    loading.send_signal(signal.SIGKILL)
    loading.communicate()
    return under_way


def seconds_of_a_load(tmp_path, export) -> float:
    folder = database(tmp_path / "whole")
    began = time.monotonic()
    process(folder, "load", export, "--agency", "AGY").communicate()
    assert values(folder)["1.1", "trainings.held", 2025] == (ROWS, "exact")
    return time.monotonic() - began


def holds_all_or_nothing(folder) -> bool:
    found = values(folder)
    return not found or found["1.1", "trainings.participants", 2025] == (2 * ROWS, "exact")


def kill_again_and_again(tmp_path, export, moments) -> None:
    folder, killed = database(tmp_path / "killed"), 0
    before = figure_rows(folder)
    for moment in moments:
        killed += kill_at(folder, export, moment)
        assert holds_all_or_nothing(folder)
        if figure_rows(folder) != before:
            folder = database(tmp_path / f"killed-{moment}")
    assert killed, "no load was still under way when it was killed"
    load(folder, export)
    assert values(folder)["1.1", "trainings.held", 2025] == (ROWS, "exact")


def test_a_kill_at_a_few_moments(tmp_path, export):
    whole = seconds_of_a_load(tmp_path, export)
    kill_again_and_again(tmp_path, export, [whole * part / FIXED_MOMENTS for part in range(1, FIXED_MOMENTS + 1)])


@pytest.mark.slow
def test_a_kill_at_a_hundred_moments(tmp_path, export):
    whole = seconds_of_a_load(tmp_path, export)
    random.seed(2018)
    kill_again_and_again(tmp_path, export, [random.uniform(0.3, 1.1) * whole for _ in range(100)])


def test_a_draft_left_by_a_kill_is_no_edition(tmp_path):
    folder = database(tmp_path)
    edition = warehouse.newest_edition(folder)
    warehouse.edition_file(folder, edition + 1).write_bytes(b"half a file")
    load(folder, workbook(tmp_path / "a.xlsx", {"1": [TRAININGS, ["1.1", "01.02.2025", "A", None, 1, 5]]}))
    assert warehouse.newest_edition(folder) == edition + 1
    assert values(folder)["1.1", "trainings.held", 2025] == (1, "exact")


def test_two_loads_at_once_both_arrive(tmp_path, export):
    folder = database(tmp_path)
    other = workbook(tmp_path / "b.xlsx", {"1": [TRAININGS, ["2.4", "01.02.2025", "B", None, 1, 5]]})
    loads = [process(folder, "load", path, "--agency", "AGY") for path in (export, other)]
    for loading in loads:
        loading.communicate(timeout=120)
        assert loading.returncode == 0
    found = values(folder)
    assert found["1.1", "trainings.held", 2025] == (ROWS, "exact")
    assert found["2.4", "trainings.held", 2025] == (1, "exact")
