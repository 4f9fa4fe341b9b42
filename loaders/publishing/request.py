"""What is to be published, and how whoever waits for it is told: of pages, commands and the watcher alike."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from loaders.checking.checked import Incoming
from loaders.checking.double_counting.held_rows import TakenOut
from loaders.publishing.looked_at import LookedAt
from loaders.roles.actor import Actor

Progress = Callable[[str], None]  # called with each step, a file's name, 'rows' or 'figures'; gives it up by raising


def silent(step: str) -> None:
    """The progress callback where nobody waits: it does nothing."""


@dataclass(frozen=True, slots=True)
class Request:
    """Files that become one edition of a database, or are looked at as if they did.

    folder: the database's. plan: of rows that name none. who: whose upload it is, and what they may. kind: 'file', or
    'page' where its rows were typed in the dashboard. strict: nothing is published where anything has a problem or a
    whole sheet counts for nothing.

    Rows that the database holds for the plans and years of the files and the files do not hold stay, unless their
    identities stand in withdraw, or the files are a full export, which takes all of them out.

    strip: the originals are kept without the columns that no dataset knows.

    based_on: the edition that was looked at before; where somebody published meanwhile, nothing is. looked_at: what was
    seen of it there; then what would not be so any more is refused, whether or not somebody has published.
    """

    files: tuple[Incoming, ...]
    folder: Path
    agency: str
    today: date
    who: Actor
    plan: str | None = None
    kind: str = "file"
    strict: bool = False
    withdraw: frozenset[str] = frozenset()
    is_full_export: bool = False
    strip: bool = False
    based_on: int | None = None
    looked_at: LookedAt | None = None

    @property
    def is_typed(self) -> bool:
        return self.kind == "page"

    @property
    def taken_out(self) -> TakenOut:
        return TakenOut(self.is_full_export, self.withdraw)
