"""From what an address asks for to a choice that the database can show."""

from collections.abc import Collection, Sequence
from datetime import date

from kpi.plans import Plan
from kpi.settings import final_after
from language import Language, message
from ui.navigation.address import FULL, Choice
from ui.text.markdown import escaped

_NO_AGENCY = message("The address names the agency “{value}”, which is not in the database. Another one is shown.")
_NO_PLAN = message("The address names the plan “{value}”, which this agency does not have. Another one is shown.")
_NO_YEAR = message("The address names the year “{value}”, which is not a year of this plan. Another one is shown.")


def settle(
    wanted: dict[str, str],
    plans: Sequence[Plan],
    language: Language,
    today: date,
    closed: Collection[tuple[str, str, int]] = (),
) -> tuple[Choice, list[str]]:
    """The choice, and a sentence for each wanted value that there is not.

    plans: one at least, those of the default agency first.
    closed: (agency, plan, year) of each closed year.
    """
    complaints: list[str] = []
    full = wanted.get(FULL) == "1"

    def pick(name: str, there: list[str], default: str, sentence: str) -> str:
        # Under another agency than the one asked for, its plan and year mean nothing.
        asked = default if complaints else wanted.get(name, default)
        if asked in there:
            return asked
        complaints.append(language.say(sentence, value=escaped(asked)))
        return default

    agency = pick("agency", [plan.agency for plan in plans], plans[0].agency, _NO_AGENCY)
    own = {plan.code: plan for plan in plans if plan.agency == agency}
    plan = own[pick("plan", list(own), _plan_of(list(own.values()), today), _NO_PLAN)]
    there = years(plan, full_before(plan, today, closed) if full else None)
    if full and wanted.get("year") == str(today.year) and today.year not in there:
        wanted = wanted | {"year": str(there[0])}  # the switch itself took the year away
    nearest = min(max(today.year, there[-1]), there[0])
    year = pick("year", [str(year) for year in there], str(nearest), _NO_YEAR)
    return Choice(agency, plan.code, int(year), language, plan.made_up, full), complaints


def nothing_yet(language: Language, today: date) -> Choice:
    """The choice while the database holds no plan."""
    return Choice("", "", today.year, language, False)


def years(plan: Plan, before: int | None = None) -> list[int]:
    """The years of a plan, the newest first; those before a year only, if it is given and there are any."""
    first, last = plan.first_year, plan.last_year
    if before is not None and before > first:
        last = min(last, before - 1)
    return list(range(last, first - 1, -1))


def full_before(plan: Plan, today: date, closed: Collection[tuple[str, str, int]]) -> int:
    """The first year of a plan that is not full yet: today's, the one before it until it may be final, or the first
    after these that was not closed."""
    year = today.year - (today <= final_after(today.year - 1))
    while (plan.agency, plan.code, year) in closed:
        year += 1
    return year


def _plan_of(plans: list[Plan], today: date) -> str:
    """Of those that have figures, where any has: the plan in force, the newer of two; else the one that ended last,
    where a plan of several years comes before a paper of one."""
    plans = [plan for plan in plans if plan.has_figures] or plans
    in_force = [plan for plan in plans if plan.holds(today.year)]

    def rank(plan: Plan) -> tuple:
        return plan.last_year > plan.first_year or bool(in_force), plan.last_year, plan.first_year

    return max(in_force or plans, key=rank).code
