"""Look into the folder again and again, and take what has arrived."""

import threading
from collections import Counter
from pathlib import Path

import duckdb
from filelock import FileLock, Timeout

from kpi import settings
from kpi.warehouse import editions, rights
from loaders.problems.problem import Fault
from loaders.problems.raised import CLEAN, UNREADABLE, fault_of
from loaders.watching import places
from loaders.watching.arrivals import Arrivals, Look, kept_waiting
from loaders.watching.judging import Later, Orders, Stopped
from loaders.watching.taking import copied, take

_TRIES = 3  # of a file that ends the process that loads it


class Watch:
    """One watcher. It waits for a database that cannot be written, and goes on past a bad file."""

    def __init__(self, orders: Orders, stop: threading.Event):
        """Raises OSError where the folder is not there."""
        places.prepare(orders.folder)
        self._orders, self._stop = orders, stop
        self._arrivals = Arrivals(orders.folder)
        self._lock = FileLock(orders.folder / places.OWN / "lock", timeout=0, mode=rights.FILE)
        self._broke: Counter = Counter()
        self._printed: dict[str, str] = {}

    def run(self, once: bool, interval: float) -> int:
        """Until it is stopped; once: after the second look. The exit code: with once the worst of its files'."""
        worst, looks = CLEAN, 0
        while True:
            try:
                # Watchers of one folder take turns.
                with self._lock:
                    worst = max(worst, self._round())
                looks += 1
            except Timeout:
                self._say("", self._orders.language.say("another watcher is at work in this folder"))
            if (once and looks == 2) or self._stop.wait(interval):
                return worst if once else CLEAN

    def _round(self) -> int:
        worst = CLEAN
        try:
            for path, look in self._arrivals.whole():
                worst = max(worst, self._take(path, look))
        except Stopped:
            return worst
        except Later as later:
            return self._say_fault("", later.fault)
        except (editions.NoDatabase, editions.Busy, duckdb.Error, OSError) as raised:
            return self._say_fault("", fault_of(raised, self._orders.database))
        self._printed.pop("", None)
        return worst

    def _take(self, path: Path, look: Look) -> int:
        """The exit code of one file; of one that is left for another round, too."""
        if self._stop.is_set():
            raise Stopped
        if waiting := kept_waiting(path, look, self._orders.language):
            self._say(path.name, waiting)
            return CLEAN
        try:
            copy = copied(path, look, self._orders.folder)
            if copy is None:
                return CLEAN
            entry, summary = take(path, look, copy, self._orders, self._stop, self._broke[path, look] + 1 == _TRIES)
        except OSError as error:
            return self._say_fault(path.name, fault_of(error, self._orders.database))
        except Later as later:
            self._broke[path, look] += later.fault.code == "load_broke"
            raise
        self._say(path.name, f"{summary} → {places.shown(entry.moved_to)}")
        self._printed.pop(path.name)
        return entry.exit_code

    def _say_fault(self, name: str, fault: Fault) -> int:
        language = self._orders.language
        self._say(name, f"[{fault.code}] {fault.what(language)} {fault.fix(language)}")
        return UNREADABLE

    def _say(self, name: str, text: str) -> None:
        """A line of the log; what is waited for is said once."""
        if self._printed.get(name) != text:
            self._printed[name] = text
            print(
                f"{settings.now():%Y-%m-%d %H:%M:%S}  " + (f"{places.shown(name)}: {text}" if name else text),
                flush=True,
            )
