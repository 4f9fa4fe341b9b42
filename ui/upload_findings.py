"""What the upload page found in files: what is wrong, by cell, and what was recognised."""

from functools import partial

import streamlit as st

from language import Language
from loaders.registry import BY_NAME
from ui import upload_problems
from ui.tables import Cell, Column, table
from ui.upload_digest import MOST_PROBLEMS, FileDigest, SheetDigest


def problems(files: tuple[FileDigest, ...], language: Language) -> None:
    """By cell, alike ones together; nothing where there are none, or only what the verdict has said."""
    count = sum(file.problem_count for file in files)
    if not count or (len(files) == 1 and files[0].unreadable):
        return
    st.header(language.say_count("{count} problem", "{count} problems", count), anchor=False)
    rows = [
        {
            "where": group.where(language), "what": Cell(group.what, sub=group.mend), "heading": group.heading,
            "typed": group.value, "sheet": group.sheet, "file": file.name,
        }
        for file in files
        for group in upload_problems.grouped(file.problems, language)
    ]
    columns = [
        Column("where", language.say("Cell"), "strong", pinned=True, width="5.5rem"),
        Column("what", language.say("What is wrong and how to mend it"), width="16rem"),
        Column("heading", language.say("Heading")), Column("typed", language.say("As typed")),
        Column("sheet", language.say("Sheet")), Column("file", language.say("File")),
    ]
    if len(files) == 1:
        columns = [column for column in columns if column.name != "file"]
    columns = [column for column in columns if any(row[column.name] for row in rows)]
    table(columns, rows, "upload_problems", language.say("Problems"), language)
    if count > sum(len(file.problems) for file in files):
        st.caption(language.say("The first {count} problems of a file are listed.", count=language.number(MOST_PROBLEMS)))
    st.download_button(
        language.say("All problems as a workbook"), partial(upload_problems.workbook, files, language), "problems.xlsx",
        on_click="ignore", icon=":material/download:", key="upload_problems_workbook",
    )


def recognised(files: tuple[FileDigest, ...], language: Language) -> None:
    """Per sheet: as what it was read, where its headings stand, what was left out."""
    files = [file for file in files if not file.unreadable]
    if not files:
        return
    st.header(language.say("What was recognised"), anchor=False)
    columns = [
        Column("sheet", language.say("Sheet"), "strong", pinned=True, width="8rem"), Column("dataset", language.say("Read as")),
        Column("heading_row", language.say("Headings in row"), "number"), Column("rows", language.say("Rows"), "number"),
        Column("left_out", language.say("Left out"), width="14rem"),
    ]
    rows = [_sheet_row(file, sheet, language) for file in files for sheet in file.sheets]
    nothing = Cell(language.say("no known headings"), muted=True)
    rows += [{"sheet": Cell(name, sub=file.name), "dataset": nothing} for file in files for name in file.unknown_sheets]
    table(columns, rows, "upload_sheets", language.say("What was recognised"), language)
    with st.expander(language.say("Columns that were read")):
        _columns(files, language)


def _sheet_row(file: FileDigest, sheet: SheetDigest, language: Language) -> dict:
    return {
        "sheet": Cell(sheet.name or file.name, sub=file.name if sheet.name else ""),
        "dataset": BY_NAME[sheet.declaration].title(language.code),
        "heading_row": Cell(str(sheet.heading_row), sort=sheet.heading_row),
        "rows": Cell(language.number(sheet.rows), sort=sheet.rows), "left_out": "; ".join(_left_out(sheet, language)),
    }


def _left_out(sheet: SheetDigest, language: Language) -> list[str]:
    parts = []
    if sheet.unknown:
        parts.append(language.say("columns: {columns}", columns=", ".join(sheet.unknown)))
    if sheet.totals:
        parts.append(language.say("totals rows: {rows}", rows=", ".join(map(str, sheet.totals))))
    if sheet.example:
        parts.append(language.say("the template's example: row {row}", row=sheet.example))
    if sheet.without_clause:
        rows = ", ".join(map(str, sheet.without_clause)) + ("…" if sheet.without_clause_count > len(sheet.without_clause) else "")
        parts.append(language.say("kept, but in no figure, as they name no clause: rows {rows}", rows=rows))
    return parts


def _columns(files: list[FileDigest], language: Language) -> None:
    columns = [
        Column("letters", language.say("Column"), "strong", pinned=True, width="5.5rem"),
        Column("heading", language.say("Heading")), Column("name", language.say("Read as")),
        Column("sheet", language.say("Sheet")), Column("file", language.say("File")),
    ]
    rows = [
        {"letters": letters, "heading": heading, "name": _column_name(sheet, name, language), "sheet": sheet.name, "file": file.name}
        for file in files
        for sheet in file.sheets
        for letters, heading, name in sheet.columns
    ]
    table(columns, rows, "upload_columns", language.say("Columns that were read"), language)


def _column_name(sheet: SheetDigest, name: str, language: Language) -> str:
    declaration = BY_NAME[sheet.declaration]
    return declaration.column(name or declaration.wide).heading(language.code)
