"""The analyst's words on a clause: read, written, published."""

from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st

from kpi.plans import Closing, Narrative
from language import Language, message
from language.figures import codes
from language.figures.typed import typed
from loaders.drafts.draft import TypedText
from loaders.roles.role import Deed
from ui.access.who import actor, may
from ui.data import reads
from ui.drafts.owned import show_told
from ui.navigation.address import Choice, link
from ui.report import draft as report_draft
from ui.report.draft import Subject
from ui.report.publishing import publish
from ui.text.faults import closed_year_text
from ui.text.markdown import escaped
from ui.text.moments import moment_text
from ui.widgets.commands import run_command

_DONE = "report_done"
_MOST = 30_000  # letters; a cell of a workbook holds 32,767


def writing(subject: Subject, chosen: Choice) -> None:
    """The status, the narrative and its evidence as fields; what is published where nothing may be changed."""
    language, edition = chosen.language, reads.edition()
    narrative = report_draft.published(subject)
    draft, done = report_draft.draft(subject), st.session_state.get(_DONE)
    closed = reads.closed_years().get((subject.agency, subject.plan, subject.year))
    if closed or not may(Deed.PUBLISH):
        if not closed:
            actor(language, "report")
        words = reads.vocabulary(subject.agency)
        text = typed(narrative.narrative, ("narrative",), words, language)
        _read_only(replace(narrative, narrative=text), language)
        if closed:
            _closed(subject, closed, draft, language)
        return
    if done and done[0] == subject and not draft:
        st.success(
            language.say("Saved as edition {edition}.", edition=language.number(done[1])), icon=":material/check:"
        )
    if clash := draft is not None and draft.began_with != report_draft.texts_of(narrative):
        _clash(narrative, language)
    show_told(language)
    _fields(subject, narrative, draft, language)
    _written(narrative, language)
    if draft:
        _save(subject, narrative, draft, clash, edition, language)


def _fields(subject: Subject, narrative: Narrative, draft: TypedText | None, language: Language) -> None:
    began_with = draft.began_with if draft else report_draft.texts_of(narrative)
    keys = report_draft.field_keys(subject, began_with)
    for name, text in (draft.texts if draft else began_with).items():
        st.session_state.setdefault(keys[name], text)
    how: dict[str, Any] = {"on_change": report_draft.keep, "args": (subject, began_with, keys)}
    say, labels = language.say, {"": "–"} | {code: language.say(text) for code, text in codes.STATUSES.items()}
    st.text_area(say("Narrative"), key=keys["narrative"], height=220, max_chars=_MOST, **how)
    status, evidence = st.columns([1, 2])
    status.selectbox(
        say("Status by the analyst"), list(labels), format_func=labels.__getitem__, key=keys["status"], **how
    )
    explained = say("Links to what shows it, one a line.")
    evidence.text_area(say("Evidence"), key=keys["evidence"], height=100, max_chars=_MOST, help=explained, **how)


def _written(narrative: Narrative, language: Language) -> None:
    if narrative:
        moment = moment_text(narrative.done_at, language)
        st.caption(escaped(language.say("Written by {who}, {moment}", who=narrative.who, moment=moment)))


def _clash(narrative: Narrative, language: Language) -> None:
    """Somebody else has published since typing began: their words, to be taken over before they are replaced."""
    say = language.say
    if narrative:
        text = message(
            "Meanwhile {who} has published another text of this clause. It stands here; the fields below keep yours."
        )
        warning = say(text, who=narrative.who)
    else:
        warning = say("Meanwhile the published text of this clause was taken back. The fields below keep yours.")
    st.warning(escaped(warning), icon=":material/sync_problem:")
    if narrative:
        _read_only(narrative, language)


def _save(
    subject: Subject, narrative: Narrative, draft: TypedText, clash: bool, edition: int, language: Language
) -> None:
    """Publish what is typed, or discard it.

    The button of a clash is another one, so that a click on the former does not replace what nobody has seen.
    """
    say = language.say
    st.info(say("This text is not published yet."), icon=":material/edit:")
    if not draft.texts["narrative"]:
        st.caption(
            say(
                "Write what was done; a status or a link alone is not kept. "
                "To take back what is published, undo its upload on the page History."
            )
        )
        link("history", say("History"), icon=":material/history:")
    who = actor(language, "report")
    with st.container(horizontal=True):
        label = say("Replace what is published") if clash else say("Save")
        key = "report_save"
        if clash:
            key = f"report_save_{narrative.done_at:%Y%m%d%H%M%S%f}" if narrative else "report_save_anew"
        is_saved = st.button(label, type="primary", disabled=not who or not draft.texts["narrative"], key=key)
        st.button(
            say("Discard the changes"),
            on_click=report_draft.forget,
            args=(subject,),
            type="tertiary",
            icon=":material/undo:",
            key="report_discard",
        )
    if not is_saved or not who:
        return
    command = partial(publish, subject, draft.texts, reads.today(), who, edition, language)
    if result := run_command(command, language):
        report_draft.forget(subject)
        st.session_state[_DONE] = (subject, result.edition or edition)
        st.rerun()


def _read_only(narrative: Narrative, language: Language) -> None:
    say = language.say
    if not narrative:
        st.write(say("Nothing is written yet."))
        return
    with st.container(border=True):
        for paragraph in filter(None, map(str.strip, (narrative.narrative).splitlines())):
            st.markdown(escaped(paragraph))
        status = codes.coded(narrative.status, codes.STATUSES, language)
        for name, text in ((say("Status by the analyst"), status), (say("Evidence"), narrative.evidence)):
            if text:
                st.markdown(escaped(f"{name}: {text}"))
        _written(narrative, language)


def _closed(subject: Subject, closed: Closing, draft: TypedText | None, language: Language) -> None:
    st.info(closed_year_text(subject.plan, subject.year, closed, language), icon=":material/lock:")
    link("history", language.say("History"), icon=":material/history:")
    if draft:  # the year was closed while it was typed
        st.caption(language.say("This text is not published yet."))
        st.code(draft.texts["narrative"], language=None, wrap_lines=True)
