"""The sheets of a request into the edition under way: written, compared, and what they do not hold withdrawn."""

from collections.abc import Iterator
from dataclasses import replace

import duckdb

from loaders.checking.checked import CheckedFile, CheckedSheet
from loaders.datasets.registry import BY_NAME
from loaders.publishing import compare
from loaders.publishing.compare import Comparison
from loaders.publishing.refused_rows import RefusedRows, refused_rows
from loaders.publishing.request import Request
from loaders.publishing.result import SheetResult
from loaders.publishing.uploads import in_order, write_sheet, write_uploads

Written = list[tuple[CheckedSheet, int, SheetResult]]  # with the number of its upload


def write_sheets(
    connection: duckdb.DuckDBPyConnection, edition: int, request: Request, files: list[CheckedFile], hashes: list[str]
) -> Written:
    """Merge the rows that were not refused. hashes: of the files."""
    sheets = in_order(write_uploads(connection, edition, request, files, hashes))
    return [
        (sheet, upload, write_sheet(connection, request.agency, sheet, upload, edition)) for sheet, upload in sheets
    ]


def compare_sheets(
    connection: duckdb.DuckDBPyConnection, edition: int, request: Request, written: Written
) -> tuple[Comparison, ...]:
    """One a kind of sheet, with all that would be gone, whatever of it is withdrawn."""
    return tuple(
        compare.compare(connection, request.agency, edition, name, refused) for name, refused in _refused(written)
    )


def withdraw_gone(
    connection: duckdb.DuckDBPyConnection, edition: int, request: Request, written: Written
) -> tuple[SheetResult, ...]:
    """Take out what the request has taken out of its gone rows; the results, with those counted."""
    results = [result for *_, result in written]
    for name, refused in _refused(written) if request.is_full_export or request.withdraw else ():
        compare.find_gone(connection, request.agency, edition, name, refused)
        position = next(position for position, result in enumerate(results) if result.dataset == name)
        _, upload, result = written[position]
        count = compare.withdraw(connection, edition, name, upload, request)
        results[position] = replace(result, withdrawn=count)
        connection.execute(
            "UPDATE upload_sheet SET withdrawn = $1 WHERE upload = $2 AND sheet = $3", [count, upload, result.sheet]
        )
    return tuple(results)


def _refused(written: Written) -> Iterator[tuple[str, RefusedRows]]:
    """Each declaration with its refused rows, which the load holds all the same."""
    alike: dict[str, list[CheckedSheet]] = {}
    for sheet, *_ in written:
        alike.setdefault(sheet.layout.declaration.name, []).append(sheet)
    for name, sheets in alike.items():
        yield name, refused_rows(BY_NAME[name], sheets)
