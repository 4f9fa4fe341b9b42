"""The made-up plans as rows of their workbook, a generator a sheet; each row is column → cell."""

from collections.abc import Iterator

from data.demo import approved, plans
from loaders.definitions.rule import CELLS


def plan_rows() -> Iterator[dict]:
    agency, *names = plans.AGENCY
    for code, az, en, ru, first_year, last_year in plans.PLANS:
        yield {
            "agency": agency,
            **_in_three("agency_name", *names),
            "made_up": "bəli",
            "plan": code,
            **_in_three("title", az, en, ru),
            "first_year": first_year,
            "last_year": last_year,
        }


def clause_rows() -> Iterator[dict]:
    for plan, number, az, en, ru, office in plans.CLAUSES:
        yield {
            "plan": plans.PLANS[plan][0],
            "clause": number,
            **_in_three("title", az, en, ru),
            "responsible": office,
            **_in_three("evaluation", *approved.EVALUATIONS[number.partition(".")[0]]),
            "implementers": f"{plans.AGENCY[1]}; {office}",
            "term": approved.TERMS.get((plan, number)),
        }


def section_rows() -> Iterator[dict]:
    """Those under which clauses stand."""
    for index, (code, *_) in enumerate(plans.PLANS):
        used = {number.partition(".")[0] for plan, number, *_ in plans.CLAUSES if plan == index}
        for number, titles in approved.SECTIONS.items():
            if number in used:
                yield {"plan": code, "section": number, **_in_three("title", *titles)}


def body_rows() -> Iterator[dict]:
    for *names, contact in approved.BODIES:
        yield {**_in_three("name", *names), "contact": contact}


def _definitions() -> Iterator[tuple]:
    """Plan, clause, the definition and its goals in that plan, one definition a clause and indicator."""
    for index, plan in enumerate(plans.PLANS):
        known = set()
        for duty, indicator, *definition, first_goals, second_goals in (*plans.DEFINITIONS, *plans.DEFINED):
            clause = plans.NUMBERS[duty][index]
            if clause and (clause, indicator) not in known:
                known.add((clause, indicator))
                yield plan, clause, indicator, definition, (first_goals, second_goals)[index]


def definition_rows() -> Iterator[dict]:
    for (code, *_, first_year, _), clause, indicator, definition, goals in _definitions():
        az, en, ru, unit, direction, level, accumulation, *rule = definition
        yield {
            "plan": code,
            "clause": clause,
            "indicator": indicator,
            **_in_three("name", az, en, ru),
            **_in_three("unit", unit, *plans.UNITS[unit]),
            "direction": direction,
            "level": level,
            "accumulation": accumulation,
            **dict(zip(CELLS, rule[0] if rule else [None] * len(CELLS), strict=True)),
            "baseline_year": first_year - 1 if goals else None,
            "baseline": goals[0] if goals else None,
        }


def target_rows() -> Iterator[dict]:
    """From the baseline to the last year's target in equal steps."""
    for (code, *_, first_year, last_year), clause, indicator, definition, goals in _definitions():
        if not goals:
            continue
        baseline, goal = goals
        # Nobody is asked for 0.7 of a case.
        decimals = 0 if float(baseline).is_integer() and float(goal).is_integer() and definition[3] != "%" else 1
        for year in range(first_year, last_year + 1):
            step = (year - first_year + 1) / (last_year - first_year + 1)
            yield {
                "plan": code,
                "clause": clause,
                "indicator": indicator,
                "year": year,
                "target": round(baseline + (goal - baseline) * step, decimals),
            }


def crosswalk_rows() -> Iterator[dict]:
    earlier, later = plans.PLANS[0][0], plans.PLANS[1][0]
    for clause, earlier_clause, kind, note in plans.CROSSWALK:
        yield {
            "plan": later,
            "clause": clause,
            "earlier_plan": earlier,
            "earlier_clause": earlier_clause,
            "kind": kind,
            "note": note,
        }


def _in_three(name: str, az: str, en: str, ru: str) -> dict:
    return {f"{name}_az": az, f"{name}_en": en, f"{name}_ru": ru}
