"""As what each sheet was read, how sure that is, and the analyst's own choice in its place."""

import streamlit as st

from language import Language, message
from loaders.datasets.declaration import Declaration
from loaders.datasets.registry import BY_NAME, DECLARATIONS
from loaders.problems.problem import column_letters
from loaders.recognition.headings import heading_key, headings_in, known_headings
from loaders.recognition.readings import ANSWER, Reading
from loaders.review.file_summary import FileSummary, SheetSummary
from ui.text.plain import plain
from ui.upload import memory
from ui.upload import uncounted as upload_counted
from ui.widgets.tables import Cell, Column, table

SURENESS = {
    "own": message("as you chose before"),
    "chosen": message("as chosen by an analyst"),
    "sure": message("sure: its headings fit no other dataset"),
    "likely": message("likely: its headings fit another dataset as well, but less"),
    "unsure": message("unsure: see the problems"),
}
_LEFT_OUT = ""


def recognised(dropped: list, files: tuple[FileSummary, ...], language: Language) -> None:
    """dropped: the files as st.file_uploader gives them, in the order of their digests."""
    st.header(language.say("What was recognised"), anchor=False)
    columns = [
        Column("sheet", language.say("Sheet"), "strong", pinned=True, width="8rem"),
        Column("dataset", language.say("Read as")),
        Column("heading_row", language.say("Headings in row"), "number"),
        Column("rows", language.say("Rows"), "number"),
        Column("left_out", language.say("Left out"), width="14rem"),
    ]
    rows = [_sheet_row(file, sheet, language) for file in files for sheet in file.sheets]
    nothing = Cell(language.say("no known headings"), muted=True)
    own = Cell(language.say("left out, as you chose before"), muted=True)
    rows += [
        {"sheet": Cell(name, sub=file.name), "dataset": own if name in file.readings else nothing}
        for file in files
        for name in _unread(file)
    ]
    hidden = Cell(language.say("hidden; the sheet is left out"), muted=True)
    rows += [{"sheet": Cell(name, sub=file.name), "dataset": hidden} for file in files for name in file.hidden_sheets]
    table(columns, rows, "upload_sheets", language.say("What was recognised"), language)
    _chosen_before(dropped, files, language)
    nothing_read = any(file.tops and not file.sheets for file in files)
    with st.expander(language.say("Columns, and changing how a sheet is read"), expanded=nothing_read):
        _columns(files, language)
        _choose(dropped, files, language)


def _chosen_before(dropped: list, files: tuple[FileSummary, ...], language: Language) -> None:
    names = [" · ".join(part for part in (file.name, sheet) if part) for file in files for sheet in file.readings]
    if not names:
        return

    def forget() -> None:
        for file, found in zip(dropped, files, strict=True):
            memory.forget(file, found.readings)

    st.info(
        plain(
            language.say_count(
                "{count} sheet is read as you chose before: {sheets}",
                "{count} sheets are read as you chose before: {sheets}",
                len(names),
                sheets=", ".join(names),
            )
        ),
        icon=":material/history:",
    )
    st.button(language.say("Forget what I chose"), on_click=forget, key="upload_forget", icon=":material/undo:")


def _unread(file: FileSummary) -> list[str]:
    read = {sheet.name for sheet in file.sheets}
    return [name for name, top in file.tops.items() if name not in read and any(map(any, top))]


def _sheet_row(file: FileSummary, sheet: SheetSummary, language: Language) -> dict:
    return {
        "sheet": Cell(sheet.name or file.name, sub=file.name if sheet.name else ""),
        "dataset": Cell(BY_NAME[sheet.declaration].title(language.code), sub=_how_sure(sheet, language)),
        "heading_row": Cell(str(sheet.heading_row), sort=sheet.heading_row),
        "rows": Cell(language.number(sheet.rows), sort=sheet.rows),
        "left_out": "; ".join(_left_out(sheet, language)),
    }


def _how_sure(sheet: SheetSummary, language: Language) -> str:
    """A sheet is not called sure while rows of it are in no figure."""
    uncounted = upload_counted.in_words(sheet, language)
    said = [] if uncounted and sheet.sureness == "sure" else [language.say(SURENESS[sheet.sureness])]
    return "; ".join([*said, uncounted] if uncounted else said)


def _left_out(sheet: SheetSummary, language: Language) -> list[str]:
    parts = []
    if sheet.unknown:
        parts.append(language.say("columns: {columns}", columns=", ".join(sheet.unknown)))
    if sheet.totals:
        parts.append(language.say("totals rows: {rows}", rows=", ".join(map(str, sheet.totals))))
    if sheet.example:
        parts.append(language.say("the template's example: row {row}", row=sheet.example))
    return parts + upload_counted.reasons(sheet, language)


def _columns(files: tuple[FileSummary, ...], language: Language) -> None:
    columns = [
        Column("letters", language.say("Column"), "strong", pinned=True, width="5.5rem"),
        Column("heading", language.say("Heading")),
        Column("name", language.say("Read as")),
        Column("sheet", language.say("Sheet")),
        Column("file", language.say("File")),
    ]
    rows = [
        {
            "letters": letters,
            "heading": heading,
            "name": _read_as(BY_NAME[sheet.declaration], language)[name],
            "sheet": sheet.name,
            "file": file.name,
        }
        for file in files
        for sheet in file.sheets
        for letters, heading, name in sheet.columns
    ]
    if rows:
        table(columns, rows, "upload_columns", language.say("Columns that were read"), language)


def _read_as(declaration: Declaration, language: Language) -> dict[str, str]:
    """What a column can be read as: name of a declared column, ANSWER or '' → in words."""
    words = {_LEFT_OUT: language.say("left out")} | {
        column.name: column.heading(language.code) for column in declaration.columns
    }
    if declaration.wide:
        words[ANSWER] = language.say(
            "one answer a column: {heading}", heading=declaration.column(declaration.wide).heading(language.code)
        )
    return words


def _choose(dropped: list, files: tuple[FileSummary, ...], language: Language) -> None:
    say = language.say
    sheets = [
        (place, name) for place, file in enumerate(files) for name, top in file.tops.items() if any(map(any, top))
    ]
    if not sheets:
        return
    place, name = st.selectbox(
        say("Sheet to be read in another way"),
        sheets,
        index=None,
        key="upload_reread",
        placeholder=say("Choose a sheet"),
        format_func=lambda sheet: " · ".join(part for part in (files[sheet[0]].name, sheet[1]) if part),
    ) or (None, "")
    if place is None:
        return
    file, top = files[place], files[place].tops[name]
    known = next((sheet for sheet in file.sheets if sheet.name == name), None)
    datasets = [_LEFT_OUT, *(declaration.name for declaration in DECLARATIONS)]
    titles = {_LEFT_OUT: say("no dataset: leave the sheet out")} | {
        one.name: one.title(language.code) for one in DECLARATIONS
    }
    with st.container(horizontal=True):
        declared = st.selectbox(
            say("Read as"),
            datasets,
            datasets.index(known.declaration if known else _LEFT_OUT),
            format_func=titles.get,
            width=320,
            key=f"upload_reread_as_{place}_{name}",
        )
        row = st.number_input(
            say("Headings in row"),
            1,
            max(len(top), known.heading_row if known else 1),
            known.heading_row if known else 1,
            width=160,
            key=f"upload_reread_row_{place}_{name}",
        )
    columns = _choose_columns(BY_NAME[declared], top, int(row), known, f"{place}_{name}", language) if declared else {}
    st.button(
        say("Read the sheet so"),
        key="upload_reread_now",
        icon=":material/refresh:",
        help=say("It is remembered, once the file is published, for sheets with the same headings."),
        on_click=_read_so,
        args=(dropped[place], file, name, Reading(_headings(file, name, int(row)), declared, int(row), columns)),
    )


def _choose_columns(
    declaration: Declaration, top: list[list[str]], row: int, known: SheetSummary | None, key: str, language: Language
) -> dict[str, str]:
    """Letters of each column → what it is to be read as."""
    headings = headings_in(top[row - 1]) if row <= len(top) else {}
    if known and known.heading_row == row and known.declaration == declaration.name:
        guessed = {letters: name for letters, _, name in known.columns}
    else:
        by_key = known_headings(declaration)
        guessed = {
            column_letters(place + 1): by_key[heading_key(text)].name
            for place, text in headings.items()
            if heading_key(text) in by_key
        }
    words, columns = _read_as(declaration, language), {}
    with st.container(horizontal=True, key="upload_reread_columns"):
        for place, heading in headings.items():
            letters = column_letters(place + 1)
            columns[letters] = st.selectbox(
                f"{letters} · {heading}"[:60],
                list(words),
                list(words).index(guessed.get(letters, _LEFT_OUT)),
                format_func=words.get,
                width=260,
                key=f"upload_column_{key}_{declaration.name}_{row}_{letters}",
            )
    return {letters: name for letters, name in columns.items() if name}


def _headings(file: FileSummary, sheet: str, row: int) -> str:
    rows = file.headings[sheet]
    return rows[row - 1] if row <= len(rows) else ""


def _read_so(dropped, file: FileSummary, sheet: str, reading: Reading) -> None:
    memory.choose(dropped, sheet, reading, file.readings.get(sheet))
