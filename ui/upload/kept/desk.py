"""The draft that is open on the upload page: kept after each action, put up again when the analyst comes back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import streamlit as st

from kpi import settings
from loaders.drafts.draft import Draft, Dropped, new_id
from loaders.drafts.store import Gone, Revision
from loaders.publishing.result import Result
from ui.access import who
from ui.data import reads
from ui.drafts import owned
from ui.text.row_counts import COUNTS
from ui.upload.kept.remembered import DroppedFile, Memory, put_up, work_of

_DESK, _ROUND = "upload_desk", "upload_round"
CHIPS = "upload_chips"  # the files of the drop zone: id → hash and name
IN_ADDRESS = "draft"


@dataclass
class _Desk:
    """draft: as this visit has read or kept it last."""

    draft: Draft
    revision: Revision


def _desk() -> _Desk | None:
    return st.session_state.get(_DESK)


def open_draft() -> Draft | None:
    desk = _desk()
    return desk.draft if desk else None


def open_work() -> Dropped | None:
    """Of the open draft."""
    draft = open_draft()
    return draft.work if draft and isinstance(draft.work, Dropped) else None


def drop_key() -> str:
    """Of the drop zone: another one empties it. A browser that comes back to a server that has forgotten its files must
    not go on showing them."""
    return f"upload_files_{owned.visit_mark()}_{st.session_state.get(_ROUND, 0)}"


def refresh(memory: Memory) -> None:
    """Another tab of the analyst's may have changed the same draft since, or ended it."""
    desk, drafts = _desk(), owned.mine()
    if desk is None or drafts is None or (revision := drafts.revision(desk.draft.id)) == desk.revision:
        return
    draft = drafts.read(desk.draft.id)
    if draft is None or revision is None or not isinstance(draft.work, Dropped):
        clear()
        owned.tell(owned.GONE)
        return
    desk.draft, desk.revision = draft, revision
    put_up(draft.work, memory)


def change(work: Dropped) -> None:
    """This is the work of the open draft, once the run keeps it."""
    if desk := _desk():
        desk.draft = replace(desk.draft, work=work)


def keep(files: Sequence[DroppedFile], agency: str, plan: str | None) -> None:
    """The draft is as the desk is now. files: of ui.upload.kept.files; without any there is nothing to keep."""
    drafts, before, memory = owned.mine(), open_draft(), st.session_state["upload_memory"]
    memory.decide_of(tuple(memory.sha256(one) for one in files))
    if drafts is None:
        return
    if not files:
        if before:
            drafts.discard(before.id)
            _close()
        return
    edition = before.edition if before else reads.edition()
    known = open_work()
    work = work_of(memory, files, known.counts if known else {})
    id, name = before.id if before else new_id(), who.known_name()
    draft = Draft(id, work, agency, plan or "", edition, settings.now(), name)
    if before:
        draft = replace(draft, name=name or before.name, handed_by=before.handed_by)
    _save(draft, {memory.sha256(one): one for one in files})


def looked(result: Result) -> None:
    """What the analyst has seen of what publishing would change."""
    draft, work = open_draft(), open_work()
    if draft and work and is_of_newest(draft):
        counts = {name: result.count(name) for name in COUNTS}
        _save(replace(draft, work=replace(work, counts=counts)))


def is_of_newest(draft: Draft) -> bool:
    return draft.edition == reads.edition()


def go_on() -> None:
    """A callback: the analyst has seen what was published since."""
    if draft := open_draft():
        _save(replace(draft, edition=reads.edition()))


def _save(draft: Draft, files: dict[str, DroppedFile] | None = None) -> None:
    """files: hash → a file that may not be kept yet."""
    drafts, desk = owned.mine(), _desk()
    if drafts is None:
        return
    kept = drafts.read(draft.id) if desk else None
    if kept and replace(draft, saved_at=kept.saved_at) == kept:
        return
    held = {one.sha256 for one in kept.work.files} if kept and isinstance(kept.work, Dropped) else set()
    contents = {sha256: file.getbuffer() for sha256, file in (files or {}).items() if sha256 not in held}
    try:
        revision = owned.save(drafts, draft, contents, is_new=desk is None)
    except Gone:
        clear()
        owned.tell(owned.GONE)
        return
    if revision:
        opened(draft, revision)


def opened(draft: Draft, revision: Revision) -> None:
    st.session_state[_DESK] = _Desk(draft, revision)
    st.query_params[IN_ADDRESS] = draft.id


def discard(id: str) -> None:
    """A callback: the analyst throws a draft away, also the one that is open."""
    if drafts := owned.mine():
        drafts.discard(id)
    if (draft := open_draft()) and draft.id == id:
        clear()


def ended() -> None:
    """The draft was published; what the visit has learnt of how sheets are read stays."""
    if (draft := open_draft()) and (drafts := owned.mine()):
        drafts.discard(draft.id)
    _close()
    _empty("upload_work", CHIPS)


def clear() -> None:
    """A desk with nothing on it; a draft stays where it is kept."""
    _close()
    _empty("upload_memory", "upload_work", CHIPS)


def _empty(*names: str) -> None:
    """The drop zone, and what of the session stands for it."""
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
    for name in names:
        st.session_state.pop(name, None)


def _close() -> None:
    st.session_state.pop(_DESK, None)
    if IN_ADDRESS in st.query_params:
        del st.query_params[IN_ADDRESS]
