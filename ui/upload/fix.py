"""Problems by kind, the heaviest first, and three ways to mend them: proposals, the grid, the marked workbook."""

from collections import defaultdict
from typing import NamedTuple

import pandas as pd
import streamlit as st

from language import Language
from loaders.problems.problem import Problem
from loaders.problems.proposals import proposals
from loaders.problems.titles import TITLES
from loaders.review.file_summary import FileSummary
from ui.text.plain import plain
from ui.upload import memory
from ui.upload.marked import corrections, marked_workbooks
from ui.widgets.tables import Column, table

_OPEN = 3  # kinds whose problems are in view at once
_MOST_ROWS = 200  # of the grid of one kind; more are mended in the workbook


class _Group(NamedTuple):
    """The same thing wrong in cells where the same was typed. cells: none for a row or a sheet as a whole."""

    file: int
    problem: Problem
    cells: tuple[str, ...]
    places: tuple[str, ...]


def problems(dropped: list, files: tuple[FileSummary, ...], language: Language) -> None:
    """dropped: the files as st.file_uploader gives them. Nothing where there are no problems, or only what the verdict has said."""
    count = sum(file.problem_count for file in files)
    corrections(dropped, language)
    if not count or (len(files) == 1 and files[0].unreadable):
        marked_workbooks(dropped, files, language)
        return
    st.header(language.say_count("{count} problem", "{count} problems", count), anchor=False)
    if count > sum(len(file.problems) for file in files):
        st.caption(
            language.say(
                "The first {count} problems of a file are listed.",
                count=language.number(max(len(file.problems) for file in files)),
            )
        )
    kinds = _by_kind(files)
    for place, (code, groups) in enumerate(kinds):
        number = sum(max(len(group.places), 1) for group in groups)
        with st.expander(
            f"{plain(_title(code, groups, language))} · {language.number(number)}", expanded=place < _OPEN
        ):
            _kind(code, groups, dropped, files, language)
    marked_workbooks(dropped, files, language)


def _title(code: str, groups: list[_Group], language: Language) -> str:
    return language.say(TITLES[code]) if code in TITLES else groups[0].problem.what(language)


def _by_kind(files: tuple[FileSummary, ...]) -> list[tuple[str, list[_Group]]]:
    """Kinds with their groups; the kind with the most problems first."""
    found: dict[str, dict[tuple, list[Problem]]] = defaultdict(lambda: defaultdict(list))
    for place, file in enumerate(files):
        for problem in file.problems:
            # Empty cells of one column need not hold the same, nor the parts of a merged number, so each is mended alone.
            is_alone = not problem.value or problem.code == "merged_number"
            alike = (place, problem.sheet, problem.column, problem.value, problem.row if is_alone else "")
            found[problem.code][alike].append(problem)
    kinds = [
        (
            code,
            [
                _Group(key[0], alike[0], tuple(one.cell for one in alike if one.cell), tuple(map(_place, alike)))
                for key, alike in groups.items()
            ],
        )
        for code, groups in found.items()
    ]
    return sorted(kinds, key=lambda kind: -sum(len(group.places) for group in kind[1]))


def _place(problem: Problem) -> str:
    return problem.cell or (str(problem.row) if problem.row else "")


def _kind(code: str, groups: list[_Group], dropped: list, files: tuple[FileSummary, ...], language: Language) -> None:
    st.markdown(plain(groups[0].problem.fix(language)))
    in_cells = [group for group in groups if group.cells and not files[group.file].unreadable]
    others = [group for group in groups if group not in in_cells]
    if in_cells:
        _proposals(code, in_cells, dropped, language)
        _grid(code, in_cells[:_MOST_ROWS], dropped, files, language)
    if len(in_cells) > _MOST_ROWS:
        st.caption(
            language.say(
                "The first {count} are in the grid; the marked workbook holds all.", count=language.number(_MOST_ROWS)
            )
        )
    if others:
        _list(code, others, files, language)


def _proposals(code: str, groups: list[_Group], dropped: list, language: Language) -> None:
    """A button for each reading that every cell of the kind has."""
    offered = [(group, proposals(group.problem)) for group in groups]
    offered = [(group, texts) for group, texts in offered if texts]
    if not offered:
        return
    cells = sum(len(group.cells) for group, _ in offered)
    with st.container(horizontal=True):
        for place in range(min(len(texts) for _, texts in offered)):
            group, texts = offered[0]
            example = f"{group.problem.value or language.say('empty')} → {texts[place]}"
            st.button(
                language.say_count(
                    "Accept {count} proposal ({example})",
                    "Accept {count} proposals ({example}, …)",
                    cells,
                    example=plain(example),
                ),
                key=f"upload_accept_{code}_{place}",
                icon=":material/done_all:",
                on_click=_correct,
                args=([(dropped[group.file], group, texts[place]) for group, texts in offered],),
            )


def _grid(code: str, groups: list[_Group], dropped: list, files: tuple[FileSummary, ...], language: Language) -> None:
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


def _list(code: str, groups: list[_Group], files: tuple[FileSummary, ...], language: Language) -> None:
    rows = [
        {
            "where": language.say("row {rows}", rows=", ".join(group.places[:4])) if group.places[0] else "",
            "what": group.problem.what(language),
            "sheet": group.problem.sheet,
            "file": files[group.file].name,
        }
        for group in groups
    ]
    columns = [
        Column("what", language.say("What is wrong"), width="16rem"),
        Column("where", language.say("Cell")),
        Column("sheet", language.say("Sheet")),
        Column("file", language.say("File")),
    ]
    table(columns, rows, f"upload_list_{code}", _title(code, groups, language), language)


def _correct(taken: list[tuple]) -> None:
    """(a dropped file, a group, a text) → the text stands in every cell of the group."""
    for file, group, text in taken:
        own = memory.of_file(file).corrections
        own.update({(group.problem.sheet, cell): text for cell in group.cells})
