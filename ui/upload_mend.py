"""Problems by kind, the heaviest first, and three ways to mend them: proposals, the grid, the marked workbook."""

from collections import defaultdict
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pandas as pd
import streamlit as st

from language import Language
from loaders.digest import MOST_PROBLEMS, FileDigest
from loaders.marked_apart import marked_apart
from loaders.spreadsheet.problems import Problem
from loaders.spreadsheet.proposals import proposals
from loaders.spreadsheet.titles import TITLES
from ui import upload_session as session
from ui.plain import plain
from ui.tables import Cell, Column, table
from ui.turns import CHILDREN, for_seconds

_OPEN = 3  # kinds whose problems are in view at once
_PATIENCE = 120  # seconds, for which a click waits while others are at work
_MOST_ROWS = 200  # of the grid of one kind; more are mended in the workbook


class _Group(NamedTuple):
    """The same thing wrong in cells where the same was typed. cells: none for a row or a sheet as a whole."""

    file: int
    problem: Problem
    cells: tuple[str, ...]
    places: tuple[str, ...]


def problems(dropped: list, files: tuple[FileDigest, ...], language: Language) -> None:
    """dropped: the files as st.file_uploader gives them. Nothing where there are no problems, or only what the verdict has said."""
    count = sum(file.problem_count for file in files)
    corrected = session.work().corrections
    if corrected:
        _corrections(dropped, corrected, language)
    if not count or (len(files) == 1 and files[0].unreadable):
        return
    st.header(language.say_count("{count} problem", "{count} problems", count), anchor=False)
    if count > sum(len(file.problems) for file in files):
        st.caption(language.say("The first {count} problems of a file are listed.", count=language.number(MOST_PROBLEMS)))
    kinds = _by_kind(files)
    for place, (code, groups) in enumerate(kinds):
        number = sum(max(len(group.places), 1) for group in groups)
        with st.expander(f"{plain(_title(code, groups, language))} · {language.number(number)}", expanded=place < _OPEN):
            _kind(code, groups, dropped, files, language)
    _marked_workbooks(dropped, files, language)


def _title(code: str, groups: list[_Group], language: Language) -> str:
    return language.say(TITLES[code]) if code in TITLES else groups[0].problem.what(language)


def _by_kind(files: tuple[FileDigest, ...]) -> list[tuple[str, list[_Group]]]:
    """Kinds with their groups; the kind with the most problems first."""
    found: dict[str, dict[tuple, list[Problem]]] = defaultdict(lambda: defaultdict(list))
    for place, file in enumerate(files):
        for problem in file.problems:
            # Empty cells of one column need not hold the same, nor the parts of a merged number, so each is mended alone.
            is_alone = not problem.value or problem.code == "merged_number"
            alike = (place, problem.sheet, problem.column, problem.value, problem.row if is_alone else "")
            found[problem.code][alike].append(problem)
    kinds = [
        (code, [_Group(key[0], alike[0], tuple(one.cell for one in alike if one.cell), tuple(map(_place, alike))) for key, alike in groups.items()])
        for code, groups in found.items()
    ]
    return sorted(kinds, key=lambda kind: -sum(len(group.places) for group in kind[1]))


def _place(problem: Problem) -> str:
    return problem.cell or (str(problem.row) if problem.row else "")


def _kind(code: str, groups: list[_Group], dropped: list, files: tuple[FileDigest, ...], language: Language) -> None:
    st.markdown(plain(groups[0].problem.mend(language)))
    in_cells = [group for group in groups if group.cells and not files[group.file].unreadable]
    others = [group for group in groups if group not in in_cells]
    if in_cells:
        _proposals(code, in_cells, dropped, language)
        _grid(code, in_cells[:_MOST_ROWS], dropped, files, language)
    if len(in_cells) > _MOST_ROWS:
        st.caption(language.say("The first {count} are in the grid; the marked workbook holds all.", count=language.number(_MOST_ROWS)))
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
                language.say_count("Accept {count} proposal ({example})", "Accept {count} proposals ({example}, …)", cells, example=plain(example)),
                key=f"upload_accept_{code}_{place}", icon=":material/done_all:",
                on_click=_correct, args=([(dropped[group.file].file_id, group, texts[place]) for group, texts in offered],),
            )


def _grid(code: str, groups: list[_Group], dropped: list, files: tuple[FileDigest, ...], language: Language) -> None:
    say = language.say
    rows = pd.DataFrame([
        {
            "cells": ", ".join(group.cells[:4]) + (" …" if len(group.cells) > 4 else ""), "heading": group.problem.heading,
            "typed": group.problem.value, "correction": "", "proposal": " / ".join(proposals(group.problem)),
            "what": group.problem.what(language), "sheet": group.problem.sheet, "file": files[group.file].name,
        }
        for group in groups
    ])
    headings = {
        "cells": say("Cell"), "heading": say("Heading"), "typed": say("As typed"), "correction": say("Correction"),
        "proposal": say("Proposal"), "what": say("What is wrong"), "sheet": say("Sheet"), "file": say("File"),
    }
    shown = [name for name in headings if name == "correction" or rows[name].nunique() > 1 or name in ("cells", "typed", "what")]
    shown = [name for name in shown if name == "correction" or rows[name].any()]
    with st.form(f"upload_mend_{code}", border=False):
        edited = st.data_editor(
            rows, hide_index=True, column_order=shown, disabled=[name for name in headings if name != "correction"],
            column_config={name: st.column_config.TextColumn(heading) for name, heading in headings.items()},
            key=f"upload_grid_{code}_{len(groups)}", width="stretch",
        )
        if st.form_submit_button(say("Take these corrections"), icon=":material/done:"):
            typed = [(group, str(text).strip()) for group, text in zip(groups, edited["correction"], strict=True) if text and str(text).strip()]
            if typed:
                _correct([(dropped[group.file].file_id, group, text) for group, text in typed])
                st.rerun()


def _list(code: str, groups: list[_Group], files: tuple[FileDigest, ...], language: Language) -> None:
    rows = [
        {
            "where": language.say("row {rows}", rows=", ".join(group.places[:4])) if group.places[0] else "",
            "what": group.problem.what(language), "sheet": group.problem.sheet, "file": files[group.file].name,
        }
        for group in groups
    ]
    columns = [
        Column("what", language.say("What is wrong"), width="16rem"), Column("where", language.say("Cell")),
        Column("sheet", language.say("Sheet")), Column("file", language.say("File")),
    ]
    table(columns, rows, f"upload_list_{code}", _title(code, groups, language), language)


def _correct(corrections: list[tuple[str, _Group, str]]) -> None:
    """(a file's id, a group, a text) → the text stands in every cell of the group."""
    for file_id, group, text in corrections:
        own = session.work().corrections.setdefault(file_id, {})
        own.update({(group.problem.sheet, cell): text for cell in group.cells})


def _corrections(dropped: list, corrected: dict, language: Language) -> None:
    names = {file.file_id: file.name for file in dropped}
    rows = [
        {"cell": cell, "text": Cell(text), "sheet": sheet, "file": names[file_id]}
        for file_id, cells in corrected.items() if file_id in names
        for (sheet, cell), text in cells.items()
    ]
    if not rows:
        return
    with st.expander(language.say_count("{count} cell corrected here", "{count} cells corrected here", len(rows))):
        st.caption(language.say("The file stays as it is. The history keeps each correction with your name."))
        columns = [
            Column("cell", language.say("Cell"), "strong", pinned=True, width="5.5rem"), Column("text", language.say("Correction")),
            Column("sheet", language.say("Sheet")), Column("file", language.say("File")),
        ]
        table(columns, rows, "upload_corrections", language.say("Corrections"), language)
        st.button(language.say("Take the corrections back"), on_click=corrected.clear, key="upload_uncorrect", icon=":material/undo:")


def _marked_workbooks(dropped: list, files: tuple[FileDigest, ...], language: Language) -> None:
    st.caption(language.say("Or mend the workbook itself: the bad cells are coloured and say in a comment what is wrong. Drop it here again afterwards."))
    if CHILDREN.is_full:
        st.caption(language.say("The server is working on the files of two others; a marked workbook comes after them."))
    with st.container(horizontal=True):
        for place, (one, file) in enumerate(zip(dropped, files, strict=True)):
            if file.problems and not file.unreadable:
                st.download_button(
                    language.say("{file} with its problems marked", file=plain(file.name)), partial(_marked, one, file, language),
                    f"{Path(file.name).stem}.xlsx", on_click="ignore", icon=":material/download:", key=f"upload_marked_{place}",
                )


def _marked(dropped, file: FileDigest, language: Language) -> bytes:
    with CHILDREN.turn(for_seconds(_PATIENCE)), TemporaryDirectory() as folder:
        path = Path(folder) / "dropped"
        path.write_bytes(dropped.getbuffer())
        return marked_apart(path, file.name, file.problems, language)
