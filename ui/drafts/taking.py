"""Taking a draft over by a colleague's link."""

import streamlit as st

from language import Language, message
from loaders.drafts import offers
from loaders.drafts.draft import Draft, Dropped
from loaders.drafts.store import Drafts, Gone
from loaders.problems.problem import Refused
from ui.access.who import acting
from ui.drafts import owned
from ui.drafts.listing import TAKEN
from ui.drafts.words import about, what
from ui.text.markdown import escaped

_OVER = message(
    "The link leads to no draft: it was taken over, taken back, published or thrown away, or the link is too old."
)
_THERE = message("You have a draft of the same plan or report: publish it or throw it away first.")
_FORBIDDEN = message("Only an analyst of its agency can take this draft over: {draft}")


def taking_over(drafts: Drafts, language: Language) -> None:
    """What the link of the address offers, and the button that takes it."""
    secret = st.query_params.get(TAKEN)
    if not secret:
        return
    draft = offers.offered(drafts.database, secret)
    if draft is None:
        owned.tell(_OVER)
        del st.query_params[TAKEN]
        return
    with st.container(border=True, key="draft_taking"):
        who = draft.name or language.say("A colleague")
        text = language.say("{who} hands a draft over to you: {draft}", who=who, draft=what(draft, language))
        st.markdown(f"**{escaped(text)}**  \n{escaped(about(draft, language))}")
        st.button(
            language.say("Take the draft over"),
            type="primary",
            key="draft_take",
            icon=":material/move_to_inbox:",
            on_click=_take,
            args=(drafts, secret, draft),
        )


def _take(drafts: Drafts, secret: str, draft: Draft) -> None:
    """A callback. A draft of files is opened at once."""
    if (who := acting()) is None:
        return
    try:
        taken = offers.claim(drafts, secret, who)
    except Refused:
        owned.tell(_FORBIDDEN, draft=draft)
        return
    except (Gone, OSError):
        owned.tell(_OVER)
        return
    except offers.ThereAlready:
        owned.tell(_THERE)
        return
    del st.query_params[TAKEN]
    if isinstance(taken.work, Dropped):
        st.query_params["draft"] = taken.id
        if draft.agency:
            st.query_params["agency"] = draft.agency
