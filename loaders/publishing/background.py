"""A load in a process of its own: it can be given up at any moment, and nobody else waits for it."""

import pickle
import queue
import sys
import threading
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE

import duckdb

from kpi.scratch import scratch
from kpi.warehouse import editions, previews
from loaders.problems.problem import Fault, Refused
from loaders.problems.raised import fault_of
from loaders.publishing.request import Request
from loaders.publishing.result import Result
from loaders.publishing.service import preview, publish
from loaders.spreadsheet import confined

LOOK_SECONDS = 0.25
TEMPORARY = ("TMPDIR", "TEMP", "TMP")  # where a process puts what it needs for a moment, whatever the system
_BOUNDS = confined.BOUNDS["load"]
_DATABASE_MEGABYTES = 3_000  # what DuckDB may take of them before it uses the disk


@dataclass(frozen=True, slots=True)
class Task:
    """is_look: nothing is to be published."""

    request: Request
    is_look: bool = False


def run_apart(task: Task) -> Generator[str | Result, None, None]:
    """The step under way every LOOK_SECONDS (a file's name, 'rows' or 'figures'; '' before the
    first), and the Result at the end. Closing the iterator ends the process: nothing is changed then,
    unless the edition was published already."""
    with scratch() as folder:  # an ended process takes nothing away itself
        yield from _followed(task, folder)


def _followed(task: Task, folder: Path) -> Iterator[str | Result]:
    process = confined.start(
        "loaders.publishing.background", env=dict.fromkeys(TEMPORARY, str(folder)), stdin=PIPE, stdout=PIPE
    )
    messages: queue.Queue = queue.Queue()
    listener = threading.Thread(target=_listen, args=(process.stdout, messages), daemon=True)
    listener.start()
    try:
        assert process.stdin  # it is a pipe
        with suppress(BrokenPipeError), process.stdin as stdin:
            pickle.dump(task, stdin)
        message: str | Result = ""
        latest = time.monotonic() + _BOUNDS.seconds
        while not isinstance(message, Result):
            yield message
            with suppress(queue.Empty):
                message = messages.get(timeout=LOOK_SECONDS)
            if time.monotonic() > latest and not isinstance(message, Result):
                message = Result(fault=Fault("took_too_long", {"minutes": _BOUNDS.seconds // 60}))
        yield message
    finally:
        process.kill()
        process.wait()
        listener.join()
        previews.sweep(task.request.folder)


def _listen(stream, messages: queue.Queue) -> None:
    with stream, suppress(EOFError, ValueError, pickle.UnpicklingError):
        while True:
            messages.put(pickle.load(stream))
    # What ends without its Result was ended by the machine, for want of memory as a rule.
    messages.put(Result(fault=Fault("load_broke")))


def _carry_out(task: Task, progress: Callable[[str], None]) -> Result:
    try:
        return (preview if task.is_look else publish)(task.request, progress).shortened()
    except (MemoryError, duckdb.OutOfMemoryException):
        return Result(fault=Fault("load_broke"))
    except (Refused, editions.Busy, OSError) as raised:
        return Result(fault=fault_of(raised, task.request.folder))


def _main() -> None:
    confined.confine(_BOUNDS)
    editions.bound_memory(_DATABASE_MEGABYTES)
    task = pickle.load(sys.stdin.buffer)

    def send(message: str | Result) -> None:
        pickle.dump(message, sys.stdout.buffer)
        sys.stdout.buffer.flush()

    send(_carry_out(task, send))


if __name__ == "__main__":
    _main()
