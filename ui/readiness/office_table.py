"""The table of whom to call: who answers for which clauses, and what these lack."""

from collections.abc import Sequence

from kpi.oversight.readiness import Office
from language import Language
from language.plans import readiness
from ui.widgets.tables import Cell, Column, count_cell, table


def office_table(offices: Sequence[Office], language: Language, file: str) -> None:
    """One row an office. file: the workbook's name without its ending."""
    caption = language.say("Whom to call")
    table(_columns(language), [_row(office, language) for office in offices], "offices", caption, language, file)


def _columns(language: Language) -> list[Column]:
    return [
        Column("office", language.say("Responsible"), pinned=True, width="clamp(9rem, 18vw, 16rem)"),
        Column("clauses", language.say("Clauses"), "number", width="4rem"),
        Column("ready", language.say("Ready clauses"), "number", width="5rem"),
        Column("lacking", language.say("Clauses that lack something"), "number", width="7rem"),
        Column("which", language.say("Which"), width="14rem"),
    ]


def _row(office: Office, language: Language) -> dict:
    counts = {
        "clauses": len(office.clauses),
        "ready": len(office.clauses) - len(office.lacking),
        "lacking": len(office.lacking),
    }
    return {
        "office": office.name or Cell(language.say("nobody is named"), muted=True),
        **{name: count_cell(count, language) for name, count in counts.items()},
        "which": "; ".join(
            f"{clause.clause}: {readiness.missing_text(clause.missing, language)}" for clause in office.lacking
        ),
    }
