"""What tests share. ROOT: the checkout."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
FRAME = ROOT / "ui" / "shell" / "frame.py"
GOLDEN = ROOT / "tests" / "golden"
