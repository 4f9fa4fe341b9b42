"""Rows that would be in no figure, said where nobody passes them over: first, and at the button that publishes."""

from collections.abc import Iterator

import streamlit as st

from language import Language
from loaders.checking.uncounted import Counted
from loaders.datasets.registry import BY_NAME
from loaders.publishing.result import Result
from loaders.review.file_summary import FileSummary, SheetSummary
from ui.text.markdown import escaped, listed

_MOST_LINES = 30


def nothing_counts(result: Result, language: Language) -> None:
    """Sheets of which no row would be in a figure; where nothing would be published, that is said instead."""
    if not result.touched:
        return
    lines = [
        _line(file, sheet, counted.nothing(language), language)
        for file, sheet, counted in _sheets(result)
        if counted.is_nothing
    ]
    if lines:
        st.warning(listed(lines[:_MOST_LINES]), icon=":material/warning:")


def left_out(result: Result, language: Language) -> None:
    """Every row that no figure would count, by sheet and reason."""
    missing = sum(counted.missing for _, _, counted in _sheets(result))
    whole = missing + sum(counted.rows for _, _, counted in _sheets(result))
    lines = [
        _line(file, sheet, left.text(language), language)
        for file, sheet, counted in _sheets(result)
        for left in counted.left
    ]
    if not lines:
        return
    more = (
        [language.say("… and {count} more", count=language.number(len(lines) - _MOST_LINES))]
        if len(lines) > _MOST_LINES
        else []
    )
    text_of_lines = listed(lines[:_MOST_LINES] + more)
    if missing:
        text = language.say_count(
            "{count} of {whole} row would be in no figure",
            "{count} of {whole} rows would be in no figure",
            missing,
            whole=language.number(whole),
        )
        show = st.error if missing == whole else st.warning
        show(f"### {escaped(text)}\n\n{text_of_lines}", icon=":material/warning:")
    else:
        st.info(text_of_lines)


def in_words(sheet: SheetSummary, language: Language) -> str:
    """'' where figures count all its rows of data."""
    if not sheet.counted or not sheet.counted.missing:
        return ""
    if sheet.counted.is_nothing:
        return language.say("none of its rows is in a figure")
    return language.say_count("{count} row is in no figure", "{count} rows are in no figure", sheet.counted.missing)


def _sheets(result: Result) -> Iterator[tuple[FileSummary, SheetSummary, Counted]]:
    return ((file, sheet, sheet.counted) for file in result.files for sheet in file.sheets if sheet.counted)


def _line(file: FileSummary, sheet: SheetSummary, text: str, language: Language) -> str:
    location = " · ".join(
        part for part in (BY_NAME[sheet.declaration].title(language.code), file.name, sheet.name) if part
    )
    return f"{escaped(location)}: {escaped(text)}"
