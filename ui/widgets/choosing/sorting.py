"""The order of a table's rows, by a column that stands in the address, so that a link can name it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

import streamlit as st

from ui.navigation.address import href, kept_here
from ui.widgets.filters import asked
from ui.widgets.tables import Column

_NAME = "sort"  # in the address; with a minus before it the order is the other way
_Row = TypeVar("_Row")


@dataclass(frozen=True)
class Key(Generic[_Row]):
    """By what a column is ordered; None stands at the end, whichever way. largest_first: on the first click."""

    of: Callable[[_Row], Any]
    largest_first: bool = False


def in_order(rows: Iterable[_Row], keys: Mapping[str, Key[_Row]]) -> list[_Row]:
    """The rows in the order that the address asks for; else as they come."""
    picked = asked(_NAME, ["", *keys, *(f"-{name}" for name in keys)])
    rows = list(rows)
    if not picked:
        return rows
    key = keys[picked.removeprefix("-")].of
    known = [row for row in rows if key(row) is not None]
    known.sort(key=key, reverse=picked.startswith("-"))
    return [*known, *(row for row in rows if key(row) is None)]


def with_links(columns: Sequence[Column], keys: Mapping[str, Key], page: str, place: str) -> list[Column]:
    """The columns, those that have a key with the address of the page in their order. place: the key of the table."""
    now = st.query_params.get(_NAME, "")
    return [
        _linked(column, keys[column.name], now, page, place) if column.name in keys else column for column in columns
    ]


def _linked(column: Column, key: Key, now: str, page: str, place: str) -> Column:
    up, down = column.name, f"-{column.name}"
    first, then = (down, up) if key.largest_first else (up, down)
    wanted = then if now == first else first
    order = {up: "ascending", down: "descending"}.get(now, "")
    return replace(column, href=f"{href(page, **kept_here() | {_NAME: wanted})}#{place}", order=order)
