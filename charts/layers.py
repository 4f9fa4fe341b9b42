"""A chart's spec with only the layers that its data need: each costs a browser as much time as ten cells of a table."""

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

# How our layers begin to say which rows they draw; other conditions ask for the width, which only a browser knows.
_CONDITIONS: dict[re.Pattern, Callable[[Any, str], bool]] = {
    re.compile(r"datum\.(\w+) === '(\w+)'"): lambda value, wanted: value == wanted,
    re.compile(r"isValid\(datum\.(\w+)\)()"): lambda value, _: value is not None,
    re.compile(r"datum\.(\w+)()"): lambda value, _: bool(value),
}
# These stay: from year to year only the data are to change, and the running one would bring them.
_RUNNING = re.compile(r"datum\.kind === 'provisional'|isValid\(datum\.(same_days|needed)\)")


Rows = list[dict[str, Any]]  # of a chart's data, all with the same columns; None where there is nothing


def complete(rows: Rows, columns: Iterable[str]) -> Rows:
    """Rows with just these columns."""
    names = list(columns)
    return [{name: row.get(name) for name in names} for row in rows]


def leading(data: Rows, addresses: Iterable[str | None]) -> Rows:
    """The rows, each with the address to which its mark links, None for no link."""
    return [row | {"rows": address} for row, address in zip(data, addresses, strict=True)]


def with_rows(spec: dict, data: Rows) -> dict:
    """The spec without the layers for which there is no row."""
    if "layer" not in spec:
        return spec
    return spec | {"layer": [layer for layer in spec["layer"] if _has_rows(layer, data)]}


def _has_rows(layer: dict, data: Rows) -> bool:
    conditions = [part for step in layer.get("transform", ()) for part in step.get("filter", "").split(" && ")]
    known = [one for one in map(_read, conditions) if one and data and one[0] in data[0]]
    if not known:
        return True
    return any(all(meets(row[name], wanted) for name, meets, wanted in known) for row in data)


@cache
def _read(condition: str) -> tuple[str, Callable[[Any, str], bool], str] | None:
    """The column, the test and its argument; None for a condition that only the browser can check."""
    if _RUNNING.fullmatch(condition):
        return None
    for pattern, meets in _CONDITIONS.items():
        if found := pattern.fullmatch(condition):
            return found[1], meets, found[2]
    return None
