"""What is typed on a page, kept as a draft of its subject while it is typed: of a plan, of the report of a year."""

from dataclasses import dataclass, replace

import streamlit as st

from kpi import settings
from language import message
from loaders.drafts.draft import Draft, Work
from loaders.drafts.store import Gone, Revision
from ui.access import who
from ui.data import reads
from ui.drafts import owned

_SEEN = "drafts_seen"
_ELSEWHERE = message("This draft was changed in another tab: it stands here as it was left there.")


@dataclass(frozen=True, slots=True)
class News:
    """What is kept now of a subject; draft: None where nothing is any more."""

    draft: Draft | None


def news(id: str) -> News | None:
    """Where what is kept is not what this visit has read or kept last. id: of loaders.drafts.draft.id_of."""
    if (drafts := owned.mine()) is None:
        return None
    revision, seen = drafts.revision(id), _seen()
    if revision == seen.get(id):
        return None
    draft = drafts.read(id)
    if id in seen:
        owned.tell(_ELSEWHERE if draft else owned.GONE)
    if draft and revision:
        seen[id] = revision
        who.propose(draft.name)
    else:
        seen.pop(id, None)
    return News(draft)


def keep(id: str, work: Work | None, agency: str, plan: str) -> None:
    """Have it kept as it is now; None: nothing is typed any more."""
    if (drafts := owned.mine()) is None:
        return
    seen = _seen()
    if work is None:
        if id in seen:
            drafts.discard(id)
            seen.pop(id)
        return
    before = drafts.read(id)
    draft = Draft(
        id,
        work,
        agency,
        plan,
        before.edition if before else reads.edition(),
        settings.now(),
        who.known_name() or (before.name if before else ""),
        before.handed_by if before else "",
    )
    if before and replace(draft, saved_at=before.saved_at) == before:
        return
    try:
        revision = owned.save(drafts, draft, {}, is_new=id not in seen)
    except Gone:
        revision = owned.save(drafts, draft, {}, is_new=True)  # somebody types on: nothing of it is lost
    if revision:
        seen[id] = revision


def go_on(id: str) -> None:
    """A callback: the analyst has seen what was published since the draft was begun."""
    drafts = owned.mine()
    if (
        drafts
        and (draft := drafts.read(id))
        and (revision := owned.save(drafts, replace(draft, edition=reads.edition()), {}, is_new=False))
    ):
        _seen()[id] = revision


def edition_of(id: str) -> int:
    """The edition in which the draft was looked at; the newest where none is kept."""
    drafts = owned.mine()
    draft = drafts.read(id) if drafts else None
    return draft.edition if draft else reads.edition()


def _seen() -> dict[str, Revision]:
    return st.session_state.setdefault(_SEEN, {})
