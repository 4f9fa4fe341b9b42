"""A file that is there whole or not at all, closed to other users of the machine."""

import os
from pathlib import Path

from kpi.warehouse import rights


def put(path: Path, content: bytes | memoryview) -> None:
    """Raises OSError, FileNotFoundError too where the folder is not there."""
    partial = path.with_name(f"{path.name}.{os.getpid()}.{os.urandom(4).hex()}.part")
    try:
        with open(partial, "wb", opener=rights.private) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
