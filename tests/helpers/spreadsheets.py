"""Workbooks as programs write them, and their parts."""

import csv
import struct
import zipfile
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

from openpyxl import Workbook


def xlsx(path: Path, cells: dict, **sheet) -> Path:
    workbook = Workbook()
    for address, value in cells.items():
        workbook.active[address] = value
    for merged in sheet.get("merged", ()):
        workbook.active.merge_cells(merged)
    workbook.save(path)
    return path


def xls(
    path: Path, cells: dict, merged=(), extra: bytes = b"", of_sheet: bytes = b"", dimensions=(0, 20, 0, 20)
) -> Path:
    """BIFF8 in a compound file. cells: (row, column) → text, float or date. extra: records after the first, of_sheet: those before its cells."""

    def record(number: int, *parts: bytes) -> bytes:
        return struct.pack("<HH", number, len(b"".join(parts))) + b"".join(parts)

    def cell(row: int, column: int, value) -> bytes:
        if isinstance(value, str):
            text = value.encode("utf-16-le")
            return record(0x0204, struct.pack("<HHHHB", row, column, 0, len(value), 1), text)
        number = float((value - date(1899, 12, 30)).days if isinstance(value, date) else value)
        return record(0x0203, struct.pack("<HHHd", row, column, isinstance(value, date), number))

    begin = record(0x0809, struct.pack("<HHHHII", 0x0600, 5, 0, 0, 0, 0))
    formats = record(0x00E0, struct.pack("<HH16x", 0, 0)) + record(0x00E0, struct.pack("<HH16x", 0, 14))
    end = record(0x000A)
    after = len(begin + extra + formats + end) + 13  # the record that says so itself
    bound = record(0x0085, struct.pack("<IBBBB", after, 0, 0, 1, 0), b"S")
    ranges = record(
        0x00E5, struct.pack("<H", len(merged)), *(struct.pack("<HHHH", r1, r2, c1, c2) for (r1, c1), (r2, c2) in merged)
    )
    body = (
        of_sheet
        + record(0x0200, struct.pack("<IIHHH", *dimensions, 0))
        + b"".join(cell(*place, value) for place, value in cells.items())
    )
    path.write_bytes(compound(begin + extra + formats + bound + end + begin + body + ranges + end))
    return path


def compound(stream: bytes, first_directory: int = 1, fat_start: int | None = None) -> bytes:
    """A compound file with one stream, `Workbook`."""
    stream = stream.ljust(4096, b"\0")
    stream += b"\0" * (-len(stream) % 512)
    sectors = len(stream) // 512
    fat = (
        [0xFFFFFFFD, 0xFFFFFFFE if fat_start is None else fat_start]
        + [sector + 3 for sector in range(sectors - 1)]
        + [0xFFFFFFFE]
    )
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + struct.pack(
        "<16xHHHHH6xIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, first_directory, 0
    )
    header += struct.pack("<IIIII", 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0) + struct.pack("<I", 0) + b"\xff" * (108 * 4)

    def entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
        text = name.encode("utf-16-le")
        return struct.pack("<64sHBBIII36xIQ", text, len(text) + 2, kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child, start, size)

    directory = entry("Root Entry", 5, 1, 0xFFFFFFFE, 0) + entry("Workbook", 2, 0xFFFFFFFF, 2, len(stream))
    return (
        header[:512]
        + struct.pack("<128I", *(fat + [0xFFFFFFFF] * (128 - len(fat))))
        + directory.ljust(512, b"\0")
        + stream
    )


def xlsb(path: Path, cells: dict) -> Path:
    """BIFF12. cells: (row, column) → text or float, in order."""

    def record(number: int, *parts: bytes) -> bytes:
        body, head = b"".join(parts), bytes([number]) if number < 0x80 else bytes([number & 0x7F | 0x80, number >> 7])
        return head + bytes([len(body) & 0x7F | 0x80, len(body) >> 7]) + body

    def wide(text: str) -> bytes:
        return struct.pack("<I", len(text)) + text.encode("utf-16-le")

    def cell(column: int, value) -> bytes:
        return (
            record(6, struct.pack("<II", column, 0), wide(value))
            if isinstance(value, str)
            else record(5, struct.pack("<IId", column, 0, value))
        )

    rows = b"".join(
        record(0, struct.pack("<I13x", row)) + cell(column, value) for (row, column), value in cells.items()
    )
    workbook = (
        record(0x83) + record(0x9C, struct.pack("<II", 0, 1), wide("rId1"), wide("S")) + record(0x90) + record(0x84)
    )
    sheet = (
        record(0x81)
        + record(0x94, struct.pack("<IIII", 0, 0, 0, 0))
        + record(0x91)
        + rows
        + record(0x92)
        + record(0x82)
    )
    relation = '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" Target="{}"/>'
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + relation
        + "</Relationships>"
    )
    return zipped(
        path,
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
            "_rels/.rels": relations.format("officeDocument", "xl/workbook.bin"),
            "xl/workbook.bin": workbook,
            "xl/_rels/workbook.bin.rels": relations.format("worksheet", "worksheets/sheet1.bin"),
            "xl/worksheets/sheet1.bin": sheet,
        },
    )


def ods(path: Path, tables: str, styles: str = "", manifest: str = "") -> Path:
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text", "style", "calcext")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces}><office:automatic-styles>{styles}</office:automatic-styles>'
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    return zipped(
        path,
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{manifest}</manifest:manifest>',
            "content.xml": content,
        },
    )


def ods_row(row: list) -> str:
    return f"<table:table-row>{''.join(map(_ods_cell, row)) or '<table:table-cell/>'}</table:table-row>"


def _ods_cell(content) -> str:
    if isinstance(content, date):
        return f'<table:table-cell office:value-type="date" office:date-value="{content}"/>'
    if isinstance(content, (int, float)):
        return f'<table:table-cell office:value-type="float" office:value="{content!r}"/>'
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in (content or "").split("\n"))
    return (
        f'<table:table-cell office:value-type="string">{lines}</table:table-cell>' if content else "<table:table-cell/>"
    )


def one_sheet(path: Path, rows: list[list]) -> Path:
    """A file of one sheet, of the kind that its name says; None leaves a cell empty."""
    if path.suffix == ".ods":
        return ods(path, f'<table:table table:name="S">{"".join(map(ods_row, rows))}</table:table>')
    if path.suffix == ".csv":
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter=";").writerows(rows)
        return path
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def zipped(path: Path, members: dict) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def unzipped(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
