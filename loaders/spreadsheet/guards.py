"""What is checked before a file is opened, so that no file can stop or exhaust the program."""

import errno
import lzma
import re
import zlib
from collections.abc import Mapping
from os import SEEK_END
from pathlib import Path
from typing import BinaryIO, NamedTuple
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from loaders.problems.limits import LIMITS
from loaders.problems.problem import Unreadable
from loaders.spreadsheet.looks import ods, xlsx
from loaders.spreadsheet.looks.looks import Looks
from loaders.spreadsheet.looks.percentages import percent_formats, with_percentages
from loaders.spreadsheet.workbook_xml import HEAD, copy_ods, failures_as_texts, is_plain, is_safe, merged_cells_first

TEXT_KINDS = (".csv", ".tsv", ".txt")
ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
CONTAINERS = {".xlsx": ZIP, ".xlsm": ZIP, ".xlsb": ZIP, ".ods": ZIP, ".xls": OLE}
MEGABYTE = 1_000_000

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DIRECTORY_MEGABYTES = 4  # the zip's own list of members; some 40,000 of them
_FREE_MEGABYTES, _RATIO = 100, 100  # a spreadsheet packs 5 to 30 times; only a bomb packs 100 times
_IN_MEMORY_MEGABYTES = 500
_NAMES_A_DTD_LAWFULLY = ("META-INF/", "Basic/", "Dialogs/")  # in .ods files of OpenOffice and LibreOffice
_READ_FIRST = ("styles.xml",)  # by which cells are known that show a percent sign
_SINCE_1904 = re.compile(rb"<(?:\w+:)?workbookPr\b[^<>]*\bdate1904\s*=\s*[\"'](?:1|true)[\"']")


class Checked(NamedTuple):
    """safe: the file may be read in this process. copy: a checked copy was written to read from. looks: sheet → how it
    looks, where it is a kind that says so; None where it is too large to be looked at."""

    safe: bool = False
    copy: bool = False
    epoch_1904: bool = False
    looks: Mapping[str, Looks] | None = {}


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
        if kind == ".xlsb":
            return Checked()
        if any(part.file_size > _IN_MEMORY_MEGABYTES * MEGABYTE for part in parts):
            return Checked(looks=None)
        if kind == ".ods":
            content, styles = (_part(archive, name) for name in ("content.xml", "styles.xml"))
            return Checked(copy=copy_ods(archive, parts, copy, content), looks=ods.looks_by_sheet(content, styles))
        return _unpack(archive, parts, copy)


def _part(archive: ZipFile, name: str) -> bytes:
    return archive.read(name) if name in archive.namelist() else b""


def check_directory(file: BinaryIO) -> None:
    """ZipFile reads the whole list of members at once: refuse one that is absurdly long. Raises BadZipFile."""
    size = file.seek(0, SEEK_END)
    file.seek(max(0, size - HEAD - 22))
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
        head = file.read(HEAD).replace(b"\0", b"")  # UTF-16 spells the same letters with zeros between
    if b"<!ENTITY" in head or b"<!DOCTYPE" in head and not part.filename.startswith(_NAMES_A_DTD_LAWFULLY):
        raise Unreadable("unsafe_xml")


def _unpack(archive: ZipFile, parts: list[ZipInfo], copy: Path) -> Checked:
    """Write the parts to a zip without compression, looking at each.

    calamine unpacks every sheet twice; reading this copy instead saves it more than the checks
    cost, and it reads the very bytes that were checked, whatever sizes the original claimed.
    """
    safe, epoch_1904 = True, False
    seen = xlsx.Seen()
    percents: dict[bytes, int] = {}
    with ZipFile(copy, "w", ZIP_STORED) as unpacked:
        for part in sorted(parts, key=lambda part: part.filename.lower().endswith(xlsx.READ_FIRST), reverse=True):
            xml = archive.read(part)
            is_as_most = is_plain(part.filename, xml)
            xml = xml if is_as_most else failures_as_texts(xml)
            if part.filename.lower().endswith("styles.xml"):
                percents = percent_formats(xml)
            elif percents:
                xml = with_percentages(xml, percents)
            safe = safe and (is_as_most or is_safe(part.filename, xml))
            epoch_1904 = epoch_1904 or (
                part.filename.lower().endswith("workbook.xml") and bool(_SINCE_1904.search(xml))
            )
            seen.look_at(part.filename, xml)
            with unpacked.open(part.filename, "w") as file:
                for piece in merged_cells_first(xml):
                    file.write(piece)
    return Checked(safe, True, epoch_1904, seen.looks())
