"""Any two editions, figure by figure; which two is kept in the address."""

from collections.abc import Sequence

import streamlit as st

from kpi.oversight.acts import Act
from ui.data import oversight, reads
from ui.navigation import written
from ui.navigation.address import Choice
from ui.text.act_words import act_text
from ui.text.markdown import escaped
from ui.text.moments import moment_text
from ui.widgets.figures.moved import moves_table

_SIDES = ("before", "after")
_MOST_NAMED = 2  # acts of one edition


def compare_section(chosen: Choice) -> None:
    """Two pickers, and the figures of the agency that differ."""
    language, say = chosen.language, chosen.language.say
    st.header(say("Compare two editions"), anchor=False)
    labels = _labels(chosen)
    picked = _asked(list(labels), chosen)
    titles = {"before": say("Before: edition"), "after": say("After: edition")}
    for side, column in zip(_SIDES, st.columns(2), strict=True):
        st.session_state[f"history_{side}"] = picked[side]
        column.selectbox(
            titles[side], list(labels), key=f"history_{side}", format_func=labels.__getitem__, on_change=_keep
        )
    before, after = picked["before"], picked["after"]
    if before == after:
        st.info(say("This is one edition twice. Pick another one to compare it with."))
        return
    moves = oversight.moves(before, after, chosen.agency)
    if not moves:
        st.write(say("Between these editions no figure of the agency differs."))
        return
    st.write(language.say_count("{count} figure differs.", "{count} figures differ.", len(moves)))
    moves_table(
        moves,
        "history_differences",
        say("Figures that differ between editions {before} and {after}", before=before, after=after),
        language,
    )


def _labels(chosen: Choice) -> dict[int, str]:
    """Every edition, the newest first: its number, its moment and what was done."""
    done: dict[int, list[Act]] = {}
    for act in oversight.acts():
        done.setdefault(act.edition, []).append(act)
    return {
        edition: f"{edition} · {moment_text(at, chosen.language)} · {_done(edition, done.get(edition, ()), chosen)}"
        for edition, at in sorted(reads.published().items(), reverse=True)
    }


def _done(edition: int, acts: Sequence[Act], chosen: Choice) -> str:
    """The first edition is the one in which nothing was done; of an agency that is not shown nothing is told."""
    if not acts:
        say = chosen.language.say
        return say("an empty database") if edition == 1 else say("another agency")
    whose = "" if acts[0].agency == chosen.agency else f"{acts[0].agency}: "
    names = ", ".join(act_text(act, chosen.language) for act in acts[:_MOST_NAMED])
    more = f" (+{len(acts) - _MOST_NAMED})" if len(acts) > _MOST_NAMED else ""
    return whose + names + more


def _asked(editions: list[int], chosen: Choice) -> dict[str, int]:
    """Those of the address; else the last one that the agency's own acts made, and the one before it."""
    last = max((act.edition for act in oversight.acts() if act.agency == chosen.agency), default=editions[0])
    picked = {"before": max(last - 1, editions[-1]), "after": last}
    for side in _SIDES:
        asked = st.query_params.get(side)
        if asked is None:
            continue
        if asked in map(str, editions):
            picked[side] = int(asked)
        else:
            text = chosen.language.say(
                "The address names the edition “{value}”, which there is not. Another one is shown.", value=asked
            )
            st.warning(escaped(text), icon=":material/link_off:")
    return picked


def _keep() -> None:
    with written.going_on():
        st.query_params.update({side: str(st.session_state[f"history_{side}"]) for side in _SIDES})
