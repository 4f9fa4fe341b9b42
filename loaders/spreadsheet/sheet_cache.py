"""The sheets of files that were read last, kept in a process that looks at the same files again and again."""

from dataclasses import replace
from pathlib import Path

from kpi.warehouse.originals import file_hash
from loaders.spreadsheet.files import Sheet, read_sheets

_kept: dict[tuple, list[Sheet]] = {}
_most = 0


def keep(cells: int) -> None:
    """From now on this process keeps the sheets of the files that it has read last, up to so many cells."""
    global _most
    _most = cells
    _make_room(0)


def kept_sheets(path: Path, name: str, vocabulary: frozenset[str]) -> list[Sheet]:
    """As read_sheets, from the cache where it has them. Callers share the rows: to change one, replace it."""
    if not _most:
        return read_sheets(path, name, vocabulary)
    key = file_hash(path), Path(name).suffix.lower(), vocabulary
    if key not in _kept:
        sheets = read_sheets(path, name, vocabulary)
        if _cells(sheets) > _most:
            return sheets
        _make_room(_cells(sheets))
        _kept[key] = sheets
    _kept[key] = _kept.pop(key)  # the newest
    return [replace(sheet, rows=list(sheet.rows), corrected=set()) for sheet in _kept[key]]


def _make_room(cells: int) -> None:
    while _kept and sum(map(_cells, _kept.values())) + cells > _most:
        del _kept[next(iter(_kept))]


def _cells(sheets: list[Sheet]) -> int:
    return sum(len(sheet.rows) * len(sheet.rows[0]) for sheet in sheets if sheet.rows)
