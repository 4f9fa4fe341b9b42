"""What was published since a draft was looked at, before it is published itself."""

from collections.abc import Callable

import streamlit as st

from kpi.oversight.acts import Act
from language import Language
from ui.data import oversight, reads
from ui.navigation.address import link
from ui.text.act_words import act_text, by_whom
from ui.text.markdown import escaped, listed
from ui.text.moments import moment_text
from ui.widgets.figures.moved import moved_figures

_MOST = 20  # acts that are listed


def seen_all(edition: int, agency: str, on_seen: Callable[[], None], language: Language, more: str = "") -> bool:
    """Whether nothing of the agency was published since this edition; else the page says what, and asks to look at it.

    on_seen: the callback of the button that says so. more: what has become of the draft itself.
    """
    acts = [act for act in oversight.acts() if act.edition > edition and act.agency == agency]
    if not acts:
        return True
    say, now = language.say, reads.edition()
    st.header(say("Published since you looked at this draft"), anchor=False)
    lines = [escaped(_line(act, language)) for act in acts[:_MOST]]
    if len(acts) > _MOST:
        lines.append(language.say("… and {count} more", count=language.number(len(acts) - _MOST)))
    st.warning(listed(lines), icon=":material/sync_problem:")
    if more:
        st.markdown(escaped(more))
    moves = oversight.moves(edition, now, agency)
    if moves:
        moved_figures(moves, "draft_since", say("Figures that moved"), language)
    else:
        st.write(say("No figure moved."))
    link("history", say("History"), icon=":material/history:", before=str(edition), after=str(now))
    st.button(
        say("I have seen it: go on with edition {edition}", edition=now),
        key="draft_seen",
        on_click=on_seen,
        icon=":material/done:",
    )
    return False


def _line(act: Act, language: Language) -> str:
    return " · ".join(filter(None, (moment_text(act.done_at, language), by_whom(act), act_text(act, language))))
