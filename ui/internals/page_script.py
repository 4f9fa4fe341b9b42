"""What stands before the script of a component that reaches beyond itself."""

from pathlib import Path

PAGE_SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
