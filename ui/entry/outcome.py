"""Below the typed rows: what publishing them would change, and the button that does."""

from dataclasses import replace
from functools import partial

import streamlit as st

from language import Language
from loaders.datasets.registry import BY_NAME
from loaders.drafts.draft import TypedRows
from loaders.entry.check import CheckedRow
from loaders.publishing.looked_at import looked_at
from loaders.publishing.result import Result
from ui.access.who import actor, onlooker
from ui.drafts import typed as typed_drafts
from ui.drafts.since import seen_all
from ui.entry import typed
from ui.entry.publishing import entered_of, preview, publish
from ui.entry.typed import Subject
from ui.navigation.address import Choice
from ui.publication import after
from ui.publication.changes import LISTS, row_list, would_move
from ui.publication.counts import counts, has_author, publish_label
from ui.publication.order import publish_button
from ui.publication.stopped import watched
from ui.text.markdown import escaped, listed
from ui.widgets.refusal import refusal

_PUBLISHED = "entry_published"  # agency, and what the last publication of this visit has changed


def outcome(subject: Subject, rows: TypedRows, found: list[CheckedRow], chosen: Choice) -> None:
    """Nothing while no row is finished; nothing is published while anything is wrong."""
    if not rows.rows:
        return
    language, say = subject.language, subject.language.say
    if not all(one.is_right for one in found):
        st.warning(say("Correct the rows that have a problem, or take them out."), icon=":material/edit:")
        return
    entered = entered_of(subject, rows.rows)
    with st.spinner(say("Comparing with what is there …")):
        result = preview(entered, onlooker())
    if result.fault:
        refusal(result.fault, language)
        return
    counts(result, language)
    _changes(result, language)
    if not result.touched:
        st.info(say("Nothing is new: the database has all these rows already."))
        return
    id = subject.draft_id
    if not seen_all(typed_drafts.edition_of(id), subject.agency, partial(typed_drafts.go_on, id), language):
        return
    if any(rows.open.values()) and (rows.at is None or rows.open != rows.rows[rows.at]):
        st.info(say("The row that is being typed above is not among them."), icon=":material/edit:")
    who = actor(language, "entry", agency=subject.agency)
    label = publish_label(result, language)
    # Under a key of its day a click publishes by no other day's rules than those that were looked at.
    ordered = publish_button(label, f"entry_publish_{entered.today}", looked_at(entered.edition, result))
    if ordered and has_author(who, language):
        with watched(subject.agency, [entered.file], who, entered.edition):
            done = publish(replace(entered, ordered=ordered), who)
            if not done.fault:
                typed.published(subject)
                st.session_state[_PUBLISHED] = (subject.agency, done)
        if done.fault:
            refusal(done.fault, language)
            return
        after.turn_to(subject.agency, done, chosen, "entry")


def _changes(result: Result, language: Language) -> None:
    """Rows that are there and would be changed, and the figures that would move. What is gone is not asked: who types
    a few rows does not say that there are no others."""
    for one in result.comparisons:
        if one.changed_count:
            st.subheader(f"{language.say(LISTS['changed'])} · {language.number(one.changed_count)}", anchor=False)
            row_list("changed", BY_NAME[one.declaration], one.changed, one.changed_count, language)
    would_move(result, language)
    counted = [sheet.counted for file in result.files for sheet in file.sheets if sheet.counted]
    lines = [escaped(left.text(language)) for one in counted for left in one.left]
    if lines:
        st.warning(listed(lines), icon=":material/warning:")


def after_publication(chosen: Choice) -> None:
    """What the last publication of this visit has changed."""
    agency, result = st.session_state.get(_PUBLISHED, ("", None))
    if result and agency == chosen.agency:
        after.published(agency, result, chosen)


def forget_published() -> None:
    st.session_state.pop(_PUBLISHED, None)
