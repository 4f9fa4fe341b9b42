"""What is being done, for whoever waits at a terminal."""

import sys
import threading
import time

from language import Language


class Progress:
    """Prints what is being done to the error stream, each second once it has taken one."""

    def __init__(self, language: Language):
        self._language = language
        self._steps = {"rows": language.say("writing rows"), "figures": language.say("adding up figures")}
        self._step = ""
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._print, daemon=True)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._done.set()
        self._thread.join()

    def __call__(self, step: str) -> None:
        self._step = self._steps.get(step) or self._language.say("reading {file}", file=step)

    def _print(self) -> None:
        began = time.monotonic()
        while not self._done.wait(1):
            print(f"{time.monotonic() - began:3.0f} s  {self._step}", file=sys.stderr)
