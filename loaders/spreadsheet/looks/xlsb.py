"""The looks of an .xlsb (BIFF12), out of the records of its parts, and its merged cells, which calamine does not
tell."""

from collections.abc import Iterator
from pathlib import Path
from struct import unpack_from
from zipfile import ZipFile

from loaders.spreadsheet.looks.binary import GatheredLooks, Record, Styles, bounded, styles_of
from loaders.spreadsheet.looks.xlsx import targets

_BOOK, _RELATIONS = "xl/workbook.bin", "xl/_rels/workbook.bin.rels"
_STYLES, _TEXTS = "xl/styles.bin", "xl/sharedStrings.bin"
_SHEET, _FONT, _FORMAT, _CELL_FORMAT, _TEXT, _MERGED = 156, 43, 44, 47, 19, 176
_FORMATS_BEGIN, _FORMATS_END = 617, 618  # between others that are no cells' own
_ROW, _ROW_HIDDEN = 0, 0x10
_COLUMNS, _COLUMNS_HIDDEN = 60, 0x01
_SHARED_TEXT, _RICH_TEXT = 7, 62
_CELLS = frozenset((*range(2, 12), _RICH_TEXT))  # each begins: column, format
_STRUCK_FONT = 0x08
_RICH = 0x01
_NO_TEXT = 0xFFFFFFFF


def look_at(book: Path, names: frozenset[str]) -> dict[str, GatheredLooks]:
    """The looks of the sheets of these names, as far as their parts are there. Raises what is in
    loaders.spreadsheet.calamine._ODD for what is broken."""
    with ZipFile(book) as archive:
        members = set(archive.namelist())

        def part(name: str) -> bytes:
            return archive.read(name) if name in members else b""

        parts = _parts(part(_BOOK), targets([part(_RELATIONS)]))
        struck_fonts, styles = _styles(part(_STYLES), part(_TEXTS))
        there = [name for name in names & parts.keys() if parts[name] in members]
        return {name: _sheet(part(parts[name]), styles, struck_fonts) for name in there}


def _records(part: bytes) -> Iterator[Record]:
    at = 0
    while at < len(part):
        kind = part[at]
        at += 1
        if kind & 0x80:
            kind = kind & 0x7F | (part[at] & 0x7F) << 7
            at += 1
        length = shift = 0
        while shift < 28:
            byte = part[at]
            at += 1
            length |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                break
        yield kind, at, length
        at += length
    if at > len(part):
        raise EOFError


def _text(part: bytes, at: int) -> tuple[str, int]:
    """The text and where it ends."""
    letters = unpack_from("<I", part, at)[0]
    end = at + 4 if letters == _NO_TEXT else at + 4 + letters * 2
    return part[at + 4 : end].decode("utf-16-le", "replace"), end


def _parts(book: bytes, parts: dict[str, str]) -> dict[str, str]:
    """Sheet's name → its part. parts: relation → part."""
    found = {}
    for kind, at, _ in bounded(_records(book)):
        if kind == _SHEET:
            relation, end = _text(book, at + 8)
            found[_text(book, end)[0]] = parts.get(relation, "")
    return found


def _styles(part: bytes, texts: bytes) -> tuple[frozenset[int], Styles]:
    codes: dict[int, str] = {}
    formats: list[tuple[int, int]] = []
    fonts: list[bool] = []
    of_cells = False
    for kind, at, _ in bounded(_records(part)):
        if kind == _FORMAT:
            codes[unpack_from("<H", part, at)[0]] = _text(part, at + 2)[0]
        elif kind == _FONT:
            fonts.append(bool(part[at + 2] & _STRUCK_FONT))
        elif kind in (_FORMATS_BEGIN, _FORMATS_END):
            of_cells = kind == _FORMATS_BEGIN
        elif kind == _CELL_FORMAT and of_cells:
            number, font = unpack_from("<HH", part, at + 2)
            formats.append((font, number))
    struck = frozenset(number for number, is_struck in enumerate(fonts) if is_struck)
    return struck, styles_of(struck, codes, formats, _struck_texts(texts, struck))


def _struck_texts(part: bytes, struck_fonts: frozenset[int]) -> frozenset[int]:
    if not struck_fonts:
        return frozenset()
    texts = (at for kind, at, _ in bounded(_records(part)) if kind == _TEXT)
    return frozenset(number for number, at in enumerate(texts) if _is_struck(part, at, struck_fonts))


def _is_struck(part: bytes, at: int, struck_fonts: frozenset[int]) -> bool:
    """Whether a part of the text that begins here has one of these fonts."""
    if not part[at] & _RICH:
        return False
    end = _text(part, at + 1)[1]
    runs = unpack_from("<I", part, end)[0]
    return not struck_fonts.isdisjoint(unpack_from("<" + "HH" * runs, part, end + 4)[1::2])


def _sheet(part: bytes, styles: Styles, struck_fonts: frozenset[int]) -> GatheredLooks:
    seen, row = GatheredLooks(styles), 0
    for kind, at, _ in bounded(_records(part)):
        if kind in _CELLS:
            column, style = unpack_from("<II", part, at)
            text = unpack_from("<I", part, at + 8)[0] if kind == _SHARED_TEXT else -1
            seen.cell(row, column, style & 0xFFFFFF, text)
            if kind == _RICH_TEXT and struck_fonts and _is_struck(part, at + 8, struck_fonts):
                seen.struck.add((row, column))
        elif kind == _ROW:
            row = unpack_from("<I", part, at)[0]
            if part[at + 11] & _ROW_HIDDEN:
                seen.hidden.add(row)
        elif kind == _COLUMNS and part[at + 16] & _COLUMNS_HIDDEN:
            seen.columns.append(unpack_from("<II", part, at))
        elif kind == _MERGED:
            first, last, left, right = unpack_from("<IIII", part, at)
            seen.merged.append(((first, left), (last, right)))
    return seen
