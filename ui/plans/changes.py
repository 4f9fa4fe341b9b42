"""What an edited plan would change, what is wrong in it, and which targets held before."""

from collections.abc import Callable, Sequence

import streamlit as st

from language import Language, message, phrases
from loaders.datasets.declaration import Declaration
from loaders.problems.problem import Problem
from loaders.publishing.compare import Comparison, differing_columns
from loaders.workbooks.plan_workbook import BY_NAME, PlanRow, in_words, typed
from ui.history.acts import moment
from ui.plans.draft import Draft
from ui.widgets.tables import Cell, Column, table

_NAMING = ("clause", "earlier_clause", "indicator", "year")
_KINDS = {"changed": message("Changed"), "new": message("New"), "gone": message("Taken out")}


def row_words(cells: dict) -> str:
    """What a row is known by: `10.2 · trainings.held · 2026`; a plan by its code."""
    if "first_year" in cells:
        return cells["plan"]
    return " · ".join(str(cells[name]) for name in _NAMING if cells.get(name))


def place_of(problem: Problem, sheets: dict[str, list[PlanRow]], language: Language) -> tuple[str, PlanRow | None]:
    """The declaration and the row in which a problem stands; None for a sheet as a whole."""
    name = next(name for name in sheets if BY_NAME[name].title(language.code) == problem.sheet)
    return name, next((row for row in sheets[name] if row.number == problem.row), None)


def problem_table(problems: Sequence[Problem], draft: Draft) -> None:
    """Row and column of each problem, in words."""
    language, say, sheets = draft.language, draft.language.say, draft.sheets()
    columns = [
        Column("row", say("Row"), "strong", pinned=True, width="clamp(6rem, 22vw, 11rem)"),
        Column("what", say("What to mend"), width="16rem"),
        Column("heading", say("Heading")),
        Column("typed", say("As typed")),
        Column("table", say("Table")),
    ]
    rows = []
    for problem in problems:
        name, row = place_of(problem, sheets, language)
        named = row_words(row.cells) if row else ""
        rows.append(
            {
                "row": named or say("a row without a number"),
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
    return Cell(problem.what(language), sub=problem.fix(language))


def change_tables(comparisons: Sequence[Comparison], draft: Draft) -> None:
    """Before and after, side by side, of every cell that would change."""
    for comparison in comparisons:
        lines = _lines(comparison, draft)
        if lines:
            title = BY_NAME[comparison.declaration].title(draft.language.code)
            st.subheader(title, anchor=False)
            table(
                _change_columns(draft.language), lines, f"plan_changes_{comparison.declaration}", title, draft.language
            )


def _change_columns(language: Language) -> list[Column]:
    say = language.say
    return [
        Column("row", say("Row"), "strong", pinned=True, width="clamp(6rem, 22vw, 11rem)"),
        Column("kind", say("Change"), width="7rem"),
        Column("heading", say("Heading"), width="10rem"),
        Column("before", say("Before"), width="14rem"),
        Column("after", say("After"), width="14rem"),
    ]


def _lines(comparison: Comparison, draft: Draft) -> list[dict]:
    language, declaration = draft.language, BY_NAME[comparison.declaration]
    left = draft.leaving() & set(comparison.gone_identities)
    lines = [line for change in comparison.changed for line in _cells(change, declaration, language)]
    lines += [_whole(row, "new", "after", declaration, _typed_in(row, language), language) for row in comparison.new]
    lines += [
        _whole(row.cells, "gone", "before", declaration, lambda column, row=row: row.cells[column.name], language)
        for row in draft.base[comparison.declaration]
        if row.identity in left
    ]
    return lines


def _typed_in(row: dict, language: Language) -> Callable:
    return lambda column: "" if column.name == "agency" else typed(column, row, language)


def _cells(change, declaration: Declaration, language: Language) -> list[dict]:
    lines = []
    for name in differing_columns(declaration, change):
        column = declaration.column(name)
        before, after = (
            in_words(column, typed(column, side, language), language) or language.say("empty")
            for side in (change.before, change.after)
        )
        line = {
            "row": row_words(change.after),
            "kind": language.say(_KINDS["changed"]),
            "heading": column.heading(language.code),
        }
        lines.append(line | {"before": before, "after": after})
    return lines


def _whole(cells: dict, kind: str, side: str, declaration: Declaration, text_of: Callable, language: Language) -> dict:
    """A row that comes or goes, in one line."""
    said = [
        f"{column.heading(language.code)}: {in_words(column, text, language)}"
        for column in declaration.columns
        if column.name not in (*_NAMING, "plan", "agency") and (text := text_of(column))
    ]
    return {"row": row_words(cells), "kind": language.say(_KINDS[kind]), side: "; ".join(said) or "–"}


def former_target_table(former: Sequence[dict], language: Language) -> None:
    """Of kpi.figures.targets.read_former_targets."""
    say = language.say
    columns = [
        Column("row", say("Row"), "strong", pinned=True, width="clamp(6rem, 22vw, 11rem)"),
        Column("target", say("Former target"), "number"),
        Column("became", say("Became"), "number"),
        Column("note", say("Why"), width="14rem"),
        Column("who", say("By whom")),
        Column("ended", say("Until")),
    ]
    rows = [
        {
            "row": row_words(row),
            "target": Cell(_amount(row["target"], row["target_qualifier"], language), sort=row["target"]),
            "became": Cell(
                _amount(row["became"], row["became_qualifier"], language) or say("taken out"),
                sort=row["became"],
                muted=row["became"] is None,
            ),
            "note": row["note"] or "",
            "who": row["who"] or "",
            "ended": Cell(
                moment(row["ended_at"], language),
                sub=say("edition {number}", number=row["until_edition"]),
                sort=str(row["ended_at"]),
            ),
        }
        for row in former
    ]
    table(columns, rows, "plan_former_targets", say("Targets that held before"), language)


def _amount(value: float | None, qualifier: str | None, language: Language) -> str:
    return phrases.value_text(value, qualifier or "exact", "", language)
