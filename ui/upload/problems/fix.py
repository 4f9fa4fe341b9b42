"""Corrections of cells that are wrong in the same way: by a click on a proposal, or typed in a grid."""

import pandas as pd
import streamlit as st

from language import Language
from loaders.fixing.proposals import proposals
from loaders.review.file_summary import FileSummary
from ui.text.markdown import escaped
from ui.upload import memory
from ui.upload.problems.groups import Group


def accept_buttons(code: str, groups: list[Group], dropped: list, language: Language) -> None:
    """A button for each reading that every cell of the kind has."""
    offered = [(group, proposals(group.problem)) for group in groups]
    offered = [(group, texts) for group, texts in offered if texts]
    if not offered:
        return
    cells = sum(len(group.cells) for group, _ in offered)
    with st.container(horizontal=True):
        for index in range(min(len(texts) for _, texts in offered)):
            group, texts = offered[0]
            example = f"{group.problem.value or language.say('empty')} → {texts[index]}"
            st.button(
                language.say_count(
                    "Accept {count} proposal ({example})",
                    "Accept {count} proposals ({example}, …)",
                    cells,
                    example=escaped(example),
                ),
                key=f"upload_accept_{code}_{index}",
                icon=":material/done_all:",
                on_click=_correct,
                args=([(dropped[group.file], group, texts[index]) for group, texts in offered],),
            )


def correction_grid(
    code: str, groups: list[Group], dropped: list, files: tuple[FileSummary, ...], language: Language
) -> None:
    """Rows to type in, one a group. dropped: the files as st.file_uploader gives them."""
    say = language.say
    rows = pd.DataFrame(
        [
            {
                "cells": ", ".join(group.cells[:4]) + (" …" if len(group.cells) > 4 else ""),
                "heading": group.problem.heading,
                "typed": group.problem.value,
                "correction": "",
                "proposal": " / ".join(proposals(group.problem)),
                "what": group.problem.what(language),
                "sheet": group.problem.sheet,
                "file": files[group.file].name,
            }
            for group in groups
        ]
    )
    headings = {
        "cells": say("Cell"),
        "heading": say("Heading"),
        "typed": say("As typed"),
        "correction": say("Correction"),
        "proposal": say("Proposal"),
        "what": say("What is wrong"),
        "sheet": say("Sheet"),
        "file": say("File"),
    }
    shown = [
        name
        for name in headings
        if name == "correction" or rows[name].nunique() > 1 or name in ("cells", "typed", "what")
    ]
    shown = [name for name in shown if name == "correction" or rows[name].any()]
    with st.form(f"upload_mend_{code}", border=False):
        edited = st.data_editor(
            rows,
            hide_index=True,
            column_order=shown,
            disabled=[name for name in headings if name != "correction"],
            column_config={name: st.column_config.TextColumn(heading) for name, heading in headings.items()},
            key=f"upload_grid_{code}_{len(groups)}",
            width="stretch",
        )
        if st.form_submit_button(say("Take these corrections"), icon=":material/done:"):
            typed = [
                (group, str(text).strip())
                for group, text in zip(groups, edited["correction"], strict=True)
                if text and str(text).strip()
            ]
            if typed:
                _correct([(dropped[group.file], group, text) for group, text in typed])
                st.rerun()


def _correct(taken: list[tuple]) -> None:
    """(a dropped file, a group, a text) → the text stands in every cell of the group."""
    for file, group, text in taken:
        own = memory.of_file(file).corrections
        own.update({(group.problem.sheet, cell): text for cell in group.cells})
