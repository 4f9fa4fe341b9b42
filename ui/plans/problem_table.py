"""The problems of an edited plan, by row and column."""

from collections.abc import Sequence

from language import Language
from loaders.problems.problem import Problem
from loaders.workbooks.plan_workbook import BY_NAME, PlanRow
from ui.plans.draft import Draft
from ui.plans.edits import row_label
from ui.widgets.tables import Cell, Column, table


def row_of(problem: Problem, sheets: dict[str, list[PlanRow]], language: Language) -> tuple[str, PlanRow | None]:
    """The declaration and the row in which a problem stands; no row for a sheet as a whole.

    sheets: of ui.plans.draft.Draft.sheets.
    """
    name = next(name for name in sheets if BY_NAME[name].title(language.code) == problem.sheet)
    return name, next((row for row in sheets[name] if row.number == problem.row), None)


def problem_table(problems: Sequence[Problem], draft: Draft) -> None:
    """Row and column of each problem, in words."""
    language, say, sheets = draft.language, draft.language.say, draft.sheets()
    columns = [
        Column("row", say("Row"), "strong", pinned=True, width="clamp(6rem, 22vw, 11rem)"),
        Column("what", say("What to fix"), width="16rem"),
        Column("heading", say("Heading")),
        Column("typed", say("As typed")),
        Column("table", say("Table")),
    ]
    rows = []
    for problem in problems:
        name, row = row_of(problem, sheets, language)
        label = row_label(row.cells) if row else ""
        rows.append(
            {
                "row": label or say("a row without a number"),
                "what": _what(problem, language),
                "heading": problem.heading,
                "typed": problem.value,
                "table": BY_NAME[name].title(language.code),
            }
        )
    table(columns, rows, "plan_problems", say("Problems"), language)


def _what(problem: Problem, language: Language) -> Cell:
    if problem.code == "repeated_row":  # whose own words give the numbers of rows that nobody sees here
        return Cell(
            language.say("Another row has the same number or code."),
            sub=language.say("Correct one of them or take it out."),
        )
    return Cell(problem.what(language), sub=problem.fix_on_page(language))
