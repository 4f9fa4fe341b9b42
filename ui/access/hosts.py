"""The names that the dashboard is served under, and the origins that are its own.

Another name may be anybody's who lets it point to this machine (DNS rebinding): a page that was
loaded under it would read and change what is here. No name can be pointed to an IP literal.
"""

import ipaddress
import re
import socket
from pathlib import Path
from urllib.parse import urlsplit

from starlette.types import Scope

_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[0-9a-z_.-]+)(:[0-9]{1,5})?", re.IGNORECASE)
_HOSTS_FILE = Path("/etc/hosts")


def asked(hosts: list[str]) -> str | None:
    """The name that a request asks for, without its port; None where it names no host, several, or nonsense.

    hosts: the request's Host headers.
    """
    found = _HOST.fullmatch(hosts[0]) if len(hosts) == 1 else None
    return _folded(found[1]) if found else None


def is_served(name: str | None, names: set[str]) -> bool:
    """names: of the machine and of KPI_HOSTS."""
    return name is not None and (name == "localhost" or _address(name) is not None or name in names)


def is_loopback(name: str | None) -> bool:
    """Whether a name or an address leads from every machine to that machine itself."""
    address = _address(name or "")
    return name == "localhost" or (address is not None and address.is_loopback)


def is_foreign(origins: list[str], hosts: list[str]) -> bool:
    """Whether a request comes from a page of another server. Behind a proxy the scheme may be another one.

    Letter by letter: what is let pass here must be the same to Streamlit, which would else ask the
    internet for its own address.
    """
    if not origins:
        return False
    return len(origins) != 1 or len(hosts) != 1 or origins[0] not in (f"http://{hosts[0]}", f"https://{hosts[0]}")


def address_of(scope: Scope) -> str:
    """Of whoever asks; through a proxy on this machine, the one that it tells."""
    return (scope.get("client") or ("",))[0]


def own_names() -> set[str]:
    """Of this machine. The network is not asked: the answer may take long, and may be anybody's."""
    name = _folded(socket.gethostname())
    names = {name, name.partition(".")[0]}
    known = _HOSTS_FILE.read_text(encoding="utf-8", errors="replace") if _HOSTS_FILE.exists() else ""
    for line in known.splitlines():
        aliases = {_folded(alias) for alias in line.partition("#")[0].split()[1:]}
        if aliases & names:
            names |= aliases
    return names - {""}


def listed(setting: str) -> set[str]:
    """The names of KPI_HOSTS, which are separated by commas; a whole address is as good as its name."""
    entries = [entry.strip() for entry in setting.split(",")]
    names = [urlsplit(entry if "//" in entry else f"//{entry}").hostname or "" for entry in entries if entry]
    return {_folded(_in_ascii(name)) for name in names} - {""}


def _address(name: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(name)
    except ValueError:
        return None


def _folded(name: str) -> str:
    return name.lower().strip("[]").removesuffix(".")


def _in_ascii(name: str) -> str:
    """As browsers send a name of other letters."""
    try:
        return name.encode("idna").decode()
    except UnicodeError:
        return name
