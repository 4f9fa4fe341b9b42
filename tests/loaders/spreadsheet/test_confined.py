"""Children keep to their memory and time, and end with whoever started them."""

import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import pytest

from loaders.publishing.processes import background
from loaders.publishing.processes.background import Task, run_apart
from loaders.spreadsheet import confined
from tests.helpers import ROOT
from tests.helpers.building import TRAININGS, database, figure_rows, request
from tests.helpers.children.processes import children

SECONDS = 60


def long_task(tmp_path) -> Task:
    path = tmp_path / "long.csv"
    path.write_text(
        "\n".join([";".join(TRAININGS), *(f"10.2;05.10.2025;Mövzu {number};Bakı;1;20" for number in range(150_000))]),
        encoding="utf-8",
    )
    return Task(request(database(tmp_path), path))


def is_alive(process: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{process}/status").read_text()
    except OSError:
        return False


def ends(process: int) -> bool:
    latest = time.monotonic() + SECONDS
    while is_alive(process) and time.monotonic() < latest:
        time.sleep(0.05)
    return not is_alive(process)


def test_a_killed_parent_leaves_no_child_behind():
    call = [sys.executable, "-m", "tests.helpers.children.parent"]
    parent = subprocess.Popen(call, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    started = int(parent.stdout.readline())
    assert is_alive(started)
    time.sleep(1)
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    assert ends(started)


def test_what_takes_too_much_time_is_ended():
    with pytest.raises(confined.TooDemanding):
        confined.run("tests.helpers.children.sleeping", seconds=1)


def test_what_takes_too_much_memory_gets_none():
    with pytest.raises(subprocess.CalledProcessError) as failed:
        confined.run("tests.helpers.children.sleeping", "200", seconds=SECONDS)
    assert b"MemoryError" in failed.value.stderr


def test_a_load_that_takes_too_long_says_so_and_changes_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr(background, "_BOUNDS", replace(confined.BOUNDS["load"], seconds=1))
    task = long_task(tmp_path)
    before = figure_rows(task.request.folder)
    *_, summary = run_apart(task)
    assert summary.fault.code == "took_too_long"
    assert (figure_rows(task.request.folder), children()) == (before, [])


def test_a_load_that_takes_too_much_memory_says_so_and_changes_nothing(tmp_path, monkeypatch):
    start = confined.start
    monkeypatch.setattr(confined, "start", lambda module, **how: start("tests.helpers.children.tight", **how))
    task = long_task(tmp_path)
    before = figure_rows(task.request.folder)
    *_, summary = run_apart(task)
    assert summary.fault.code == "load_broke"
    assert figure_rows(task.request.folder) == before


def test_a_load_that_is_given_up_leaves_nothing_on_the_disk(tmp_path, monkeypatch):
    (tmp_path / "scratch").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "scratch"))
    steps = run_apart(long_task(tmp_path))
    assert any(step for step in steps)
    steps.close()
    assert list((tmp_path / "scratch").iterdir()) == []


def test_what_a_child_is_given_reaches_it_whole_however_slow_it_is():
    given = bytes(5_000_000)
    assert confined.run("tests.helpers.children.slow", given=given, seconds=SECONDS) == str(len(given)).encode()


def test_who_is_told_may_end_the_child():
    seen = []

    def give_up():
        seen.extend(children("tests.helpers.children.sleeping"))
        raise TimeoutError

    with pytest.raises(TimeoutError):
        confined.run("tests.helpers.children.sleeping", seconds=SECONDS, tell=give_up)
    assert seen and children("tests.helpers.children.sleeping") == []
