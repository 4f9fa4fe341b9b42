"""Processes that carry out loads one after the other: one that has begun and knows the file answers at once."""

import pickle
import queue
import threading
import time
from collections.abc import Set
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import cached_property
from subprocess import PIPE
from typing import Any

from kpi.scratch import scratch
from loaders.spreadsheet import confined

_MODULE = "loaders.publishing.processes.background"
_TEMPORARY = ("TMPDIR", "TEMP", "TMP")  # where a process puts what it needs for a moment, whatever the system
_IDLE_SECONDS = 300  # after which a process that nobody needs ends, and its memory is free


@dataclass(frozen=True, slots=True)
class Last:
    """The last message of a process about a task. stays: it waits for further work, and does not end."""

    message: Any
    stays: bool


class Worker:
    """messages: in the order in which it sent them; None once it has ended. files: the hashes of those that it has
    read. stays: of Last. has_waited: it was not begun for the task that it has, and may have ended since."""

    def __init__(self) -> None:
        self._scratch = ExitStack()  # an ended process takes nothing away itself
        folder = str(self._scratch.enter_context(scratch()))
        self._process = confined.start(_MODULE, env=dict.fromkeys(_TEMPORARY, folder), stdin=PIPE, stdout=PIPE)
        self.messages: queue.Queue[Any] = queue.Queue()
        self.files: set[str] = set()
        self.stays, self.has_waited = True, False
        self.idle_since = time.monotonic()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    @property
    def is_ready(self) -> bool:
        return not self.has_ended and self.messages.empty()

    @property
    def has_ended(self) -> bool:
        return self._process.poll() is not None

    def give(self, task: Any) -> None:
        assert self._process.stdin  # it is a pipe
        with suppress(BrokenPipeError):
            pickle.dump(task, self._process.stdin)
            self._process.stdin.flush()

    def end(self) -> None:
        self._process.kill()
        self._process.wait()
        self._listener.join()
        with suppress(BrokenPipeError):
            self._process.stdin.close()  # type: ignore[union-attr]  # it is a pipe
        self._scratch.close()

    def _listen(self) -> None:
        assert self._process.stdout  # it is a pipe
        with self._process.stdout as stream, suppress(EOFError, ValueError, pickle.UnpicklingError):
            while True:
                message = pickle.load(stream)
                if isinstance(message, Last):
                    self.stays, message = message.stays, message.message
                self.messages.put(message)
        self.messages.put(None)


class Workers:
    """most: how many wait for further work; 0 ends each with its work, and with the thread that began it."""

    def __init__(self, most: int) -> None:
        self._most, self._idle, self._lock = most, list[Worker](), threading.Lock()

    @cached_property
    def _keeper(self) -> ThreadPoolExecutor:
        """A process ends with the thread that has begun it, so this one stays."""
        return ThreadPoolExecutor(1, "workers")

    def make_ready(self) -> None:
        """That one is there when somebody will need it soon; nobody waits for that."""
        if self._most and not self._idle:
            self._keeper.submit(self._add)

    def take(self, files: Set[str] = frozenset()) -> Worker:
        """One that has read these files, if there is one."""
        return self._keeper.submit(self._taken, files).result() if self._most else Worker()

    def begin(self) -> Worker:
        """One that has just begun."""
        return self._keeper.submit(Worker).result() if self._most else Worker()

    def _taken(self, files: Set[str]) -> Worker:
        with self._lock:
            self._idle.sort(key=lambda worker: len(files & worker.files))
            while self._idle:
                worker = self._idle.pop()
                if worker.is_ready:
                    return worker
                worker.end()
        return Worker()

    def give_back(self, worker: Worker) -> None:
        """It has done its work."""
        worker.idle_since, worker.has_waited = time.monotonic(), True
        with self._lock:
            self._idle.append(worker)
            surplus = self._idle[: -self._most] if self._most else list(self._idle)
            self._idle = self._idle[len(surplus) :]
        for one in surplus:
            one.end()
        if self._most:
            timer = threading.Timer(_IDLE_SECONDS + 1, self._end_idle, [time.monotonic()])
            timer.daemon = True
            timer.start()

    def end_all(self) -> None:
        if self._most:
            self._keeper.submit(bool).result()  # one that is beginning is there then
        self._end_idle(float("inf"))

    def _add(self) -> None:
        if not self._idle:
            self.give_back(Worker())

    def _end_idle(self, since: float) -> None:
        """Those that nobody has needed since then."""
        with self._lock:
            old = [worker for worker in self._idle if worker.idle_since <= since]
            self._idle = [worker for worker in self._idle if worker not in old]
        for worker in old:
            worker.end()
