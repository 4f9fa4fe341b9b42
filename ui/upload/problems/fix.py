"""Corrections of cells that are wrong in the same way: a proposal, one value for all, or each typed in a grid."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from language import Language
from loaders.fixing.proposals import proposals
from loaders.review.file_summary import FileSummary
from ui.text.markdown import escaped
from ui.upload import memory
from ui.upload.kept.remembered import DroppedFile
from ui.upload.problems.groups import Group, kind_title

_MOST_CHARACTERS = 2_000


def accept_buttons(code: str, groups: list[Group], dropped: Sequence[DroppedFile], language: Language) -> None:
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


def one_value(code: str, groups: list[Group], dropped: Sequence[DroppedFile], language: Language) -> None:
    """One text for all cells of the kind in a column."""
    by_heading: dict[str, list[Group]] = {}
    for group in groups:
        by_heading.setdefault(group.problem.heading, []).append(group)
    counts = {heading: sum(len(group.cells) for group in own) for heading, own in by_heading.items()}
    if max(counts.values()) < 2:
        return
    say = language.say
    with st.form(f"upload_all_{code}", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        heading = next(iter(counts))
        if len(counts) > 1:
            heading = st.selectbox(
                say("Column"),
                list(counts),
                format_func=lambda name: f"{name} · {language.number(counts[name])}",
                key=f"upload_all_column_{code}",
                width=260,
            )
            label = say("One value for all cells of the column")
        else:
            label = language.say_count("One value for {count} cell", "One value for all {count} cells", counts[heading])
        text = st.text_input(label, key=f"upload_all_text_{code}", max_chars=_MOST_CHARACTERS, width=300)
        is_asked = st.form_submit_button(say("Put it in all"), icon=":material/done_all:")
    if is_asked and not text.strip():
        st.warning(say("Nothing is typed: type the value first."))
    elif is_asked:
        _correct([(dropped[group.file], group, text.strip()) for group in by_heading[heading]])
        st.rerun()


def correction_grid(
    code: str, groups: list[Group], dropped: Sequence[DroppedFile], files: tuple[FileSummary, ...], language: Language
) -> None:
    """Rows to type in, one a group."""
    say = language.say
    with st.form(f"upload_fix_{code}", border=False):
        title = kind_title(code, groups, language)
        corrections = _edited(_grid_rows(groups, files, language), f"upload_grid_{code}_{len(groups)}", title, language)
        is_asked = st.form_submit_button(say("Take these corrections"), icon=":material/done:")
    if not is_asked:
        return
    typed = [(group, text) for group, text in zip(groups, corrections, strict=True) if text]
    if not typed:
        st.warning(say("Nothing is typed: type into the column 'Correction' first, and press Enter."))
        return
    _correct([(dropped[group.file], group, text) for group, text in typed])
    st.rerun()


def _edited(rows: pd.DataFrame, key: str, title: str, language: Language) -> list[str]:
    """The grid; what stands in its column of corrections, '' where nothing is typed. Columns that say nothing, or the
    same in each row, are not shown."""
    say = language.say
    headings = {
        "cells": say("Cell"),
        "heading": say("Heading"),
        "typed": say("As typed"),
        "count": say("Cells"),
        "correction": say("Correction"),
        "proposal": say("Proposal"),
        "what": say("What is wrong"),
        "sheet": say("Sheet"),
        "file": say("File"),
    }
    telling = {name for name in headings if rows[name].nunique() > 1} | {"cells", "typed", "what"}
    edited = st.data_editor(
        rows,
        hide_index=True,
        column_order=[name for name in headings if name == "correction" or (name in telling and rows[name].any())],
        disabled=[name for name in headings if name != "correction"],
        column_config={name: st.column_config.TextColumn(heading) for name, heading in headings.items()},
        key=key,
        width="stretch",
        alt=say("A table to edit: {title}", title=title),
    )
    return [str(text).strip() if text else "" for text in edited["correction"]]


def _grid_rows(groups: Sequence[Group], files: tuple[FileSummary, ...], language: Language) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                "cells": ", ".join(group.cells[:4]) + (" …" if len(group.cells) > 4 else ""),
                "heading": group.problem.heading,
                "typed": group.problem.value,
                "count": language.number(len(group.cells)),
                "correction": "",
                "proposal": " / ".join(proposals(group.problem)),
                "what": group.problem.what(language),
                "sheet": group.problem.sheet,
                "file": files[group.file].name,
            }
            for group in groups
        ]
    )


def _correct(taken: list[tuple]) -> None:
    """(a dropped file, a group, a text) → the text stands in every cell of the group."""
    memory.fix((file, group.problem.sheet, cell, text) for file, group, text in taken for cell in group.cells)
