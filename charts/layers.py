"""What of a chart's spec its data need: each further layer costs a browser as long as ten cells of a table."""

import re
from collections.abc import Callable
from functools import cache
from typing import Any

import pandas as pd

# How our layers begin to say which rows they draw; other conditions ask for the width, which only a browser knows.
_CONDITIONS: dict[re.Pattern, Callable[[Any, str], bool]] = {
    re.compile(r"datum\.(\w+) === '(\w+)'"): lambda value, wanted: value == wanted,
    re.compile(r"isValid\(datum\.(\w+)\)()"): lambda value, _: not pd.isna(value),
    re.compile(r"datum\.(\w+)()"): lambda value, _: bool(value),
}
# These stay: from year to year only the data are to change, and the running one would bring them.
_RUNNING = re.compile(r"datum\.kind === 'provisional'|isValid\(datum\.(same_days|needed)\)")


def with_rows(spec: dict, data: pd.DataFrame) -> dict:
    """The spec without the layers for which there is no row."""
    if "layer" not in spec:
        return spec
    values = {name: data[name].tolist() for name in data}
    return spec | {"layer": [layer for layer in spec["layer"] if _has_rows(layer, values)]}


def _has_rows(layer: dict, values: dict[str, list]) -> bool:
    conditions = [part for step in layer.get("transform", ()) for part in step.get("filter", "").split(" && ")]
    known = [one for one in map(_read, conditions) if one and one[0] in values]
    if not known:
        return True
    columns = zip(*(values[name] for name, _, _ in known), strict=True)
    return any(
        all(meets(value, wanted) for value, (_, meets, wanted) in zip(row, known, strict=True)) for row in columns
    )


@cache
def _read(condition: str) -> tuple[str, Callable[[Any, str], bool], str] | None:
    """Column, test and what the test is told; None of a condition that stays with the browser."""
    if _RUNNING.fullmatch(condition):
        return None
    for pattern, meets in _CONDITIONS.items():
        if found := pattern.fullmatch(condition):
            return found[1], meets, found[2]
    return None
