"""What is needed for a moment leaves nothing behind: of a kill, the next start removes it, and nothing of others."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from kpi import scratch
from tests.helpers import ROOT

KEPT_OPEN = """
import sys, time
from kpi.scratch import scratch
with scratch() as folder:
    (folder / "names.xlsx").write_text("Gizli Ad")
    print(folder, flush=True)
    time.sleep(600)
"""


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_it_is_private_and_goes_with_its_block(temporary):
    with scratch.scratch() as folder:
        assert folder.parent.parent == temporary and not list(folder.iterdir())
        assert folder.parent.stat().st_mode & 0o077 == 0
        scratch.sweep()
        assert folder.is_dir()
    assert not list(temporary.iterdir())


def test_what_a_kill_leaves_goes_at_the_next_start(temporary):
    command = [sys.executable, "-c", KEPT_OPEN]
    environment = os.environ | {"TMPDIR": str(temporary), "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        folder = Path(process.stdout.readline().strip())
        scratch.sweep()
        assert (folder / "names.xlsx").is_file()  # its process lives
        process.kill()
    assert (folder / "names.xlsx").is_file()
    scratch.sweep()
    assert not list(temporary.iterdir())


def test_what_others_have_put_there_stays(temporary):
    elsewhere = temporary / "elsewhere"
    (elsewhere / "files").mkdir(parents=True)
    (elsewhere / "files" / "theirs").touch()
    (temporary / "kpi-link").symlink_to(elsewhere)
    (temporary / "kpi-file").touch()
    (temporary / "kpi-just-made").mkdir()  # whose lock is not there yet
    scratch.sweep()
    assert (elsewhere / "files" / "theirs").is_file()
    assert sorted(path.name for path in temporary.iterdir()) == ["elsewhere", "kpi-file", "kpi-just-made", "kpi-link"]
