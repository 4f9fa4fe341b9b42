"""Rows that come by one upload after the other."""

from tests.helpers.building import TRAININGS, load, values, workbook

ETHICS = ["10.2", "05.03.2025", "Etika", "Bakı", 1, 20]
MORE_ETHICS = ["10.2", "05.03.2025", "Etika", "Bakı", 1, 25]
HELD = ("10.2", "trainings.held", 2025)
PEOPLE = ("10.2", "trainings.participants", 2025)


def bring(folder, name, *rows, order=load, **how):
    return order(folder, workbook(folder.parent / f"{name}.xlsx", {"Təlimlər": [TRAININGS, *rows]}), **how)


def held(folder):
    found = values(folder, clause="10.2")
    return found.get(HELD, (0,))[0], found.get(PEOPLE, (0,))[0]
