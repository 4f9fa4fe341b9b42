"""What is under way for a visitor: the step, how long it has taken, and a button to give it up."""

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Protocol

import streamlit as st

from language import Language

_SHOWN_AFTER = 0.5  # seconds; what is quicker needs no telling


class _Line(Protocol):
    def markdown(self, body: str) -> object: ...


class Slot(Protocol):
    """What is used of an st.empty."""

    def container(self, *, border: bool, key: str) -> AbstractContextManager[object]: ...
    def empty(self) -> object: ...


class Progress:
    """name: begins the keys of what is drawn. on_cancel: the button's callback; any click that reruns the page ends
    what is under way."""

    def __init__(self, language: Language, slot: Slot, name: str, on_cancel: Callable[[], None]):
        self._language, self._slot, self._name, self._on_cancel = language, slot, name, on_cancel
        self._began = time.monotonic()
        self._line: _Line | None = None

    def __call__(self, words: str) -> None:
        seconds = time.monotonic() - self._began
        if seconds < _SHOWN_AFTER:
            return
        if self._line is None:
            with self._slot.container(border=True, key=f"{self._name}_progress"):
                self._line = st.empty()
                st.button(
                    self._language.say("Cancel"),
                    on_click=self._on_cancel,
                    key=f"{self._name}_cancel",
                    icon=":material/close:",
                )
        # Each writing is also the moment at which a click of the visitor's can end the run.
        self._line.markdown(f"{words} {self._language.say('{seconds} s', seconds=f'{seconds:.0f}')}")

    def waiting(self) -> None:
        """Of ui.background.turns."""
        self(self._language.say("Waiting: the server is working on the files of two others …"))

    def end(self) -> None:
        self._slot.empty()
