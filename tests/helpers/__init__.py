"""What tests share. ROOT: the checkout."""

from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)  # of the samples
FRAME = ROOT / "ui" / "shell" / "frame.py"
SWITCH = "/database"  # where a switchable dashboard is told which one to show
GOLDEN = ROOT / "tests" / "golden"
CASES = ROOT / "tests" / "loaders" / "cases"  # files as agencies really send them, each with what is right of it
