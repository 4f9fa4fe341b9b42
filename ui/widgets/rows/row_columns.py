"""The columns of a table of rows, behind a figure or behind a cell of an answer."""

from language import Language
from ui.widgets.tables import Column


def row_columns(language: Language) -> list[Column]:
    return [
        Column("what", language.say("What"), pinned=True, width="clamp(9rem, 16vw, 16rem)"),
        Column("when", language.say("When"), width="8rem"),
        Column("amount", language.say("Amount"), "number"),
        Column("part", language.say("In the figure"), width="8rem"),
        Column("file", language.say("File")),
        Column("sheet", language.say("Sheet")),
        Column("cell", language.say("Cell")),
        Column("where", language.say("Where")),
    ]
