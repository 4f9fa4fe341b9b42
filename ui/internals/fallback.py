"""What stands in where Streamlit has changed."""

import logging
from collections.abc import Callable
from functools import cache, wraps
from typing import ParamSpec, TypeVar

_LOG = logging.getLogger(__name__)
_Given = ParamSpec("_Given")
_Result = TypeVar("_Result")
_Instead = TypeVar("_Instead")


def otherwise(
    value: _Instead, loss: str
) -> Callable[[Callable[_Given, _Result]], Callable[_Given, _Result | _Instead]]:
    """A decorator: the value comes instead, whatever goes wrong, and the loss is logged once.

    loss: a sentence on what does not work any more.
    """

    def decorate(touch: Callable[_Given, _Result]) -> Callable[_Given, _Result | _Instead]:
        @wraps(touch)
        def guarded(*given: _Given.args, **named: _Given.kwargs) -> _Result | _Instead:
            try:
                return touch(*given, **named)
            except Exception as error:  # what is not promised may fail in any way
                log_once(loss, repr(error))
                return value

        return guarded

    return decorate


@cache
def log_once(loss: str, error: str) -> None:
    _LOG.warning("Streamlit has changed. %s (%s)", loss, error)
