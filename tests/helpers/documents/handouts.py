"""What hand-outs are made from in tests: years of the samples' plans, and a small database of their own."""

from openpyxl import load_workbook

from kpi.figures.table import read_figures
from kpi.warehouse import editions
from reports.formats import FORMATS, HandoutRequest
from tests.helpers import building
from tests.helpers.building import TODAY, TRAININGS, load, workbook

PLANS = [
    ("DEMO", "DEMO-2021-2026", 2026),
    ("DEMO", "DEMO-2016-2020", 2018),
    ("DMX", "AH-2016-2018", 2018),
    ("DMX", "ETIK-2023", 2023),
]


def packed(folder, plan_year):
    """The open data of a plan's year."""
    with editions.open_edition(folder, plan_year.edition) as cursor:
        return FORMATS["open-data", ".zip"](HandoutRequest(plan_year, cursor))


def figures(folder, agency, plan):
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as cursor:
        return read_figures(cursor, edition, TODAY, agency, plan)


def small_database(tmp_path):
    """One training of 10.2 and one poll of 2.4, whose texts begin as formulas do."""
    folder = building.database(tmp_path)
    polls = [
        ["Bənd", "Tarix", "Sual", "Cavab", "Cavabların sayı", "Respondentlərin sayı"],
        ["2.4", "01.03.2025", "=Razısınız?", "-Bəli", 30, 40],
    ]
    path = workbook(
        tmp_path / "a.xlsx", {"2025": [TRAININGS, ["10.2", "19.04.2025", "=Etika", "Bakı", 1, 143]], "Sorğu": polls}
    )
    load(folder, _of_texts(path))
    return folder


def _of_texts(path):
    """The workbook, in which nothing is a formula."""
    book = load_workbook(path)
    for cell in (cell for sheet in book for row in sheet for cell in row if cell.data_type == "f"):
        cell.data_type = "s"
    book.save(path)
    return path
