"""Uploads are taken from those alone who may change something, and one visit may fill neither the server's memory
nor its time."""

import asyncio
import logging

import streamlit as st
from starlette.datastructures import Headers
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kpi import logs
from loaders.problems.limits import LIMITS
from loaders.roles.role import Deed
from loaders.spreadsheet.guards import MEGABYTE
from ui.access import local
from ui.access.hosts import address_of
from ui.access.visitors.visitor import visitor_of
from ui.internals import uploaded_files
from ui.internals.sessions import user_of

_READING = ("GET", "HEAD")
_PATIENCE, _SLOWEST = 60, 50_000  # seconds for any file, and as many more as it has so many bytes


class Uploads:
    """ASGI middleware. Refuses before anything of the file is read, and whatever is sent that is no upload."""

    def __init__(self, app: ASGIApp):
        self.app = app
        self.arriving: dict[tuple[str, str], int] = {}  # session and file → bytes
        self.taken: dict[str, dict[str, int]] = {}  # the same of what was taken, where nothing else tells

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] == "OPTIONS":
            await self.app(scope, receive, send)
            return
        session, file = uploaded_files.session_and_file(scope["path"])
        if not session and scope["method"] in _READING:
            await self.app(scope, receive, send)
        elif not (session and may_upload(scope, session)):
            await _refuse(PlainTextResponse("Nothing can be changed here", 403), scope, receive, send)
        elif scope["method"] != "PUT":
            await self.app(scope, receive, send)
        elif (length := _length(scope)) is None:
            await _refuse(PlainTextResponse("Content-Length is missing", 411), scope, receive, send)
        elif refused := self._too_much(length, session, file):
            await _refuse(refused, scope, receive, send)
        else:
            self.arriving[session, file] = length
            await self._take(scope, receive, send, session, file)

    async def _take(self, scope: Scope, receive: Receive, send: Send, session: str, file: str) -> None:
        """The upload; one that trickles is given up."""
        length, is_taken = self.arriving[session, file], False

        async def send_and_hear(message: Message) -> None:
            nonlocal is_taken
            if message["type"] == "http.response.start":
                is_taken = message["status"] < 300
            await send(message)

        try:
            async with asyncio.timeout(_PATIENCE + length / _SLOWEST):
                await self.app(scope, receive, send_and_hear)
        except TimeoutError:
            await PlainTextResponse("Too slow", 408, {"Connection": "close"})(scope, receive, send)
        finally:
            del self.arriving[session, file]
            if is_taken and uploaded_files.sizes(session) is None:
                self.taken.setdefault(session, {})[file] = length

    def _too_much(self, length: int, session: str, file: str) -> PlainTextResponse | None:
        """What is answered instead. A visit that already holds more than a page looks at gets no further file; the one
        that was too much is taken, so that the page says what is too much."""
        held = uploaded_files.sizes(session)
        if (session, file) in self.arriving:
            return PlainTextResponse("This file is arriving already", 409)
        arrived = self.taken.get(session, {}) if held is None else held
        sizes = arrived | {one: size for (whose, one), size in self.arriving.items() if whose == session}
        others = [size for one, size in sizes.items() if one != file]
        largest = min(LIMITS["max_megabytes"], st.get_option("server.maxUploadSize"))
        too_many, too_large = LIMITS["max_files"], LIMITS["max_drop_megabytes"] * MEGABYTE
        if length > largest * MEGABYTE or len(others) > too_many or sum(others) > too_large:
            return PlainTextResponse("Too much at once", 413)
        return None


async def _refuse(response: PlainTextResponse, scope: Scope, receive: Receive, send: Send) -> None:
    status, address = response.status_code, address_of(scope)
    logs.happened("refusal", logging.WARNING, why="upload", status=status, address=address)
    await response(scope, receive, send)


def may_upload(scope: Scope, session_id: str) -> bool:
    """Whether whoever sends a file may change something, as ui/access/who.py has it on a page."""
    user = user_of(session_id)
    if user is None:
        return False
    sent, is_local = HTTPConnection(scope), local.is_open() or local.is_local(scope)
    return visitor_of(user, sent.headers, sent.cookies, is_local).roles.may_somewhere(Deed.PUBLISH)


def _length(scope: Scope) -> int | None:
    length = Headers(scope=scope).get("content-length", "")
    return int(length) if length.isdecimal() else None
