"""As what each sheet was read, and how sure that is."""

from collections.abc import Sequence

import streamlit as st

from kpi.warehouse import editions
from language import Language, message
from loaders.datasets.registry import BY_NAME
from loaders.printing.problems import assumed_lines
from loaders.printing.summary import became_text
from loaders.recipes.kept import read_recipes
from loaders.recipes.recipe import Recipe
from loaders.review.file_summary import FileSummary, SheetSummary
from ui.access.who import onlooker
from ui.text.markdown import escaped
from ui.upload import memory, uncounted
from ui.upload.kept.remembered import DroppedFile
from ui.upload.reading.reread import choose_reading, read_as
from ui.widgets.tables import Cell, Column, table

SURENESS = {
    "own": message("as you chose before"),
    "chosen": message("as chosen by an analyst"),
    "sure": message("sure: its headings fit this dataset alone"),
    "likely": message("likely: its headings fit another dataset as well, but less"),
    "unsure": message("unsure: see the problems"),
}


def recognised(dropped: Sequence[DroppedFile], files: tuple[FileSummary, ...], agency: str, language: Language) -> None:
    """dropped: in the order of their summaries. agency: with recipes."""
    st.header(language.say("What was recognised"), anchor=False)
    columns = [
        Column("sheet", language.say("Sheet"), "strong", pinned=True, width="8rem"),
        Column("dataset", language.say("Read as"), width="13rem"),
        Column("heading_row", language.say("Headings in row"), "number", width="6rem"),
        Column("rows", language.say("Rows"), "number", width="11rem"),
        Column("left_out", language.say("Left out")),
    ]
    recipes = {one.headings: one for one in read_recipes(editions.database_folder(), agency, who=onlooker())}
    rows = [_sheet_row(file, sheet, recipes, language) for file in files for sheet in file.sheets]
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
    _assumed(files, language)
    _chosen_before(dropped, files, language)
    nothing_read = any(file.tops and not file.sheets for file in files)
    with st.expander(language.say("Columns, and changing how a sheet is read"), expanded=nothing_read):
        _columns(files, language)
        choose_reading(dropped, files, language)


def _assumed(files: tuple[FileSummary, ...], language: Language) -> None:
    """In the open, and not in a folded part."""
    for file in files:
        for sheet in file.sheets:
            name = " · ".join(part for part in (file.name, sheet.name) if part)
            for line in assumed_lines(sheet, language):
                st.markdown(escaped(f"{name}: {line}"))


def _chosen_before(dropped: Sequence[DroppedFile], files: tuple[FileSummary, ...], language: Language) -> None:
    names = [" · ".join(part for part in (file.name, sheet) if part) for file in files for sheet in file.readings]
    if not names:
        return

    def forget() -> None:
        for file, found in zip(dropped, files, strict=True):
            memory.forget(file, found.readings)

    st.info(
        escaped(
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


def _sheet_row(file: FileSummary, sheet: SheetSummary, recipes: dict[str, Recipe], language: Language) -> dict:
    return {
        "sheet": Cell(sheet.name or file.name, sub=file.name if sheet.name else ""),
        "dataset": Cell(BY_NAME[sheet.declaration].title(language.code), sub=_how_sure(file, sheet, recipes, language)),
        "heading_row": Cell(str(sheet.heading_row), sort=sheet.heading_row),
        "rows": Cell(language.number(sheet.tally.seen), sort=sheet.tally.seen, sub=became_text(sheet, language)),
        "left_out": "; ".join(_left_out(sheet, language)),
    }


def _how_sure(file: FileSummary, sheet: SheetSummary, recipes: dict[str, Recipe], language: Language) -> str:
    """A sheet is not called sure while rows of it are in no figure, or where it has none."""
    missing = uncounted.in_words(sheet, language)
    sureness = (
        "" if sheet.sureness == "sure" and (missing or not sheet.rows) else language.say(SURENESS[sheet.sureness])
    )
    if sheet.sureness == "chosen" and (recipe := recipes.get(file.headings[sheet.name][sheet.heading_row - 1])):
        sureness = language.say("by the recipe “{name}” ({who})", name=recipe.name, who=recipe.who)
    return "; ".join(filter(None, (sureness, missing)))


def _left_out(sheet: SheetSummary, language: Language) -> list[str]:
    parts = []
    if sheet.unknown:
        parts.append(language.say("columns: {columns}", columns=", ".join(sheet.unknown)))
    if sheet.bare:
        parts.append(language.say("columns without a heading: {columns}", columns=", ".join(sheet.bare)))
    return parts + [one.text(language) for one in (*sheet.left_out, *sheet.missing)]


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
            "name": read_as(BY_NAME[sheet.declaration], language)[name],
            "sheet": sheet.name,
            "file": file.name,
        }
        for file in files
        for sheet in file.sheets
        for letters, heading, name in sheet.columns
    ]
    if rows:
        table(columns, rows, "upload_columns", language.say("Columns that were read"), language)
