"""Drafts on the upload page: the list of them, the files that come from the open one, what was published since."""

import streamlit as st

from language import Language
from loaders.publishing.result import Result
from ui.drafts import owned
from ui.drafts.listing import listing
from ui.drafts.since import seen_all as seen_all_acts
from ui.drafts.taking import taking_over
from ui.text.markdown import escaped
from ui.text.row_counts import COUNTS
from ui.text.sizes import size_text
from ui.upload.kept import desk, files


def drafts(language: Language) -> None:
    """What is to be told of drafts, a link that was opened, and the list."""
    mine, now = owned.mine(), desk.open_draft()
    if mine:
        taking_over(mine, language)
        listing(mine, now.id if now else "", desk.discard, language)
    owned.show_told(language)
    if now:
        with st.container(horizontal=True, vertical_alignment="center", key="upload_draft"):
            st.caption(
                language.say("What stands here is kept on the server as you work: leave it and go on when you like.")
            )
            st.button(
                language.say("Put aside and begin another"),
                key="upload_aside",
                type="tertiary",
                icon=":material/note_add:",
                on_click=desk.clear,
            )


def kept_files(language: Language) -> None:
    """The files of the draft that were not dropped in this visit, each with a button that takes it out."""
    for file in files.kept_files():
        with st.container(horizontal=True, vertical_alignment="center", key=f"upload_kept_{file.file_id[:12]}"):
            size = size_text(file.size, language)
            st.markdown(f":material/draft: {escaped(f'{file.name} · {size}')}", width="content")
            st.button(
                language.say("Take the file out"),
                key=f"upload_take_out_{file.file_id}",
                type="tertiary",
                icon=":material/close:",
                on_click=files.take_out,
                args=([file],),
            )


def seen_all(result: Result, agency: str, language: Language) -> bool:
    """Of ui.drafts.since, with what the draft would change then and now."""
    draft, work = desk.open_draft(), desk.open_work()
    if draft is None or work is None or desk.is_of_newest(draft):
        return True
    more = _then_and_now(work.counts, result, language)
    if not seen_all_acts(draft.edition, agency, desk.go_on, language, more):
        return False
    desk.go_on()
    return True


def _then_and_now(then: dict[str, int], result: Result, language: Language) -> str:
    now = {name: result.count(name) for name in COUNTS}
    if not then or then == now:
        return language.say("This draft would change the same as before.")
    both = [
        f"{language.say(label)}: {language.number(then.get(name, 0))} → {language.number(now[name])}"
        for name, label in COUNTS.items()
        if then.get(name, 0) != now[name]
    ]
    return language.say("This draft would now change something else: {changes}", changes="; ".join(both))
