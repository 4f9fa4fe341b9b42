"""Who comes from the machine itself, and may change something under a name that is only typed."""

import os
import secrets
import socket
from collections.abc import Callable, Collection
from pathlib import Path

import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import Scope

from ui.access import hosts

# Pages know of a visitor what the headers of the connection say. The value is unknown outside this process.
_HEADER, _YES = "x-kpi-local", secrets.token_hex(16)
_FORWARDING = {
    "via",
    "x-real-ip",
    "x-client-ip",
    "x-cluster-client-ip",
    "true-client-ip",
    "x-original-host",
    "x-original-for",
    "cf-connecting-ip",
    "cf-ray",
    "cdn-loop",
    "fastly-client-ip",
    "x-envoy-external-address",
    "x-arr-log-id",
}


def may_type_a_name() -> bool:
    """Whether whoever looks at the page may. False outside a page, and where no middleware of ours is."""
    return is_open() or secrets.compare_digest(st.context.headers.get(_HEADER, "").encode(), _YES.encode())


def is_open() -> bool:
    """Whether everybody may: in a container, behind a tunnel, at a workshop."""
    return os.environ.get("KPI_OPEN") == "1"


def marked(scope: Scope) -> Scope:
    """A connection whose headers tell the page whether it is local."""
    if is_local(scope):
        scope = dict(scope)
        MutableHeaders(scope=scope)[_HEADER] = _YES
    return scope


def listening(port: int) -> set[str]:
    """The addresses at which this process takes connections on a port, whoever opened the socket.

    Empty where the system does not tell (Windows). The address that a connection has come to does
    not tell either: to a server of all addresses it may come over the loopback, too.
    """
    try:
        files = [int(file.name) for file in Path("/dev/fd").iterdir()]
    except OSError:
        return set()
    return {address for file in files for address, its_port in _listener(file) if its_port == port}


def is_local(scope: Scope, listeners: Callable[[int], Collection[str]] = listening) -> bool:
    """Whether a request or a connection is of somebody at this machine, in whose browser a page of ours is open.

    Its origin must be known to be our own (ui/access/gate.py).
    """
    return "origin" in Headers(scope=scope) and is_of_this_machine(scope, listeners)


def is_of_this_machine(scope: Scope, listeners: Callable[[int], Collection[str]] = listening) -> bool:
    """The same of one that no page of ours need have sent: whoever asks for a page tells no origin.

    A proxy on this machine is seen by the headers that it adds, or by the host that it passes on.
    """
    headers, (peer, _), (_, port) = Headers(scope=scope), scope.get("client") or ("", 0), scope.get("server") or ("", 0)
    if any(name in _FORWARDING or "forward" in name for name in headers):
        return False
    if not hosts.is_loopback(peer) or not hosts.is_loopback(hosts.asked(headers.getlist("host"))):
        return False
    addresses = listeners(port) if port else ()
    return bool(addresses) and all(map(hosts.is_loopback, addresses))


def _listener(file: int) -> list[tuple[str, int]]:
    """Address and port of an open file that is a listening socket, else nothing."""
    try:
        held = socket.socket(fileno=file)
    except OSError:
        return []
    try:
        address = held.getsockname()
        is_of_network = held.family in (socket.AF_INET, socket.AF_INET6)
        return [address[:2]] if is_of_network and held.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN) else []
    except OSError:
        return []
    finally:
        held.detach()
