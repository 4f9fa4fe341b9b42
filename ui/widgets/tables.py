"""Tables whose first columns stay in view, and which can be saved as a workbook."""

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

import streamlit as st

from language import Language
from ui.data.plans import owner_line
from ui.data.seen import while_seen
from ui.text.file_names import file_name
from ui.widgets.elements import draw, filled, small, worded

MOST = 200  # rows that a page shows; the workbook holds all


@dataclass(frozen=True)
class Column:
    """A column of a table: the key of its cells, and its heading.

    kind: text, number (right-aligned) or strong. pinned: stays in view; the pinned columns come
    first, and each has a width (CSS, such as 4rem). lead: where rows are cards, on a phone, it stands first, under what
    is pinned. href: where its heading leads, to the page in the order of the column; order: ascending or descending,
    where it is in that order.
    """

    name: str
    heading: str
    kind: str = "text"
    pinned: bool = False
    width: str = ""
    lead: bool = False
    href: str = ""
    order: str = ""


@dataclass(frozen=True)
class Cell:
    """What a cell shows.

    sort: the number or text by which its column is sorted, and which the workbook holds.
    sub: small, under the text.
    href: of ui.navigation.address; a figure leads to its rows (ui.widgets.figures.links).
    direction, quality, word: of a change (language.figures.comparisons). judgement: of kpi.rules.judgement, none where
    a target is not judged. bars: of charts.bars. heat: how deep its ground is, from 0 to 1.
    """

    text: str = ""
    sub: str = ""
    sort: float | str | None = None
    href: str = ""
    direction: str = ""
    quality: str = ""
    word: str = ""
    judgement: str = ""
    bars: dict | None = None
    muted: bool = False
    heat: float | None = None


def moment_cell(at: datetime, language: Language) -> Cell:
    """The day, and the time under it."""
    return Cell(language.date(at), sub=f"{at:%H:%M}", sort=at.isoformat())


def count_cell(count: int, language: Language) -> Cell:
    """A number by which its column is sorted; 0 is muted."""
    return Cell(language.number(count), sort=count, muted=not count)


def table(
    columns: Sequence[Column],
    rows: Sequence[dict],
    key: str,
    caption: str,
    language: Language,
    file: str = "",
    most: int = MOST,
    groups: Mapping[int, str] | None = None,
) -> None:
    """rows: by the columns' names; a cell is a text, None or a Cell. A column without any cell is left out.

    caption: what the table shows, for whoever cannot see it, and as the workbook's first line.
    file: the workbook's name without its ending; '' offers none. groups: index of a row → the heading above it.
    """
    columns, rest = _filled(columns, rows), ""
    if len(rows) > most:
        rest = language.say(
            "The first {shown} of {count} rows are shown.",
            shown=language.number(most),
            count=language.number(len(rows)),
        )
    cells = [[_cell(row.get(column.name)) for column in columns] for row in rows[:most]]
    data = {"kind": "table", "caption": caption, "columns": _columns(columns), "rows": cells, "rest": rest}
    draw(data | ({"groups": {str(index): worded(text) for index, text in groups.items()}} if groups else {}), key)
    if file:
        st.download_button(
            language.say("Save as a workbook"),
            while_seen(partial(workbook, columns, rows, caption, owner_line())),
            file_name(file, ".xlsx"),
            key=f"{key}-file",
            on_click="ignore",
            type="tertiary",
            icon=":material/download:",
        )


def _filled(columns: Sequence[Column], rows: Sequence[dict]) -> list[Column]:
    return [column for column in columns if not rows or any(_cell(row.get(column.name)) for row in rows)]


def workbook(columns: Sequence[Column], rows: Sequence[dict], caption: str, owner: str = "") -> bytes:
    """The table as .xlsx: numbers as numbers, every text as text. owner: of ui.data.plans.owner_line."""
    from openpyxl import Workbook  # not needed before someone asks for a file

    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    kept = [column for column in columns if not _drawing(column, rows)]
    for line in ([caption], *([[owner]] if owner else []), [], [column.heading for column in kept]):
        sheet.append([_typed(sheet, text) for text in line])
    for row in rows:
        sheet.append([_saved(sheet, row.get(column.name)) for column in kept])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _drawing(column: Column, rows: Sequence[dict]) -> bool:
    cells = [row.get(column.name) for row in rows]
    return any(isinstance(cell, Cell) and cell.bars and not cell.text for cell in cells)


def _saved(sheet, cell: str | Cell | None):
    """A number stays one and shows the words around it too: 'at least 100 people' must not leave as 100."""
    from openpyxl.cell import WriteOnlyCell

    if not isinstance(cell, Cell):
        return _typed(sheet, cell)
    if not isinstance(cell.sort, int | float):
        return _typed(sheet, f"{cell.text} ({cell.sub})" if cell.sub else cell.text)
    saved = WriteOnlyCell(sheet, cell.sort)
    if number := _NUMBER.search(cell.text):
        before, after = (
            '"' + words.replace('"', "”") + '"' if words else ""
            for words in (cell.text[: number.start()], cell.text[number.end() :])
        )
        saved.number_format = f"{before}General{after}".replace("\n", " ")
    return saved


_NUMBER = re.compile(r"[+−-]?\d([\d\s.,]*\d)?")


def _typed(sheet, value):
    """A text that starts with = would be a formula, and whoever opens the file would run it."""
    from loaders.workbooks.texts import text_cell

    return text_cell(sheet, value) if isinstance(value, str) else value


def _cell(cell: str | Cell | None) -> dict | None:
    if not isinstance(cell, Cell):
        return worded(cell) if cell else None
    drawn = filled(vars(cell))
    for name, given in (("text", cell.text), ("sub", cell.sub)):
        drawn |= worded(given, name) if given else {}
    return drawn | ({"bars": small(cell.bars, is_cell=True)} if cell.bars else {})


def _columns(columns: Sequence[Column]) -> list[dict]:
    """With the offset of each pinned column: right of those before it."""
    lefts: list[str] = []
    described = []
    last = max((index for index, column in enumerate(columns) if column.pinned), default=-1)
    for index, column in enumerate(columns):
        classes, style = [column.kind], f"min-width: {column.width}; width: {column.width}" if column.width else ""
        if column.pinned:
            classes += ["pinned", "last-pinned"] if index == last else ["pinned"]
            style += f"; max-width: {column.width}; left: calc({' + '.join(lefts) or '0px'})"
            lefts.append(column.width)
        if column.lead:
            classes.append("lead")
        shown = {"heading": column.heading, "classes": " ".join(classes), "style": style, "pinned": column.pinned}
        described.append(filled(shown | {"href": column.href, "order": column.order}))
    return described
