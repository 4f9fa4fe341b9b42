"""The targets of a plan that held before."""

from collections.abc import Sequence

import streamlit as st

from language import Language, phrases
from ui.plans.edits import row_label
from ui.text.moments import moment_text
from ui.widgets.tables import Cell, Column, table


def former_targets_section(former: Sequence[dict], language: Language) -> None:
    """former: of kpi.figures.targets.read_former_targets; nothing where there are none."""
    if not former:
        return
    title = language.say("Targets that held before")
    st.subheader(title, anchor=False)
    table(_columns(language), [_row(row, language) for row in former], "plan_former_targets", title, language)


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


def _row(row: dict, language: Language) -> dict:
    say = language.say
    return {
        "row": row_label(row),
        "target": Cell(_amount(row["target"], row["target_qualifier"], language), sort=row["target"]),
        "became": Cell(
            _amount(row["became"], row["became_qualifier"], language) or say("taken out"),
            sort=row["became"],
            muted=row["became"] is None,
        ),
        "note": row["note"] or "",
        "who": row["who"] or "",
        "ended": Cell(
            moment_text(row["ended_at"], language),
            sub=say("edition {number}", number=row["until_edition"]),
            sort=str(row["ended_at"]),
        ),
    }


def _amount(value: float | None, qualifier: str | None, language: Language) -> str:
    return phrases.value_text(value, qualifier or "exact", "", language)
