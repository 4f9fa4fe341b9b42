"""The first rows of a sheet, one of which is pointed at."""

from collections.abc import Sequence

import streamlit as st

from language import Language
from ui.text.markdown import escaped

_SHOWN = 10  # rows; more where the headings stand further below
_CELLS, _CELL, _LONGEST = 8, 24, 110  # of a row: how many, and how many letters of each and in all


def heading_row_of(top: Sequence[Sequence[str]], now: int, key: str, language: Language) -> int:
    """The row (from 1) of the headings. top: the first rows as texts. now: where they are taken to stand."""
    rows = list(range(1, max(min(len(top), _SHOWN), now) + 1))
    filled = [row for row in rows if row == now or (row <= len(top) and any(top[row - 1]))]
    return st.radio(
        language.say("Which row holds the headings?"),
        filled,
        filled.index(now),
        format_func=lambda row: f"**{row}**  {escaped(_row_text(top[row - 1] if row <= len(top) else ()))}",
        key=key,
    )


def _row_text(cells: Sequence[str]) -> str:
    """`Bənd │ Tarix │ Mövzu`; an empty cell keeps its place."""
    last = max((at for at, cell in enumerate(cells, 1) if cell), default=0)
    texts = [_short(" ".join(cell.split()) or "–", _CELL) for cell in cells[: min(last, _CELLS)]]
    return _short(" │ ".join(texts), _LONGEST) + (" │ …" if last > _CELLS else "")


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
