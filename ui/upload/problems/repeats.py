"""Rows that cannot be told apart: one of them is kept, the others are left out."""

from collections.abc import Sequence
from typing import NamedTuple

import streamlit as st

from language import Language
from loaders.review.file_summary import FileSummary
from ui.upload import memory
from ui.upload.kept.remembered import DroppedFile
from ui.upload.problems.groups import Group

CODES = ("repeated_row", "answer_twice")
_MOST_SETS = 20  # of which each has its own buttons


class Row(NamedTuple):
    """number: the spreadsheet's. name: what its button says."""

    file: DroppedFile
    sheet: str
    number: int
    name: str


def keep_one(
    code: str, groups: list[Group], dropped: Sequence[DroppedFile], files: tuple[FileSummary, ...], language: Language
) -> None:
    say, alike = language.say, _alike(groups, dropped, files)
    others = sum(len(rows) - 1 for rows in alike)
    st.button(
        language.say_count(
            "Keep the first of each; {count} row is left out",
            "Keep the first of each; {count} rows are left out",
            others,
        ),
        key=f"upload_keep_first_{code}",
        icon=":material/filter_1:",
        help=say("They may differ in what they count: the grid of the sheet below shows them side by side."),
        on_click=_leave_out,
        args=([row for rows in alike for row in rows[1:]],),
    )
    for number, rows in enumerate(alike[:_MOST_SETS]):
        with st.container(horizontal=True, vertical_alignment="center"):
            for kept in rows[:_MOST_SETS]:
                st.button(
                    say("Keep row {row}", row=kept.name),
                    key=f"upload_keep_{code}_{number}_{kept.name}",
                    on_click=_leave_out,
                    args=([row for row in rows if row != kept],),
                )


def _alike(groups: Sequence[Group], dropped: Sequence[DroppedFile], files: tuple[FileSummary, ...]) -> list[list[Row]]:
    """Sets of rows that are one, in their order; those that are not listed are in none."""
    alike: dict[str, dict[tuple[int, str, int], Row]] = {}
    for group in groups:
        problem, file = group.problem, files[group.file]
        for location in group.locations:
            number = int(location.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
            place = group.file, problem.sheet, number
            name = " · ".join(part for part in (file.name if len(files) > 1 else "", str(number)) if part)
            row = Row(dropped[group.file], problem.sheet, number, name)
            alike.setdefault(str(problem.values["rows"]), {})[place] = row
    return [[rows[place] for place in sorted(rows)] for rows in alike.values() if len(rows) > 1]


def _leave_out(rows: list[Row]) -> None:
    memory.leave_out((row.file, row.sheet, row.number) for row in rows)
