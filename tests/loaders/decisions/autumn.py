"""Rows of an autumn, and up to which days they are complete."""

from datetime import date

from kpi.oversight import reach
from kpi.warehouse import editions
from tests.helpers.building import TODAY

ROWS = [
    ["1.1", "05.03.2025", "Etika", "Bakı", 1, 10],
    ["1.1", "20.09.2025", "Hüquq", "Bakı", 1, 20],
    ["1.1", "11.12.2025", "Satınalma", "Bakı", 1, 40],
    ["1.1", "05.03.2026", "Etika", "Bakı", 1, 15],
]
VALUES = ["Bənd", "Tarix", "Göstəricinin kodu", "Göstərici", "Qiymət"]
AUTUMN = date(2026, 10, 1)


def days(folder):
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as connection:
        found = reach.read_complete_days(connection, edition, "AGY", TODAY)
        return {day.clause or day.dataset: day for day in found}
