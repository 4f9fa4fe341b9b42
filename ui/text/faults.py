"""What refused a whole command or file, in words: problems that stand in no cell."""

from collections.abc import Mapping

from language import Language
from loaders.problems.problem import Fault, Problem
from ui.text.markdown import escaped


def problem_text(problem: Problem, language: Language) -> str:
    """What is wrong and how to fix it, as Markdown."""
    return escaped(f"{problem.what(language)} {problem.fix(language)}")


def fault_text(fault: Fault, language: Language) -> str:
    """problem_text of a fault."""
    return problem_text(_problem(fault), language)


def closed_year_text(plan: str, year: int, closing: Mapping, language: Language) -> str:
    """That nothing of the year can be changed, as Markdown. closing: of kpi.plans.read_closed_years."""
    values = {"plan": plan, "year": year, "who": closing["who"], "day": f"{closing['done_at']:%d.%m.%Y}"}
    return escaped(_problem(Fault("closed_year", values)).what(language))


def _problem(fault: Fault) -> Problem:
    return Problem("", "", 0, 0, "", "", fault)
