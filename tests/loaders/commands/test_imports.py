"""What a command loads before it answers: help and a check wait for no library that they do not need."""

import subprocess
import sys

import pytest

from tests.helpers.building import ROOT, TRAININGS, database, workbook

HEAVY = ("pandas", "numpy", "pyarrow", "openpyxl", "data.demo", "streamlit", "kpi.rules.changes")
PROGRAM = """
import sys
from loaders.commands.command_line import main
try:
    code = main(sys.argv[2:])
except SystemExit as ended:
    code = ended.code
loaded = [name for name in sys.argv[1].split(",") if name in sys.modules]
print("loaded:", code, *loaded)
"""
ROW = ["10.2", "05.03.2025", "Etika", "Bakı", 1, 20]


def loaded(*arguments) -> str:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, ",".join(HEAVY), *map(str, arguments)], cwd=ROOT, capture_output=True, text=True
    )
    return done.stdout.splitlines()[-1] if done.stdout else done.stderr


@pytest.fixture
def files(tmp_path):
    text = tmp_path / "small.csv"
    text.write_text("\n".join(",".join(map(str, row)) for row in (TRAININGS, ROW)), encoding="utf-8")
    return {"csv": text, "xlsx": workbook(tmp_path / "small.xlsx", {"2025": [TRAININGS, ROW]})}


def test_help_loads_nothing_heavy():
    assert loaded("--help") == "loaded: 0"


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("format", ["text", "json"])
def test_a_check_without_a_database_loads_nothing_heavy(files, tmp_path, kind, format):
    assert loaded("check", files[kind], "--format", format, "--database", tmp_path / "none") == "loaded: 0"


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_check_against_the_plans_of_a_database_loads_nothing_heavy(files, tmp_path, kind):
    folder = database(tmp_path)
    assert loaded("check", files[kind], "--agency", "AGY", "--database", folder) == "loaded: 0"


def test_what_a_command_needs_is_seen_where_it_is_loaded(tmp_path):
    """The tests above can fail."""
    output = tmp_path / "template.xlsx"
    assert "openpyxl" in loaded("template", "trainings", "-o", output, "--database", tmp_path / "none")
