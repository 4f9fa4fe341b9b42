"""Sign-ins as the server knows them: a file each in the folder `sign-ins` of the database, from signing in to signing
out.

Streamlit's cookie is good for a month and for whoever has a copy of it. Here a sign-in without its file is none, so
signing out ends all copies; one that is too old or too long unused is none either. Several servers of one database know
the same.
"""

import hashlib
import json
import logging
import os
import time
from collections.abc import Mapping
from contextlib import suppress
from enum import Enum
from http.cookies import CookieError, SimpleCookie
from pathlib import Path

from starlette.datastructures import Headers
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kpi import logs
from kpi.settings import setting
from kpi.warehouse import editions, rights
from ui.access.hosts import address_of
from ui.internals.routes import CALLBACK, LOGOUT, USER_COOKIE, is_of_user
from ui.navigation.base_path import below_base

FOLDER = "sign-ins"
LONGEST = 8 * 3600  # seconds
IDLE_MINUTES = 60  # KPI_IDLE_MINUTES sets another
_SEEN_EVERY, _KEPT = 30, 24 * 3600
_UNCLAIMED = 5 * 60  # a browser comes back with its cookie within seconds; whoever does not keeps none
_LOG = logging.getLogger(__name__)


class State(Enum):
    """LIVE: it holds. ENDED: it was too long ago, too long unused, or the provider's token has ended. NONE: signed out,
    or never a sign-in of this server."""

    LIVE = "live"
    ENDED = "ended"
    NONE = "none"


def idle_seconds() -> float:
    """Raises ValueError where KPI_IDLE_MINUTES is no number above 0."""
    minutes = setting("KPI_IDLE_MINUTES", IDLE_MINUTES)
    if not 0 < minutes < float("inf"):
        raise ValueError(f"KPI_IDLE_MINUTES is not a number of minutes: {os.environ['KPI_IDLE_MINUTES']}")
    return minutes * 60


def begin(database: Path, cookies: Mapping[str, str]) -> None:
    """Of the cookies that the answer to a sign-in sets."""
    own = {name: _digest(value) for name, value in cookies.items() if is_of_user(name) and value}
    if path := _file(database, cookies):
        rights.make_folder(path.parent)
        _sweep(path.parent)
        began = time.time()
        rights.put(path, json.dumps({"began": began, "parts": own}).encode())
        os.utime(path, (began, began - 1))  # not used yet


def end(database: Path, cookies: Mapping[str, str]) -> bool:
    """Whoever has a copy of the cookies is signed out too. Whether there was such a sign-in."""
    path = _file(database, cookies)
    with suppress(FileNotFoundError):
        if path:
            path.unlink()
            return True
    return False


def state(database: Path, cookies: Mapping[str, str], claims: Mapping[str, object]) -> State:
    """Of somebody whom Streamlit takes for signed in. claims: of the provider. Asking counts as use."""
    path = _file(database, cookies)
    try:
        kept, seen = json.loads(path.read_bytes()), path.stat().st_mtime  # type: ignore[union-attr]
        began, parts = float(kept["began"]), dict(kept["parts"])
    except (AttributeError, OSError, ValueError, TypeError, KeyError):
        return State.NONE
    if any(_digest(cookies.get(name, "")) != digest for name, digest in parts.items()):
        return State.NONE
    now = time.time()
    if not began <= now < began + LONGEST or now > seen + idle_seconds() or not now < _token_ends(claims):
        return State.ENDED
    if now > seen + _SEEN_EVERY or seen < began:
        with suppress(OSError):
            os.utime(path)  # type: ignore[arg-type]
    return State.LIVE


class SignIns:
    """ASGI middleware: signing in begins one, signing out ends it."""

    def __init__(self, app: ASGIApp):
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = below_base(scope["path"]) if scope["type"] == "http" else ""
        if path == LOGOUT and end(editions.database_folder(), HTTPConnection(scope).cookies):
            logs.happened("sign_out", address=address_of(scope))  # by its address; who that was, pages alone know
        if path != CALLBACK:
            await self.app(scope, receive, send)
            return

        async def send_and_keep(message: Message) -> None:
            if message["type"] == "http.response.start":
                _begin_of(Headers(raw=message["headers"]))
            await send(message)

        await self.app(scope, receive, send_and_keep)


def _begin_of(headers: Headers) -> None:
    cookies: dict[str, str] = {}
    for line in headers.getlist("set-cookie"):
        with suppress(CookieError):
            cookies |= {name: morsel.value for name, morsel in SimpleCookie(line).items()}
    try:
        begin(editions.database_folder(), cookies)
    except OSError as error:
        _LOG.error("Nobody can sign in: the database's folder cannot be written to (%s).", error.strerror)


def _file(database: Path, cookies: Mapping[str, str]) -> Path | None:
    value = cookies.get(USER_COOKIE)
    return database / FOLDER / _digest(value) if isinstance(value, str) and value else None


def _digest(text: object) -> str:
    return hashlib.sha256(str(text).encode("utf-8", "surrogatepass")).hexdigest()


def _token_ends(claims: Mapping[str, object]) -> float:
    """By the provider's clock; without a word of it the longest sign-in is the bound. What is no number has ended, also
    what Python calls a number that is none (it is neither less nor more)."""
    ends = claims.get("exp")
    if ends is None:
        return float("inf")
    return float(ends) if isinstance(ends, int | float) and not isinstance(ends, bool) else 0.0


def _sweep(folder: Path) -> None:
    """Forget those that have ended long ago, or that nobody came back with: without its file a sign-in is none."""
    now = time.time()
    for path in folder.iterdir():
        with suppress(OSError, ValueError, TypeError, KeyError):
            seen = path.stat().st_mtime
            if seen < now - _KEPT or (seen < now - _UNCLAIMED and seen < float(json.loads(path.read_bytes())["began"])):
                path.unlink()
