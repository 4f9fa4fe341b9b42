"""Who did something: what every change of a database is kept with."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Author:
    """name and email as people know them, subject as the sign-in service does that provider is
    the issuer of; '' for what is not known.

    Raises ValueError without both a name and an e-mail address: nobody could tell who that was.
    """

    name: str
    email: str = ""
    subject: str = ""
    provider: str = ""

    def __post_init__(self):
        if not self.shown.strip():
            raise ValueError("an author has a name or an e-mail address")

    @property
    def shown(self) -> str:
        return self.name or self.email

    def is_same_person(self, other: "Author") -> bool:
        """Whether both are one person to the same sign-in service: a name may be anybody's, and so may a subject of
        another service."""
        known = (self.provider, self.subject, self.email)
        return bool(self.provider and self.subject) and known == (other.provider, other.subject, other.email)
