"""What is kept of the files of a publication: each as it came, or without the columns that no dataset knows."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import duckdb

from kpi.scratch import scratch
from kpi.warehouse import originals
from loaders.checking.checked import CheckedFile, Incoming
from loaders.privacy.stripping import strip, what_is_left
from loaders.publishing.request import Request
from loaders.queries import query
from loaders.review.check_files import check_files


def keep_originals(request: Request, files: list[CheckedFile]) -> list[str]:
    """Drafts of the publication under way; hashes of the files as they came, by which these are known.

    Raises Refused.
    """
    if not request.strip:
        return [originals.draft(request.folder, file.path, file.name) for file in files]
    with scratch() as folder:
        hashes = []
        for number, (file, incoming) in enumerate(zip(files, request.files, strict=True)):
            copy = None
            if what_is_left(file):
                copy = folder / f"{number}{Path(file.name).suffix.lower()}"
                strip(file, copy, partial(_read_again, one=incoming, request=request))
            hashes.append(originals.draft(request.folder, file.path, file.name, copy))
        return hashes


def write_stripped(
    connection: duckdb.DuckDBPyConnection, edition: int, request: Request, files: list[CheckedFile]
) -> None:
    """What the originals of this edition lack."""
    for file in files if request.strip else ():
        if columns := what_is_left(file):
            values = {"edition": edition, "sha256": originals.file_hash(file.path), "columns": columns}
            connection.execute(query("uploads/stripped"), values)


def _read_again(path: Path, one: Incoming, request: Request) -> CheckedFile:
    """Among the other files of the load, which may bring the plan that its rows belong to."""
    files = [replace(one, path=path)]
    files += [other for other in request.files if other is not one]
    about = (request.today, request.folder, request.agency, request.plan)
    return check_files(files, *about, is_typed=request.is_typed)[0]
