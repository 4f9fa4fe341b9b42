"""The file of roles: `roles.txt` in the database's folder, or what KPI_ROLES names.

One line gives one role: the role, the agency (`*`: every one) and who has it, an e-mail address or a group of the
identity provider; `#` begins a remark, what has blanks in it stands in double quotes.

    administrator  *    aynur@example.org
    analyst        DMX  "group:KPI analysts"
"""

import os
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kpi.warehouse import rights
from language import Language
from loaders.problems.problem import Unreadable
from loaders.problems.reasons import reason_texts
from loaders.roles.role import Role

GROUP = "group:"
NAME, _VARIABLE = "roles.txt", "KPI_ROLES"
_ROLES = {role.code: role for role in Role}
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")
_BEGINNING = "# role  agency (* is every one)  e-mail address or group:NAME\n"


@dataclass(frozen=True, slots=True)
class Grant:
    """One line. who: an e-mail address as email_key has it, or GROUP and a name."""

    role: Role
    agency: str
    who: str


def roles_file(database: Path) -> Path:
    return Path(os.environ.get(_VARIABLE) or database / NAME)


def is_named() -> bool:
    """Whether somebody has named a file, which then must be there."""
    return bool(os.environ.get(_VARIABLE))


def is_beside(database: Path) -> bool:
    """Whether the roles of a database are read from its own folder."""
    return roles_file(database).resolve() == (database / NAME).resolve()


def email_key(email: str) -> str:
    """An address in the form in which it is compared: in small letters if it is all ASCII. Others stay as they are,
    since letters that fold alike may belong to different people."""
    trimmed = email.strip()
    return trimmed.lower() if trimmed.isascii() else trimmed


def is_email(text: str) -> bool:
    """Whether a text is an e-mail address, and no group, whatever a provider lets its users call themselves."""
    return bool(_EMAIL.fullmatch(text)) and not text.lower().startswith(GROUP)


def read_grants(path: Path) -> tuple[Grant, ...]:
    """The grants in a file; none where there is no file and none was named. Raises Unreadable with the file and the
    line."""
    try:
        state = path.stat()
    except FileNotFoundError:
        if is_named():
            raise Unreadable("no_roles_file", file=str(path)) from None
        return ()
    except OSError as error:
        raise Unreadable("roles_unread", file=str(path), reason=reason_texts(error)) from None
    return _read(path, state.st_mtime_ns, state.st_size, state.st_ino)


def check(database: Path) -> None:
    """Raises ValueError with a sentence where the file of roles is wrong, so that whoever starts a server is told."""
    try:
        read_grants(roles_file(database))
    except Unreadable as wrong:
        english = Language("en")
        raise ValueError(f"{wrong.fault.what(english)} {wrong.fault.fix(english)}") from None


def grant(path: Path, one: Grant) -> bool:
    """Write a line more; whether there was none like it. Raises Unreadable and OSError."""
    if one in (read_grants(path) if path.exists() else ()):
        return False
    before = path.read_text(encoding="utf-8-sig") if path.exists() else _BEGINNING
    _write(path, f"{before.rstrip()}\n{line_of(one)}\n")
    return True


def revoke(path: Path, one: Grant) -> bool:
    """Take a line out; whether there was one. Raises Unreadable and OSError."""
    if one not in read_grants(path):
        return False
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    kept = [line for number, line in enumerate(lines, start=1) if _grant(line, path, number) != one]
    _write(path, "\n".join(kept) + "\n")
    return True


def grant_of(role: str, agency: str, who: str) -> Grant | None:
    """The grant of a role to a person or group; None where it is no role or nobody's name."""
    is_group = who.startswith(GROUP)
    key = who.strip() if is_group else email_key(who)
    is_known = key != GROUP if is_group else is_email(key)
    return Grant(_ROLES[role], agency.strip(), key) if role in _ROLES and agency.strip() and is_known else None


def line_of(one: Grant) -> str:
    return f"{one.role.code}  {_quoted(one.agency)}  {_quoted(one.who)}"


def _write(path: Path, text: str) -> None:
    rights.put(path, text.encode())


@lru_cache(maxsize=8)
def _read(path: Path, *state: int) -> tuple[Grant, ...]:
    """state: what differs once the file was changed."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise Unreadable("roles_unread", file=str(path), reason=reason_texts(error)) from None
    except UnicodeDecodeError:
        raise Unreadable("roles_not_text", file=str(path)) from None
    return tuple(_grants(text, path))


def _grants(text: str, path: Path) -> Iterator[Grant]:
    for number, line in enumerate(text.splitlines(), start=1):
        if one := _grant(line, path, number):
            yield one


def _grant(line: str, path: Path, number: int) -> Grant | None:
    """None of a line that says nothing."""
    try:
        parts = _parts(line)
    except ValueError:
        parts = [""]
    if not parts:
        return None
    found = grant_of(parts[0].lower(), *parts[1:]) if len(parts) == 3 else None
    if found is None:
        raise Unreadable("roles_line", file=str(path), line=number, said=line.strip()[:100])
    return found


def _parts(line: str) -> list[str]:
    """Raises ValueError for a quotation mark without its other one. Names may hold backslashes and apostrophes."""
    words = shlex.shlex(line, posix=True)
    words.whitespace_split, words.commenters, words.escape, words.quotes = True, "#", "", '"'
    return list(words)


def _quoted(text: str) -> str:
    return f'"{text}"' if re.search(r"[\s#]", text) else text
