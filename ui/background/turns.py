"""Two children at once, for the whole server: whoever comes later waits in the order of coming."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

AT_ONCE = 2
LOOK_SECONDS = 0.25


class TooBusy(Exception):
    """No turn came in time."""


def for_seconds(seconds: float) -> Callable[[], None]:
    """A tell for where nobody can be told and nobody can cancel. It raises TooBusy."""
    latest = time.monotonic() + seconds

    def tell() -> None:
        if time.monotonic() > latest:
            raise TooBusy

    return tell


class Queue:
    """The first of the line are at work, the others wait; whoever leaves the line, however, lets the next one in."""

    def __init__(self, at_once: int):
        self._at_once, self._moved = at_once, threading.Condition()
        self._line: list[object] = []

    @contextmanager
    def turn(self, tell: Callable[[], None]) -> Iterator[None]:
        """tell: called again and again while others are at work; what it raises gives the place up."""
        place = object()
        with self._moved:
            self._line.append(place)
        try:
            while self._waits(place):
                tell()
            yield
        finally:
            with self._moved:
                self._line.remove(place)
                self._moved.notify_all()

    @property
    def is_full(self) -> bool:
        return len(self._line) >= self._at_once

    def _waits(self, place: object) -> bool:
        """Whether it still has to; it looks up from time to time."""
        with self._moved:
            return not self._moved.wait_for(lambda: place in self._line[: self._at_once], LOOK_SECONDS)


CHILDREN = Queue(AT_ONCE)
