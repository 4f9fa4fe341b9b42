"""Loads of pages and of the watcher, which run in a process of their own, within that of the test."""

import pickle
from collections.abc import Generator

from loaders.publishing.background import Task, _carry_out
from loaders.publishing.result import Result


def run_here(task: Task) -> Generator[str | Result, None, None]:
    """In place of run_apart, in half the time. Task and result go through pickle, as on their way to a process."""
    steps = [""]
    result = _carry_out(pickle.loads(pickle.dumps(task)), steps.append)
    yield from steps
    yield pickle.loads(pickle.dumps(result))
