"""A few rows of one dataset, loaded."""

from tests.helpers.building import TRAININGS, load, workbook


def give(tmp_path, folder, *rows, headings=TRAININGS, today=None):
    path = workbook(tmp_path / "export.xlsx", {"2025": [headings, *map(list, rows)]})
    outcome = load(folder, path, **({"today": today} if today else {}))
    assert not outcome.files[0].problems
    return outcome
