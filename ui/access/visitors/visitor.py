"""Whoever looks at a page or sends a file, and what they may at this moment."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from kpi.warehouse import editions
from kpi.warehouse.author import Author
from loaders.roles.claims import roles_of
from loaders.roles.role import ALL_ROLES, NO_ROLES, Deed, Role, Roles
from ui.access import local, settings
from ui.access.visitors import sign_ins
from ui.access.visitors.proxy import sign_in_cookies
from ui.access.visitors.sign_ins import State


@dataclass(frozen=True, slots=True)
class Visitor:
    """claims: of the provider or the proxy, as the visit began with them. cookies: by which the server knows the
    sign-in. is_local: whether names may be typed where nobody signs in. Each question is answered anew: a sign-in ends
    and roles change while a page is open."""

    claims: Mapping[str, object]
    cookies: Mapping[str, str]
    is_local: bool

    @property
    def state(self) -> State:
        """Of the sign-in."""
        if self.claims.get("is_logged_in") is not True:
            return State.NONE
        return sign_ins.state(editions.database_folder(), self.cookies, self.claims)

    @property
    def person(self) -> Author | None:
        """Who is signed in; None where nobody is, or somebody without a name and an e-mail address."""
        return author_of(self.claims) if self.state is State.LIVE else None

    @property
    def roles(self) -> Roles:
        if settings.sign_in() is None:
            return ALL_ROLES if self.is_local else NO_ROLES
        if self.state is not State.LIVE:
            return NO_ROLES
        return self.claimed_roles

    @property
    def claimed_roles(self) -> Roles:
        """Those that they had when the sign-in ended, too. Nobody changes anything without a name."""
        roles = roles_of(self.claims, editions.database_folder())
        return roles if author_of(self.claims) else roles.at_most(Role.READER)

    def may(self, deed: Deed, agency: str) -> bool:
        return self.roles.may(deed, agency)


def visitor() -> Visitor:
    """Whoever looks at the page that runs."""
    return visitor_of(dict(st.user), st.context.headers, st.context.cookies.to_dict(), local.may_type_a_name())


def visitor_of(
    user: Mapping[str, object], headers: Mapping[str, str], cookies: Mapping[str, str], is_local: bool
) -> Visitor:
    """user: whom Streamlit takes for signed in. headers, cookies: of the connection, behind our middleware."""
    if not (proxy := settings.by_proxy()):
        return Visitor(user, cookies, is_local)
    claims = proxy.claims_of(headers)
    return Visitor(claims, sign_in_cookies(claims, cookies), is_local)


def author_of(claims: Mapping[str, object]) -> Author | None:
    """None without a name and an e-mail address: nobody could tell who that was."""
    name, email, subject, provider = (text_of(claims.get(one)) for one in ("name", "email", "sub", "iss"))
    return Author(name, email, subject, provider) if name or email else None


def text_of(claim: object) -> str:
    """'' of a claim that is missing, or no text."""
    return " ".join(claim.split()) if isinstance(claim, str) else ""
