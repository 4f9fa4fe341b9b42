"""A visitor without a browser, who may send what no browser would: what a page says to whoever comes that way."""

import http.client
import socket
from contextlib import contextmanager
from dataclasses import dataclass
from http.cookies import SimpleCookie
from urllib.parse import urlsplit

from google.protobuf import text_format
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

SECONDS = 60


@dataclass(frozen=True)
class Visit:
    """texts: all that the server sent for the page. cookies, token: what an upload sends."""

    session: str
    texts: str
    cookies: str
    token: str


@contextmanager
def visited(
    address: str,
    page: str,
    query: str = "language=az",
    *,
    host: str | None = None,
    origin: str | None = "",
    signed: str = "",
    source: str = "",
    **headers: str,
):
    """The page as Streamlit runs it for one who connects with these headers, who stays until the block ends.

    origin: '' is the one that a browser would send. signed: a cookie of sign-in. source: the address to come from.
    """
    parts = urlsplit(address)
    host = host or parts.netloc
    origin = f"http://{host}" if origin == "" else origin
    token = token_of(address)
    cookies = f"_streamlit_xsrf={token}; {signed}"
    held = socket.create_connection((parts.hostname, parts.port), SECONDS, (source, 0) if source else None)
    extra = {"Cookie": cookies} | {name.replace("_", "-"): value for name, value in headers.items()}
    with connect(
        f"ws://{host}{parts.path}/_stcore/stream",
        sock=held,
        origin=origin,
        additional_headers=extra,
        subprotocols=["streamlit", token],
        max_size=None,
        proxy=None,
        open_timeout=SECONDS,
    ) as connection:
        asked = ClientState(page_name=page, query_string=query)
        connection.send(BackMsg(rerun_script=asked).SerializeToString())
        session, texts = "", []
        while True:
            message = ForwardMsg.FromString(connection.recv(timeout=SECONDS))
            texts.append(text_format.MessageToString(message, as_utf8=True))
            session = session or message.new_session.initialize.session_id
            if message.WhichOneof("type") == "script_finished":
                break
        yield Visit(session, "\n".join(texts), cookies, token)


def ask(
    address: str, method: str, path: str, headers: list[tuple[str, str]], body: bytes = b"", source: str = ""
) -> tuple[int, dict[str, str], str]:
    """Status, headers and text of the answer to a request with exactly these headers. source: the address to come from."""
    parts = urlsplit(address)
    come = (source, 0) if source else None
    connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=SECONDS, source_address=come)
    connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
    for name, value in headers:
        connection.putheader(name, value)
    connection.endheaders(body or None)
    answer = connection.getresponse()
    answered = answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read().decode()
    connection.close()
    return answered


def token_of(address: str) -> str:
    """Streamlit's guard against forged requests: a cookie, which an upload and a sign-in send once more."""
    parts = urlsplit(address)
    _, headers, _ = ask(address, "GET", f"{parts.path}/_stcore/health", [("Host", parts.netloc)])
    return SimpleCookie(headers["set-cookie"])["_streamlit_xsrf"].value
