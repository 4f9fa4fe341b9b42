"""The SQL by which loaders write."""

from functools import cache
from pathlib import Path


@cache
def query(name: str) -> str:
    """The text of loaders/queries/<name>.sql."""
    return (Path(__file__).parent / f"{name}.sql").read_text(encoding="utf-8")
