"""Names of files that pages hand out."""

import re

_UNFIT = re.compile(r"[^\w.() -]+")  # of a folder, a drive, a wildcard, or read by a shell
_LONGEST = 100


def file_name(stem: str, ending: str) -> str:
    """Codes as people typed them may hold anything, and a name must lead nowhere. ending: `.xlsx`."""
    return f"{_UNFIT.sub('_', stem)[:_LONGEST].strip(' .') or '_'}{ending}"


def name_of(file: str) -> str:
    """Of a file that came from somewhere, as it was called there."""
    stem, _, ending = file.rpartition(".")
    return file_name(stem, f".{ending}") if ending.isalnum() and "." in file else file_name(file, "")
