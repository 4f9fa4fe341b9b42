"""Whom files are open to: the user who runs the dashboard, and no other user of the machine.

Uploads hold what the database leaves out: names of people, their numbers and telephones. Windows
has other rights; there a folder's own hold.
"""

import os
import shutil
import stat
from contextlib import suppress
from pathlib import Path

from kpi.warehouse.replacing import replace

FOLDER, FILE = 0o700, 0o600
_OTHERS = 0o077
_AT_ONCE = 1 << 30  # bytes


def make_folder(path: Path) -> None:
    """Unless it is there; what it stands in is made as the machine does."""
    path.mkdir(FOLDER, parents=True, exist_ok=True)


def private(path: str, flags: int) -> int:
    """An opener for open(): whatever the umask, a file that it makes is closed to others."""
    return os.open(path, flags, FILE)


def put(path: Path, content: bytes | memoryview) -> None:
    """A file that is there whole or not at all. Raises OSError, FileNotFoundError too where the folder is not there."""
    partial = path.with_name(f"{path.name}.{os.getpid()}.{os.urandom(4).hex()}.part")
    try:
        with open(partial, "wb", opener=private) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        replace(partial, path)
    finally:
        partial.unlink(missing_ok=True)


def copy(source: Path, target: Path) -> None:
    """Raises OSError that names the target: shutil names the source, and it is the target's disk that is full."""
    try:
        target.touch(FILE)
        if not _share(source, target):
            shutil.copyfile(source, target)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(target)) from error


def _share(source: Path, target: Path) -> bool:
    """Where a file system lets two files share what is the same in them (XFS, Btrfs), a copy takes neither time nor
    room, and a load does not write again all that is held. Whether the target is whole now."""
    with suppress(AttributeError, OSError), source.open("rb") as whole, target.open("wb") as copied:
        size = os.fstat(whole.fileno()).st_size
        while os.copy_file_range(whole.fileno(), copied.fileno(), _AT_ONCE):
            pass
        return os.fstat(copied.fileno()).st_size == size
    return False


def close(*paths: Path, others: int = _OTHERS) -> None:
    """Take from others what they may do with these. The owner's rights stay as they are: a database may be
    read-only on purpose."""
    for path in paths:
        # Gone meanwhile; or another user's, whose rights only that user can change.
        with suppress(FileNotFoundError, PermissionError):
            mode = stat.S_IMODE(path.stat().st_mode)
            if mode & others:
                path.chmod(mode & ~others)
