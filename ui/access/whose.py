"""Whose drafts a visitor works on: the signed-in person's, else those of the browser, known by a cookie."""

import hashlib
import re
import secrets
from http.cookies import CookieError, SimpleCookie

import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from loaders.roles.role import Deed
from ui.access import local, sign_in
from ui.access.visitors.sign_ins import State
from ui.access.visitors.visitor import Visitor, author_of, visitor
from ui.navigation.base_path import base_path

_COOKIE, _SECONDS = "kpi_browser", 400 * 86_400  # browsers keep none for longer
_VALUE = re.compile(r"[0-9a-f]{64}")


def owner() -> str | None:
    """64 hexadecimal digits that stand for whoever looks at the page; None where nobody may change anything, or the
    browser keeps no cookies.

    Somebody whose sign-in has just ended is still known: what arrives of them was typed before, and is kept for when
    they sign in again.
    """
    if sign_in.is_asked():
        subject = subject_of(visitor())
        return _digits("person", *subject) if subject else None
    browser = _kept(st.context.cookies.get(_COOKIE, ""))
    return _digits("browser", browser) if browser and local.may_type_a_name() else None


def page_mark() -> str:
    """Stands on the page for the owner, by which a browser tells whose the texts are that it keeps; '' for nobody. It
    names no draft."""
    known = owner()
    return _digits("page", known)[:16] if known else ""


def subject_of(now: Visitor) -> tuple[str, str] | None:
    """Who is signed in as the service itself knows them: the service, and the subject or else the e-mail address. None
    where nobody is who could change something."""
    known = author_of(now.claims)
    if known is None or now.state is State.NONE or not now.claimed_roles.may_somewhere(Deed.PUBLISH):
        return None
    return known.provider, known.subject or known.email or known.name


class BrowserCookie:
    """ASGI middleware. Where names are typed, a browser that asks for a page is given a random mark, to be known by
    when it comes again; readers get none, nor does whoever signs in."""

    def __init__(self, app: ASGIApp):
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET" or not _is_given(scope):
            await self.app(scope, receive, send)
            return
        value = _kept(_sent(scope)) or secrets.token_hex(32)

        async def send_with_mark(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if headers.get("content-type", "").startswith("text/html"):
                    headers.append("set-cookie", _cookie(value))
            await send(message)

        await self.app(scope, receive, send_with_mark)


def _is_given(scope: Scope) -> bool:
    return not sign_in.is_asked() and (local.is_open() or local.is_of_this_machine(scope))


def _sent(scope: Scope) -> str:
    try:
        found = SimpleCookie(Headers(scope=scope).get("cookie", "")).get(_COOKIE)
    except CookieError:
        return ""
    return found.value if found else ""


def _kept(value: object) -> str:
    """The mark, where it is one; without a browser there is no text at all."""
    return value if isinstance(value, str) and _VALUE.fullmatch(value) else ""


def _cookie(value: str) -> str:
    return f"{_COOKIE}={value}; Path={base_path()}/; Max-Age={_SECONDS}; HttpOnly; SameSite=Lax"


def _digits(*names: str) -> str:
    return hashlib.sha256(repr(names).encode()).hexdigest()
