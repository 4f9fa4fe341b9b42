"""A file takes the place of another at one stroke."""

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
