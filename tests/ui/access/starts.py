"""A start with certain secrets, and how it stops."""

import os
import subprocess
import sys
from pathlib import Path

from tests.helpers import ROOT


def start(folder: Path, command: list[str]) -> subprocess.CompletedProcess:
    """Within folder, with nothing at home."""
    environment = os.environ | {"HOME": str(folder / "home"), "PYTHONPATH": f"{folder}:{ROOT}"}
    return subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
    )


def write(folder: Path, secrets: str | bytes, under: str = ".") -> Path:
    path = folder / under / ".streamlit" / "secrets.toml"
    path.parent.mkdir(parents=True)
    path.write_bytes(secrets if isinstance(secrets, bytes) else secrets.encode())
    return path


def stopped(sentence: str, why: str) -> None:
    assert sentence.startswith("The dashboard does not start because its sign-in would not work: ")
    assert why in sentence and len(sentence.splitlines()) == 1


def stops(result: subprocess.CompletedProcess, why: str) -> None:
    assert result.returncode == 1, result.stdout + result.stderr
    stopped(result.stderr.strip(), why)
    assert "Traceback" not in result.stdout


def read_from(folder: Path, secrets: Path) -> None:
    """By Streamlit's option for another place of the secrets."""
    settings = folder / ".streamlit" / "config.toml"
    settings.parent.mkdir()
    settings.write_text(f"[secrets]\nfiles = ['{secrets}']\n", encoding="utf-8")
