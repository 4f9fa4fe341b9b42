"""What is turned away before Streamlit sees it: hosts that are not served, and pages of other servers."""

import logging
import os

from starlette.datastructures import Headers
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocketClose

from kpi import logs
from ui.access import hosts, local
from ui.access.hosts import address_of
from ui.access.plain_page import asked_language, plain_page
from ui.internals.routes import CLOSED
from ui.navigation.base_path import below_base

_MISDIRECTED, _FORBIDDEN = 421, 403
_LONGEST = 100


class Gate:
    """ASGI middleware."""

    def __init__(self, app: ASGIApp):
        self.app = app
        self.names = hosts.own_names() | hosts.listed(os.environ.get("KPI_HOSTS", ""))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        asked, origins = headers.getlist("host"), headers.getlist("origin")
        if not hosts.is_served(hosts.asked(asked), self.names):
            answer: Response = _unknown_host(", ".join(asked), headers.get("accept-language", ""))
            _refused("host", scope, named=", ".join(asked))
        elif hosts.is_foreign(origins, asked):
            answer = PlainTextResponse("Foreign origin", _FORBIDDEN)
            # Also of a proxy that does not pass on the Host header.
            _refused("origin", scope, named=", ".join(origins), asked=", ".join(asked))
        elif below_base(scope["path"]).startswith(CLOSED):
            answer = PlainTextResponse("Closed", _FORBIDDEN)
            _refused("closed", scope)
        else:
            await self.app(local.marked(scope) if scope["type"] == "websocket" else scope, receive, send)
            return
        await (WebSocketClose() if scope["type"] == "websocket" else answer)(scope, receive, send)


def _refused(why: str, scope: Scope, **about: str) -> None:
    logs.happened("refusal", logging.WARNING, why=why, path=scope["path"], address=address_of(scope), **about)


def _unknown_host(asked: str, languages: str) -> HTMLResponse:
    """A page that names the setting."""
    language = asked_language(languages)
    text = language.say(
        "The dashboard is not served under the name “{host}”. If the name is right, whoever runs the dashboard adds it "
        "to the setting KPI_HOSTS and starts the dashboard again.",
        host=asked[:_LONGEST] or "–",
    )
    return plain_page(language, _MISDIRECTED, language.say("This address is not served here"), text)
