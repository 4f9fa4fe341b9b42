"""Folders for what is needed for a moment, in the machine's temporary folder; those that a kill has left are removed by
the next start.

Each holds a lock as long as its process lives, by which it is told from what is left. They may hold personal data, so
nobody else of the machine may open them.
"""

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

_PREFIX, _LOCK, _FILES = "kpi-", "lock", "files"
_YOUNG = 60  # seconds, in which a folder may not have its lock yet


@contextmanager
def scratch() -> Iterator[Path]:
    """An empty folder, removed when the block ends."""
    own = Path(tempfile.mkdtemp(prefix=_PREFIX))
    try:
        with FileLock(own / _LOCK, thread_local=False):  # another thread may end what this one began
            (own / _FILES).mkdir()
            yield own / _FILES
    finally:
        shutil.rmtree(own, ignore_errors=True)


def sweep() -> None:
    """Remove what killed processes of the same user have left."""
    for path in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with suppress(OSError, Timeout):
            if _is_left(path):
                with FileLock(path / _LOCK, timeout=0):
                    pass
                shutil.rmtree(path, ignore_errors=True)


def _is_left(path: Path) -> bool:
    """Whether it is a folder of ours, and nothing that somebody else has put there under such a name."""
    found = path.lstat()
    is_own = not hasattr(os, "getuid") or found.st_uid == os.getuid()
    is_folder = path.is_dir() and not path.is_symlink()
    has_had_its_lock = (path / _FILES).is_dir() or time.time() - found.st_mtime > _YOUNG
    return is_own and is_folder and has_had_its_lock
