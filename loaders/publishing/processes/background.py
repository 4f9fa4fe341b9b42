"""A load in a process of its own: it can be given up at any moment, and nobody else waits for it."""

import gc
import pickle
import queue
import sys
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace

import duckdb

from kpi import logs
from kpi.warehouse import editions, previews
from kpi.warehouse.originals import file_hash
from loaders.fixing.window import Wanted, Window
from loaders.problems.problem import Fault, Refused
from loaders.problems.raised import fault_of
from loaders.publishing.processes.workers import Last, Worker, Workers
from loaders.publishing.request import Request
from loaders.publishing.result import Result
from loaders.publishing.service import preview, publish
from loaders.spreadsheet import confined, sheet_cache

LOOK_SECONDS = 0.25
_BOUNDS = confined.BOUNDS["load"]
_DATABASE_MEGABYTES = 3_000  # what DuckDB may take of them before it uses the disk
_KEPT_CELLS = 3_000_000
_MOST_HELD = 1_500_000_000  # bytes, with which a process is not kept for further work
_FRESH = Workers(0)


@dataclass(frozen=True, slots=True)
class Task:
    """is_look: nothing is to be published. client_address: the address from which it is asked for, of kpi.logs."""

    request: Request
    is_look: bool = False
    client_address: str = field(default_factory=logs.client_address.get)


def run_apart(task: Task, workers: Workers = _FRESH) -> Generator[str | Result, None, None]:
    """The step under way every LOOK_SECONDS (a file's name, 'rows' or 'figures'; '' before the
    first), of a look also a Result without its figures, and the Result at the end. Closing the iterator ends the
    process: nothing is changed then, unless the edition was published already."""
    files = {file_hash(file.path) for file in task.request.files}
    worker, is_done = workers.take(files), False

    def anew() -> Worker:
        nonlocal worker
        worker.end()
        worker = workers.begin()
        worker.give(task)
        return worker

    try:
        worker.give(task)
        for message in _followed(worker, anew):
            is_done = isinstance(message, Result) and message.has_figures and message.fault is None
            yield message
    finally:
        if is_done and worker.stays:
            worker.files = files
            workers.give_back(worker)
        else:
            worker.end()
            if not is_done:
                previews.sweep(task.request.folder)
            workers.make_ready()


def window_apart(wanted: Wanted, workers: Workers) -> Window:
    """Of a process that has read the file, if there is one; nothing where it cannot be read in time."""
    files = {file_hash(wanted.path)}
    worker = workers.take(files)
    window = _window(worker, wanted)
    if not window and worker.has_waited and worker.has_ended:
        worker.end()
        worker = workers.begin()
        window = _window(worker, wanted)
    if window and worker.stays:
        worker.files |= files
        workers.give_back(worker)
    else:
        worker.end()
    return window or Window({}, 0)


def _window(worker: Worker, wanted: Wanted) -> Window | None:
    worker.give(wanted)
    with suppress(queue.Empty):
        return worker.messages.get(timeout=_BOUNDS.seconds)
    return None


def _followed(worker: Worker, anew: Callable[[], Worker]) -> Iterator[str | Result]:
    """anew: gives the task to a process that has just begun."""
    message: str | Result = ""
    latest = time.monotonic() + _BOUNDS.seconds
    is_silent = True
    yield message
    while not (isinstance(message, Result) and message.has_figures):
        with suppress(queue.Empty):
            newest = worker.messages.get(timeout=LOOK_SECONDS)
            if newest is None and is_silent and worker.has_waited:
                worker = anew()  # it ended while it waited
            else:
                # What ends without its Result was ended by the machine, for want of memory as a rule.
                message, is_silent = newest or Result(fault=Fault("load_broke")), False
        if time.monotonic() > latest and not isinstance(message, Result):
            message = Result(fault=Fault("took_too_long", {"minutes": _BOUNDS.seconds // 60}))
        yield message


Send = Callable[[str | Result], None]


def _carry_out(task: Task, send: Send) -> Result:
    logs.client_address.set(task.client_address)
    known = Result()

    def see(rows: Result) -> None:
        nonlocal known
        known = rows.shortened()
        send(known)

    try:
        if task.is_look:
            return preview(task.request, send, see).shortened()
        return publish(task.request, send).shortened()
    except (MemoryError, duckdb.OutOfMemoryException):
        return Result(fault=Fault("load_broke"))
    except (Refused, editions.Busy, OSError) as raised:
        # What was recognised is told all the same.
        return replace(known, fault=fault_of(raised, task.request.folder), sheets=None, has_figures=True)


def _main() -> None:
    confined.confine(_BOUNDS)
    editions.bound_memory(_DATABASE_MEGABYTES)
    sheet_cache.keep(_KEPT_CELLS)

    def send(message: str | Result | Last) -> None:
        pickle.dump(message, sys.stdout.buffer)
        sys.stdout.buffer.flush()

    stays = True
    with suppress(EOFError):  # nobody needs it any more
        while stays:
            asked = pickle.load(sys.stdin.buffer)
            last = asked.answer() if isinstance(asked, Wanted) else _carry_out(asked, send)
            stays = _stays()
            send(Last(last, stays))
            del last
            gc.collect()


def _stays() -> bool:
    """Whether it is there for further work: that is said with the last word, before anybody gives it any."""
    if confined.resident() >= _MOST_HELD:
        gc.collect()
    return confined.resident() < _MOST_HELD


if __name__ == "__main__":
    _main()
