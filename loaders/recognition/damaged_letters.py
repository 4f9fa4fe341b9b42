"""Texts whose letters were damaged before they were saved: UTF-8 once opened as a Windows code page (`GÉ™ncÉ™`)."""

import re

_CODE_PAGES = ("cp1252", "cp1254", "cp1251")
_PUNCTUATION = set("–—‘’‚“”„…«»№")  # may follow any letter in a sound text


def _as_read(data: bytes, code_page: str) -> str:
    """What programs show of bytes; those that the page lacks stay control characters."""
    return "".join(bytes([one]).decode(code_page, "replace").replace("\ufffd", chr(one)) for one in data)


def _pairs() -> re.Pattern:
    """What every damaged text has, told ten times as fast: a letter's first byte before one that is never first."""
    first, second = bytes(range(0xC3, 0xD2)), bytes(range(0x80, 0xC0))
    classes = [{sign for page in _CODE_PAGES for sign in _as_read(data, page)} for data in (first, second)]
    return re.compile("".join(f"[{re.escape(''.join(sorted(signs)))}]" for signs in classes))


def _pattern() -> re.Pattern:
    """Signs that an Azerbaijani letter became, and runs of what Russian ones did: no sound text has them."""
    letters = {
        damaged
        for letter in "əƏıİşŞğĞçÇöÖüÜ"
        for page in _CODE_PAGES
        if not set(damaged := _as_read(letter.encode(), page)) & _PUNCTUATION or page != "cp1251"
    }
    runs = []
    for page in _CODE_PAGES:
        first = re.escape(_as_read(b"\xd0\xd1", page))
        second = re.escape(_as_read(bytes(range(0x80, 0xC0)), page))
        runs.append(f"(?:[{first}][{second}]){{3,}}")
    return re.compile("|".join([*map(re.escape, sorted(letters)), *runs]))


_PAIRS, _DAMAGED = _pairs(), _pattern()
_BYTES = {page: {_as_read(bytes([one]), page): one for one in range(256)} for page in _CODE_PAGES}


def is_damaged(text: str) -> bool:
    return not text.isascii() and any(_DAMAGED.match(text, pair.start()) for pair in _PAIRS.finditer(text))


def restored(text: str) -> str:
    """The text as it was, '' where it cannot be told."""
    for table in _BYTES.values():
        if all(sign in table for sign in text):
            try:
                return bytes(table[sign] for sign in text).decode("utf-8")
            except UnicodeDecodeError:
                continue
    return ""
