"""What servers and commands write down, in one form and configured here alone. Never what a cell says.

An error may quote the cell that it stumbled over, so it is written down by its kind and by where it happened; its
words stand there at the level DEBUG alone.
"""

import json
import logging
import os
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from kpi.settings import LOG_LEVELS, log_level

_FORM, _MOMENT = "%(asctime)s %(levelname)s %(name)s: %(message)s", "%Y-%m-%d %H:%M:%S%z"
_OURS = ("kpi", "loaders", "reports", "ui")
_EVENTS = logging.getLogger("kpi.events")
_EVENTS.setLevel(logging.INFO)  # metrics count what the log may leave out
_PLAIN = frozenset("-_.:/@+").union("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_MOST_LETTERS = 200
_CLIENT = "KPI_CLIENT"  # how a process that a page has started is told the address
_GIVEN = os.environ.get(_CLIENT, "")
client_address: ContextVar[str] = ContextVar("client_address", default=_GIVEN)


def configure() -> None:
    """Set up the logs of a process that serves or carries out a command. Raises ValueError where KPI_LOG_LEVEL is no
    level."""
    level = log_level()
    written = logging.StreamHandler()
    written.setFormatter(logging.Formatter(_FORM, _MOMENT))
    written.setLevel(level)
    logging.getLogger().addHandler(written)
    for name in _OURS:
        logging.getLogger(name).setLevel(level)
    if level != LOG_LEVELS[0]:
        _keep_errors_silent()


def happened(event: str, level: int = logging.INFO, /, **about: object) -> None:
    """A line of the log that programs can read: `visit page=clause who="Aynur Əliyeva" address=10.0.0.7`."""
    fields = " ".join(f"{name}={_quoted(str(value))}" for name, value in about.items() if value not in ("", None))
    _EVENTS.log(level, "%s %s", event, fields, extra={"event": event, "about": about})


@contextmanager
def unheard() -> Iterator[None]:
    """Write no event to the log inside the block: what runs there is nobody's act."""
    _EVENTS.disabled = True
    try:
        yield
    finally:
        _EVENTS.disabled = False


def of_this_client() -> dict[str, str]:
    """The environment variable by which a process that is started for a visitor knows the visitor's address."""
    return {_CLIENT: client_address.get()}


def heard(handler: logging.Handler) -> None:
    """The handler gets every event, whatever the level of the log."""
    handler.addFilter(lambda record: hasattr(record, "event"))
    _EVENTS.addHandler(handler)


def _quoted(text: str) -> str:
    """No line can be forged: what would end one, or begin another name, is quoted as in JSON."""
    short = text if len(text) <= _MOST_LETTERS else text[: _MOST_LETTERS - 1] + "…"
    if short and _PLAIN.issuperset(short):
        return short
    return json.dumps("".join(letter if letter.isprintable() else "\ufffd" for letter in short), ensure_ascii=False)


def _keep_errors_silent() -> None:
    made = logging.getLogRecordFactory()

    def without_words(*given, **named) -> logging.LogRecord:
        record = made(*given, **named)
        if record.exc_info and record.exc_info[1] is not None:
            record.exc_text = _where(record.exc_info[1])  # formatters take what is there
        return record

    logging.setLogRecordFactory(without_words)
    sys.excepthook = lambda kind, error, trace: _print(error)
    threading.excepthook = lambda ended: _print(ended.exc_value)


def _print(error: BaseException | None) -> None:
    if error is not None:
        print(_where(error), file=sys.stderr)


def _where(error: BaseException) -> str:
    """As Python writes it, with the kinds of errors in place of what they say."""
    parts, seen = [], set()
    one: BaseException | None = error
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        parts.append("".join([*traceback.format_tb(one.__traceback__), type(one).__name__]))
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
    return "\n\nwhich came after\n\n".join(["Traceback (most recent call last):\n" + part for part in parts])
