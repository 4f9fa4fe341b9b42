"""Why the operating system does not open or write a file, in words."""

import errno

from language import LANGUAGES, Language, message

_FULL, _CLOSED = message("the disk is full"), message("that is not permitted")
_REASONS = {
    errno.ENOENT: message("there is no such file or folder"),
    errno.EISDIR: message("it is a folder"),
    errno.ENOTDIR: message("a part of its path is not a folder"),
    errno.EEXIST: message("it is there already"),
    errno.EACCES: _CLOSED,
    errno.EPERM: _CLOSED,
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EROFS: message("the disk is read-only"),
}


def reason_text(error: OSError, language: Language) -> str:
    """Any other reason as the system words it."""
    known = _REASONS.get(error.errno or 0)
    return language.say(known) if known else error.strerror or str(error)


def reason_texts(error: OSError) -> dict[str, str]:
    """By the code of each language."""
    return {code: reason_text(error, Language(code)) for code in LANGUAGES}
