"""The looks of an .xls of Excel 97 and later (BIFF8), out of its records."""

from collections.abc import Iterator
from pathlib import Path
from struct import unpack_from

from loaders.spreadsheet.looks.binary import GatheredLooks, Record, Styles, bounded, styles_of
from loaders.spreadsheet.looks.compound import stream_of
from loaders.spreadsheet.looks.xls_texts import struck_texts, text_at

_BIFF8 = 0x0600
_BEGIN, _END, _SHEET, _FONT, _FORMAT, _CELL_FORMAT, _TEXTS, _MORE = 0x809, 0x0A, 0x85, 0x31, 0x41E, 0xE0, 0xFC, 0x3C
_ROW, _ROW_HIDDEN = 0x208, 0x20
_COLUMNS, _COLUMNS_HIDDEN = 0x7D, 0x01
_SHARED_TEXT, _RICH_TEXT, _NUMBERS = 0xFD, 0xD6, 0xBD
_CELLS = frozenset((0x203, 0x204, 0x205, 0x06, 0x27E, _SHARED_TEXT, _RICH_TEXT))  # each begins: row, column, format
_STRUCK_FONT = 0x08
_NO_FONT = 4  # fonts are numbered without a fourth


def look_at(book: Path, names: frozenset[str]) -> dict[str, GatheredLooks]:
    """The looks of the sheets of these names; none where the file is older than Excel 97. Raises what is in
    loaders.spreadsheet.calamine._ODD for what is broken."""
    stream = stream_of(book.read_bytes(), "workbook")
    if not stream or unpack_from("<HHH", stream)[::2] != (_BEGIN, _BIFF8):
        return {}
    offsets, styles = _book(stream)
    return {name: _sheet(stream, offsets[name], styles) for name in names & offsets.keys()}


def _records(stream: bytes, at: int) -> Iterator[Record]:
    """Up to the end of the part that begins here; charts are parts within. Raises EOFError where no part begins or
    ends."""
    depth = 0
    while at + 4 <= len(stream):
        kind, length = unpack_from("<HH", stream, at)
        depth += (kind == _BEGIN) - (kind == _END)
        if depth < 0 or depth == 0 and kind != _END:
            break
        yield kind, at + 4, length
        if depth == 0:
            return
        at += 4 + length
    raise EOFError


def _book(stream: bytes) -> tuple[dict[str, int], Styles]:
    """Where the sheets begin; the formats of cells."""
    offsets: dict[str, int] = {}
    codes: dict[int, str] = {}
    struck_fonts: set[int] = set()
    formats: list[tuple[int, int]] = []
    texts: list[tuple[int, int]] = []
    fonts, before = 0, 0
    for kind, at, length in bounded(_records(stream, 0)):
        if kind == _SHEET:
            size, wide = stream[at + 6], stream[at + 7]
            offsets[text_at(stream, at + 8, size, wide)] = unpack_from("<I", stream, at)[0]
        elif kind == _FORMAT:
            number, size, wide = unpack_from("<HHB", stream, at)
            codes[number] = text_at(stream, at + 5, size, wide)
        elif kind == _FONT:
            fonts += fonts == _NO_FONT
            if unpack_from("<H", stream, at + 2)[0] & _STRUCK_FONT:
                struck_fonts.add(fonts)
            fonts += 1
        elif kind == _CELL_FORMAT:
            formats.append(unpack_from("<HH", stream, at))
        elif kind == _TEXTS or kind == _MORE and before == _TEXTS:
            texts.append((at, length))
            kind = _TEXTS
        before = kind
    fonts_struck = frozenset(struck_fonts)
    return offsets, styles_of(fonts_struck, codes, formats, struck_texts(stream, texts, fonts_struck))


def _sheet(stream: bytes, start: int, styles: Styles) -> GatheredLooks:
    seen = GatheredLooks(styles)
    for kind, at, length in bounded(_records(stream, start)):
        if kind in _CELLS:
            row, column, style = unpack_from("<HHH", stream, at)
            seen.cell(row, column, style, unpack_from("<I", stream, at + 6)[0] if kind == _SHARED_TEXT else -1)
        elif kind == _NUMBERS:
            row, column = unpack_from("<HH", stream, at)
            for index in range((length - 6) // 6):
                seen.cell(row, column + index, unpack_from("<H", stream, at + 4 + index * 6)[0])
        elif kind == _ROW and stream[at + 12] & _ROW_HIDDEN:
            seen.hidden.add(unpack_from("<H", stream, at)[0])
        elif kind == _COLUMNS and stream[at + 8] & _COLUMNS_HIDDEN:
            seen.columns.append(unpack_from("<HH", stream, at))
    return seen
