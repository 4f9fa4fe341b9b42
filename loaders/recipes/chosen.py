"""The recipes that come of a file: what an analyst chose for its sheets."""

from collections.abc import Iterable

from loaders.checking.checked import CheckedFile
from loaders.recipes.recipe import Recipe


def chosen_in(file: CheckedFile, there: Iterable[Recipe]) -> list[Recipe]:
    """With what the recipes that are there say of the same headings and was not chosen anew."""
    before = {one.headings: one for one in there}
    readings = {reading.headings: (sheet, reading) for sheet, reading in file.readings.items()}
    recipes = []
    for headings in dict.fromkeys((*readings, *file.answers)):
        known = before.get(headings)
        sheet, reading = readings.get(headings, ("", known.reading if known else None))
        answers = {**(known.answers if known else {}), **file.answers.get(headings, {})}
        texts = file.texts.get(headings) or (known.texts if known else {})
        row = reading.heading_row if reading else 1
        name = known.name if known else " · ".join(filter(None, (file.name, sheet)))
        columns = reading.columns if reading else {}
        recipes.append(Recipe(name, headings, texts, reading.declaration if reading else None, row, columns, answers))
    return recipes
