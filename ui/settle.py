"""From what an address asks for to a choice that the database can show."""

from datetime import date

import pandas as pd

from language import Language, message
from ui.address import Choice
from ui.plain import plain


def settle(wanted: dict[str, str], plans: pd.DataFrame, language: Language, today: date) -> tuple[Choice, list[str]]:
    """The choice, and a sentence for each wanted value that there is not.

    plans: agency, made_up, plan, first_year, last_year; the default agency first; a row at least.
    """
    rows = plans.to_dict("records")
    complaints = []

    def pick(name: str, there: list[str], default: str, sentence: str) -> str:
        # Under another agency than the one asked for, its plan and year mean nothing.
        asked = default if complaints else wanted.get(name, default)
        if asked in there:
            return asked
        complaints.append(language.say(sentence, value=plain(asked)))
        return default

    agency = pick(
        "agency", [row["agency"] for row in rows], rows[0]["agency"],
        message("The address names the agency “{value}”, which is not in the database. Another one is shown."),
    )
    rows = [row for row in rows if row["agency"] == agency]
    plan = pick(
        "plan", [row["plan"] for row in rows], _plan_of(rows, today),
        message("The address names the plan “{value}”, which this agency does not have. Another one is shown."),
    )
    row = next(row for row in rows if row["plan"] == plan)
    year = pick(
        "year", [str(year) for year in years(row)], str(min(max(today.year, row["first_year"]), row["last_year"])),
        message("The address names the year “{value}”, which is not a year of this plan. Another one is shown."),
    )
    return Choice(agency, plan, int(year), language, bool(row["made_up"])), complaints


def nothing_yet(language: Language, today: date) -> Choice:
    """The choice while the database holds no plan."""
    return Choice("", "", today.year, language, False)


def years(plan: dict | pd.Series) -> list[int]:
    """The years of a plan, the newest first."""
    return list(range(int(plan["last_year"]), int(plan["first_year"]) - 1, -1))


def _plan_of(rows: list[dict], today: date) -> str:
    """The plan in force, the newer of two; else the one that ended last, where a plan of several
    years comes before a paper of one."""
    in_force = [row for row in rows if row["first_year"] <= today.year <= row["last_year"]]

    def rank(row: dict) -> tuple:
        return row["last_year"] > row["first_year"] or bool(in_force), row["last_year"], row["first_year"]

    return max(in_force or rows, key=rank)["plan"]
