"""What near headings may be, beside what stands below them; nothing is taken before the analyst says so."""

from collections.abc import Sequence

import streamlit as st

from language import Language
from loaders.datasets.registry import BY_NAME
from loaders.recognition.near.match import Match, Near
from loaders.recognition.readings import Reading
from loaders.review.file_summary import FileSummary
from ui.text.markdown import escaped
from ui.upload import memory
from ui.upload.kept.remembered import DroppedFile
from ui.upload.reading.reread import read_as


def matching(dropped: Sequence[DroppedFile], files: tuple[FileSummary, ...], language: Language) -> None:
    """dropped: in the order of their summaries."""
    asked = [
        (file, found, sheet, match)
        for file, found in zip(dropped, files, strict=True)
        for sheet, match in found.matches.items()
    ]
    if not asked:
        return
    say = language.say
    st.header(say("Are these the columns?"), anchor=False)
    st.write(
        say("Their headings are not known, but are close to known ones. Nothing is read this way until you accept it.")
    )
    for number, one in enumerate(asked):
        with st.container(border=True, key=f"upload_match_{number}"):
            _sheet(*one, language=language)


def _sheet(dropped: DroppedFile, file: FileSummary, sheet: str, match: Match, language: Language) -> None:
    say, declaration = language.say, BY_NAME[match.declaration]
    key = f"upload_match_{dropped.file_id}_{sheet}"
    place = " · ".join(filter(None, (file.name, sheet)))
    as_what = say(
        "as {dataset}, headings in row {row}", dataset=declaration.title(language.code), row=match.heading_row
    )
    st.markdown(f"**{escaped(place)}** – {escaped(as_what)}")
    boxes = {one.letters: _column(one, match, f"{key}_{one.letters}", language) for one in match.near}
    st.button(
        language.say_count(
            "Read {count} column this way", "Read {count} columns this way", sum(map(bool, boxes.values()))
        ),
        key=f"{key}_take",
        icon=":material/done_all:",
        on_click=_take,
        args=(dropped, file, sheet, match, boxes),
    )
    st.caption(say("It is remembered, once the file is published, for sheets with the same headings."))


def _column(near: Near, match: Match, key: str, language: Language) -> str:
    """The name of the column as which it is to be read; '' where it is left out."""
    words = read_as(BY_NAME[match.declaration], language)
    names = [*near.names, *(name for name in words if name not in near.names)]
    samples = " · ".join(near.samples) or language.say("empty")
    heading, choice = st.columns([3, 2], vertical_alignment="center")
    heading.markdown(f"**{near.letters} · {escaped(near.heading)}**  \n{escaped(samples)}")
    return choice.selectbox(
        f"{near.letters} · {near.heading}"[:60],
        names,
        format_func=words.__getitem__,
        label_visibility="collapsed",
        key=f"{key}_{match.declaration}_{match.heading_row}",
    )


def _take(dropped: DroppedFile, file: FileSummary, sheet: str, match: Match, boxes: dict[str, str]) -> None:
    reading = Reading(match.headings, match.declaration, match.heading_row, match.known | boxes)
    memory.choose(dropped, sheet, reading, file.readings.get(sheet))
