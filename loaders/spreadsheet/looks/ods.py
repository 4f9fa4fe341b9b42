"""The looks of an .ods, and its merged cells, out of its content."""

import re
from collections.abc import Sequence
from html import unescape
from itertools import product

from loaders.spreadsheet.looks.looks import Looks, Position

_THROUGH = re.compile(rb"style:text-line-through-(?:style|type)=\"([^\"]*)\"")
_STYLE = re.compile(rb"<style:style\s([^>]*[^/>])(?:/>|>(.*?)</style:style>)", re.DOTALL)
_TOKEN = re.compile(
    rb"<table:table\s(?P<table>[^>]*)>|<table:table-column(?=[\s/>])(?P<column>[^>]*)>"
    rb"|<table:table-row(?=[\s/>])(?P<row>[^>]*)>"
    rb"|<table:(?:covered-)?table-cell(?=[\s/>])(?P<cell>[^>]*)>|<text:span\s(?P<span>[^>]*)>"
)
_HIDDEN = re.compile(rb"table:visibility=\"(?:collapse|filter)\"")
_OF_CELLS = b"table:default-cell-style-name"
_MOST_ALIKE = 10_000  # rows or columns that are repeated more often fill the sheet to its end
_MOST_PARENTS = 20


def looks_by_sheet(content: bytes, named_styles: bytes = b"") -> dict[str, Looks]:
    """Sheet's name → its looks. named_styles: the part styles.xml, from whose styles those of the content go on."""
    struck_styles = _struck_styles(named_styles + content)
    if not struck_styles and b"table:visibility=" not in content and b"-spanned=" not in content:
        return {}
    tables = [_Table("", struck_styles)]
    for token in _TOKEN.finditer(content):
        if token["table"] is not None:
            tables.append(_Table(_attribute(token["table"], b"table:name"), struck_styles))
        else:
            tables[-1].take(str(token.lastgroup), token[0])
    return {table.name: table.looks() for table in tables}


class _Table:
    """One sheet, filled tag by tag."""

    def __init__(self, name: str, struck_styles: frozenset[str]):
        self.name, self._struck_styles = name, struck_styles
        self.hidden: set[int] = set()
        self.columns: list[tuple[int, int]] = []
        self.struck: set[Position] = set()
        self.merged: list[tuple[Position, Position]] = []
        self._declared, self._struck_columns = 0, set[int]()
        self._rows, self._columns, self._row_style = range(0), range(0), ""

    def looks(self) -> Looks:
        hidden, struck = frozenset(self.hidden), frozenset(self.struck)
        return Looks(hidden, struck, tuple(self.merged), columns=tuple(self.columns))

    def take(self, kind: str, tag: bytes) -> None:
        if kind == "column":
            columns = range(self._declared, self._declared + _times(tag, b"table:number-columns-repeated"))
            self._declared = columns.stop
            if _HIDDEN.search(tag):
                self.columns.append((columns.start, columns.stop - 1))
            if _attribute(tag, _OF_CELLS) in self._struck_styles:
                self._struck_columns.update(columns[:_MOST_ALIKE])
        elif kind == "row":
            self._rows = range(self._rows.stop, self._rows.stop + _times(tag, b"table:number-rows-repeated"))
            self._columns, self._row_style = range(0), _attribute(tag, _OF_CELLS)
            if len(self._rows) <= _MOST_ALIKE and _HIDDEN.search(tag):
                self.hidden.update(self._rows)
        elif kind == "cell":
            self._columns = range(
                self._columns.stop, self._columns.stop + _times(tag, b"table:number-columns-repeated")
            )
            self._take_merged(tag)
            self._take_struck(_attribute(tag, b"table:style-name") or self._row_style)
        elif _attribute(tag, b"text:style-name") in self._struck_styles:
            self._strike(self._columns)

    def _take_merged(self, tag: bytes) -> None:
        if b"-spanned=" in tag:
            down, across = (_times(tag, f"table:number-{way}-spanned".encode()) for way in ("rows", "columns"))
            if (down, across) != (1, 1):
                first = (self._rows.start, self._columns.start)
                self.merged.append((first, (first[0] + down - 1, first[1] + across - 1)))

    def _take_struck(self, style: str) -> None:
        """A cell without a style of its own, nor one of its row, has that of its column."""
        if style in self._struck_styles:
            self._strike(self._columns)
        elif not style and self._struck_columns:
            self._strike(sorted(self._struck_columns.intersection(self._columns)))

    def _strike(self, columns: Sequence[int]) -> None:
        if len(self._rows) <= _MOST_ALIKE and len(columns) <= _MOST_ALIKE:
            self.struck.update(product(self._rows, columns))


def _struck_styles(styles: bytes) -> frozenset[str]:
    """Names of the styles that are struck through, of themselves or as the style is from which they go on."""
    if b"text-line-through" not in styles:
        return frozenset()
    own: dict[str, bool] = {}
    parents: dict[str, str] = {}
    for style in _STYLE.finditer(styles):
        name = _attribute(style[1], b"style:name")
        parents[name] = _attribute(style[1], b"style:parent-style-name")
        if lines := _THROUGH.findall(style[2] or b""):
            own[name] = any(one != b"none" for one in lines)

    def is_struck(name: str) -> bool:
        for _ in range(_MOST_PARENTS):
            if name in own or name not in parents:
                break
            name = parents[name]
        return own.get(name, False)

    return frozenset(name for name in parents if is_struck(name))


def _attribute(tag: bytes, name: bytes) -> str:
    found = re.search(name + rb"=\"([^\"]*)\"", tag)
    return unescape(found[1].decode("utf-8", "replace")) if found else ""


def _times(tag: bytes, name: bytes) -> int:
    return int(_attribute(tag, name) or 1)
