"""From what an address asks for to a choice that the database can show."""

from collections.abc import Collection
from datetime import date

import pandas as pd

from kpi.settings import final_after
from language import Language, message
from ui.navigation.address import FULL, Choice
from ui.text.markdown import escaped


def settle(
    wanted: dict[str, str],
    plans: pd.DataFrame,
    language: Language,
    today: date,
    closed: Collection[tuple[str, str, int]] = (),
) -> tuple[Choice, list[str]]:
    """The choice, and a sentence for each wanted value that there is not.

    plans: agency, made_up, plan, first_year, last_year, has_figures; the default agency first; a row at least.
    closed: (agency, plan, year) of each closed year.
    """
    rows = plans.to_dict("records")
    complaints: list[str] = []
    full = wanted.get(FULL) == "1"

    def pick(name: str, there: list[str], default: str, sentence: str) -> str:
        # Under another agency than the one asked for, its plan and year mean nothing.
        asked = default if complaints else wanted.get(name, default)
        if asked in there:
            return asked
        complaints.append(language.say(sentence, value=escaped(asked)))
        return default

    agency = pick(
        "agency",
        [row["agency"] for row in rows],
        rows[0]["agency"],
        message("The address names the agency “{value}”, which is not in the database. Another one is shown."),
    )
    rows = [row for row in rows if row["agency"] == agency]
    plan = pick(
        "plan",
        [row["plan"] for row in rows],
        _plan_of(rows, today),
        message("The address names the plan “{value}”, which this agency does not have. Another one is shown."),
    )
    row = next(row for row in rows if row["plan"] == plan)
    there = years(row, full_before(row, today, closed) if full else None)
    if full and wanted.get("year") == str(today.year) and today.year not in there:
        wanted = wanted | {"year": str(there[0])}  # the switch itself took the year away
    year = pick(
        "year",
        [str(year) for year in there],
        str(min(max(today.year, there[-1]), there[0])),
        message("The address names the year “{value}”, which is not a year of this plan. Another one is shown."),
    )
    return Choice(agency, plan, int(year), language, bool(row["made_up"]), full), complaints


def nothing_yet(language: Language, today: date) -> Choice:
    """The choice while the database holds no plan."""
    return Choice("", "", today.year, language, False)


def years(plan: dict | pd.Series, before: int | None = None) -> list[int]:
    """The years of a plan, the newest first; those before a year only, if it is given and there are any."""
    first, last = int(plan["first_year"]), int(plan["last_year"])
    if before is not None and before > first:
        last = min(last, before - 1)
    return list(range(last, first - 1, -1))


def full_before(plan: dict | pd.Series, today: date, closed: Collection[tuple[str, str, int]]) -> int:
    """The first year of a plan that is not full yet: today's, the one before it until it may be final, or the first
    after these that was not closed."""
    year = today.year - (today <= final_after(today.year - 1))
    while (plan["agency"], plan["plan"], year) in closed:
        year += 1
    return year


def _plan_of(rows: list[dict], today: date) -> str:
    """Of those that have figures, where any has: the plan in force, the newer of two; else the one that ended last,
    where a plan of several years comes before a paper of one."""
    rows = [row for row in rows if row["has_figures"]] or rows
    in_force = [row for row in rows if row["first_year"] <= today.year <= row["last_year"]]

    def rank(row: dict) -> tuple:
        return row["last_year"] > row["first_year"] or bool(in_force), row["last_year"], row["first_year"]

    return max(in_force or rows, key=rank)["plan"]
