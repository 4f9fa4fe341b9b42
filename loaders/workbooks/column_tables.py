"""docs/columns.md, written from the declarations: python -m loaders.workbooks.column_tables docs/columns.md."""

import sys
from pathlib import Path

from language import Language
from loaders.datasets.declaration import Column, Declaration
from loaders.datasets.registry import DECLARATIONS

_ENGLISH = Language("en")
_HEAD = """\
# The columns of each dataset

A sheet is known by its headings, which may be in any of the three languages; `python -m loaders template DATASET` gives
an empty workbook with them. Columns that a dataset does not know are named and left out of the database.

This file is written by `python -m loaders.workbooks.column_tables docs/columns.md` from the declarations in
`loaders/datasets/`, and `tests/test_docs.py` holds it to them."""


def document() -> str:
    """Markdown: a table of columns for each kind of sheet."""
    return "\n\n".join((_HEAD, *map(_section, DECLARATIONS))) + "\n"


def _section(declaration: Declaration) -> str:
    indicators = ", ".join(f"`{one.code}`" for one in declaration.indicators if one.code)
    parts = [f"## {declaration.en} (`{declaration.dataset}`)", f"Gives {indicators}." if indicators else ""]
    table = "| az | en | ru | required | what belongs there |\n| --- | --- | --- | --- | --- |\n"
    return "\n\n".join((*filter(None, parts), table + "\n".join(map(_row, declaration.columns))))


def _row(column: Column) -> str:
    needed = "yes" if column.required else ""
    cells = (column.az, column.en, column.ru, needed, _ENGLISH.say(column.explains))
    return "| " + " | ".join(cell.replace("|", r"\|") for cell in cells) + " |"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(document(), encoding="utf-8")
