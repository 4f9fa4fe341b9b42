"""Which roles somebody has who is signed in: what the identity provider says of them, against the file of roles.

Whatever is missing, or is not what it should be, gives no role.
"""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from loaders.problems.problem import Fault, Unreadable
from loaders.roles.file import GROUP, Grant, email_key, grant_of, is_email, read_grants, roles_file
from loaders.roles.role import EVERYWHERE, NO_ROLES, Role, Roles

_GROUPS_CLAIM, _ROLES_CLAIM = "KPI_GROUPS_CLAIM", "KPI_ROLES_CLAIM"
_USUAL_GROUPS = "groups"
_ANYBODY = "a@b"  # stands where only role and agency are read


def roles_of(claims: Mapping, database: Path) -> Roles:
    """claims: of the provider. A file of roles that is wrong gives nobody a role."""
    names = _names(claims)
    try:
        grants = read_grants(roles_file(database))
    except Unreadable:
        grants = ()
    return _together([*(one for one in grants if one.who in names), *_claimed(claims)])


def administrators(agency: str, database: Path) -> list[str]:
    """Whom to ask for a role, of the file: those of the agency alone first. Empty where the file is wrong."""
    try:
        grants = read_grants(roles_file(database))
    except Unreadable:
        return []
    found = [one for one in grants if one.role is Role.ADMINISTRATOR and one.agency in (agency, EVERYWHERE)]
    return list(dict.fromkeys(one.who for one in sorted(found, key=lambda one: one.agency != agency)))


def fault_of_file(database: Path) -> Fault | None:
    """What is wrong with the file of roles, if anything is."""
    try:
        read_grants(roles_file(database))
    except Unreadable as wrong:
        return wrong.fault
    return None


def groups_claim() -> str:
    """The name of the claim that holds somebody's groups."""
    return os.environ.get(_GROUPS_CLAIM) or _USUAL_GROUPS


def _names(claims: Mapping) -> set[str]:
    """By which the file knows somebody: the e-mail address unless the provider says that it was not verified, and the
    groups."""
    groups = {GROUP + group for group in _texts(claims.get(groups_claim()))}
    email = claims.get("email")
    key = email_key(email) if isinstance(email, str) else ""
    is_verified = claims.get("email_verified", True) in (True, "true")
    return groups | ({key} if is_email(key) and is_verified else set())


def _claimed(claims: Mapping) -> list[Grant]:
    """What the claim of roles gives, where one is named: texts such as `DMX:analyst`."""
    name = os.environ.get(_ROLES_CLAIM)
    parts = (text.rpartition(":") for text in _texts(claims.get(name))) if name else ()
    return [one for agency, _, role in parts if (one := grant_of(role, agency, _ANYBODY))]


def _texts(claim: object) -> list[str]:
    """Of a claim that holds one text or several; a provider sends a single one by itself."""
    values = claim if isinstance(claim, list | tuple) else [claim]
    return [value for value in values if isinstance(value, str) and value.strip()]


def _together(grants: Iterable[Grant]) -> Roles:
    roles = NO_ROLES
    for one in grants:
        roles = roles.with_role(one.agency, one.role)
    return roles
