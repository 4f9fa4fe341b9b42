"""Requests as a web server passes them on, and those that look so."""

import json
from http.cookies import SimpleCookie
from urllib.parse import urlsplit

from starlette.responses import HTMLResponse
from websockets.sync.client import connect

from tests.helpers.visitors.visiting import ask
from ui.access.visitors.proxy import COOKIE
from ui.access.visitors.visitor import author_of, visitor_of

TRUSTED, OTHER = "127.0.0.2", "127.0.0.1"  # both of this machine; the second also speaks for others (uvicorn's default)
SETTINGS = {
    "KPI_PROXY_ADDRESSES": f"10.0.0.0/28, {TRUSTED}",
    "KPI_PROXY_USER": "X-Remote-User",
    "KPI_PROXY_EMAIL": "X-Remote-Mail",
    "KPI_PROXY_GROUPS": "X-Remote-Groups",
}
AYNUR = {"X-Remote-User": "aynur", "X-Remote-Mail": "aynur@example.org", "X-Remote-Groups": "KPI analysts, Staff"}
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
FORGED = {
    "another address": (OTHER, AYNUR),
    "speaking for the proxy": (OTHER, AYNUR | {"X-Forwarded-For": TRUSTED}),
    "speaking for the proxy through others": (OTHER, AYNUR | {"X-Forwarded-For": f"{TRUSTED}, 10.0.0.1"}),
    "with our own mark": (OTHER, AYNUR | {"X-Kpi-Proxy": "1"}),
    "another case": (OTHER, {name.lower(): value for name, value in AYNUR.items()}),
    "no user": (TRUSTED, {"X-Remote-Mail": "aynur@example.org", "X-Remote-User": "  "}),
    "nothing": (TRUSTED, {}),
}


def told_of(connection) -> str:
    """What pages would know of whoever connects."""
    visitor = visitor_of({}, connection.headers, connection.cookies, False)
    known, headers = author_of(visitor.claims), {name.lower() for name in connection.headers}
    gone = not headers & {"x-remote-user", "x-remote-mail", "x-remote-groups"}
    return json.dumps([known.shown if known else None, known.email if known else "", visitor.state.value, gone])


def get(address: str, source: str, sent, path: str = "/", cookie: str = "", accept: str = BROWSER):
    """What is known of whoever asks, and the cookie that the answer sets."""
    more = [("Cookie", f"{COOKIE}={cookie}")] if cookie else []
    headers = [
        ("Host", urlsplit(address).netloc),
        ("Accept", accept),
        *(sent.items() if isinstance(sent, dict) else sent),
        *more,
    ]
    status, answered, text = ask(address, "GET", path, headers, source=source)
    mark = SimpleCookie(answered.get("set-cookie", "")).get(COOKIE)
    return status, text, mark.value if mark else ""


def over_websocket(address: str, source: str, sent: dict, cookie: str = "") -> list:
    more = {"Cookie": f"{COOKIE}={cookie}"} if cookie else {}
    with connect(
        address.replace("http", "ws") + "/_stcore/stream",
        additional_headers=sent | more,
        source_address=(source, 0),
        proxy=None,
    ) as connection:
        return json.loads(connection.recv())


async def page(request):
    return HTMLResponse(told_of(request))


async def stream(websocket):
    await websocket.accept()
    await websocket.send_text(told_of(websocket))
    await websocket.close()
