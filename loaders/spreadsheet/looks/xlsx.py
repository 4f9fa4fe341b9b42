"""The looks of an .xlsx, out of the XML of its parts. Most sheets have nothing hidden or struck through, and to see
that costs no more than one look for a word."""

import posixpath
import re
from collections.abc import Iterator
from html import unescape

from loaders.problems.problem import cell_position
from loaders.spreadsheet.looks.looks import UNKNOWN, Looks, Position

READ_FIRST = ("styles.xml", "sharedstrings.xml")  # by which cells are known that are struck through

_ON = rb"=[\"'](?:1|true)[\"']"
_ROW = re.compile(rb"<(?:\w+:)?row(?=[\s/>])([^>]*)>")
_COLUMN = re.compile(rb"<(?:\w+:)?col(?=\s)([^>]*)>")
_SPAN = re.compile(rb"\s(min|max)=[\"'](\d{1,5})[\"']")
_HIDDEN = re.compile(rb"\shidden" + _ON)
_NUMBER = re.compile(rb"\sr=[\"'](\d{1,7})[\"']")
_ADDRESS = re.compile(rb"\sr=[\"']([A-Z]{1,3}\d{1,7})[\"']")
_STRUCK = re.compile(rb"<(?:\w+:)?strike\s*(?:/|>|val" + _ON + rb")")
_FONTS = re.compile(rb"<(?:\w+:)?fonts\b.*?</(?:\w+:)?fonts>", re.DOTALL)
_FONT = re.compile(rb"<(?:\w+:)?font(?:\s*/>|>.*?</(?:\w+:)?font>)", re.DOTALL)
_FORMATS = re.compile(rb"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", re.DOTALL)
_FONT_OF = re.compile(rb"<(?:\w+:)?xf\b[^>]*?(?:\sfontId=[\"'](\d+)[\"'][^>]*)?>")
_TEXT = re.compile(rb"<(?:\w+:)?si\s*(?:/>|>.*?</(?:\w+:)?si>)", re.DOTALL)
_SHARED = re.compile(rb"<(?:\w+:)?c(?=\s)([^>]*\st=[\"']s[\"'][^>]*)>\s*<(?:\w+:)?v>(\d+)</")
_INLINE = re.compile(rb"<(?:\w+:)?c(?=\s)([^>]*\st=[\"']inlineStr[\"'][^>]*)>(.*?)</(?:\w+:)?c>", re.DOTALL)
_SHEET = re.compile(rb"<(?:\w+:)?sheet\s[^>]*>")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\s[^>]*>")


class Seen:
    """What is kept of the parts of a zip, which are looked at one by one, those of READ_FIRST before the others."""

    def __init__(self) -> None:
        self._formats: frozenset[int] = frozenset()
        self._texts: frozenset[int] = frozenset()
        self._books: list[bytes] = []
        self._relations: list[bytes] = []
        self._sheets: dict[str, Looks] = {}

    def look_at(self, name: str, xml: bytes) -> None:
        lower = name.lower()
        if lower.endswith("styles.xml"):
            self._formats = _struck_formats(xml)
        elif lower.endswith("sharedstrings.xml"):
            self._texts = _struck_texts(xml)
        elif lower.endswith("workbook.xml"):
            self._books.append(xml)
        elif lower.endswith("workbook.xml.rels"):
            self._relations.append(xml)
        else:
            self._sheets[lower] = _looks_of(xml, self._formats, self._texts)

    def looks(self) -> dict[str, Looks]:
        """Sheet's name → its looks, UNKNOWN where its part was not found."""
        parts = targets(self._relations)
        named = {
            _attribute(tag, b"name"): parts.get(_attribute(tag, b"id"), "").lower()
            for xml in self._books
            for tag in _SHEET.findall(xml)
        }
        return {name: self._sheets.get(part, UNKNOWN) for name, part in named.items()}


def targets(relations: list[bytes]) -> dict[str, str]:
    """Relation of a workbook → the part that it names."""
    return {
        _attribute(tag, b"Id"): posixpath.normpath(posixpath.join("/xl", _attribute(tag, b"Target"))).lstrip("/")
        for xml in relations
        for tag in _RELATION.findall(xml)
    }


def _attribute(tag: bytes, name: bytes) -> str:
    found = re.search(rb"[\s:]" + name + rb"=(?:\"([^\"]*)\"|'([^']*)')", tag)
    return unescape((found[1] or found[2] or b"").decode("utf-8", "replace")) if found else ""


def _struck_formats(styles: bytes) -> frozenset[int]:
    """The numbers of the cell formats whose font is struck through."""
    fonts, formats = _FONTS.search(styles), _FORMATS.search(styles)
    if b"strike" not in styles or not fonts or not formats:
        return frozenset()
    struck = {number for number, font in enumerate(_FONT.findall(fonts[0])) if _STRUCK.search(font)}
    return frozenset(number for number, font in enumerate(_FONT_OF.findall(formats[0])) if int(font or b"0") in struck)


def _struck_texts(shared: bytes) -> frozenset[int]:
    """The numbers of the shared texts of which a part is struck through."""
    if b"strike" not in shared:
        return frozenset()
    return frozenset(number for number, text in enumerate(_TEXT.findall(shared)) if _STRUCK.search(text))


def _looks_of(sheet: bytes, formats: frozenset[int], texts: frozenset[int]) -> Looks:
    """formats, texts: those that are struck through."""
    has_hidden = b"hidden=" in sheet
    hidden = frozenset(_hidden(sheet)) if has_hidden else frozenset()
    columns = tuple(_hidden_columns(sheet)) if has_hidden else ()
    return Looks(hidden, frozenset(_struck(sheet, formats, texts)), columns=columns)


def _hidden_columns(sheet: bytes) -> Iterator[Position]:
    for column in _COLUMN.finditer(sheet.partition(b"sheetData")[0]):
        if _HIDDEN.search(column[1]):
            span = {name: int(number) for name, number in _SPAN.findall(column[1])}
            yield span.get(b"min", 1) - 1, span.get(b"max", 0) - 1


def _hidden(sheet: bytes) -> Iterator[int]:
    number = 0
    for row in _ROW.finditer(sheet):
        named = _NUMBER.search(row[1])
        number = int(named[1]) if named else number + 1
        if _HIDDEN.search(row[1]):
            yield number - 1


def _struck(sheet: bytes, formats: frozenset[int], texts: frozenset[int]) -> Iterator[Position]:
    if formats:
        numbers = b"|".join(str(number).encode() for number in sorted(formats))
        of_format = re.compile(rb"<(?:\w+:)?c(?=\s)([^>]*\ss=[\"'](?:" + numbers + rb")[\"'][^>]*)>")
        yield from _positions(found[1] for found in of_format.finditer(sheet))
    if texts:
        yield from _positions(found[1] for found in _SHARED.finditer(sheet) if int(found[2]) in texts)
    if b"strike" in sheet:
        yield from _positions(found[1] for found in _INLINE.finditer(sheet) if _STRUCK.search(found[2]))


def _positions(attributes: Iterator[bytes]) -> Iterator[Position]:
    for one in attributes:
        if address := _ADDRESS.search(one):
            yield cell_position(address[1].decode())
