"""A file takes the place of another at one stroke."""

import os
import time
from contextlib import suppress
from pathlib import Path

_TRIES, _PAUSE = 20, 0.05


def replace(draft: Path, target: Path) -> None:
    """Whoever reads the target has the former one or this one. On Windows a file cannot be replaced at the very moment
    in which somebody reads it, so it is tried for a second. Raises OSError."""
    for _ in range(_TRIES):
        with suppress(PermissionError):
            draft.replace(target)
            return
        time.sleep(_PAUSE)
    draft.replace(target)


def write_whole(target: Path, content: bytes) -> None:
    """Beside the file, and then in its place. Raises OSError, which names the file; it is then as it was."""
    draft = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        draft.write_bytes(content)
        replace(draft, target)
    except OSError as error:
        with suppress(OSError):
            draft.unlink()
        error.filename, error.filename2 = str(target), None
        raise
