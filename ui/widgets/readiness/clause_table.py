"""The table of what each clause has for the report, and what it lacks."""

from collections.abc import Sequence

from kpi.oversight.completeness import reported
from kpi.oversight.readiness import Readiness
from language import Language
from language.figures import codes
from language.plans import readiness
from ui.data.plans import clause_titles
from ui.navigation.address import Choice, href
from ui.widgets.missing_figures import missing_names
from ui.widgets.tables import Cell, Column, table


def clause_table(clauses: Sequence[Readiness], chosen: Choice, year: int, caption: str) -> None:
    """One row a clause, with links to where what is missing comes in."""
    titles = clause_titles(chosen.agency, chosen.plan, chosen.language)
    table(
        _columns(chosen.language),
        [_row(clause, titles[clause.clause], chosen.language, str(year)) for clause in clauses],
        "clauses",
        caption=caption,
        language=chosen.language,
        file=f"{chosen.plan}-{year}-readiness",
    )


def _columns(language: Language) -> list[Column]:
    return [
        Column("number", language.say("Clause"), pinned=True, width="3.75rem"),
        Column("title", language.say("Title"), pinned=True, width="clamp(8.5rem, 11vw, 10rem)"),
        Column("missing", language.say("What is missing"), "strong", width="7.5rem"),
        Column("figures", language.say("Figures or answers"), width="10rem"),
        Column("narrative", language.say("Narrative"), width="6rem"),
        Column("status", language.say("Status by the analyst"), width="6.5rem"),
        Column("evidence", language.say("Evidence"), width="6rem"),
        Column("responsible", language.say("Responsible"), width="8rem"),
    ]


def _row(clause: Readiness, title: str, language: Language, year: str) -> dict:
    say = language.say
    return {
        "number": clause.clause,
        "title": Cell(title or clause.clause, href=href("clause", clause=clause.clause, year=year)),
        "missing": readiness.missing_text(clause.missing, language)
        or Cell(say("ready") if clause.due else say("not due"), muted=True),
        "figures": _figures(clause, language, year),
        "narrative": _written(clause, "narrative", say("written"), language, year),
        "status": _written(clause, "status", codes.coded(clause.status, codes.STATUSES, language), language, year),
        "evidence": _written(
            clause, "evidence", language.say_count("{count} link", "{count} links", clause.evidence), language, year
        ),
        "responsible": clause.responsible or Cell(say("nobody is named"), muted=True),
    }


def _figures(clause: Readiness, language: Language, year: str) -> Cell:
    if not clause.due:
        return Cell("–", muted=True)
    if not clause.asked:
        return Cell(language.say("no indicator is defined"), muted=True)
    text = readiness.reported_text(reported(clause.asked), len(clause.asked), language)
    lacking = [one for one in clause.asked if one.state == "none"]
    if lacking:
        return Cell(
            text, sub=missing_names(clause.asked, language), href=href("upload", dataset=lacking[0].dataset, year=year)
        )
    sub = language.say("nothing to report") if any(one.state == "nothing" for one in clause.asked) else ""
    return Cell(text, sub=sub, muted=True)


def _written(clause: Readiness, part: str, there: str, language: Language, year: str) -> Cell:
    """What an analyst writes of the clause, on the page of the report."""
    if part in clause.missing:
        return Cell(language.say("missing"), href=href("report", clause=clause.clause, year=year))
    if getattr(clause, part):
        return Cell(there, muted=True)
    return Cell(language.say("nothing to report") if clause.excused else "–", muted=True)
