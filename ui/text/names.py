"""Names that the database holds in three languages."""

import pandas as pd

from language import LANGUAGES, Language
from language.figures.phrases import own_name


def named(frame: pd.DataFrame, name: str, language: Language) -> pd.Series:
    """language.figures.phrases.own_name of each row."""
    columns = [f"{name}_{code}" for code in LANGUAGES]
    names = [own_name(row, name, language) for row in frame[columns].to_dict("records")]
    return pd.Series(names, frame.index, dtype=object)
