"""The targets of a plan that held before."""

from collections.abc import Sequence

import streamlit as st

from kpi.figures.targets import FormerTarget
from language import Language
from language.figures import phrases
from ui.text.moments import moment_text
from ui.widgets.tables import Cell, Column, table


def former_targets_section(former: Sequence[FormerTarget], language: Language) -> None:
    """Nothing where there are none."""
    if not former:
        return
    title = language.say("Targets that held before")
    st.subheader(title, anchor=False)
    table(_columns(language), [_row(one, language) for one in former], "plan_former_targets", title, language)


def _columns(language: Language) -> list[Column]:
    say = language.say
    return [
        Column("row", say("Row"), "strong", pinned=True, width="clamp(6rem, 22vw, 11rem)"),
        Column("target", say("Former target"), "number"),
        Column("became", say("Became"), "number"),
        Column("note", say("Why"), width="14rem"),
        Column("who", say("By whom")),
        Column("ended", say("Until")),
    ]


def _row(former: FormerTarget, language: Language) -> dict:
    say = language.say
    return {
        "row": f"{former.clause} · {former.indicator} · {former.year}",
        "target": Cell(_amount(former.target, former.target_qualifier, language), sort=former.target),
        "became": Cell(
            _amount(former.became, former.became_qualifier, language) or say("taken out"),
            sort=former.became,
            muted=former.became is None,
        ),
        "note": former.note or "",
        "who": former.who or "",
        "ended": Cell(
            moment_text(former.ended_at, language),
            sub=say("edition {number}", number=former.until_edition),
            sort=str(former.ended_at),
        ),
    }


def _amount(value: float | None, qualifier: str | None, language: Language) -> str:
    return "" if value is None else phrases.number_text(value, qualifier or "exact", language)
