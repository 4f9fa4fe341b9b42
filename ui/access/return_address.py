"""Back to the address from which somebody signed in or out; Streamlit leads everybody to the root."""

from http.cookies import CookieError, SimpleCookie
from urllib.parse import quote, unquote, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.internals.routes import CALLBACK, LEAVING
from ui.navigation.base_path import base_path, below_base
from ui.navigation.contents import ENTRIES

_COOKIE, _SECONDS, _LONGEST = "kpi_return", 900, 3000  # browsers keep some 4,000 letters of a cookie
_PAGES = {"/", *(f"/{entry.name}" for entry in ENTRIES)}


class ReturnAddress:
    """ASGI middleware. The address is kept in a cookie of the browser that left; it leads to pages of the
    dashboard alone."""

    def __init__(self, app: ASGIApp):
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = below_base(scope["path"]) if scope["type"] == "http" else ""
        if path not in (*LEAVING, CALLBACK):
            await self.app(scope, receive, send)
            return
        headers, is_leaving = Headers(scope=scope), path in LEAVING
        address = page_of(headers.get("referer", "")) if is_leaving else page_of(_kept(headers.get("cookie", "")))

        async def send_with_address(message: Message) -> None:
            if message["type"] == "http.response.start":
                _turn(MutableHeaders(scope=message), address, is_leaving)
            await send(message)

        await self.app(scope, receive, send_with_address)


def _turn(answer: MutableHeaders, address: str, is_leaving: bool) -> None:
    if address and answer.get("location") == f"{base_path()}/":
        answer["location"] = address
    elif is_leaving:
        answer.append("set-cookie", _cookie(address, _SECONDS if address else 0))
        return
    answer.append("set-cookie", _cookie("", 0))


def page_of(address: str) -> str:
    """Path and query of an address that has the path of one of our pages; else ''."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if below_base(parts.path) not in _PAGES:
        return ""
    whole = parts._replace(scheme="", netloc="", fragment="").geturl()
    return whole if whole.isascii() and len(quote(whole, safe="")) <= _LONGEST else parts.path


def _kept(cookies: str) -> str:
    try:
        found = SimpleCookie(cookies).get(_COOKIE)
    except CookieError:
        return ""
    return unquote(found.value) if found else ""


def _cookie(address: str, seconds: int) -> str:
    path = f"{base_path()}{CALLBACK}"
    return f"{_COOKIE}={quote(address, safe='')}; Path={path}; Max-Age={seconds}; HttpOnly; SameSite=Lax"
