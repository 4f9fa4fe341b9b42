"""The map of what was reported: how much of what is asked of each clause is there in each year."""

import pandas as pd

from charts.heat import COLUMNS, heat_spec
from kpi.oversight.completeness import reported
from language import Language
from language.figures import phrases, readiness
from ui.data.plan_figures import Clause, Plan
from ui.navigation.address import Choice, href
from ui.widgets.chart import chart
from ui.widgets.tables import Cell, Column


def reporting_map(plan: Plan, chosen: Choice) -> None:
    """Clauses by years, as a chart with its table."""
    language, clauses, years = chosen.language, plan.clauses, plan.years
    chart(
        heat_spec(len(clauses)),
        _data(clauses, years, language),
        title=language.say("Where nothing was reported"),
        note=language.say(
            "How many of the figures asked for under a clause are there, year by year; an answer “nothing to report” "
            "counts as one. A dash means that nothing has come in."
        ),
        alt=_in_words(clauses, years, language),
        key="reported",
        columns=_columns(years, language),
        rows=_rows(clauses, years, language),
        language=language,
        file=f"{chosen.plan}-heat",
    )


def _data(clauses: list[Clause], years: list[int], language: Language) -> pd.DataFrame:
    """One row a clause and year, as charts.heat draws it."""
    return pd.DataFrame(
        [_square(clause, year, language) for clause in clauses for year in years], columns=[*COLUMNS, "rows"]
    )


def _square(clause: Clause, year: int, language: Language) -> dict:
    asked = clause.asked.get(year, ())
    words = (
        readiness.reported_text(reported(asked), len(asked), language) if asked else language.say("nothing reported")
    )
    name = phrases.clause_name(clause.number, language)
    return {
        "clause": clause.number,
        "label": f"{clause.number}\N{NO-BREAK SPACE} {clause.title}",
        "year": str(year),
        "count": _share(clause, year),
        "text": _counted(clause, year, language),
        "tells": f"{name}, {year}: {words}",
        "rows": _year_href(clause, year),
    }


def _share(clause: Clause, year: int) -> float:
    """The part of what is asked that is there."""
    asked = clause.asked.get(year, ())
    return reported(asked) / len(asked) if asked else 0.0


def _counted(clause: Clause, year: int, language: Language) -> str:
    """`3/4`; a dash where nothing is there."""
    asked = clause.asked.get(year, ())
    there = reported(asked)
    return readiness.reported_mark(there, len(asked), language) if there else "–"


def _columns(years: list[int], language: Language) -> list[Column]:
    return [
        Column("number", language.say("Clause"), pinned=True, width="3.75rem"),
        Column("title", language.say("Title"), pinned=True, width="clamp(8.5rem, 17vw, 14rem)"),
        *(Column(str(year), str(year), "number") for year in years),
    ]


def _rows(clauses: list[Clause], years: list[int], language: Language) -> list[dict]:
    rows = []
    for clause in clauses:
        cells = {
            str(year): Cell(
                _counted(clause, year, language),
                sort=_share(clause, year),
                muted=not clause.figures(year),
                sub=language.say("nothing to report") if year in clause.answers and not clause.figures(year) else "",
                href=_year_href(clause, year),
            )
            for year in years
        }
        rows.append({"number": clause.number, "title": clause.title, **cells})
    return rows


def _year_href(clause: Clause, year: int) -> str:
    """Where a count of figures leads: to the clause in that year, whose numbers lead on to their rows."""
    return href("clause", clause=clause.number, year=str(year)) if clause.figures(year) else ""


def _in_words(clauses: list[Clause], years: list[int], language: Language) -> str:
    """What the map shows, in words: where nothing was reported."""
    lacking = []
    for clause in clauses:
        missing = [str(year) for year in years if not reported(clause.asked.get(year, ()))]
        if missing:
            lacking.append(f"{clause.number} ({', '.join(missing)})")
    if not lacking:
        return language.say("Every clause has figures or an answer for every year.")
    return language.say("Nothing reported: {clauses}.", clauses="; ".join(lacking))
