"""Plans as pages look them up: their names, their years, and whose figures they hold."""

from collections.abc import Collection

import pandas as pd

from language import Language
from ui.data import reads
from ui.navigation.address import Choice, choice
from ui.text.names import named


def plan_row(agency: str, plan: str) -> pd.Series:
    """The row of kpi.plans.read_plans. Raises IndexError for a plan that there is not."""
    return _rows(agency, [plan]).iloc[0]


def plan_title(agency: str, plan: str, language: Language) -> str:
    """Raises IndexError for a plan that there is not."""
    return named(_rows(agency, [plan]), "title", language).iloc[0]


def plans_with_titles(agency: str, plans: Collection[str], language: Language) -> list[dict]:
    """The plans named, the earliest first: plan, title, first_year, last_year."""
    rows = _rows(agency, plans)
    rows = rows.assign(title=named(rows, "title", language)).sort_values(["first_year", "plan"])
    return rows[["plan", "title", "first_year", "last_year"]].to_dict("records")


def plans_covering(agency: str, year: int, language: Language) -> dict[str, str]:
    """The agency's plans that cover a year → their titles."""
    plans = reads.plans()
    covering = plans[(plans["agency"] == agency) & (plans["first_year"] <= year) & (year <= plans["last_year"])]
    return dict(zip(covering["plan"], named(covering, "title", language), strict=True))


def plan_years(agency: str) -> dict[str, tuple[int, int]]:
    """First and last year of each plan of an agency."""
    plans = reads.plans()
    plans = plans[plans["agency"] == agency]
    return {
        plan: (int(first), int(last))
        for plan, first, last in zip(plans["plan"], plans["first_year"], plans["last_year"], strict=True)
    }


def years_to_chosen(chosen: Choice) -> list[int]:
    """The years of the chosen plan up to the chosen year, the earliest first."""
    return list(range(int(plan_row(chosen.agency, chosen.plan)["first_year"]), chosen.year + 1))


def clause_titles(agency: str, plan: str, language: Language) -> dict[str, str]:
    """Number of each clause of a plan → its title, or ''."""
    clauses = reads.clauses(agency, plan)
    return dict(zip(clauses["clause"], named(clauses, "title", language), strict=True))


def owner_line() -> str:
    """For files that leave the dashboard: the agency and its plan, made up or not, the edition and its day."""
    chosen = choice()
    plan = _rows(chosen.agency, [chosen.plan])
    parts = [named(plan, name, chosen.language).iloc[0] for name in ("agency_name", "title")]
    if chosen.made_up:
        parts.append(chosen.language.say("This agency and all its figures are made up."))
    number, day = chosen.language.number(reads.edition()), chosen.language.date(reads.published_at())
    parts.append(chosen.language.say("Edition {edition} of {day}.", edition=number, day=day))
    return " · ".join(parts)


def _rows(agency: str, plans: Collection[str]) -> pd.DataFrame:
    every = reads.plans()
    return every[(every["agency"] == agency) & every["plan"].isin(plans)]
