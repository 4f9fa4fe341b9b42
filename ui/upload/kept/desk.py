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
from ui.data.plans import plans_of
from ui.drafts import owned
from ui.navigation.address import Choice, look_at
from ui.text.row_counts import COUNTS
from ui.upload.kept.loadable import can_load
from ui.upload.kept.remembered import Memory, put_up, work_of

_DESK, _ROUND = "upload_desk", "upload_round"
CHIPS = "upload_chips"  # the files of the drop zone: id → hash and name
IN_ADDRESS = "draft"


@dataclass
class _Desk:
    """draft: as this visit has read or kept it last."""

    draft: Draft
    revision: Revision


def open_draft() -> Draft | None:
    desk = st.session_state.get(_DESK)
    return desk.draft if desk else None


def drop_key() -> str:
    """Of the drop zone: another one empties it. A browser that comes back to a server that has forgotten its files must
    not go on showing them."""
    return f"upload_files_{owned.visit_mark()}_{st.session_state.get(_ROUND, 0)}"


def open_asked(chosen: Choice) -> None:
    """The draft that the address names is put up, and the address names the one that is open: so a page that is loaded
    anew has it."""
    asked, now = st.query_params.get(IN_ADDRESS), open_draft()
    if now and now.agency and not can_load(now.agency):  # a role went while the page was open
        clear()
        owned.tell(owned.OF_OTHER_AGENCY, agency=now.agency)
        return
    if asked and not (now and now.id == asked):
        drafts = owned.mine()
        draft = drafts.read(asked) if drafts else None
        if draft and draft.agency and not can_load(draft.agency):
            owned.tell(owned.OF_OTHER_AGENCY, agency=draft.agency)
            del st.query_params[IN_ADDRESS]
        elif drafts and draft and isinstance(draft.work, Dropped) and (revision := drafts.revision(asked)):
            clear()
            _open(draft, revision)
            put_up(draft.work, st.session_state.setdefault("upload_memory", Memory()))
            who.propose(draft.name)
            _show_target(draft, chosen)
        else:
            owned.tell(owned.NOT_THERE)
            del st.query_params[IN_ADDRESS]
    elif now and not asked:
        st.query_params[IN_ADDRESS] = now.id


def _show_target(draft: Draft, chosen: Choice) -> None:
    """The agency and the plan stand in their fields again; one that is known is looked at."""
    if draft.plan in plans_of(draft.agency):
        st.session_state[f"upload_plan_{draft.agency}"] = draft.plan
    if draft.agency != chosen.agency and plans_of(draft.agency):
        look_at(draft.agency)
        st.rerun()
    is_chosen = draft.agency == chosen.agency
    st.session_state[f"upload_agency_{chosen.agency}"] = draft.agency if is_chosen else ""
    st.session_state["upload_new_agency"] = "" if is_chosen else draft.agency


def refresh(memory: Memory) -> None:
    """Another tab of the analyst's may have changed the same draft since, or ended it."""
    desk, drafts = st.session_state.get(_DESK), owned.mine()
    if desk is None or drafts is None or (revision := drafts.revision(desk.draft.id)) == desk.revision:
        return
    draft = drafts.read(desk.draft.id)
    if draft is None or revision is None:
        clear()
        owned.tell(owned.GONE)
        return
    desk.draft, desk.revision = draft, revision
    put_up(draft.work, memory)


def change(draft: Draft) -> None:
    """The open draft is this one, once the run keeps it."""
    if desk := st.session_state.get(_DESK):
        desk.draft = draft


def keep(files: Sequence, agency: str, plan: str | None) -> None:
    """The draft is as the desk is now. files: of ui.upload.kept.files; without any there is nothing to keep."""
    drafts, desk, memory = owned.mine(), st.session_state.get(_DESK), st.session_state["upload_memory"]
    memory.decide_of(tuple(memory.sha256(one) for one in files))
    if drafts is None or not (files or desk):
        return
    if not files:
        drafts.discard(desk.draft.id)
        _close()
        return
    before = desk.draft if desk else None
    edition = before.edition if before else reads.edition()
    work = work_of(memory, files, before.work.counts if before else {})
    id, name = before.id if before else new_id(), who.known_name()
    draft = Draft(id, work, agency, plan or "", edition, settings.now(), name)
    if before:
        draft = replace(draft, name=name or before.name, handed_by=before.handed_by)
    _save(draft, {memory.sha256(one): one for one in files})


def looked(result: Result) -> None:
    """What the analyst has seen of what publishing would change."""
    if draft := open_draft():
        counts = {name: result.count(name) for name in COUNTS}
        if is_of_newest(draft):
            _save(replace(draft, work=replace(draft.work, counts=counts)))


def is_of_newest(draft: Draft) -> bool:
    return draft.edition == reads.edition()


def go_on() -> None:
    """A callback: the analyst has seen what was published since."""
    if draft := open_draft():
        _save(replace(draft, edition=reads.edition()))


def _save(draft: Draft, files: dict | None = None) -> None:
    """files: hash → a file that may not be kept yet."""
    drafts, desk = owned.mine(), st.session_state.get(_DESK)
    if drafts is None:
        return
    kept = drafts.read(draft.id) if desk else None
    if kept and replace(draft, saved_at=kept.saved_at) == kept:
        return
    held = {one.sha256 for one in kept.work.files} if kept else set()
    contents = {sha256: file.getbuffer() for sha256, file in (files or {}).items() if sha256 not in held}
    try:
        revision = owned.save(drafts, draft, contents, is_new=desk is None)
    except Gone:
        clear()
        owned.tell(owned.GONE)
        return
    if revision:
        _open(draft, revision)


def _open(draft: Draft, revision: Revision) -> None:
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
