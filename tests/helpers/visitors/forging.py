"""A visitor without a browser who sends whatever is wanted: clicks on what was never drawn, or on what was drawn before
the right to it went."""

import json
import socket
import time
from collections.abc import Iterable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from google.protobuf import text_format
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value
from websockets.sync.client import connect

from tests.helpers.visitors.visiting import SECONDS, token_of
from ui.access.visitors import sign_ins
from ui.internals.routes import USER_COOKIE

SECRET = "long and random, and of tests alone"
SECRETS = f"""[auth]
redirect_uri = "http://127.0.0.1:{{port}}/oauth2callback"
cookie_secret = "{SECRET}"
client_id = "kpi"
client_secret = "secret"
server_metadata_url = "http://127.0.0.1:1/.well-known/openid-configuration"
"""
CLICKED = ("button",)
NO_HEADERS: Mapping[str, str] = {}
# A kind of field → how what is typed in it is sent.
TYPED = {
    "text_input": lambda state: setattr(state, "string_value", "Saxta"),
    "text_area": lambda state: setattr(state, "string_value", "Saxta mətn"),
    "checkbox": lambda state: setattr(state, "bool_value", True),
    "date_input": lambda state: state.string_array_value.data.append("2025/12/31"),
    "dataframe": lambda state: setattr(state, "string_value", EDITED),
}
EDITED = json.dumps({"edited_rows": {"0": {"title_az": "Saxta"}}, "added_rows": [], "deleted_rows": []})


@dataclass(frozen=True)
class Widget:
    kind: str
    id: str
    label: str = ""
    deferred: str = ""


@dataclass
class Sent:
    """What a page sent in one run."""

    widgets: list[Widget] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(self.texts)


class Session:
    """A page as one visitor has it open."""

    def __init__(self, connection, page: str, query: str):
        self.connection, self.page, self.query, self.id = connection, page, query, ""

    def run(self, widgets: Iterable[WidgetState] = ()) -> Sent:
        """With these widgets as they would be sent of a browser."""
        asked = ClientState(page_name=self.page, query_string=self.query, widget_states=WidgetStates(widgets=widgets))
        self.connection.send(BackMsg(rerun_script=asked).SerializeToString())
        return self.next_run()

    def next_run(self) -> Sent:
        """One that the server makes by itself."""
        sent, deadline = Sent(), time.monotonic() + SECONDS
        while time.monotonic() < deadline:
            message = ForwardMsg.FromString(self.connection.recv(timeout=SECONDS))
            kind = message.WhichOneof("type")
            sent.texts.append(text_format.MessageToString(message, as_utf8=True))
            self.id = self.id or message.new_session.initialize.session_id
            if kind == "delta" and (widget := _widget(message.delta.new_element)):
                sent.widgets.append(widget)
            if kind == "script_finished" and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                return sent
        raise TimeoutError(self.page)

    def click(self, widget: Widget, others: Iterable[Widget] = ()) -> Sent:
        """A button, with all fields beside it filled in."""
        states = [filled(other) for other in others if other.kind in TYPED]
        return self.run([*states, WidgetState(id=widget.id, trigger_value=True)])

    def saved(self, file: str) -> str:
        """What is answered to a button that saves a file: its address, or ''."""
        message = BackMsg()
        message.backend_operation_request.request_id = "one"
        message.backend_operation_request.session_id = self.id
        message.backend_operation_request.deferred_file.file_id = file
        self.connection.send(message.SerializeToString())
        while True:
            answer = ForwardMsg.FromString(self.connection.recv(timeout=SECONDS))
            if answer.WhichOneof("type") == "backend_operation_response":
                return answer.backend_operation_response.deferred_file.url


def filled(widget: Widget) -> WidgetState:
    state = WidgetState(id=widget.id)
    TYPED[widget.kind](state)
    return state


def _widget(element) -> Widget | None:
    kind = element.WhichOneof("type")
    inner = getattr(element, kind) if kind else None
    if not getattr(inner, "id", ""):
        return None
    return Widget(kind, inner.id, getattr(inner, "label", ""), getattr(inner, "deferred_file_id", ""))


def signed_in(folder: Path, address: str, claims: Mapping, *, is_begun: bool = True, secret: str = SECRET) -> str:
    """The cookie of somebody who has signed in."""
    whole = {"origin": address, "is_logged_in": True, "iss": "https://login.example.org"} | claims
    value = create_signed_value(secret, USER_COOKIE, json.dumps(whole)).decode()
    if is_begun:
        sign_ins.begin(folder, {USER_COOKIE: value})
    return f"{USER_COOKIE}={value}"


@contextmanager
def open_page(
    address: str, page: str, query: str, cookie: str, headers: Mapping[str, str] = NO_HEADERS, source: str = ""
):
    """A Session; the page runs when it is told to. source: the address to come from."""
    parts, token = urlsplit(address), token_of(address)
    come = (source, 0) if source else None
    with connect(
        f"ws://{parts.netloc}/_stcore/stream",
        sock=socket.create_connection((parts.hostname, parts.port), SECONDS, come),
        origin=address,
        additional_headers={"Cookie": f"_streamlit_xsrf={token}; {cookie}"} | headers,
        subprotocols=["streamlit", token],
        max_size=None,
        proxy=None,
        open_timeout=SECONDS,
    ) as connection:
        yield Session(connection, page, query)
