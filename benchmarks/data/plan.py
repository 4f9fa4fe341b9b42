"""The agency and the plan that all made-up rows of the benchmarks belong to."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from openpyxl import Workbook

from benchmarks.data import rows
from kpi.warehouse import editions
from loaders.checking.checked import Incoming
from loaders.publishing.request import Request
from loaders.publishing.service import publish
from loaders.roles.actor import operator

AGENCY, PLAN = "BENCH", "BENCH-2021-2026"
FIRST_YEAR, LAST_YEAR = 2021, 2026
TODAY = date(2026, 11, 22)
_SHEETS = {
    "plan": [
        ("Qurumun kodu", "Qurumun adı", "Planın kodu", "Planın adı", "İlk il", "Son il"),
        (AGENCY, "Sınaq qurumu", PLAN, "Sınaq planı", FIRST_YEAR, LAST_YEAR),
    ]
}


def create(folder: Path, clauses: Iterable[str] = rows.CLAUSES) -> Path:
    """A database in the folder that holds the plan and its clauses alone; the database's folder."""
    book = Workbook()
    book.remove(book.active)
    named = [
        ("Planın kodu", "Bənd", "Bəndin adı"),
        *((PLAN, clause, f"{clause}-ci bənd üzrə tədbirlər") for clause in clauses),
    ]
    for name, lines in (_SHEETS | {"clause": named}).items():
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(line)
    book.save(folder / "plans.xlsx")
    database = folder / "kpi"
    editions.create(database)
    files = (Incoming(folder / "plans.xlsx", "plans.xlsx"),)
    assert publish(Request(files, database, AGENCY, TODAY, operator("benchmark"), strict=True)).edition
    return database
