"""The README's column tables, written from the declarations: python -m loaders.workbooks.column_tables README.md."""

import sys
from pathlib import Path

from language import Language
from loaders.datasets.declaration import Column
from loaders.datasets.registry import DECLARATIONS

BEGIN, END = "<!-- columns -->", "<!-- /columns -->"


def column_tables() -> str:
    """Markdown: a table of columns for each kind of sheet."""
    english = Language("en")
    parts = []
    for declaration in DECLARATIONS:
        indicators = ", ".join(f"`{one.code}`" for one in declaration.indicators if one.code)
        parts.append(f"**{declaration.en}** (`{declaration.dataset}`)" + (f" gives {indicators}" if indicators else ""))
        parts.append("| az | en | ru | required | what belongs there |\n| --- | --- | --- | --- | --- |")
        parts[-1] += "".join("\n" + _row(column, english) for column in declaration.columns)
    return "\n\n".join(parts)


def with_tables(readme: str) -> str:
    """The README with its column tables as the declarations have them now."""
    before, _, rest = readme.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{column_tables()}\n{END}{after}"


def _row(column: Column, english: Language) -> str:
    needed = "yes" if column.required else ""
    return f"| {column.az} | {column.en} | {column.ru} | {needed} | {english.say(column.explains)} |"


if __name__ == "__main__":
    path = Path(sys.argv[1])
    path.write_text(with_tables(path.read_text(encoding="utf-8")), encoding="utf-8")
