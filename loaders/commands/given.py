"""Files and folders that are named on the command line."""

from pathlib import Path

from loaders.problems.problem import Refused, Unreadable
from loaders.problems.reasons import reason_texts


def content(path: Path) -> bytes:
    """Of a file. Raises Unreadable."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise Unreadable("cannot_read", file=str(path), reason=reason_texts(error)) from None


def refuse_unreadable(path: Path) -> None:
    """What opens a file says less of why it cannot. Raises Unreadable."""
    try:
        path.open("rb").close()
    except OSError as error:
        raise Unreadable("cannot_read", file=str(path), reason=reason_texts(error)) from None


def refuse_no_folder(path: Path) -> None:
    if not path.is_dir():
        raise Refused("no_folder", folder=str(path))
