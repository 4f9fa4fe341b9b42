"""What the secrets, or the settings of a proxy, say of sign-in. Looked at once, when the dashboard starts: it stops
there rather than let anybody in under a typed name because of a slip in a file."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import streamlit as st

from ui.access.visitors import proxy
from ui.access.visitors.proxy import Proxy
from ui.access.whole import first_fault, looks_like_sign_in, providers
from ui.internals import secret_files

_OPTION = "server.trustedUserHeaders"
_BESIDE = Path(__file__).parents[2] / ".streamlit" / "secrets.toml"


class Misconfigured(Exception):
    """Sign-in is meant but would not work; the text says why, as half a sentence."""


@dataclass(frozen=True)
class SignIn:
    """providers: as st.login takes them; None is the one of [auth] itself. proxy: in place of them."""

    providers: tuple[str | None, ...]
    proxy: Proxy | None = None


@cache
def sign_in() -> SignIn | None:
    """None where neither secrets nor the environment speak of sign-in. Raises Misconfigured."""
    by_headers, secrets = _by_headers(), _read()
    seen = looks_like_sign_in(secrets)
    if seen and by_headers:
        raise Misconfigured(f"{proxy.USER} is set, and {_named(_there())} speaks of sign-in too ({seen}): keep one")
    if not seen:
        return SignIn((None,), by_headers) if by_headers else None
    if fault := first_fault(secrets, seen):
        raise Misconfigured(f"{_named(_there())}: {fault}")
    return SignIn(tuple(providers(secrets["auth"])))


def by_proxy() -> Proxy | None:
    """Whose headers say who somebody is; None where none do."""
    asked = sign_in()
    return asked.proxy if asked else None


def stop_unless_whole() -> None:
    """End the program with a sentence on the terminal where sign-in is meant but would not work."""
    try:
        sign_in()
    except Misconfigured as wrong:
        sys.exit(f"The dashboard does not start because its sign-in would not work: {wrong} (README, 'Sign-in').")


def _by_headers() -> Proxy | None:
    """Streamlit's own headers of users are believed from everybody, over what a provider says. Raises Misconfigured."""
    if st.get_option(_OPTION):
        raise Misconfigured(f"{_OPTION} of Streamlit is set, which believes anybody; {proxy.USER} is there for that")
    try:
        return proxy.read()
    except ValueError as wrong:
        raise Misconfigured(str(wrong)) from None


def _read() -> Mapping:
    """All secrets as Streamlit sees them; empty where there is no file. Raises Misconfigured."""
    files, there = secret_files.files(), _there()
    if _BESIDE.exists() and _BESIDE not in [Path(file).resolve() for file in files]:
        how = f"start in {_BESIDE.parents[1]}, or name the file in {secret_files.OPTION}"
        raise Misconfigured(f"{_BESIDE} is there but not read: {how}")
    if secret_files.are_named() and (gone := [file for file in files if file not in there]):
        raise Misconfigured(f"{secret_files.OPTION} names {_named(gone)}, which is not there")
    try:
        return st.secrets.to_dict()
    except (OSError, ValueError) as error:  # Streamlit's own is a FileNotFoundError
        if not there:
            return {}
        reason = " ".join(str(error).split()).rstrip(".")
        named = reason if any(file in reason for file in there) else f"{_named(there)} cannot be read: {reason}"
        raise Misconfigured(named) from None


def _there() -> list[str]:
    """A link that leads nowhere is meant to lead somewhere."""
    return [file for file in secret_files.files() if os.path.lexists(file)]


def _named(files: list[str]) -> str:
    return " and ".join(files) or "The secrets"
