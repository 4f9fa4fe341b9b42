"""Sign-in by a web server's headers: dropped where they come from elsewhere, else a sign-in of its own, which ends like
any other."""

import logging
import secrets

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kpi import logs
from kpi.warehouse import editions
from ui.access import settings
from ui.access.hosts import address_of
from ui.access.plain_page import asked_language, plain_page
from ui.access.visitors import sign_ins
from ui.access.visitors.proxy import BELIEVED, COOKIE, YES, Proxy, is_mark, sign_in_cookies
from ui.internals.peers import peer_of
from ui.internals.routes import LEAVING, LOGOUT
from ui.navigation.base_path import base_path, below_base

_FORBIDDEN = 403
_LOG = logging.getLogger(__name__)


class ProxySignIn:
    """ASGI middleware. A browser's first page begins a sign-in; after it has ended, asking for one does."""

    def __init__(self, app: ASGIApp):
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        proxy = settings.by_proxy()
        if proxy is None or scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        scope = _believed_alone(scope, proxy, peer_of(receive))
        if scope["type"] != "http" or scope["method"] != "GET":
            await self.app(scope, receive, send)
            return
        claims, cookies = proxy.claims_of(Headers(scope=scope)), HTTPConnection(scope).cookies
        path = below_base(scope["path"])
        if path == LOGOUT and sign_ins.end(editions.database_folder(), sign_in_cookies(claims, cookies)):
            logs.happened("sign_out", who=claims["name"], email=claims["email"], address=address_of(scope))
        if path == LEAVING[0]:
            await _answer(scope, claims, cookies)(scope, receive, send)
        elif claims and COOKIE not in cookies and _is_browser(scope):
            await self.app(scope, receive, _beginning(scope, claims, send))
        else:
            await self.app(scope, receive, send)


def _believed_alone(scope: Scope, proxy: Proxy, peer: str | None) -> Scope:
    """The connection without headers that nobody may send; the same of one that comes twice."""
    names = [name.decode("latin-1").lower() for name, _ in scope["headers"]]
    sent = [name for name in names if name in proxy.headers]
    is_believed = proxy.trusts(peer) and len(sent) == len(set(sent))
    gone = {BELIEVED} if is_believed else {BELIEVED, *proxy.headers}
    if sent and not is_believed:
        logs.happened("refusal", logging.WARNING, why="proxy", path=scope["path"], address=address_of(scope))
    kept = [header for header, name in zip(scope["headers"], names, strict=True) if name not in gone]
    mark = [(BELIEVED.encode(), YES.encode())] if is_believed else []
    return {**scope, "headers": [*kept, *mark]}


def _is_browser(scope: Scope) -> bool:
    """Browsers name HTML when they open a page. Checks of health and scripts, which keep no cookies, rarely do: each of
    their requests would begin a sign-in."""
    return "text/html" in Headers(scope=scope).get("accept", "")


def _answer(scope: Scope, claims: dict, cookies: dict) -> Response:
    """To whoever asks to sign in (again)."""
    if not claims:
        return _nobody(Headers(scope=scope).get("accept-language", ""))
    response = RedirectResponse(f"{base_path()}/", 302)
    mark = cookies[COOKIE] if is_mark(cookies.get(COOKIE)) else secrets.token_hex(32)
    if _begin(scope, claims, mark):
        response.headers.append("set-cookie", _cookie(mark))
    return response


def _nobody(languages: str) -> Response:
    language = asked_language(languages)
    text = language.say(
        "The web server in front of the dashboard did not say who you are. Open the dashboard at its usual address; "
        "where that does not help, tell whoever runs the server."
    )
    return plain_page(language, _FORBIDDEN, language.say("You are not signed in"), text)


def _beginning(scope: Scope, claims: dict, send: Send) -> Send:
    mark = secrets.token_hex(32)

    async def send_with_mark(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            if headers.get("content-type", "").startswith("text/html") and _begin(scope, claims, mark):
                headers.append("set-cookie", _cookie(mark))
        await send(message)

    return send_with_mark


def _begin(scope: Scope, claims: dict, mark: str) -> bool:
    """Whether it is kept."""
    try:
        sign_ins.begin(editions.database_folder(), sign_in_cookies(claims, {COOKIE: mark}))
    except OSError as error:
        _LOG.error("Nobody can sign in: the database's folder cannot be written to (%s).", error.strerror)
        return False
    logs.happened("sign_in", who=claims["name"], email=claims["email"], address=address_of(scope))
    return True


def _cookie(mark: str) -> str:
    """Gone with the browser, which then begins a sign-in of its own."""
    return f"{COOKIE}={mark}; Path={base_path()}/; HttpOnly; SameSite=Lax"
