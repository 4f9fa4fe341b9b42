"""A draft handed to a colleague by a link: it stays with its analyst until the colleague takes it.

The link holds a secret, of which the hash alone is kept, as the name of an empty file beside the draft. Whoever removes
that file takes the draft, so of two who open the link one gets it.
"""

import hashlib
import re
import secrets
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from kpi.warehouse import rights
from loaders.drafts import as_json
from loaders.drafts.draft import Draft
from loaders.drafts.limits import LIMITS, Limits
from loaders.drafts.store import FOLDER, TEXT, Drafts, Gone
from loaders.roles.actor import Actor
from loaders.roles.role import EVERYWHERE, Deed

_SECRET = re.compile(r"[A-Za-z0-9_-]{32}")
_OFFER, _DAY = "offer-", 86_400


class ThereAlready(Exception):
    """The colleague has a draft of the same plan or report."""


def offer(drafts: Drafts, id: str) -> str:
    """The secret of a new link; a link of before leads nowhere any more. Raises Gone."""
    if drafts.revision(id) is None:
        raise Gone(id)
    withdraw(drafts, id)
    secret = secrets.token_urlsafe(24)
    (drafts.folder(id) / _name(secret)).touch(rights.FILE)
    return secret


def withdraw(drafts: Drafts, id: str) -> None:
    """No link leads to the draft any more."""
    for path in drafts.folder(id).glob(f"{_OFFER}*"):
        path.unlink(missing_ok=True)


def is_offered(drafts: Drafts, id: str, limits: Limits = LIMITS) -> bool:
    return any(_is_good(path, limits) for path in drafts.folder(id).glob(f"{_OFFER}*"))


def offered(database: Path, secret: str, limits: Limits = LIMITS) -> Draft | None:
    """The draft to which a link leads."""
    path = _offer_file(database, secret, limits)
    return Drafts(database, path.parents[1].name).read(path.parent.name) if path else None


def claim(drafts: Drafts, secret: str, who: Actor) -> Draft:
    """The draft of a link, now the claiming analyst's. Raises Gone, ThereAlready and OSError, and Refused for who may
    not."""
    path = _offer_file(drafts.database, secret, drafts.limits)
    draft = offered(drafts.database, secret, drafts.limits)
    if path is None or draft is None:
        raise Gone
    who.refuse_unless(Deed.PUBLISH, draft.agency or EVERYWHERE)
    if path.parents[1] == drafts.place:
        path.unlink(missing_ok=True)
        return draft
    if drafts.folder(draft.id).exists():
        raise ThereAlready
    try:
        path.unlink()
    except FileNotFoundError:
        raise Gone from None
    rights.make_folder(drafts.place)
    path.parent.rename(drafts.folder(draft.id))
    taken = replace(draft, name="", handed_by=draft.name or draft.handed_by)
    rights.put(drafts.folder(draft.id) / TEXT, as_json.written(taken).encode())
    return taken


def _offer_file(database: Path, secret: str, limits: Limits) -> Path | None:
    if not _SECRET.fullmatch(secret):
        return None
    found = (database / FOLDER).glob(f"*/*/{_name(secret)}")
    return next((path for path in found if _is_good(path, limits)), None)


def _is_good(path: Path, limits: Limits) -> bool:
    with suppress(FileNotFoundError):
        return path.stat().st_mtime > time.time() - limits.offer_days * _DAY
    return False


def _name(secret: str) -> str:
    return _OFFER + hashlib.sha256(secret.encode()).hexdigest()
