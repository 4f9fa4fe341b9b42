"""Plans as pages look them up: their names, their years, and whose figures they hold."""

from collections.abc import Collection

from kpi.plans import Plan
from language import Language
from language.figures.phrases import in_language
from ui.data import reads
from ui.navigation.address import Choice, choice


def plan_by_code(agency: str, plan: str) -> Plan:
    """Raises KeyError for a plan that there is not."""
    return plans_of(agency)[plan]


def plans_of(agency: str) -> dict[str, Plan]:
    """The agency's plans by their codes, the newest first."""
    return {plan.code: plan for plan in reads.plans() if plan.agency == agency}


def plan_title(agency: str, plan: str, language: Language) -> str:
    """Raises KeyError for a plan that there is not."""
    return in_language(plan_by_code(agency, plan).titles, language)


def agency_names(language: Language) -> dict[str, str]:
    """Each agency, real ones first → its name."""
    names: dict[str, str] = {}
    for plan in reads.plans():
        names.setdefault(plan.agency, in_language(plan.agency_names, language))
    return names


def plans_named(agency: str, plans: Collection[str]) -> list[Plan]:
    """The agency's plans of these codes, the earliest first."""
    return sorted(
        (plan for plan in plans_of(agency).values() if plan.code in plans),
        key=lambda plan: (plan.first_year, plan.code),
    )


def plans_covering(agency: str, year: int, language: Language) -> dict[str, str]:
    """The agency's plans that cover a year → their titles."""
    return {code: in_language(plan.titles, language) for code, plan in plans_of(agency).items() if plan.holds(year)}


def plan_years(agency: str) -> dict[str, tuple[int, int]]:
    """First and last year of each plan of an agency."""
    return {code: (plan.first_year, plan.last_year) for code, plan in plans_of(agency).items()}


def years_to_chosen(chosen: Choice) -> list[int]:
    """The years of the chosen plan up to the chosen year, the earliest first."""
    return list(range(plan_by_code(chosen.agency, chosen.plan).first_year, chosen.year + 1))


def clause_titles(agency: str, plan: str, language: Language) -> dict[str, str]:
    """Number of each clause of a plan → its title, or ''."""
    return {clause.number: in_language(clause.titles, language) for clause in reads.clauses(agency, plan)}


def owner_line() -> str:
    """The line that says whose a file is that leaves the dashboard: the agency and its plan, made up or not, the
    edition and its day."""
    chosen = choice()
    plan = plan_by_code(chosen.agency, chosen.plan)
    parts = [in_language(names, chosen.language) for names in (plan.agency_names, plan.titles)]
    if chosen.made_up:
        parts.append(chosen.language.say("This agency and all its figures are made up."))
    number, day = chosen.language.number(reads.edition()), chosen.language.date(reads.published_at())
    parts.append(chosen.language.say("Edition {edition} of {day}.", edition=number, day=day))
    return " · ".join(parts)
