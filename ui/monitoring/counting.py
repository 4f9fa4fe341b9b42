"""How often what happened, since the server began."""

import logging
import threading
from collections import Counter

_TOLD_APART_BY = {"visit": "page", "refusal": "why", "error": "kind", "load": "step"}


class Counted(logging.Handler):
    """Of kpi.logs.heard."""

    def __init__(self):
        super().__init__()
        self._times: Counter[tuple[str, str]] = Counter()
        self._seconds: Counter[str] = Counter()

    def emit(self, record: logging.LogRecord) -> None:
        event, about = record.event, record.about  # type: ignore[attr-defined]
        self._times[event, str(about.get(_TOLD_APART_BY.get(event, ""), ""))] += 1
        if "seconds" in about:
            self._seconds[str(about.get("step", ""))] += about["seconds"]
        if about.get("edition") and event != "change":
            self._times["change", ""] += 1  # made in a process of its own, where the log has it from

    def times(self, event: str) -> dict[str, int]:
        """How often each event occurred, by what tells events of its kind apart; '' where nothing does."""
        return {apart: count for (one, apart), count in sorted(self._copy(self._times).items()) if one == event}

    def seconds(self) -> dict[str, float]:
        """The seconds that loads took, by step."""
        return dict(sorted(self._copy(self._seconds).items()))

    def _copy(self, counter: Counter) -> Counter:
        with self.lock or threading.Lock():
            return counter.copy()
