"""What tests share. ROOT: the checkout."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
FRAME = ROOT / "ui" / "shell" / "frame.py"
SWITCH = "/database"  # where a switchable dashboard is told which one to show
GOLDEN = ROOT / "tests" / "golden"
