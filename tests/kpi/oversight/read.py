"""What is read of a database of a few rows."""

from kpi.warehouse import editions
from tests.helpers.building import TRAININGS, workbook


def read(folder, reader, *asked):
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as connection:
        return reader(connection, edition, "AGY", "P1", *asked)


def trainings(path, *rows, name="Təlimlər"):
    return workbook(path, {name: [TRAININGS, *rows]})


FIRST = ["10.2", "05.10.2025", "Etik davranış qaydaları", "Bakı", 1, 20]
