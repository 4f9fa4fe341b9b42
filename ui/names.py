"""Names that the database holds in three languages."""

import pandas as pd

from language import LANGUAGES, Language


def named(frame: pd.DataFrame, name: str, language: Language) -> pd.Series:
    """The column <name>_<language>; where that is empty, the name in another language."""
    column = frame[f"{name}_{language.code}"].replace("", None)
    for code in LANGUAGES:
        column = column.combine_first(frame[f"{name}_{code}"].replace("", None))
    return column
