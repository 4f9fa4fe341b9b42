"""The roles, and the least of them that each deed needs.

Pages ask the same table what to draw, and whatever changes a database refuses by it: a button that was not drawn does
nothing when it is clicked all the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, IntEnum

from language import message
from loaders.datasets.registry import PLANS

EVERYWHERE = "*"  # in place of an agency


class Role(IntEnum):
    """Each may what those before it may."""

    READER = 1
    ANALYST = 2
    APPROVER = 3
    ADMINISTRATOR = 4

    @property
    def code(self) -> str:
        return self.name.lower()


class Deed(Enum):
    """What somebody may do or not."""

    SEE = "see"
    ORIGINALS = "originals"
    PUBLISH = "publish"
    CLOSE = "close"
    UNDO_OTHERS = "undo_others"
    PLANS = "plans"
    PRIVACY = "privacy"
    PURGE = "purge"


NEEDED = {
    Deed.SEE: Role.READER,
    Deed.ORIGINALS: Role.ANALYST,
    Deed.PUBLISH: Role.ANALYST,
    Deed.CLOSE: Role.APPROVER,
    Deed.UNDO_OTHERS: Role.APPROVER,
    Deed.PLANS: Role.ADMINISTRATOR,
    Deed.PRIVACY: Role.ADMINISTRATOR,
    Deed.PURGE: Role.ADMINISTRATOR,
}
ROLE_NAMES = {
    Role.READER: message("reader"),
    Role.ANALYST: message("analyst"),
    Role.APPROVER: message("approver"),
    Role.ADMINISTRATOR: message("administrator"),
}
DEED_NAMES = {
    Deed.SEE: message("see the pages and files of a private agency"),
    Deed.ORIGINALS: message("open the original files"),
    Deed.PUBLISH: message(
        "upload, fix and publish, write narratives, answer “nothing to report”, keep slides, undo their own uploads"
    ),
    Deed.CLOSE: message("close years and open them again"),
    Deed.UNDO_OTHERS: message("undo what others uploaded"),
    Deed.PLANS: message("change the agency, its plans, clauses, indicators and targets"),
    Deed.PRIVACY: message("make the agency private, or public again"),
    Deed.PURGE: message("delete the original of an upload"),
}
# Sheets of a plans workbook that say how what is reported is read: an analyst's.
_OF_ANALYSTS = ("spelling", "translation")
_OF_ADMINISTRATORS = frozenset(one.name for one in PLANS if one.name not in _OF_ANALYSTS)


def deed_of(declaration: str) -> Deed:
    """What it is to change rows of a declaration."""
    return Deed.PLANS if declaration in _OF_ADMINISTRATORS else Deed.PUBLISH


@dataclass(frozen=True, slots=True)
class Roles:
    """Of one person. everywhere: in every agency, also in those that are still to come."""

    everywhere: Role | None = None
    by_agency: Mapping[str, Role] = field(default_factory=dict)

    def of(self, agency: str) -> Role | None:
        """The highest; None where nobody gave one."""
        return max(filter(None, (self.everywhere, self.by_agency.get(agency))), default=None)

    def may(self, deed: Deed, agency: str) -> bool:
        role = self.of(agency)
        return role is not None and role >= NEEDED[deed]

    def may_somewhere(self, deed: Deed) -> bool:
        return any(self.may(deed, agency) for agency in (EVERYWHERE, *self.by_agency))

    def may_see(self, agency: str, is_private: bool) -> bool:
        """Whoever has no role is a reader, but not in a private agency."""
        return not is_private or self.may(Deed.SEE, agency)

    def at_most(self, role: Role) -> "Roles":
        """None of them higher than this one."""
        everywhere = self.everywhere and min(self.everywhere, role)
        return Roles(everywhere, {agency: min(own, role) for agency, own in self.by_agency.items()})

    def with_role(self, agency: str, role: Role) -> "Roles":
        """agency: or EVERYWHERE."""
        if agency == EVERYWHERE:
            return Roles(max(role, self.everywhere or role), self.by_agency)
        return Roles(self.everywhere, {**self.by_agency, agency: max(role, self.by_agency.get(agency, role))})


NO_ROLES = Roles()
ALL_ROLES = Roles(Role.ADMINISTRATOR)
