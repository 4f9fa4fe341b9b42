"""A load in a process of its own: it can be given up at any moment, and nobody else waits for it."""

import pickle
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from kpi import previews, warehouse
from kpi.author import Author
from loaders import work
from loaders.check import Incoming
from loaders.digest import Digest, digested
from loaders.spreadsheet.problems import Fault, Unreadable

LOOK_SECONDS = 0.25


@dataclass(frozen=True)
class Task:
    """What is to be loaded: the arguments of loaders.work.load_files."""

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
    command = [sys.executable, "-m", "loaders.child"]
    root = Path(__file__).parent.parent
    child = subprocess.Popen(command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    messages: queue.Queue = queue.Queue()
    listener = threading.Thread(target=_listen, args=(child.stdout, messages), daemon=True)
    listener.start()
    try:
        with suppress(BrokenPipeError), child.stdin as stdin:
            pickle.dump(task, stdin)
        message = ""
        while not isinstance(message, Digest):
            yield message
            with suppress(queue.Empty):
                message = messages.get(timeout=LOOK_SECONDS)
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
        return digested(work.load_files(
            task.incoming, task.today, task.folder, task.agency, task.plan, who=task.who, progress=tell, **task.how
        ))
    except Unreadable as unreadable:
        return Digest(fault=unreadable.fault)
    except warehouse.Busy:
        return Digest(fault=Fault("database_busy"))
    except OSError as error:
        return Digest(fault=Fault("cannot_write", {"reason": error.strerror or str(error), "file": error.filename or str(task.folder)}))


def _main() -> None:
    task = pickle.load(sys.stdin.buffer)

    def send(message: str | Digest) -> None:
        pickle.dump(message, sys.stdout.buffer)
        sys.stdout.buffer.flush()

    send(_carry_out(task, send))


if __name__ == "__main__":
    _main()
