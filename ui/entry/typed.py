"""The rows that are typed in this visit, and kept as a draft until they are published."""

from dataclasses import dataclass, replace

import streamlit as st

from kpi.warehouse import editions
from language import Language
from loaders.datasets.declaration import Declaration
from loaders.drafts.draft import TypedRows, id_of
from loaders.entry.check import CheckedRow, check_typed
from loaders.entry.typed_rows import cells_of
from ui.data import reads
from ui.drafts import typed
from ui.navigation.address import Choice

MOST = 200  # rows before they are published
_ROWS, _ROUND, _TRIED = "entry_rows", "entry_round", "entry_tried"


@dataclass(frozen=True)
class Subject:
    """The plan and the dataset whose rows are typed."""

    agency: str
    plan: str
    declaration: Declaration
    language: Language

    @property
    def key(self) -> tuple[str, str, str]:
        return self.agency, self.plan, self.declaration.name

    @property
    def draft_id(self) -> str:
        return id_of(TypedRows, *self.key)


def subject_of(declaration: Declaration, chosen: Choice) -> Subject:
    return Subject(chosen.agency, chosen.plan, declaration, chosen.language)


def rows_of(subject: Subject) -> TypedRows:
    """The rows as they were changed last, in whichever of the analyst's tabs."""
    every = st.session_state.setdefault(_ROWS, {})
    if news := typed.news(subject.draft_id):
        work = news.draft.work if news.draft else None
        every[subject.key] = work if isinstance(work, TypedRows) else TypedRows(subject.declaration.name)
        begin_anew()
    return every.setdefault(subject.key, TypedRows(subject.declaration.name))


def keep(subject: Subject, rows: TypedRows) -> None:
    st.session_state.setdefault(_ROWS, {})[subject.key] = rows
    typed.keep(subject.draft_id, rows if rows else None, subject.agency, subject.plan)


def type_cell(subject: Subject, name: str, text: str) -> None:
    rows = rows_of(subject)
    cells = cells_of(rows.open) | {name: text}
    keep(subject, replace(rows, open={name: text for name, text in cells.items() if text}))


def take(subject: Subject, name: str, text: str) -> None:
    """A callback: puts a proposed text into its cell."""
    type_cell(subject, name, text)
    begin_anew()


def finish(subject: Subject) -> None:
    """A callback: the row under way joins the others, if nothing is wrong with it; else the page says what is."""
    rows = rows_of(subject)
    every = placed(rows)
    if not check(subject, every)[_at(rows)].is_right:
        st.session_state[_TRIED] = subject.key
        return
    keep(subject, TypedRows(rows.declaration, every))
    begin_anew()


def empty(subject: Subject) -> None:
    """A callback: clears the fields."""
    keep(subject, replace(rows_of(subject), open={}, at=None))
    begin_anew()


def published(subject: Subject) -> None:
    """The finished rows are published and leave; what else was typed stays, also a change of one of them under way."""
    rows = rows_of(subject)
    is_as_published = rows.at is not None and rows.open == rows.rows[rows.at]
    keep(subject, TypedRows(rows.declaration, (), {} if is_as_published else rows.open))
    begin_anew()


def forget(subject: Subject) -> None:
    keep(subject, TypedRows(subject.declaration.name))
    begin_anew()


def begin_anew() -> None:
    """Have the fields show what is kept, in place of what they hold."""
    st.session_state[_ROUND] = round_number() + 1
    st.session_state.pop(_TRIED, None)


def round_number() -> int:
    """Part of every field's key."""
    return st.session_state.get(_ROUND, 0)


def was_tried(subject: Subject) -> bool:
    """Whether the row under way was to be finished and is not right yet."""
    return st.session_state.get(_TRIED) == subject.key


def check(subject: Subject, rows: tuple[dict[str, str], ...]) -> list[CheckedRow]:
    where = (editions.database_folder(), subject.agency, subject.plan)
    return check_typed(subject.declaration, rows, where, reads.today(), subject.language)


def checked(subject: Subject) -> tuple[CheckedRow, list[CheckedRow]]:
    """The row under way, and those that are finished; each beside all others, as in one file."""
    rows = rows_of(subject)
    found = check(subject, placed(rows))
    under_way = found[_at(rows)]
    return under_way, [one for index, one in enumerate(found) if rows.at is not None or index != _at(rows)]


def is_full(rows: TypedRows) -> bool:
    """Whether no further row can join the others."""
    return len(rows.rows) >= MOST


def placed(rows: TypedRows) -> tuple[dict[str, str], ...]:
    """All rows, with the one under way where it belongs among them."""
    if rows.at is None:
        return (*rows.rows, rows.open)
    return (*rows.rows[: rows.at], rows.open, *rows.rows[rows.at + 1 :])


def _at(rows: TypedRows) -> int:
    return len(rows.rows) if rows.at is None else rows.at
