"""A stream of a compound file, in which an .xls lies."""

import struct
from array import array

_HEADER = 512
_FAT_SECTORS_IN_HEADER = 109
_ENTRY = 128
_MINI_SECTOR = 64


def stream_of(file: bytes, name: str) -> bytes:
    """The content of the stream of this name, in small letters; b'' where there is none. What is broken ends early."""
    return _Compound(file).stream(name)


class _Compound:
    def __init__(self, file: bytes):
        self._file = file
        self._size = 1 << struct.unpack_from("<H", file, 30)[0]
        self._fat = self._numbers(self._fat_sectors())
        first_directory, _, self._smallest, first_mini = struct.unpack_from("<IIII", file, 48)
        directory = self._joined(first_directory)
        self._entries = [directory[at : at + _ENTRY] for at in range(0, len(directory) - _ENTRY + 1, _ENTRY)]
        self._mini_fat = self._numbers(_chain(self._fat, first_mini))

    def stream(self, name: str) -> bytes:
        for entry in self._entries:
            if _name(entry).lower() == name:
                start, size = struct.unpack_from("<II", entry, 116)
                return self._joined(start)[:size] if size >= self._smallest else self._small(start)[:size]
        return b""

    def _small(self, start: int) -> bytes:
        """Small streams share the stream of the directory's first entry."""
        shared = self._joined(struct.unpack_from("<I", self._entries[0], 116)[0])
        sectors = _chain(self._mini_fat, start)
        return b"".join(shared[at * _MINI_SECTOR : (at + 1) * _MINI_SECTOR] for at in sectors)

    def _fat_sectors(self) -> list[int]:
        sectors = list(struct.unpack_from(f"<{_FAT_SECTORS_IN_HEADER}I", self._file, 76))
        following, most = struct.unpack_from("<II", self._file, 68)
        for _ in range(min(most, len(self._file) // self._size)):
            more = self._numbers([following])
            if not more:
                break
            sectors += more[:-1]
            following = more[-1]
        return sectors

    def _joined(self, start: int) -> bytes:
        return b"".join(map(self._sector, _chain(self._fat, start)))

    def _sector(self, number: int) -> bytes:
        begin = max(_HEADER, self._size) + number * self._size
        return self._file[begin : begin + self._size]

    def _numbers(self, sectors: list[int]) -> array:
        content = b"".join(map(self._sector, sectors))
        return array("I", struct.unpack(f"<{len(content) // 4}I", content[: len(content) // 4 * 4]))


def _chain(fat: array, start: int) -> list[int]:
    """The sectors from this one on; one that runs in a circle is cut."""
    sectors: list[int] = []
    while start < len(fat) and len(sectors) < len(fat):
        sectors.append(start)
        start = fat[start]
    return sectors


def _name(entry: bytes) -> str:
    length = struct.unpack_from("<H", entry, 64)[0]
    return entry[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
