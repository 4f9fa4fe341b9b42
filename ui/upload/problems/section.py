"""What is wrong in the files: problems by kind, the heaviest first, with three ways to fix them."""

from collections.abc import Sequence

import streamlit as st

from language import Language
from loaders.review.file_summary import FileSummary
from ui.text.markdown import escaped
from ui.upload.kept.remembered import DroppedFile
from ui.upload.problems.fix import accept_buttons, correction_grid, one_value
from ui.upload.problems.groups import Group, by_kind, kind_title
from ui.upload.problems.marked import corrections, marked_workbooks
from ui.upload.problems.part import keep_part
from ui.upload.problems.repeats import CODES, keep_one
from ui.upload.problems.steps import undo
from ui.widgets.tables import Column, table

_OPEN = 3  # kinds whose problems are in view at once
_MOST_ROWS = 200  # of the grid of one kind; more are fixed in the workbook


def problems(dropped: Sequence[DroppedFile], files: tuple[FileSummary, ...], language: Language) -> None:
    """Nothing where there are no problems, or only what the verdict has said. dropped: in the order of files."""
    count = sum(file.problem_count for file in files)
    undo(dropped, language)
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
    for index, (code, groups) in enumerate(by_kind(files)):
        number = sum(max(len(group.locations), 1) for group in groups)
        with st.expander(
            f"{escaped(kind_title(code, groups, language))} · {language.number(number)}", expanded=index < _OPEN
        ):
            _kind(code, groups, dropped, files, language)
    marked_workbooks(dropped, files, language)


def _kind(
    code: str, groups: list[Group], dropped: Sequence[DroppedFile], files: tuple[FileSummary, ...], language: Language
) -> None:
    st.markdown(escaped(groups[0].problem.fix_on_page(language)))
    in_cells = [group for group in groups if group.cells and not files[group.file].unreadable]
    others = [group for group in groups if group not in in_cells]
    if code in CODES:
        keep_one(code, groups, dropped, files, language)
    if in_cells:
        accept_buttons(code, in_cells, dropped, language)
        one_value(code, in_cells, dropped, language)
        keep_part(code, in_cells, dropped, language)
        correction_grid(code, in_cells[:_MOST_ROWS], dropped, files, language)
    if len(in_cells) > _MOST_ROWS:
        st.caption(
            language.say(
                "The first {count} are in the grid; the marked workbook holds all.", count=language.number(_MOST_ROWS)
            )
        )
    if others:
        _list(code, others, files, language)


def _list(code: str, groups: list[Group], files: tuple[FileSummary, ...], language: Language) -> None:
    rows = [
        {
            "where": _where(group, language),
            "what": group.problem.what(language),
            "sheet": group.problem.sheet,
            "file": files[group.file].name,
        }
        for group in groups
    ]
    columns = [
        Column("what", language.say("What is wrong")),
        Column("where", language.say("Cell")),
        Column("sheet", language.say("Sheet")),
        Column("file", language.say("File")),
    ]
    table(columns, rows, f"upload_list_{code}", kind_title(code, groups, language), language)


def _where(group: Group, language: Language) -> str:
    rows = [*dict.fromkeys(filter(None, group.locations))]
    return language.say("row {rows}", rows=", ".join(rows[:4])) if rows else ""
