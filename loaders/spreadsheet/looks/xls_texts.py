"""Texts of an .xls: short ones, and the shared ones, of which a part may be struck through."""

from struct import unpack_from

_WIDE, _EXTENDED, _RICH = 0x01, 0x04, 0x08
_RUN = 4  # bytes that say from which letter on which font holds


def text_at(stream: bytes, at: int, letters: int, flags: int) -> str:
    wide = flags & _WIDE
    return stream[at : at + letters * (2 if wide else 1)].decode("utf-16-le" if wide else "latin-1", "replace")


def struck_texts(stream: bytes, pieces: list[tuple[int, int]], struck_fonts: frozenset[int]) -> frozenset[int]:
    """The numbers of the shared texts of which a part has one of these fonts. pieces: where the records begin that
    hold them, and their lengths."""
    if not pieces or not struck_fonts:
        return frozenset()
    reader = _Pieces([stream[at : at + length] for at, length in pieces])
    _, count = unpack_from("<II", reader.take(8))
    found = set()
    for number in range(count):
        if reader.ended():
            break
        letters, flags = unpack_from("<HB", reader.take(3))
        runs = unpack_from("<H", reader.take(2))[0] if flags & _RICH else 0
        extended = unpack_from("<I", reader.take(4))[0] if flags & _EXTENDED else 0
        reader.skip_letters(letters, flags)
        fonts = unpack_from("<" + "HH" * runs, reader.take(runs * _RUN))[1::2]
        reader.skip(extended)
        if not struck_fonts.isdisjoint(fonts):
            found.add(number)
    return frozenset(found)


class _Pieces:
    """Bytes that go on from record to record."""

    def __init__(self, pieces: list[bytes]):
        self._pieces, self._piece, self._at = pieces, 0, 0

    def ended(self) -> bool:
        while self._piece < len(self._pieces) and self._at >= len(self._pieces[self._piece]):
            self._piece, self._at = self._piece + 1, 0
        return self._piece >= len(self._pieces)

    def take(self, size: int) -> bytes:
        taken = b""
        while len(taken) < size and not self.ended():
            part = self._pieces[self._piece][self._at : self._at + size - len(taken)]
            taken, self._at = taken + part, self._at + len(part)
        return taken

    def skip(self, size: int) -> None:
        while size > 0 and not self.ended():
            here = min(size, len(self._pieces[self._piece]) - self._at)
            self._at, size = self._at + here, size - here

    def skip_letters(self, letters: int, flags: int) -> None:
        """Where letters go on in the next record, that begins with new flags."""
        while letters > 0 and not self.ended():
            each = 2 if flags & _WIDE else 1
            here = min(letters, (len(self._pieces[self._piece]) - self._at) // each)
            self._at += here * each
            letters -= here
            if letters > 0:
                self._piece, self._at = self._piece + 1, 0
                flags = self.take(1)[0]
