"""Names that the database holds in three languages."""

import pandas as pd

from language import LANGUAGES, Language


def named(frame: pd.DataFrame, name: str, language: Language) -> pd.Series:
    """The column <name>_<language>; where that is empty, the name in another language, else ''."""
    columns = (frame[f"{name}_{code}"] for code in (language.code, *LANGUAGES))
    names = [_first(row) for row in zip(*columns, strict=True)]
    return pd.Series(names, frame.index, dtype=object)


def _first(names: tuple) -> str:
    return next((name for name in names if isinstance(name, str) and name), "")
