"""A dashboard in a process of its own."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.helpers import ROOT, TODAY

START_SECONDS, STOP_SECONDS = 300, 30  # on a machine that is busy with others
SERVERS = {
    "streamlit": ("streamlit", "run", "dashboard.py", "--server.port"),
    "uvicorn": ("uvicorn", "dashboard:app", "--port"),
    "switchable": ("uvicorn", "tests.helpers.switchable:app", "--port"),
}


@contextmanager
def serving(
    log: Path,
    folder: Path,
    *options: str,
    server: str = "streamlit",
    base: str = "",
    port: int | None = None,
    is_killed: bool = False,
    **environment: str,
) -> Iterator[str]:
    """The address of a dashboard that shows a database.

    options: of the server (`streamlit run` or `uvicorn`). base: the path below which it serves, `/kpi`. port: the one of
    a server that this one takes the place of. is_killed: it ends as in a power cut. environment: variables of its own.
    """
    port = port or _free_port()
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", *SERVERS[server], str(port), *options],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=os.environ | _environment(folder, base) | environment,
        )
    try:
        address = f"http://127.0.0.1:{port}{base}"
        _wait_until_healthy(address, process, log)
        yield address
    finally:
        (process.kill if is_killed else process.terminate)()
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            # uvicorn waits for ever for a connection that a browser opened at the very last and sends nothing on.
            process.kill()
            process.wait()


def _environment(folder: Path, base: str) -> dict[str, str]:
    below = {"STREAMLIT_SERVER_BASE_URL_PATH": base} if base else {}
    return {"KPI_DATABASE": str(folder), "KPI_TODAY": TODAY.isoformat()} | below


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def _wait_until_healthy(address: str, process: subprocess.Popen, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urllib.request.urlopen(f"{address}/_stcore/health", timeout=5).close()
            return
        except (urllib.error.URLError, TimeoutError):
            time.sleep(0.1)
    pytest.fail("The dashboard did not start:\n" + log.read_text(encoding="utf-8", errors="replace"))
