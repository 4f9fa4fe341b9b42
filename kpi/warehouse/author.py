"""Who did something: what every change of a database is kept with."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Author:
    """name and email as people know them, subject as the sign-in service does; '' for what is not known.

    Raises ValueError without both a name and an e-mail address: nobody could tell who that was.
    """

    name: str
    email: str = ""
    subject: str = ""

    def __post_init__(self):
        if not self.shown.strip():
            raise ValueError("an author has a name or an e-mail address")

    @property
    def shown(self) -> str:
        return self.name or self.email

    def is_same_person(self, other: "Author") -> bool:
        """As the sign-in service knows people: a name alone may be anybody's."""
        return bool(self.subject) and (self.subject, self.email) == (other.subject, other.email)
