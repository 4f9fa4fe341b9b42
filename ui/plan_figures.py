"""The figures of the chosen plan as the overview and the page of a clause read them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import pandas as pd

from language import Language, phrases
from ui import reads
from ui.address import Choice
from ui.names import named

Row = Mapping  # of kpi.figures.read_figures


@dataclass(frozen=True)
class Clause:
    """A clause with its indicators in plan order: code → the rows of its years. narratives: year → row."""

    number: str
    title: str
    responsible: str
    indicators: dict[str, list[Row]] = field(default_factory=dict)
    narratives: dict[int, Row] = field(default_factory=dict)

    @property
    def main(self) -> list[Row]:
        """The first indicator's rows; none for a clause without figures."""
        return next(iter(self.indicators.values()), [])

    def figures(self, year: int) -> list[Row]:
        """What every indicator has for a year."""
        return [row for rows in self.indicators.values() for row in rows if row["year"] == year]


def plan_years(chosen: Choice) -> list[int]:
    """The years of the plan that have begun."""
    plans = reads.plans()
    plan = plans[(plans["agency"] == chosen.agency) & (plans["plan"] == chosen.plan)].iloc[0]
    last = max(min(int(plan["last_year"]), reads.today().year), int(plan["first_year"]))
    return list(range(int(plan["first_year"]), last + 1))


def plan_clauses(chosen: Choice) -> list[Clause]:
    """Every clause in plan order, those without anything too."""
    frame = reads.clauses(chosen.agency, chosen.plan)
    responsible = [row["responsible"] for row in records(frame)]
    titles = named(frame, "title", chosen.language)
    clauses = {
        number: Clause(number, title or "", person or "")
        for number, title, person in zip(frame["clause"], titles, responsible, strict=True)
    }
    for row in reads.figures(chosen.agency, chosen.plan).to_dict("records"):
        if row["clause"] in clauses:
            clauses[row["clause"]].indicators.setdefault(row["indicator"], []).append(row)
    for row in records(reads.narratives(chosen.agency, chosen.plan)):
        if row["clause"] in clauses:
            clauses[row["clause"]].narratives[int(row["year"])] = row
    return list(clauses.values())


def plan_totals(chosen: Choice) -> list[list[Row]]:
    """What is added up over the clauses: one list of yearly rows an indicator. Outreach is never summed."""
    totals = {}
    frame = reads.figures(chosen.agency, chosen.plan)
    for row in frame[frame["clause"] == ""].to_dict("records"):
        if row["indicator"] == row["automatic"]:
            totals.setdefault(row["indicator"], []).append(row)
    return list(totals.values())


def usual_comparison(rows: Iterable[Row], language: Language) -> str:
    """What most of these figures are compared with: said once over them, not beside each; '' without figures."""
    told = Counter(phrases.compared_text(row, language) for row in rows)
    return told.most_common(1)[0][0] if told else ""


def records(frame: pd.DataFrame) -> list[Row]:
    """The rows, with None for what is missing: DuckDB's frames hold NaN, which is true."""
    return frame.astype(object).where(frame.notna(), None).to_dict("records")


def figure_of(rows: list[Row], year: int) -> Row | None:
    return next((row for row in rows if row["year"] == year), None)
