"""Which clause is written of, and what its report lacks."""

from language import Language
from language.plans import readiness
from reports.content.plan_year import ClauseYear, PlanYear
from ui.widgets.choosing.clause_picker import pick_clause


def chosen_clause(plan_year: PlanYear) -> ClauseYear:
    """The clause of the address, else the first, picked among what each lacks; the plan has one at least."""
    clauses = {clause.number: clause for clause in plan_year.clauses}
    labels = {
        number: f"{number}  {clause.title} · {lacking_text(clause, plan_year.language)}"
        for number, clause in clauses.items()
    }
    return clauses[pick_clause(labels, "report", "report_clause")]


def lacking_text(clause: ClauseYear, language: Language) -> str:
    """`missing: figures, narrative`, or `ready`."""
    missing = readiness.missing_text(clause.readiness.missing, language)
    return language.say("missing: {names}", names=missing) if missing else language.say("ready")
