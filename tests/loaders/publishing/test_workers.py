"""Processes that carry out one load after the other: what they give is what a fresh one gives, and none is left behind."""

import os
import signal
import time
from collections.abc import Callable

import pytest

from loaders.checking.checked import Incoming
from loaders.fixing.window import Wanted
from loaders.publishing.processes import workers
from loaders.publishing.processes.background import Task, run_apart, window_apart
from loaders.publishing.processes.workers import Workers
from loaders.publishing.result import Result
from loaders.spreadsheet import confined
from tests.helpers.building import TRAININGS, database, request, workbook
from tests.helpers.children.processes import children

CORRECTIONS = ({}, {("2025", "F3"): "7"}, {("2025", "F3"): "sekkiz"}, {})


@pytest.fixture
def warm():
    kept = Workers(1)
    yield kept
    kept.end_all()
    assert children() == []


@pytest.fixture
def asked(tmp_path):
    """A function that gives the look at a file with corrections."""
    folder = database(tmp_path)
    rows = [["1.1", "05.10.2025", "Etika", "Bakı", 1, 20], ["2.4", "06.10.2025", "Nitq", "Bakı", 1, "qırx"]]
    path = workbook(tmp_path / "a.xlsx", {"2025": [TRAININGS, *rows]})
    return lambda corrections=None: Task(request(folder, Incoming(path, path.name, corrections or {})), is_look=True)


def test_a_kept_process_gives_what_a_fresh_one_gives_and_is_the_same_again(warm, asked):
    seen = set()
    for corrections in CORRECTIONS:
        *_, fresh = run_apart(asked(corrections))
        *steps, result = run_apart(asked(corrections), warm)
        seen |= set(children())
        assert result == fresh
        (rows,) = [step for step in steps if isinstance(step, Result)]
        assert (rows.has_figures, rows.files, rows.sheets, rows.comparisons) == (
            False,
            result.files,
            result.sheets,
            result.comparisons,
        )
    assert len(seen) == 1


def test_what_was_given_up_or_has_ended_is_not_used_again(warm, asked):
    *_, first = run_apart(asked(), warm)
    steps = run_apart(asked(), warm)
    next(steps)
    (given_up,) = children()
    steps.close()
    *_, again = run_apart(asked(), warm)
    (ended,) = children()
    assert (again, ended == given_up) == (first, False)
    os.kill(ended, signal.SIGKILL)
    reach(lambda: not warm._idle[0].is_ready)
    *_, again = run_apart(asked(), warm)
    assert again == first


@pytest.mark.parametrize("work", ["a load", "rows of a sheet"])
def test_what_ends_just_as_it_is_used_again_is_not_missed(warm, asked, monkeypatch, work):
    """Its end may come after it was taken and before it has read what it was given."""
    *_, first = run_apart(asked(), warm)
    (kept,) = children()
    given = workers.Worker.give

    def end_and_give(worker, task):
        if worker.has_waited:
            os.kill(kept, signal.SIGKILL)
            worker._process.wait()
        given(worker, task)

    monkeypatch.setattr(workers.Worker, "give", end_and_give)
    (file,) = asked().request.files
    if work == "a load":
        *_, again = run_apart(asked(), warm)
        assert again == first
    else:
        assert window_apart(Wanted(file.path, file.name, "2025", (2,)), warm).rows[2][0] == "1.1"


def test_a_change_is_told_with_the_address_that_it_was_asked_from(warm, tmp_path, capfd):
    """Not with that of the first visitor for whom the process worked."""
    folder = database(tmp_path)
    for number, address in enumerate(("10.0.0.7", "10.0.0.8")):
        row = ["1.1", f"0{number + 1}.10.2025", "Etika", "Bakı", 1, 20]
        asked = request(folder, workbook(tmp_path / f"{number}.xlsx", {"2025": [TRAININGS, row]}))
        *_, result = run_apart(Task(asked, client_address=address), warm)
        assert result.edition == number + 3
    told = [line for line in capfd.readouterr().err.splitlines() if "change edition" in line]
    assert [line.rpartition("address=")[2] for line in told] == ["10.0.0.7", "10.0.0.8"]


def test_one_that_holds_much_says_that_it_ends_and_is_not_used_again(asked, monkeypatch):
    monkeypatch.setattr(confined, "start", start_small)
    kept = Workers(1)
    try:
        *_, first = run_apart(asked(), kept)
        assert first.has_figures and first.fault is None
        *_, again = run_apart(asked(), kept)
        assert again == first
    finally:
        kept.end_all()
    reach(lambda: not children("tests.helpers.children.large"))


def start_small(module: str, **how):
    """A process that thinks that it holds too much to be kept."""
    return START("tests.helpers.children.large", **how)


START = confined.start


def test_what_nobody_needs_ends(monkeypatch, warm, asked):
    monkeypatch.setattr(workers, "_IDLE_SECONDS", 0)
    *_, result = run_apart(asked(), warm)
    assert result.has_figures
    reach(lambda: not children())


def reach(condition: Callable[[], bool]) -> None:
    latest = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < latest
        time.sleep(0.02)
