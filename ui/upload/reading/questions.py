"""What rows are of which only the analyst can tell: one question for each kind of them and file."""

from collections.abc import Sequence

import streamlit as st

from language import Language, message
from loaders.datasets.registry import BY_NAME
from loaders.recognition.sifting.doubt_names import REGIONS, answers_to
from loaders.recognition.sifting.rules import WHY
from loaders.review.file_summary import Asked, FileSummary, SheetSummary
from ui.text.markdown import escaped
from ui.upload import memory
from ui.upload.kept.remembered import DroppedFile
from ui.widgets.tables import Cell, Column, table

_OPEN = "open"
_ANSWERS = {
    _OPEN: message("not decided"),
    "leave_out": message("leave them out"),
    "count": message("count them"),
    "tally": message("count them together"),
}
_OWN = {
    "numbers": {"count": message("this many took place")},
    REGIONS: {"count": message("take them as the region"), "leave_out": message("they are only titles")},
}
# Whether it is asked about regions, the header, and what holds meanwhile.
_HEADERS = (
    (
        False,
        message("Do these rows count?"),
        message("Until you decide, they do not. It is remembered for sheets with the same headings."),
    ),
    (
        True,
        message("Do these titles say the region?"),
        message(
            "Until you decide, the rows below them count without a region. It is remembered for sheets with the same "
            "headings."
        ),
    ),
)


def questions(dropped: Sequence[DroppedFile], files: tuple[FileSummary, ...], language: Language) -> None:
    """dropped: in the order of their summaries."""
    asked = [(file, found, kind) for file, found in zip(dropped, files, strict=True) for kind in _kinds(found)]
    if not asked:
        return
    for of_regions, header, until in _HEADERS:
        if own := [one for one in asked if (one[2] == REGIONS) == of_regions]:
            st.header(language.say(header), anchor=False)
            st.write(language.say(until))
            for file, found, kind in own:
                _question(file, found, kind, language)


def _kinds(file: FileSummary) -> list[str]:
    return list(dict.fromkeys(one.doubt for sheet in file.sheets for one in sheet.asked))


def _question(file: DroppedFile, found: FileSummary, kind: str, language: Language) -> None:
    asked_here = [(sheet, one) for sheet in found.sheets for one in sheet.asked if one.doubt == kind]
    label = f"{found.name} · {language.say(WHY[kind])}: " + "; ".join(_place(*place, language) for place in asked_here)
    key = f"upload_counts_{file.file_id}_{kind}"
    now = {one.answer for _, one in asked_here}
    answer = now.pop() if len(now) == 1 else None
    options = [_OPEN, *answers_to(kind)]
    st.radio(
        escaped(label),
        options,
        options.index(answer or _OPEN),
        format_func=lambda name: _answer_text(name, kind, language),
        key=key,
        horizontal=True,
        on_change=lambda: memory.answer(file, kind, _given(st.session_state[key])),
    )
    for number, (sheet, one) in enumerate(asked_here):
        if one.would_be:
            _picture(sheet, one, f"{key}_{number}", language)


def _given(name: str) -> str | None:
    return None if name == _OPEN else name


def _answer_text(name: str, kind: str, language: Language) -> str:
    return language.say((_ANSWERS | _OWN.get(kind, {}))[name])


def _picture(sheet: SheetSummary, asked: Asked, key: str, language: Language) -> None:
    """What each answer would make of the rows."""
    columns = [
        Column("answer", language.say("Answer"), pinned=True, width="14rem"),
        Column("held", BY_NAME[sheet.declaration].title(language.code), "number"),
        Column("people", language.say("Participants"), "number"),
    ]
    rows = [
        {
            "answer": _answer_text(name, asked.doubt, language),
            "held": Cell(language.number(held), sort=held),
            "people": Cell(language.number(people), sort=people),
        }
        for name, (held, people) in asked.would_be.items()
    ]
    table(columns, rows, key, language.say("What each answer would give"), language)


def _place(sheet: SheetSummary, asked: Asked, language: Language) -> str:
    rows = ", ".join(map(str, asked.rows)) + (" …" if asked.count > len(asked.rows) else "")
    rows = language.say("row {rows}", rows=rows)
    return f"{sheet.name}, {rows}" if sheet.name else rows
