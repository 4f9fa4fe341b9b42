"""The typed rows on their way to an edition: their workbook goes the way of every upload, and is kept."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

import streamlit as st

from kpi.scratch import scratch
from kpi.warehouse import editions
from language import Language
from loaders.checking.checked import Incoming
from loaders.entry.typed_rows import ENTERED, counted_rows, write_typed
from loaders.publishing import service
from loaders.publishing.looked_at import LookedAt
from loaders.publishing.request import Request
from loaders.publishing.result import Result
from loaders.roles.actor import Actor
from ui.data import reads
from ui.entry.typed import Subject


@dataclass(frozen=True)
class Entered:
    """Rows to be published. edition, today: those that they are looked at with. ordered: what was looked at
    when publishing was ordered."""

    agency: str
    plan: str
    declaration: str
    language: str
    edition: int
    today: date
    rows: tuple[Mapping[str, str], ...]
    ordered: LookedAt | None = None

    @property
    def file(self) -> str:
        """How their workbook is called."""
        title = ENTERED[self.declaration].title(self.language)
        return f"{title} {self.today:%d.%m.%Y}.xlsx"


def entered_of(subject: Subject, rows: tuple[Mapping[str, str], ...]) -> Entered:
    return Entered(*subject.key, subject.language.code, reads.edition(), reads.today(), rows)


@st.cache_data(max_entries=8, show_spinner=False, hash_funcs={Entered: lambda entered: vars(entered), Actor: repr})
def preview(entered: Entered, who: Actor) -> Result:
    """What publishing would change."""
    return _carry_out(service.preview, entered, who)


def publish(entered: Entered, who: Actor) -> Result:
    """What was seen, or nothing where another edition came between."""
    return _carry_out(service.publish, entered, who)


def _carry_out(order: Callable[[Request], Result], entered: Entered, who: Actor) -> Result:
    declaration, language = ENTERED[entered.declaration], Language(entered.language)
    with scratch() as folder:
        path = folder / "typed.xlsx"
        write_typed(declaration, entered.rows, language, path)
        request = Request(
            (Incoming(path, entered.file, counted_rows=counted_rows(declaration, entered.rows, language)),),
            editions.database_folder(),
            entered.agency,
            entered.today,
            who,
            entered.plan,
            kind="page",
            based_on=entered.ordered.edition if entered.ordered else entered.edition,
            looked_at=entered.ordered,
        )
        return service.settled(order, request)
