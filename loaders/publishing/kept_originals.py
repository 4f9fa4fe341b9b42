"""What is kept of the files of a publication: each as it came, or without the columns that no dataset knows and the
sheets that are not read."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import duckdb

from kpi.scratch import scratch
from kpi.warehouse import originals
from loaders.checking.checked import CheckedFile
from loaders.privacy.stripping import refuse_other, strip, what_is_left
from loaders.problems.problem import Refused
from loaders.publishing.request import Request
from loaders.queries import query
from loaders.review.check_files import check_files

Copies = list[Path | None]  # one a file; None where it is kept as it came


@contextmanager
def stripped_copies(request: Request, files: list[CheckedFile]) -> Iterator[Copies]:
    """What is kept in place of the files, inside the block. All are read again together, as they came: one may bring
    the plan that the rows of another belong to.

    Raises Refused where one cannot be written, or would not be read the same.
    """
    left = [bool(request.strip and what_is_left(file)) for file in files]
    if not any(left):
        yield [None] * len(files)
        return
    with scratch() as folder:
        copies = [
            strip(file, folder / f"{number}{Path(file.name).suffix.lower()}") if is_left else None
            for number, (file, is_left) in enumerate(zip(files, left, strict=True))
        ]
        _read_again(request, files, copies)
        yield copies


def _read_again(request: Request, files: list[CheckedFile], copies: Copies) -> None:
    incoming = [replace(one, path=copy or one.path) for one, copy in zip(request.files, copies, strict=True)]
    about = (request.today, request.folder, request.agency, request.plan)
    again = check_files(incoming, *about, is_typed=request.is_typed, taken_out=request.taken_out)
    for before, after in zip(files, again, strict=True):
        refuse_other(before, after)


def keep_originals(request: Request, files: list[CheckedFile], copies: Copies) -> list[str]:
    """Drafts of the publication under way; hashes of the files as they came, by which these are known."""
    return [
        originals.draft(request.folder, file.path, file.name, copy) for file, copy in zip(files, copies, strict=True)
    ]


def write_stripped(
    connection: duckdb.DuckDBPyConnection, edition: int, request: Request, files: list[CheckedFile]
) -> None:
    """What the originals of this edition lack, and so those of every upload of the same files.

    Raises Refused where another upload needs one whole.
    """
    for file in files if request.strip else ():
        if columns := what_is_left(file):
            same = {"sha256": originals.file_hash(file.path), "kind": Path(file.name).suffix.lower()}
            if connection.execute(query("uploads/needed_whole"), same | {"edition": edition}).fetchall():
                raise Refused("needed_whole", file=file.name)
            connection.execute(query("uploads/stripped_before"), same)
            connection.execute(query("uploads/stripped"), same | {"columns": columns})
    connection.execute(query("uploads/stripped_earlier"), {"edition": edition})
