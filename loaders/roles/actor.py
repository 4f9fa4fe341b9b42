"""Who gives an order, and what they may: it goes with every order that changes a database."""

from dataclasses import dataclass

from kpi.warehouse.author import Author
from language import LANGUAGES, Language
from loaders.problems.problem import Refused
from loaders.roles.role import ALL_ROLES, DEED_NAMES, NEEDED, NO_ROLES, ROLE_NAMES, Deed, Roles


@dataclass(frozen=True, slots=True)
class Actor:
    """roles: as they are when the order is given, never from before."""

    author: Author
    roles: Roles

    @property
    def shown(self) -> str:
        return self.author.shown

    def refuse_unless(self, deed: Deed, agency: str) -> None:
        """Raises Refused where these roles do not allow it."""
        if not self.roles.may(deed, agency):
            needed = _in_all_languages(ROLE_NAMES[NEEDED[deed]])
            what = _in_all_languages(DEED_NAMES[deed])
            raise Refused("not_allowed", who=self.shown, deed=what, agency=agency, role=needed)


def operator(name: str) -> Actor:
    """Who works on the machine itself: the command line has all roles."""
    return Actor(Author(name), ALL_ROLES)


ONLOOKER = Actor(Author("–"), NO_ROLES)  # of a change that is only looked at, and never kept


def _in_all_languages(text: str) -> dict[str, str]:
    return {code: Language(code).say(text) for code in LANGUAGES}
