"""'Your drafts': what they are, to go on with them, hand them over, or throw them away."""

from collections.abc import Callable
from functools import partial
from urllib.parse import urlencode, urlsplit

import streamlit as st

from language import Language
from loaders.drafts import offers
from loaders.drafts.draft import Draft, Dropped, TypedReport, TypedRows
from loaders.drafts.limits import LIMITS
from loaders.drafts.store import Drafts, Gone
from ui.data import reads
from ui.drafts import owned
from ui.drafts.words import about, what
from ui.navigation.address import choice, link
from ui.text.markdown import escaped

_LINKS, TAKEN = "drafts_links", "take"  # TAKEN: the secret of a link, in the address


def listing(drafts: Drafts, open_id: str, discard: Callable[[str], None], language: Language) -> None:
    """open_id: of the draft that stands on the page; ''. discard: a callback that throws away the draft of an id."""
    found = drafts.all()
    if not found:
        return
    title = f"{language.say('Your drafts')} · {language.number(len(found))}"
    with st.expander(title, expanded=not open_id, icon=":material/edit_note:"):
        for draft in found:
            _entry(drafts, draft, draft.id == open_id, discard, language)
        st.caption(
            language.say_count(
                "A draft is kept until it is published or thrown away, and for {count} day after its last change.",
                "A draft is kept until it is published or thrown away, and for {count} days after its last change.",
                LIMITS.days,
            )
        )


def _entry(drafts: Drafts, draft: Draft, is_open: bool, discard: Callable[[str], None], language: Language) -> None:
    say = language.say
    with st.container(border=True, key=f"draft_{draft.id}"):
        details = about(draft, language) + (f" · {say('open here')}" if is_open else "")
        st.markdown(f"**{escaped(what(draft, language))}**  \n{escaped(details)}")
        with st.container(horizontal=True, vertical_alignment="center"):
            if not is_open:
                _go_on(draft, language)
            st.button(
                say("Hand over to a colleague"),
                key=f"draft_offer_{draft.id}",
                icon=":material/forward_to_inbox:",
                type="tertiary",
                on_click=partial(_offer, drafts, draft.id),
            )
            with st.popover(say("Throw away"), icon=":material/delete:", type="tertiary", key=f"draft_away_{draft.id}"):
                st.write(say("Its files and all that was typed are removed from the server."))
                st.button(
                    say("Throw the draft away"), key=f"draft_discard_{draft.id}", on_click=discard, args=(draft.id,)
                )
        _offered(drafts, draft.id, language)


def _go_on(draft: Draft, language: Language) -> None:
    """A link to the page on which it was begun."""
    label, icon = language.say("Go on with it"), ":material/edit:"
    known = {plan.agency for plan in reads.plans()}
    agency = {"agency": draft.agency} if draft.agency in known else {}
    if isinstance(draft.work, Dropped):
        link("upload", label, icon=icon, draft=draft.id, **agency)
    elif isinstance(draft.work, TypedReport):
        clause = min(draft.work.clauses)
        link("report", label, icon=icon, plan=draft.plan, year=str(draft.work.year), clause=clause, **agency)
    elif isinstance(draft.work, TypedRows):
        link("entry", label, icon=icon, plan=draft.plan, dataset=draft.work.declaration, **agency)
    else:
        link("plan", label, icon=icon, **({"plan": draft.plan} if draft.plan else {}), **agency)


def _offer(drafts: Drafts, id: str) -> None:
    try:
        st.session_state.setdefault(_LINKS, {})[id] = offers.offer(drafts, id)
    except Gone:
        owned.tell(owned.GONE)


def _offered(drafts: Drafts, id: str, language: Language) -> None:
    """The link, once it is made; that there is one, in later visits."""
    if not offers.is_offered(drafts, id):
        return
    say = language.say
    if secret := st.session_state.get(_LINKS, {}).get(id):
        st.write(
            language.say_count(
                "Send this link to the colleague. Whoever opens it within {count} day and may change data "
                "can take the draft over; it then leaves your list.",
                "Send this link to the colleague. Whoever opens it within {count} days and may change data "
                "can take the draft over; it then leaves your list.",
                LIMITS.offer_days,
            )
        )
        st.code(_address(secret), language=None, wrap_lines=True)
    else:
        st.caption(say("A link to take this draft over was made; it is shown once."))
    st.button(
        say("Take the link back"),
        key=f"draft_withdraw_{id}",
        type="tertiary",
        icon=":material/undo:",
        on_click=partial(offers.withdraw, drafts, id),
    )


def _address(secret: str) -> str:
    """Of the upload page as this visitor's browser knows it."""
    now = urlsplit(st.context.url or "")
    query = urlencode({"language": choice().language.code, TAKEN: secret})
    return now._replace(query=query, fragment="").geturl()
