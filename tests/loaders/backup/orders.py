"""Orders of backup and restore, and what a database then says."""

from tests.helpers.building import TRAININGS, command, figure_rows

SHEETS = {"trainings": [TRAININGS, ["1.1", "2025-03-04", "Etika", "Bakı", None, 20]]}
MORE = {"trainings": [TRAININGS, ["1.1", "2025-04-04", "Hüquq", "Bakı", None, 7]]}


def order(folder, *words):
    """The exit code and what was printed."""
    printed = command(folder, *map(str, words), "--language", "en")
    return printed.returncode, printed.stdout


def values_of(folder):
    return [(row.indicator, row.year, row.value) for row in figure_rows(folder)]
