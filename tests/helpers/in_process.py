"""Loads of pages and of the watcher, which run in a process of their own, within that of the test."""

import pickle
from collections.abc import Generator

from loaders.publishing.processes.background import Task, _carry_out
from loaders.publishing.processes.workers import Workers
from loaders.publishing.result import Result


def run_here(task: Task, workers: Workers | None = None) -> Generator[str | Result, None, None]:
    """In place of run_apart, in half the time. Task and results go through pickle, as on their way to a process."""
    steps: list[str | Result] = [""]
    result = _carry_out(pickle.loads(pickle.dumps(task)), steps.append)
    yield from pickle.loads(pickle.dumps([*steps, result]))
