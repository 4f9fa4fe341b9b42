"""Uploads of an edition: what was loaded, with its corrections and readings, and the rows of its sheets."""

import json
from datetime import datetime

import duckdb

from loaders.checking.checked import CheckedFile, CheckedSheet
from loaders.datasets.registry import DECLARATIONS
from loaders.problems.problem import column_letters
from loaders.publishing import merge
from loaders.publishing.request import Request
from loaders.publishing.result import SheetResult

_ORDER = {declaration.name: position for position, declaration in enumerate(DECLARATIONS)}


def write_uploads(
    connection: duckdb.DuckDBPyConnection, edition: int, request: Request, files: list[CheckedFile], hashes: list[str]
) -> list[tuple[CheckedSheet, int]]:
    """Sheets with their upload's number. hashes: of the files."""
    ((last,),) = connection.execute("SELECT coalesce(max(upload), 0) FROM upload").fetchall()
    now, agency, who = datetime.now(), request.agency, request.who.shown
    sheets = []
    for upload, (file, sha256) in enumerate(zip(files, hashes, strict=True), start=last + 1):
        connection.execute(
            "INSERT INTO upload VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            [upload, edition, agency, file.name, sha256, now, who, request.kind],
        )
        for correction in file.corrections:
            values = [
                upload,
                correction.sheet,
                correction.cell,
                correction.heading,
                correction.typed,
                correction.corrected,
            ]
            connection.execute("INSERT INTO correction VALUES ($1, $2, $3, $4, $5, $6, $7, $8)", [*values, who, now])
        for reading in {reading.headings: reading for reading in file.readings.values()}.values():
            columns = json.dumps(reading.columns, ensure_ascii=False)
            values = [agency, reading.headings, reading.declaration, reading.heading_row, columns]
            connection.execute(
                "INSERT INTO reading VALUES ($1, $2, $3, $4, $5, $6, $7, $8)", [*values, who, now, edition]
            )
        sheets += [(sheet, upload) for sheet in file.sheets]
    return sheets


def in_order(sheets: list[tuple[CheckedSheet, int]]) -> list[tuple[CheckedSheet, int]]:
    """Plans before what is bound to them."""
    return sorted(sheets, key=lambda item: _ORDER[item[0].layout.declaration.name])


def write_sheet(
    connection: duckdb.DuckDBPyConnection, agency: str, sheet: CheckedSheet, upload: int, edition: int
) -> SheetResult:
    layout, refused = sheet.layout, len(sheet.rows.refused)
    new, changed, same = merge.merge(connection, agency, sheet, upload, edition)
    letters = {name: column_letters(position + 1) for name, position in layout.letters().items()}
    connection.execute(
        "INSERT INTO upload_sheet VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0)",
        [
            upload,
            layout.sheet.name,
            layout.declaration.name,
            layout.declaration.dataset,
            layout.heading_row + 1,
            json.dumps(letters),
            new,
            changed,
            same,
            refused,
        ],
    )
    return SheetResult(sheet.rows.file, layout.sheet.name, layout.declaration.name, new, changed, same, refused)
