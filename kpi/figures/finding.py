"""Rows behind a figure that are looked for: by words, by their part in it, by the file that brought them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from language.folding import fold, fold_all

if TYPE_CHECKING:
    import pandas as pd

ANY = "any"
_SEARCHED = ("clauses", "title", "beside", "region", "place", "note", "file", "sheet")


@dataclass(frozen=True, slots=True)
class Wanted:
    """text: words, each of which stands somewhere in the row. part: of kpi.figures.arithmetic, or ANY. upload: 0 for
    all of them."""

    text: str = ""
    part: str = ANY
    upload: int = 0


def found(rows: "pd.DataFrame", texts: Callable[[], list[str]], wanted: Wanted) -> "pd.DataFrame":
    """rows: of kpi.figures.sources.read_rows, in whose order they stay. texts: what searched_texts gives of them, which
    is asked for only where words are looked for."""
    import pandas as pd  # with whoever looks for rows

    stays = pd.Series(True, rows.index, dtype=bool)
    if wanted.part != ANY:
        stays &= rows["part"] == wanted.part
    if wanted.upload:
        stays &= rows["upload"] == wanted.upload
    if words := fold(wanted.text).split():
        stays &= pd.Series([all(word in text for word in words) for text in texts()], rows.index, dtype=bool)
    return rows[stays]


def searched_texts(rows: "pd.DataFrame") -> list[str]:
    """What is searched of each row, folded."""
    columns = [rows[name].tolist() for name in _SEARCHED]
    joined = [" ".join(text for text in texts if isinstance(text, str)) for texts in zip(*columns, strict=True)]
    return fold_all([" ".join(text.split()) for text in joined]) if joined else []
