"""A load in a process of its own: it can be given up at any moment, and nobody else waits for it."""

import pickle
import queue
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from subprocess import PIPE
from tempfile import TemporaryDirectory

import duckdb

from kpi.warehouse import editions, previews
from kpi.warehouse.author import Author
from loaders.checking.check import Incoming
from loaders.problems.problem import Fault, Unreadable
from loaders.publishing import load
from loaders.publishing.load_summary import Digest, digested
from loaders.spreadsheet import confined

LOOK_SECONDS = 0.25
_BOUNDS = confined.BOUNDS["load"]
_DATABASE_MEGABYTES = 3_000  # what DuckDB may take of them before it uses the disk


@dataclass(frozen=True)
class Task:
    """What is to be loaded: the arguments of loaders.publishing.load.load_files."""

    incoming: list[Incoming]
    today: date
    folder: Path
    agency: str
    plan: str | None
    who: Author
    how: dict = field(default_factory=dict)


def run_apart(task: Task) -> Iterator[str | Digest]:
    """The step under way every LOOK_SECONDS (a file's name, 'rows' or 'figures'; '' before the
    first), and the Digest at the end. Closing the iterator ends the process: nothing is changed then,
    unless the edition was published already."""
    with TemporaryDirectory() as scratch:  # an ended process takes nothing away itself
        yield from _followed(task, scratch)


def _followed(task: Task, scratch: str) -> Iterator[str | Digest]:
    child = confined.start("loaders.publishing.background", env={"TMPDIR": scratch}, stdin=PIPE, stdout=PIPE)
    messages: queue.Queue = queue.Queue()
    listener = threading.Thread(target=_listen, args=(child.stdout, messages), daemon=True)
    listener.start()
    try:
        with suppress(BrokenPipeError), child.stdin as stdin:
            pickle.dump(task, stdin)
        message, latest = "", time.monotonic() + _BOUNDS.seconds
        while not isinstance(message, Digest):
            yield message
            with suppress(queue.Empty):
                message = messages.get(timeout=LOOK_SECONDS)
            if time.monotonic() > latest and not isinstance(message, Digest):
                message = Digest(fault=Fault("took_too_long", {"minutes": _BOUNDS.seconds // 60}))
        yield message
    finally:
        child.kill()
        child.wait()
        listener.join()
        previews.sweep(task.folder)


def _listen(stream, messages: queue.Queue) -> None:
    with stream, suppress(EOFError, ValueError, pickle.UnpicklingError):
        while True:
            messages.put(pickle.load(stream))
    # What ends without its Digest was ended by the machine, for want of memory as a rule.
    messages.put(Digest(fault=Fault("load_broke")))


def _carry_out(task: Task, tell) -> Digest:
    try:
        return digested(
            load.load_files(
                task.incoming, task.today, task.folder, task.agency, task.plan, who=task.who, progress=tell, **task.how
            )
        )
    except Unreadable as unreadable:
        return Digest(fault=unreadable.fault)
    except editions.Busy:
        return Digest(fault=Fault("database_busy"))
    except (MemoryError, duckdb.OutOfMemoryException):
        return Digest(fault=Fault("load_broke"))
    except OSError as error:
        return Digest(
            fault=Fault(
                "cannot_write", {"reason": error.strerror or str(error), "file": error.filename or str(task.folder)}
            )
        )


def _main() -> None:
    confined.confine(_BOUNDS)
    editions.bound_memory(_DATABASE_MEGABYTES)
    task = pickle.load(sys.stdin.buffer)

    def send(message: str | Digest) -> None:
        pickle.dump(message, sys.stdout.buffer)
        sys.stdout.buffer.flush()

    send(_carry_out(task, send))


if __name__ == "__main__":
    _main()
