"""Nothing needs what only Unix has: without these modules the dashboard starts, loads, undoes and hands out.

That is as far as it can be tried without a Windows; what differs there in files and processes is not.
"""

import ast
import json
import os
import subprocess
import sys

import pytest

from tests.helpers import ROOT
from tests.helpers.building import TRAININGS, workbook
from tests.helpers.visitors.visiting import visited

ROOMS = ("charts", "data", "kpi", "language", "loaders", "pages", "reports", "ui")
MISSING = {"fcntl", "grp", "pty", "pwd", "resource", "syslog", "termios", "tty"}
WINDOWS = {"PYTHONPATH": os.pathsep.join([str(ROOT / "tests" / "helpers" / "windows"), str(ROOT)])}


def imports(tree: ast.Module):
    """Names of modules that are imported wherever nothing stands by for their absence."""
    tried = {
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.Try)
        and any("ImportError" in ast.unparse(one.type) for one in node.handlers if one.type)
        for statement in node.body
        for inner in ast.walk(statement)
    }
    for node in ast.walk(tree):
        if node not in tried and isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif node not in tried and isinstance(node, ast.ImportFrom):
            yield node.module


def test_nothing_imports_what_only_unix_has():
    files = [*(path for room in ROOMS for path in (ROOT / room).rglob("*.py")), ROOT / "dashboard.py"]
    found = {
        str(path.relative_to(ROOT)): name
        for path in files
        for name in imports(ast.parse(path.read_text(encoding="utf-8")))
        if name in MISSING
    }
    assert found == {}


def run(folder, *order: str) -> str:
    environment = os.environ | WINDOWS | {"KPI_DATABASE": str(folder), "KPI_TODAY": "2026-11-22"}
    done = subprocess.run([sys.executable, "-m", *order], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_modules_are_taken_away():
    order = "import importlib.util as u; print([u.find_spec('json') and 1])\nimport fcntl"
    done = subprocess.run([sys.executable, "-c", order], env=os.environ | WINDOWS, capture_output=True, text=True)
    assert done.stdout == "[1]\n" and "No module named 'fcntl'" in done.stderr


@pytest.mark.slow
def test_without_them_everything_goes_on(tmp_path, start_server):
    folder = tmp_path / "kpi"
    run(folder, "data")
    export = workbook(tmp_path / "a.xlsx", {"2026": [TRAININGS, ["1.1", "05.10.2026", "Etika", "Bakı", 1, 20]]})
    loaded = json.loads(run(folder, "loaders", "load", str(export), "--agency", "DEMO", "--strict", "--format", "json"))
    newest = json.loads(run(folder, "loaders", "history", "--agency", "DEMO", "--format", "json"))[0]
    assert newest["edition"] == loaded["edition"]
    run(folder, "loaders", "undo", str(newest["upload"]))
    for form, ending in (
        ("slides", "html"),
        ("slides", "pptx"),
        ("report", "docx"),
        ("report", "pdf"),
        ("report", "xlsx"),
    ):
        target = tmp_path / f"{form}.{ending}"
        run(
            folder, "reports", form, "--agency", "DEMO", "--plan", "DEMO-2021-2026", "--year", "2025", "-o", str(target)
        )
        assert target.stat().st_size > 1000
    with start_server(folder, **WINDOWS) as address, visited(address, "trainings") as visit:
        assert "script_finished: FINISHED_SUCCESSFULLY" in visit.texts


@pytest.mark.slow
@pytest.mark.parametrize("room", ["tests/ui/upload/test_page.py", "tests/loaders/publishing/test_undo.py"])
def test_without_them_the_tests_of_uploads_and_undoing_pass(tmp_path, room):
    run(tmp_path, "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", "-x", room)
