"""Problems in the order in which an analyst mends them: column by column, alike ones together."""

from dataclasses import dataclass

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from language import Language
from loaders.spreadsheet.problems import Problem
from ui import tables
from ui.tables import Column
from ui.upload_digest import FileDigest

_CELLS_NAMED = 4


@dataclass
class Group:
    """The same thing wrong in several cells. places: `C14`, or `14` for a row as a whole; none for a sheet or file."""

    sheet: str
    heading: str
    value: str
    what: str
    mend: str
    places: list[str]

    def where(self, language: Language) -> str:
        named = ", ".join(self.places[:_CELLS_NAMED])
        rest = len(self.places) - _CELLS_NAMED
        if rest > 0:
            named = f"{named} {language.say_count('and {count} more', 'and {count} more', rest)}"
        return language.say("row {rows}", rows=named) if named[:1].isdigit() else named


def grouped(problems: tuple[Problem, ...], language: Language) -> list[Group]:
    kinds: dict[tuple, dict[tuple, Group]] = {}
    for problem in problems:
        what, mend = problem.what(language), problem.mend(language)
        kind = kinds.setdefault((problem.sheet, problem.column, problem.code), {})
        group = kind.setdefault((problem.value, what, mend), Group(problem.sheet, problem.heading, problem.value, what, mend, []))
        if place := _place(problem):
            group.places.append(place)
    return [group for kind in kinds.values() for group in kind.values()]


def _place(problem: Problem) -> str:
    return problem.cell or (str(problem.row) if problem.row else "")


def workbook(files: tuple[FileDigest, ...], language: Language) -> bytes:
    """Every problem as a row of an .xlsx file."""
    columns = [
        Column("file", language.say("File")), Column("sheet", language.say("Sheet")), Column("cell", language.say("Cell")),
        Column("heading", language.say("Heading")), Column("typed", language.say("As typed")),
        Column("what", language.say("What is wrong")), Column("mend", language.say("How to mend it")),
    ]
    rows = [
        {
            "file": file.name, "sheet": problem.sheet, "cell": _place(problem), "heading": problem.heading,
            "typed": problem.value, "what": problem.what(language), "mend": problem.mend(language),
        }
        for file in files
        for problem in file.problems
    ]
    rows = [{name: ILLEGAL_CHARACTERS_RE.sub("", text) for name, text in row.items()} for row in rows]
    return tables.workbook(columns, rows, language.say("Problems"))
