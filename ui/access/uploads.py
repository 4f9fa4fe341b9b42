"""Uploads are taken from those alone who may change something, and one visit may not fill the server's memory."""

import streamlit as st
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit.runtime import get_instance

from ui.access import local, sign_in

_ENDPOINT = "/_stcore/upload_file/"
FILES = 100  # of one visit, which is a tab of a browser
LARGEST = 3  # files of the largest size that a visit may hold at once


class Uploads:
    """ASGI middleware. Refuses before anything of the file is read."""

    def __init__(self, app: ASGIApp):
        self.app = app
        self.arriving: dict[tuple[str, str], int] = {}  # session and file → bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or _ENDPOINT not in scope["path"] or scope["method"] == "OPTIONS":
            await self.app(scope, receive, send)
            return
        session, _, file = scope["path"].rpartition(_ENDPOINT)[2].partition("/")
        if not may_upload(scope, session):
            await PlainTextResponse("Nothing can be changed here", 403)(scope, receive, send)
        elif scope["method"] != "PUT":
            await self.app(scope, receive, send)
        elif refused := self._too_much(scope, session, file):
            await refused(scope, receive, send)
        else:
            self.arriving[session, file] = _length(scope)
            try:
                await self.app(scope, receive, send)
            finally:
                del self.arriving[session, file]

    def _too_much(self, scope: Scope, session: str, file: str) -> PlainTextResponse | None:
        """What is answered instead."""
        length, largest = _length(scope), st.get_option("server.maxUploadSize") * 1024 * 1024
        if length is None:
            return PlainTextResponse("Content-Length is missing", 411)
        if (session, file) in self.arriving:
            return PlainTextResponse("This file is arriving already", 409)
        arriving = {one: size for (whose, one), size in self.arriving.items() if whose == session}
        sizes = _held(session) | arriving | {file: length}
        if length > largest or len(sizes) > FILES or sum(sizes.values()) > LARGEST * largest:
            return PlainTextResponse("Too much at once", 413)
        return None


def may_upload(scope: Scope, session_id: str) -> bool:
    """Whether whoever sends a file may change something, as ui/access/who.py has it on a page."""
    session = get_instance().get_app_session(session_id)
    if session is None:
        return False
    if sign_in.is_asked():
        return sign_in.of_claims(session._user_info) is not None
    return local.is_open() or local.is_local(scope)


def _held(session: str) -> dict[str, int]:
    """What has arrived: file → bytes."""
    stored = get_instance().uploaded_file_mgr.file_storage.get(session, {})
    return {file: len(record.data) for file, record in stored.items()}


def _length(scope: Scope) -> int | None:
    length = Headers(scope=scope).get("content-length", "")
    return int(length) if length.isdecimal() else None
