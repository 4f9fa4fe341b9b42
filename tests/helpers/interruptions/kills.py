"""Loads that are killed while a reader looks on."""

import signal
import time

from tests.helpers.building import database, load, process, values
from tests.helpers.interruptions.interrupted import HELD, ROWS, is_whole, reader


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
