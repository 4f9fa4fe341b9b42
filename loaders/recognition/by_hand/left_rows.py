"""Single rows that an analyst leaves out by hand."""

import re
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from loaders.queries import newest_rows, query

LeftRows = frozenset[tuple[str, int]]  # sheet and spreadsheet row

_PART = re.compile(r"\s*(\d{1,7})\s*(?:[-–—]\s*(\d{1,7})\s*)?")
_MOST = 10_000  # rows by hand are few


def published_left_rows(folder: Path, agency: str, sha256: str) -> LeftRows:
    """Those that were left out when the very same file was last published, unless that was undone."""
    return frozenset(newest_rows(folder, query("published_left_rows"), {"agency": agency, "sha256": sha256}))


def read_rows(text: str) -> set[int] | None:
    """`12, 15-18`; None where it is nothing of the kind."""
    rows: set[int] = set()
    for part in filter(str.strip, re.split("[,;]", text)):
        found = _PART.fullmatch(part)
        first, last = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
        if not 0 < first <= last < first + _MOST:
            return None
        rows.update(range(first, last + 1))
    return rows


def rows_text(rows: Iterable[int]) -> str:
    """Row numbers as a text that read_rows reads."""
    runs = [
        [row for _, row in run]
        for _, run in groupby(enumerate(sorted(rows)), lambda numbered: numbered[1] - numbered[0])
    ]
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
