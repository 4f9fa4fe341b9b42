"""The rows that an upload did not bring into the database: why they stayed out, and a workbook in which to fix them."""

import io
from collections import Counter
from functools import partial
from pathlib import Path

import streamlit as st

from kpi.kept_out import ALL, KeptOutRow
from kpi.oversight.acts import Upload
from language import Language
from loaders.checking.uncounted import WHY
from loaders.roles.role import Deed
from ui.access.visitors.visitor import Visitor, visitor
from ui.access.who import may, while_allowed
from ui.data import oversight
from ui.text.file_names import file_name
from ui.widgets.filters import filter_by
from ui.widgets.tables import Cell, Column, table

_MOST = 5_000  # rows that are read for the page
REASON = "stayed_out"  # in the address


def kept_out_section(upload: Upload, language: Language) -> None:
    """Nothing where every row came in; the rows themselves for those who may fix them."""
    count = oversight.kept_out_count(upload.upload)
    if not count:
        return
    say = language.say
    st.header(language.say_count("{count} row stayed out", "{count} rows stayed out", count), anchor=False)
    if not may(Deed.ORIGINALS, upload.agency):
        st.write(say("They are shown to those who may change data."))
        return
    rows = oversight.kept_out(upload, _MOST, visitor())
    _offer_workbook(rows, upload, language)
    _table(_picked(rows, language), upload, language)
    if count > len(rows):
        st.caption(
            say(
                "The first {shown} of {count} rows are shown.",
                shown=language.number(len(rows)),
                count=language.number(count),
            )
        )


def _offer_workbook(rows: tuple[KeptOutRow, ...], upload: Upload, language: Language) -> None:
    """Nothing where none of the rows can be fixed in it."""
    from loaders.workbooks.kept_out import fixable_rows  # with what writes workbooks

    if not fixable_rows(rows):
        return
    say = language.say
    st.write(
        say("Fix them in the workbook and upload it: it holds the refused rows alone, so no other row is touched.")
    )
    st.download_button(
        say("Download the refused rows to fix"),
        while_allowed(Deed.ORIGINALS, upload.agency, partial(_workbook, upload, visitor(), language)),
        file_name(f"{Path(upload.file).stem}-{upload.upload}", ".xlsx"),
        key="history_kept_out_file",
        on_click="ignore",
        icon=":material/build:",
    )


def _workbook(upload: Upload, now: Visitor, language: Language) -> bytes:
    from loaders.workbooks.kept_out import write_kept_out  # with what writes workbooks

    written = io.BytesIO()
    write_kept_out(oversight.kept_out(upload, ALL, now), language, written)
    return written.getvalue()


def _picked(rows: tuple[KeptOutRow, ...], language: Language) -> list[KeptOutRow]:
    """Those of the reason that the visitor picks; a filter with one choice is not offered."""
    counts = Counter(row.reason for row in rows)
    if len(counts) < 2:
        return list(rows)
    words = {"": language.say("all")}
    words |= {reason: f"{language.say(WHY[reason])} · {language.number(count)}" for reason, count in counts.items()}
    reason = filter_by(REASON, language.say("Why they stayed out"), words)
    return [row for row in rows if reason in ("", row.reason)]


def _table(rows: list[KeptOutRow], upload: Upload, language: Language) -> None:
    say = language.say
    columns = [
        Column("place", say("Where it stands"), "strong", pinned=True, width="8rem"),
        Column("why", say("Why it stayed out"), width="18rem"),
        Column("cells", say("What stands in it"), width="24rem"),
    ]
    caption = say("Rows of {file} that stayed out", file=upload.file)
    table(columns, [_line(row, language) for row in rows], "history_kept_out", caption, language)


def _line(row: KeptOutRow, language: Language) -> dict:
    from loaders.workbooks.kept_out import cells_text, why

    return {
        "place": Cell(language.say("row {rows}", rows=row.row), sub=row.sheet, sort=row.row),
        "why": "\n".join(why(row, language)),
        "cells": cells_text(row, language),
    }
