"""The draft that the address of the upload page names."""

import streamlit as st

from loaders.drafts.draft import Draft, Dropped
from ui.access import who
from ui.data.plans import plans_of
from ui.drafts import owned
from ui.navigation.address import Choice, look_at
from ui.upload.kept import desk
from ui.upload.kept.loadable import can_load
from ui.upload.kept.remembered import Memory, put_up


def open_asked(chosen: Choice) -> None:
    """The draft that the address names is put up, and the address names the one that is open: so a page that is loaded
    anew has it."""
    asked, now = st.query_params.get(desk.IN_ADDRESS), desk.open_draft()
    if now and now.agency and not can_load(now.agency):  # a role went while the page was open
        desk.clear()
        owned.tell(owned.OF_OTHER_AGENCY, agency=now.agency)
        return
    if asked and not (now and now.id == asked):
        drafts = owned.mine()
        draft = drafts.read(asked) if drafts else None
        if draft and draft.agency and not can_load(draft.agency):
            owned.tell(owned.OF_OTHER_AGENCY, agency=draft.agency)
            del st.query_params[desk.IN_ADDRESS]
        elif drafts and draft and isinstance(draft.work, Dropped) and (revision := drafts.revision(asked)):
            desk.clear()
            desk.opened(draft, revision)
            put_up(draft.work, st.session_state.setdefault("upload_memory", Memory()))
            who.propose(draft.name)
            _show_target(draft, chosen)
        else:
            owned.tell(owned.NOT_THERE)
            del st.query_params[desk.IN_ADDRESS]
    elif now and not asked:
        st.query_params[desk.IN_ADDRESS] = now.id


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
