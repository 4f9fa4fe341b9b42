"""Folders for private copies of the database, in which a change is tried out and then forgotten."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from filelock import FileLock, Timeout

from kpi.warehouse import rights


@contextmanager
def private_folder(folder: Path) -> Iterator[Path]:
    """A folder inside the database's, removed when the block ends. What killed processes have left goes too."""
    sweep(folder)
    own = folder / f"preview-{uuid4().hex}"
    # Held as long as its process lives: that is how it differs from what a kill has left.
    with FileLock(_lock_of(own), mode=rights.FILE):
        rights.make_folder(own)
        try:
            yield own
        finally:
            _remove(own)


def sweep(folder: Path) -> None:
    """Remove what processes have left that were killed."""
    for path in folder.glob("preview-*.lock"):
        # It is in use; or the folder may only be read.
        with suppress(Timeout, OSError), FileLock(path, timeout=0, mode=rights.FILE):
            _remove(path.with_suffix(""))


def _lock_of(own: Path) -> Path:
    return own.with_name(f"{own.name}.lock")


def _remove(own: Path) -> None:
    """While its lock is held: whoever waits for a lock that is removed makes it anew."""
    shutil.rmtree(own, ignore_errors=True)
    _lock_of(own).unlink(missing_ok=True)
