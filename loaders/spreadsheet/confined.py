"""Processes of their own for what may be broken or hostile, bounded in memory and time.

Such a process ends with the thread that started it, however that ends, and so leaves nothing behind.
"""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO

from kpi import logs

LOOK_SECONDS = 0.25
_ROOT = Path(__file__).parents[2]
_PARENT = "KPI_PARENT"
_SIGNAL_OF_THE_PARENT_S_END = 1  # PR_SET_PDEATHSIG of linux/prctl.h


@dataclass(frozen=True)
class Bounds:
    """megabytes: beyond those of the program itself. seconds: by the clock; seconds_each: more for each
    megabyte of a file that is read, each million cells that are marked."""

    megabytes: int
    seconds: int
    seconds_each: int = 0


BOUNDS = {
    "load": Bounds(8_000, 1_800),
    "reading": Bounds(4_000, 30, 2),
    "marking": Bounds(4_000, 60, 60),
    "template": Bounds(600, 45),
}


class TooDemanding(Exception):
    """The process was ended: it asked for more time, or broke for want of memory."""


def start(module: str, *arguments: str, **how) -> subprocess.Popen:
    """A module of ours in a process of its own, which is to call confine first. how: of subprocess.Popen."""
    environment = os.environ | {_PARENT: str(os.getpid())} | logs.of_this_client() | how.pop("env", {})
    return subprocess.Popen([sys.executable, "-m", module, *arguments], cwd=_ROOT, env=environment, **how)


def run(
    module: str, *arguments: str, seconds: float, given: bytes = b"", tell: Callable[[], None] = lambda: None
) -> bytes:
    """What the process writes, given what it reads. tell: called again and again meanwhile; what it raises ends it.

    Raises TooDemanding, and CalledProcessError where the process fails.
    """
    latest = time.monotonic() + seconds
    with (
        _file(given) as file,
        start(module, *arguments, stdin=file, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process,
    ):
        try:
            while True:
                with suppress(subprocess.TimeoutExpired):
                    written, complaint = process.communicate(timeout=LOOK_SECONDS)
                    break
                if time.monotonic() > latest:
                    raise TooDemanding
                tell()
        finally:
            process.kill()
    if process.returncode < 0:
        raise TooDemanding
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, module, written, complaint)
    return written


@contextmanager
def _file(given: bytes) -> Iterator[BinaryIO]:
    """To read from: what is sent through a pipe is sent no further once communicate has been interrupted."""
    with TemporaryFile() as file:
        file.write(given)
        file.seek(0)
        yield file


def confine(bounds: Bounds) -> None:
    """Called by such a process before anything else: from now on it keeps to its memory, and ends with its parent."""
    logs.configure()
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_SIGNAL_OF_THE_PARENT_S_END, signal.SIGKILL)
        if os.environ.get(_PARENT, str(os.getppid())) != str(os.getppid()):
            sys.exit(1)  # it has ended already
    try:
        import resource
    except ImportError:
        return  # Windows knows no such bound: there a process keeps to its time alone
    most = _taken() + bounds.megabytes * 1_000_000
    with suppress(ValueError, OSError):  # macOS has the bound and may refuse to set it
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def resident() -> int:
    """Bytes of memory that the program holds; 0 where the system does not say."""
    return _pages(1)


def _taken() -> int:
    """Bytes of addresses of the program as it stands; 0 where the system does not say."""
    return _pages(0)


def _pages(which: int) -> int:
    try:
        import resource

        return int(Path("/proc/self/statm").read_text().split()[which]) * resource.getpagesize()
    except (ImportError, OSError):
        return 0
