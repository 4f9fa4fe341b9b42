"""Streamlit servers of their own, on free ports."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.data import plan

ROOT = Path(__file__).parents[2]
BARE = ROOT / "benchmarks" / "bare"
START_SECONDS = 180
_OPTIONS = ("--server.headless=true", "--server.address=127.0.0.1", "--browser.gatherUsageStats=false")


class NotStarted(Exception):
    """The server ended or did not answer; what it wrote."""


class Server:
    """A running server. healthy_at: seconds since the epoch of the first OK of its health endpoint."""

    def __init__(self, address: str, process: subprocess.Popen):
        self.address = address
        self.process = process
        self.healthy_at = 0.0

    def megabytes(self) -> float:
        """The resident memory of the server and of all processes that it started."""
        return sum(map(_resident, _with_children(self.process.pid))) / 1e6

    def processor_seconds(self) -> float:
        """What the server has had of the processor since its start."""
        times = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()[11:13]
        return sum(map(int, times)) / os.sysconf("SC_CLK_TCK")


@contextmanager
def dashboard(database: Path) -> Iterator[Server]:
    with _serve("dashboard.py", ROOT, {"KPI_DATABASE": str(database), "KPI_TODAY": plan.TODAY.isoformat()}) as server:
        yield server


@contextmanager
def bare() -> Iterator[Server]:
    # In its own folder: the dashboard's settings and theme are not part of a bare page.
    with _serve("page.py", BARE, {}) as server:
        yield server


@contextmanager
def _serve(script: str, folder: Path, environment: dict[str, str]) -> Iterator[Server]:
    port = _free_port()
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", script, f"--server.port={port}", *_OPTIONS],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=os.environ | environment,
        )
        server = Server(f"http://127.0.0.1:{port}", process)
        try:
            if not _become_healthy(server):
                output.seek(0)
                raise NotStarted(output.read().decode(errors="replace"))
            yield server
        finally:
            process.terminate()
            process.wait()


def _become_healthy(server: Server) -> bool:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and server.process.poll() is None:
        try:
            urllib.request.urlopen(f"{server.address}/_stcore/health", timeout=5).close()
            server.healthy_at = time.time()
            return True
        except (urllib.error.URLError, TimeoutError):
            time.sleep(0.02)
    return False


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def _with_children(pid: int) -> list[int]:
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            # The name stands in brackets and may hold blanks: pid (name) state parent …
            parents[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
        except (FileNotFoundError, ProcessLookupError):
            continue
    tree = [pid]
    for one in tree:
        tree += [child for child, parent in parents.items() if parent == one]
    return tree


def _resident(pid: int) -> int:
    try:
        pages = Path(f"/proc/{pid}/statm").read_text().split()[1]
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
