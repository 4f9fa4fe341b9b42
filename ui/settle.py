"""From what an address asks for to a choice that the database can show."""

from datetime import date

import pandas as pd

from language import Language, message
from ui.address import Choice
from ui.plain import plain


def settle(
    wanted: dict[str, str], agencies: pd.DataFrame, plans: pd.DataFrame, language: Language, today: date
) -> tuple[Choice, list[str]]:
    """The choice, and a sentence for each wanted value that there is not.

    agencies: agency, made_up, the default first; plans: agency, plan, first_year, last_year; each
    has a row at least.
    """
    complaints = []

    def pick(name: str, there: list[str], default: str, sentence: str) -> str:
        # Under another agency than the one asked for, its plan and year mean nothing.
        asked = default if complaints else wanted.get(name, default)
        if asked in there:
            return asked
        complaints.append(language.say(sentence, value=plain(asked)))
        return default

    agency = pick(
        "agency", list(agencies["agency"]), agencies["agency"].iloc[0],
        message("The address names the agency “{value}”, which is not in the database. Another one is shown."),
    )
    plans = plans[plans["agency"] == agency]
    plan = pick(
        "plan", list(plans["plan"]), _plan_of(plans, today),
        message("The address names the plan “{value}”, which this agency does not have. Another one is shown."),
    )
    row = plans[plans["plan"] == plan].iloc[0]
    year = pick(
        "year", [str(year) for year in years(row)], str(min(max(today.year, row["first_year"]), row["last_year"])),
        message("The address names the year “{value}”, which is not a year of this plan. Another one is shown."),
    )
    made_up = bool(agencies.set_index("agency").loc[agency, "made_up"])
    return Choice(agency, plan, int(year), language, made_up), complaints


def nothing_yet(language: Language, today: date) -> Choice:
    """The choice while the database holds no plan."""
    return Choice("", "", today.year, language, False)


def years(plan: pd.Series) -> list[int]:
    """The years of a plan, the newest first."""
    return list(range(int(plan["last_year"]), int(plan["first_year"]) - 1, -1))


def _plan_of(plans: pd.DataFrame, today: date) -> str:
    """The plan in force, the newer of two; else the one that ended last."""
    in_force = plans[(plans["first_year"] <= today.year) & (today.year <= plans["last_year"])]
    ordered = (in_force if len(in_force) else plans).sort_values(["last_year", "first_year"])
    return ordered["plan"].iloc[-1]
