"""Whether rows count of which only the analyst can tell: one question for each kind of them and file."""

import streamlit as st

from language import Language, message
from loaders.recognition.sifting.rules import WHY
from loaders.review.file_summary import Asked, FileSummary
from ui.text.markdown import escaped
from ui.upload import memory

_ANSWERS = {
    "open": (None, message("not decided")),
    "leave_out": (False, message("leave them out")),
    "count": (True, message("count them")),
}


def questions(dropped: list, files: tuple[FileSummary, ...], language: Language) -> None:
    """dropped: the files as st.file_uploader gives them, in the order of their summaries."""
    asked = [(file, found, kind) for file, found in zip(dropped, files, strict=True) for kind in _kinds(found)]
    if not asked:
        return
    st.header(language.say("Do these rows count?"), anchor=False)
    st.write(language.say("Until you decide, they do not. It is remembered for sheets with the same headings."))
    for file, found, kind in asked:
        _question(file, found, kind, language)


def _kinds(file: FileSummary) -> list[str]:
    return list(dict.fromkeys(one.doubt for sheet in file.sheets for one in sheet.asked))


def _question(file, found: FileSummary, kind: str, language: Language) -> None:
    places = [(sheet.name, one) for sheet in found.sheets for one in sheet.asked if one.doubt == kind]
    label = f"{found.name} · {language.say(WHY[kind])}: " + "; ".join(_place(*place, language) for place in places)
    key = f"upload_counts_{file.file_id}_{kind}"
    now = {one.counts for _, one in places}
    counts = now.pop() if len(now) == 1 else None
    st.radio(
        escaped(label),
        list(_ANSWERS),
        [value for value, _ in _ANSWERS.values()].index(counts),
        format_func=lambda name: language.say(_ANSWERS[name][1]),
        key=key,
        horizontal=True,
        on_change=lambda: memory.answer(file, kind, _ANSWERS[st.session_state[key]][0]),
    )


def _place(sheet: str, asked: Asked, language: Language) -> str:
    rows = ", ".join(map(str, asked.rows)) + (" …" if asked.count > len(asked.rows) else "")
    rows = language.say("row {rows}", rows=rows)
    return f"{sheet}, {rows}" if sheet else rows
