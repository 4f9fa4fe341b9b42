"""The figures of a dataset, as the pages of trainings, events, outreach and surveys read them."""

import pandas as pd

from ui.data import reads
from ui.data.plan_figures import Row
from ui.navigation.address import choice


def figures(dataset: str, dimension: str = "") -> pd.DataFrame:
    """The chosen plan's figures of a dataset up to the chosen year, without those that an analyst
    defined on it: they belong to one clause."""
    chosen = choice()
    frame = reads.figures(chosen.agency, chosen.plan, dimension=dimension)
    return frame[(frame["dataset"] == dataset) & (~frame["is_defined"].astype(bool)) & (frame["year"] <= chosen.year)]


def rows_of(frame: pd.DataFrame, **values) -> list[Row]:
    """The rows that hold these values, in the order of the frame."""
    for name, value in values.items():
        frame = frame[frame[name] == value]
    return frame.to_dict("records")
