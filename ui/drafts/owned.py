"""The drafts of whoever looks at the page, and what is to be told of them."""

import secrets
from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from kpi import settings
from kpi.warehouse import editions
from language import Language, message
from loaders.drafts.draft import Draft
from loaders.drafts.limits import LIMITS
from loaders.drafts.store import Drafts, Gone, NoRoom, Revision
from ui.access.whose import owner
from ui.drafts.words import what
from ui.text.markdown import escaped

_TOLD, _VISIT, _UNKEPT = "drafts_told", "drafts_visit", "drafts_unkept"
_LEFT = message(
    "Your oldest draft was thrown away, because {most} drafts and {megabytes} MB of one analyst are kept: {draft}"
)
_NO_ROOM = message(
    "This draft is not kept: the server keeps no more drafts at present. Publish it before you leave the page."
)
_NO_DISK = message("This draft is not kept: the server cannot write it. Publish it before you leave the page.")
GONE = message("This draft is no longer here: it was published, thrown away or handed over elsewhere.")
NOT_THERE = message("The address names a draft that is not among yours: it was published, thrown away or handed over.")

OF_OTHER_AGENCY = message(
    "The draft is of the agency {agency}, and you may not load files for it. It is kept as it is."
)


def mine() -> Drafts | None:
    """The drafts of whoever looks; None where it cannot be known whose they are, and what is typed ends with the
    visit."""
    digits = owner()
    return Drafts(editions.database_folder(), digits) if digits else None


def save(drafts: Drafts, draft: Draft, contents: Mapping[str, memoryview], *, is_new: bool) -> Revision | None:
    """What names it as it is kept now; None where it is not kept, and the page tells why. Raises Gone."""
    draft = replace(draft, saved_at=settings.now())
    try:
        for left in drafts.save(draft, contents, is_new=is_new):
            tell(_LEFT, most=LIMITS.drafts, megabytes=LIMITS.megabytes, draft=left)
    except NoRoom:
        st.session_state[_UNKEPT] = _NO_ROOM
        return None
    except OSError as error:
        if is_new or drafts.revision(draft.id) is not None:
            st.session_state[_UNKEPT] = _NO_DISK
            return None
        raise Gone(draft.id) from error
    st.session_state.pop(_UNKEPT, None)
    return drafts.revision(draft.id)


def tell(text: str, **values: object) -> None:
    """Have the page say it, once. A Draft among the values is said in words."""
    st.session_state.setdefault(_TOLD, []).append((text, values))


def show_told(language: Language) -> None:
    """What became of drafts since the last run; and, for as long as it holds, that nothing is kept."""
    for text, values in st.session_state.pop(_TOLD, []):
        said = {name: what(one, language) if isinstance(one, Draft) else one for name, one in values.items()}
        st.warning(escaped(language.say(text, **said)), icon=":material/info:")
    if unkept := st.session_state.get(_UNKEPT):
        st.error(escaped(language.say(unkept)), icon=":material/error:")


def visit_mark() -> str:
    """Part of the keys of what a browser must not go on showing once the server has forgotten it."""
    return st.session_state.setdefault(_VISIT, secrets.token_hex(4))
