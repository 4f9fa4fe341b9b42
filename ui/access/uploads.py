"""Uploads are taken from those alone who may change something, and one visit may not fill the server's memory."""

from collections import defaultdict

import streamlit as st
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit.auth_util import get_secrets_auth_section
from streamlit.runtime import get_instance

from ui.access import local

_ENDPOINT = "/_stcore/upload_file/"
FILES = 100  # of one visit, which is a tab of a browser
LARGEST = 3  # files of the largest size that a visit may hold at once


class Uploads:
    """ASGI middleware. Refuses before anything of the file is read."""

    def __init__(self, app: ASGIApp):
        self.app = app
        self.arriving: dict[str, dict[str, int]] = defaultdict(dict)  # session → file → bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or _ENDPOINT not in scope["path"] or scope["method"] == "OPTIONS":
            await self.app(scope, receive, send)
            return
        session, _, file = scope["path"].rpartition(_ENDPOINT)[2].partition("/")
        refused = self._refused(scope, session, file)
        if refused or scope["method"] != "PUT":
            await (PlainTextResponse(*refused) if refused else self.app)(scope, receive, send)
            return
        self.arriving[session][file] = _length(scope)
        try:
            await self.app(scope, receive, send)
        finally:
            del self.arriving[session][file]
            if not self.arriving[session]:
                del self.arriving[session]

    def _refused(self, scope: Scope, session: str, file: str) -> tuple[str, int] | None:
        """What is answered instead, with its status."""
        if not may_upload(scope, session):
            return "Nothing can be changed here", 403
        if scope["method"] != "PUT":
            return None
        if (length := _length(scope)) is None:
            return "Content-Length is missing", 411
        held = _held(session) | self.arriving.get(session, {})
        if file in self.arriving.get(session, {}):
            return "This file is arriving", 409
        largest = st.get_option("server.maxUploadSize") * 1024 * 1024
        held[file] = length
        if length > largest or len(held) > FILES or sum(held.values()) > LARGEST * largest:
            return "Too much at once", 413
        return None


def may_upload(scope: Scope, session_id: str) -> bool:
    """Whether whoever sends a file may change something, as ui/who.py has it on a page."""
    session = get_instance().get_app_session(session_id)
    if session is None:
        return False
    if "is_logged_in" in session._user_info or get_secrets_auth_section():
        return bool(session._user_info.get("is_logged_in"))
    return local.is_open() or local.is_local(scope)


def release(files: list) -> None:
    """Files that the page has done with leave the memory; Streamlit would keep them until the visit ends."""
    context = st.runtime.scriptrunner.get_script_run_ctx()
    for file in files:
        context.uploaded_file_mgr.remove_file(context.session_id, file.file_id)


def _held(session: str) -> dict[str, int]:
    """What has arrived: file → bytes."""
    stored = get_instance().uploaded_file_mgr.file_storage.get(session, {})
    return {file: len(record.data) for file, record in stored.items()}


def _length(scope: Scope) -> int | None:
    length = Headers(scope=scope).get("content-length", "")
    return int(length) if length.isdecimal() else None
