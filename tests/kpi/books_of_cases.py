"""Cases as a workbook that somebody typed."""

from itertools import pairwise
from pathlib import Path

from kpi.cases import RULES
from kpi.cases.shapes import CLAUSE, TODAY
from language import Language
from loaders.datasets.registry import BY_NAME
from tests.helpers.building import load, workbook
from ui.methods.reported import typed_cells

CASES = {case.name: case for rule in RULES for case in rule.cases}
PLANS = {name: f"P{number}" for number, name in enumerate(CASES)}  # each case has its own


class Book:
    """A workbook of an agency: plans with their clauses, and rows, typed in one language."""

    def __init__(self, agency: str, language: Language):
        self.agency, self.language, self.rows = agency, language, {}

    def plan(self, code: str, first: int, last: int, clauses: set[str]) -> None:
        self.add(
            "plan",
            {
                "agency": self.agency,
                "agency_name_az": "Qurum",
                "plan": code,
                "title_az": code,
                "first_year": first,
                "last_year": last,
            },
        )
        for clause in sorted(clauses):
            self.add("clause", {"plan": code, "clause": clause, "title_az": clause})

    def type_rows(self, name: str) -> None:
        """The rows of a case; columns that it leaves out hold what their sheet requires."""
        code, sheets = PLANS[name], CASES[name].given.sheets
        self.plan(code, 2020, 2026, {CLAUSE, "4.1.1", "8.6", "10.2"})
        for sheet, rows in sheets.items():
            declaration = BY_NAME[sheet]
            for number, row in enumerate(rows):
                text = sheet if declaration.splits else f"{sheet} {number}"  # rows of one split are of one thing
                required = {column.name: text for column in declaration.columns if column.required}
                self.add(sheet, required | {"plan": code, "clauses" if declaration.facts else "clause": CLAUSE} | row)

    def type_plans(self, name: str) -> None:
        """Plans in a row: their clauses with values of an indicator, and the crosswalk."""
        code, given = PLANS[name], CASES[name].given
        starts = dict.fromkeys((piece.plan, piece.first_year) for piece in given.pieces)
        for (plan, first), (_, following) in pairwise([*starts, ("", TODAY.year)]):
            self.plan(code + plan, first, following - 1, {piece.clause for piece in given.pieces if piece.plan == plan})
        for piece in given.pieces:
            place = {"plan": code + piece.plan}
            self.add(
                "definition",
                place | {"clause": piece.clause, "indicator": "x", "name_az": "X", "accumulation": piece.accumulation},
            )
            for year, value in piece.values.items():
                row = {
                    "id": f"{code}-{piece.plan}-{piece.clause}-{year}",
                    "clauses": piece.clause,
                    "dates": str(year),
                    "code": "x",
                    "title": "X",
                    "value": value,
                }
                self.add("indicators", place | row)
        for plan, clause, earlier_plan, earlier_clause, kind in given.links:
            row = {
                "plan": code + plan,
                "clause": clause,
                "earlier_plan": code + earlier_plan,
                "earlier_clause": earlier_clause,
                "kind": kind,
            }
            self.add("crosswalk", row)

    def add(self, sheet: str, row: dict) -> None:
        self.rows.setdefault(sheet, []).append(typed_cells(sheet, row, self.language))

    def load(self, folder: Path, today=TODAY) -> None:
        sheets = {}
        for sheet, rows in self.rows.items():
            headings = list(dict.fromkeys(heading for row in rows for heading in row))
            sheets[sheet] = [headings, *([row.get(heading) for heading in headings] for row in rows)]
        outcome = load(folder, workbook(folder / f"{self.agency}.xlsx", sheets), agency=self.agency, today=today)
        assert not outcome.files[0].problems
