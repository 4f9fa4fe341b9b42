"""A kill at any moment of a load leaves the last edition whole (docs/architecture.md, 'Editions')."""

import random
import signal
import time

import pytest

from kpi.warehouse import editions as warehouse
from tests.helpers.building import TRAININGS, database, load, process, values, workbook
from tests.helpers.interrupted import HELD, ROWS, is_whole, large_export, reader

FIXED_MOMENTS = 4


@pytest.fixture(scope="module")
def export(tmp_path_factory):
    return large_export(tmp_path_factory.mktemp("export") / "big.xlsx")


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
    assert values(folder)[HELD] == (ROWS, "exact")
    return time.monotonic() - began


def kill_again_and_again(tmp_path, export, moments) -> None:
    """A reader looks on all through."""
    killed, left = 0, list(moments)
    while left:
        folder = database(tmp_path / f"killed-{len(left)}")
        with reader(folder) as editions:
            while left and len(set(editions)) < 2:
                killed += kill_at(folder, export, left.pop(0))
                assert is_whole(values(folder))
    assert killed, "no load was still under way when it was killed"
    load(folder, export)
    assert values(folder)[HELD] == (ROWS, "exact")


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
