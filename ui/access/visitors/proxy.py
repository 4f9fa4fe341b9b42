"""Sign-in by a web server that knows who somebody is (Kerberos, Active Directory) and says so in headers.

Anybody can send headers. They are believed from the addresses of these settings alone, and only once our middleware
(ui/access/visitors/proxied.py) has taken away those that came from elsewhere.
"""

import ipaddress
import os
import re
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from loaders.roles.claims import groups_claim
from ui.internals.routes import USER_COOKIE

ADDRESSES, USER, EMAIL, GROUPS = "KPI_PROXY_ADDRESSES", "KPI_PROXY_USER", "KPI_PROXY_EMAIL", "KPI_PROXY_GROUPS"
COOKIE = "kpi_sign_in"
# Where no middleware of ours is, nothing is believed: the value is unknown outside this process.
BELIEVED, YES = "x-kpi-proxy", secrets.token_hex(16)
_HEADER = re.compile(r"[A-Za-z0-9-]+")
_COOKIE_VALUE = re.compile(r"[0-9a-f]{64}")
_ISSUER = "proxy"

_Network = ipaddress.IPv4Network | ipaddress.IPv6Network


@dataclass(frozen=True, slots=True)
class Proxy:
    """networks: from which the headers are believed. user, email, groups: their names; '' of one that is not sent."""

    networks: tuple[_Network, ...]
    user: str
    email: str = ""
    groups: str = ""

    @property
    def headers(self) -> set[str]:
        return {name.lower() for name in (self.user, self.email, self.groups) if name}

    def trusts(self, peer: str | None) -> bool:
        """peer: the address at the other end of the connection itself, whatever it says of others."""
        try:
            address = ipaddress.ip_address(peer or "")
        except ValueError:
            return False
        address = getattr(address, "ipv4_mapped", None) or address
        return any(address in network for network in self.networks)

    def claims_of(self, headers: Mapping[str, str]) -> dict[str, object]:
        """Who somebody is, as an identity provider would say it; nothing where nobody is named or believed."""
        if not secrets.compare_digest(headers.get(BELIEVED, "").encode(), YES.encode()):
            return {}
        user, email, groups = (_text(headers.get(name, "")) if name else "" for name in self._names())
        if not user:
            return {}
        known = {"iss": _ISSUER, "sub": _folded(user), "name": user, "email": email, "is_logged_in": True}
        return known | {groups_claim(): _several(groups)}

    def _names(self) -> tuple[str, str, str]:
        return self.user, self.email, self.groups


def sign_in_cookies(claims: Mapping[str, object], cookies: Mapping[str, str]) -> dict[str, str]:
    """By which the server knows the sign-in: the browser's mark, which is good for this one person alone."""
    mark, user = cookies.get(COOKIE, ""), claims.get("sub")
    return {USER_COOKIE: f"{mark} {user}"} if user and is_mark(mark) else {}


def is_mark(value: object) -> bool:
    return isinstance(value, str) and bool(_COOKIE_VALUE.fullmatch(value))


def read() -> Proxy | None:
    """Of the environment; None where nothing is set. Raises ValueError with half a sentence where it would not work."""
    texts = {name: (os.environ.get(name) or "").strip() for name in (ADDRESSES, USER, EMAIL, GROUPS)}
    if not any(texts.values()):
        return None
    if fault := next(_faults(texts), ""):
        raise ValueError(fault)
    return Proxy(_networks(texts[ADDRESSES]), texts[USER], texts[EMAIL], texts[GROUPS])


def _faults(texts: Mapping[str, str]) -> Iterator[str]:
    for name in (USER, ADDRESSES):
        if not texts[name]:
            yield f"{', '.join(one for one, text in texts.items() if text)} is set, but {name} is not"
    for name in (USER, EMAIL, GROUPS):
        if texts[name] and not _HEADER.fullmatch(texts[name]):
            yield f"{name} is not the name of a header, such as X-Remote-User: {texts[name]}"
    try:
        networks = _networks(texts[ADDRESSES])
    except ValueError:
        yield f"{ADDRESSES} is not a list of addresses, such as 127.0.0.1, 10.0.0.0/28: {texts[ADDRESSES]}"
        return
    if not all(network.prefixlen for network in networks):
        yield f"{ADDRESSES} names every address there is, so that anybody could sign in as anybody"


def _networks(text: str) -> tuple[_Network, ...]:
    """Raises ValueError."""
    return tuple(ipaddress.ip_network(part.strip()) for part in text.split(","))


def _text(header: str) -> str:
    """Servers read headers as Latin-1; names are sent in UTF-8."""
    try:
        text = header.encode("latin-1").decode()
    except UnicodeError:
        text = header
    return " ".join(text.split())


def _folded(user: str) -> str:
    """A directory does not tell capitals from small letters. Letters whose capital is not theirs alone stay as they are
    (İ, ı, ß, the sign of kelvin): folding would make one of two people."""
    return "".join(letter.lower() if letter.lower().upper() == letter else letter for letter in user)


def _several(groups: str) -> list[str]:
    """With commas between, or with semicolons where there is one: names of a directory may hold commas."""
    return [part.strip() for part in groups.split(";" if ";" in groups else ",") if part.strip()]
