"""SQL that stands in files of its own."""

from collections.abc import Callable
from functools import cache
from pathlib import Path


def queries_of(folder: Path) -> Callable[[str], str]:
    """A function that gives the text of <folder>/<name>.sql by its name; each file is read once."""

    @cache
    def query(name: str) -> str:
        return (folder / f"{name}.sql").read_text(encoding="utf-8")

    return query
