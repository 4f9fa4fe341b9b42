"""What is checked before a file is opened, so that no file can stop or exhaust the program."""

import errno
import lzma
import re
import zlib
from os import SEEK_END
from pathlib import Path
from typing import BinaryIO, NamedTuple
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from loaders.problems.limits import LIMITS
from loaders.problems.problem import Unreadable
from loaders.spreadsheet.failures import as_texts, copy_ods

TEXT_KINDS = (".csv", ".tsv", ".txt")
ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
CONTAINERS = {".xlsx": ZIP, ".xlsm": ZIP, ".xlsb": ZIP, ".ods": ZIP, ".xls": OLE}
MEGABYTE = 1_000_000

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DIRECTORY_MEGABYTES = 4  # the zip's own list of members; some 40,000 of them
_FREE_MEGABYTES, _RATIO = 100, 100  # a spreadsheet packs 5 to 30 times; only a bomb packs 100 times
_IN_MEMORY_MEGABYTES = 500
_HEAD = 65_536
_NAMES_A_DTD_LAWFULLY = ("META-INF/", "Basic/", "Dialogs/")  # in .ods files of OpenOffice and LibreOffice


class Box(NamedTuple):
    """A sheet that lies in its first columns and rows, and how its cells are then addressed."""

    columns: int
    rows: int
    cell: bytes


# calamine lays out the whole rectangle around a sheet's cells, and the process dies where the
# memory for it is refused. So a sheet must be shown to fit one of these, none over max_cells.
BOXES = (
    Box(26, 599_999, rb"[A-Z][1-5]?\d{1,5}"),
    Box(15, 1_049_999, rb"[A-O](?:10[0-4]\d{4}|\d{1,6})"),
    Box(156, 99_999, rb"[A-E]?[A-Z]\d{1,5}"),
    Box(702, 19_999, rb"[A-Z]{1,2}1?\d{1,4}"),
    Box(2_002, 6_999, rb"(?:[A-Z]{1,2}|A[A-Z]{2}|B[A-X][A-Z])[1-6]?\d{1,3}"),
)
# The whole tag is matched, because of two attributes r calamine takes the second.
_REST = rb'"(?: [stcvp][mh]?="\w*+")*+ ?'
# A cell without a value may stand anywhere: calamine passes over it.
_OUTSIDE = tuple(
    re.compile(rb'<c(?! r="(?:%s%s/?>|[A-Z]{1,3}\d{1,7}%s/>)|[^\s/>])' % (box.cell, _REST, _REST)) for box in BOXES
)
_PREFIXED_CELL = re.compile(rb":c[\s/>]")
_ADDRESS = re.compile(rb'<c r="([A-Z]{1,7})(\d{1,10})"')
_HUGE_COUNT = re.compile(rb"uniqueCount\s*=\s*.\D?\d{8}")  # calamine reserves memory for so many texts
_SINCE_1904 = re.compile(rb"<(?:\w+:)?workbookPr\b[^<>]*\bdate1904\s*=\s*[\"'](?:1|true)[\"']")


class Checked(NamedTuple):
    """safe: the file may be read in this process. copy: a checked copy was written to read from."""

    safe: bool = False
    copy: bool = False
    epoch_1904: bool = False


def check_file(path: Path, name: str) -> str:
    """The kind of file by its name (`.xlsx`). Raises Unreadable for what cannot be any spreadsheet."""
    kind = Path(name).suffix.lower()
    if not path.is_file():
        raise Unreadable("no_file")
    if kind not in CONTAINERS and kind not in TEXT_KINDS:
        raise Unreadable("unknown_kind")
    size = path.stat().st_size
    if not size:
        raise Unreadable("empty_file")
    if size > LIMITS["max_megabytes"] * MEGABYTE:
        raise Unreadable("too_large")
    return kind


def check_workbook(path: Path, kind: str, copy: Path) -> Checked:
    """Check a workbook's content; an .xlsx is unpacked to `copy` meanwhile. Raises Unreadable."""
    with path.open("rb") as file:
        start = file.read(8)
    if start == OLE and _ENCRYPTED in path.read_bytes():
        raise Unreadable("password")
    if not start.startswith(CONTAINERS[kind]):
        raise Unreadable("not_a_spreadsheet", kind=kind)
    if CONTAINERS[kind] == OLE:
        return Checked()
    try:
        return _check_zip(path, kind, copy)
    except (BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, ValueError) as error:
        raise Unreadable("not_a_spreadsheet", kind=kind) from error
    except OSError as error:
        # Offsets before the file's start and broken bzip2 data; but a full disk is no fault of the file.
        if error.errno not in (None, errno.EINVAL):
            raise
        raise Unreadable("not_a_spreadsheet", kind=kind) from error


def _check_zip(path: Path, kind: str, copy: Path) -> Checked:
    with path.open("rb") as file:
        check_directory(file)
    with ZipFile(path) as archive:
        # Of two members with one name every reader takes the last.
        members = {member.filename: member for member in archive.infolist()}.values()
        if any(member.flag_bits & 1 for member in members):
            raise Unreadable("password")
        _check_unpacked(path, archive)
        parts = [member for member in members if member.filename.lower().endswith((".xml", ".rels"))]
        for part in parts:
            check_no_dtd(archive, part)
        if kind == ".xlsb" or any(part.file_size > _IN_MEMORY_MEGABYTES * MEGABYTE for part in parts):
            return Checked()
        if kind == ".ods":
            return Checked(copy=copy_ods(archive, parts, copy))
        return _unpack(archive, parts, copy)


def check_directory(file: BinaryIO) -> None:
    """ZipFile reads the whole list of members at once: refuse one that is absurdly long. Raises BadZipFile."""
    size = file.seek(0, SEEK_END)
    file.seek(max(0, size - _HEAD - 22))
    tail = file.read()
    end = tail.rfind(b"PK\x05\x06")
    if end >= 0 and int.from_bytes(tail[end + 12 : end + 16], "little") > _DIRECTORY_MEGABYTES * MEGABYTE:
        raise BadZipFile


def _check_unpacked(path: Path, archive: ZipFile) -> None:
    packed = path.stat().st_size / MEGABYTE
    allowed = min(LIMITS["max_unpacked_megabytes"], max(_FREE_MEGABYTES, int(packed * _RATIO)))
    if sum(member.file_size for member in archive.infolist()) > allowed * MEGABYTE:
        raise Unreadable("expands_too_far", max_unpacked_megabytes=allowed)


def check_no_dtd(archive: ZipFile, part: ZipInfo) -> None:
    """Raises Unreadable for a part of XML that names entities or a document type."""
    with archive.open(part) as file:
        head = file.read(_HEAD).replace(b"\0", b"")  # UTF-16 spells the same letters with zeros between
    if b"<!ENTITY" in head or b"<!DOCTYPE" in head and not part.filename.startswith(_NAMES_A_DTD_LAWFULLY):
        raise Unreadable("unsafe_xml")


def _unpack(archive: ZipFile, parts: list[ZipInfo], copy: Path) -> Checked:
    """Write the parts to a zip without compression, looking at each.

    calamine unpacks every sheet twice; reading this copy instead saves it more than the checks
    cost, and it reads the very bytes that were checked, whatever sizes the original claimed.
    """
    safe, epoch_1904 = True, False
    with ZipFile(copy, "w", ZIP_STORED) as unpacked:
        for part in parts:
            xml = as_texts(archive.read(part))
            safe = safe and _is_safe(part.filename, xml)
            epoch_1904 = epoch_1904 or (
                part.filename.lower().endswith("workbook.xml") and bool(_SINCE_1904.search(xml))
            )
            with unpacked.open(part.filename, "w") as file:
                for piece in _merged_cells_first(xml):
                    file.write(piece)
    return Checked(safe, True, epoch_1904)


def _is_safe(name: str, xml: bytes) -> bool:
    """Whether calamine can read the part without laying out more than max_cells. Raises Unreadable."""
    if name.lower().endswith("sharedstrings.xml") and _HUGE_COUNT.search(xml) or _PREFIXED_CELL.search(xml):
        return False
    outside = None
    for pattern in _OUTSIDE:
        outside = pattern.search(xml)
        if not outside:
            return True
    address = _ADDRESS.match(xml, outside.start())
    if address:
        _check_address(*address.groups())
    return False


def _check_address(letters: bytes, row: bytes) -> None:
    column = 0
    for letter in letters:
        column = column * 26 + letter - ord("A") + 1
    if column > LIMITS["max_columns"]:
        raise Unreadable("too_many_columns")
    if int(row) > LIMITS["max_rows"]:
        raise Unreadable("too_many_rows")


def _merged_cells_first(xml: bytes) -> tuple[bytes | memoryview, ...]:
    """The pieces of a sheet with its merged ranges before its rows.

    calamine reads a sheet a second time to look for them; standing first, they end that reading.
    """
    data, end = xml.find(b"<sheetData>", 0, _HEAD), xml.rfind(b"</sheetData>")
    if data < 0 or end < 0:
        return (xml,)
    begins = xml.find(b"<mergeCells", end)
    ends = xml.find(b"</mergeCells>", begins)
    merged = xml[begins:ends] + b"</mergeCells>" if 0 < begins < ends else b"<mergeCells/>"
    return memoryview(xml)[:data], merged, memoryview(xml)[data:]
