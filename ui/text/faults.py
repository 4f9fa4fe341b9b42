"""What refused a whole command or file, in words."""

from kpi.plans import Closing
from language import Language
from loaders.problems.problem import Fault, Problem
from ui.text.markdown import escaped


def problem_text(problem: Problem, language: Language) -> str:
    """What is wrong and how to fix it, as Markdown."""
    return escaped(f"{problem.what(language)} {problem.fix(language)}")


def fault_text(fault: Fault, language: Language) -> str:
    """problem_text of a fault."""
    return escaped(f"{fault.what(language)} {fault.fix(language)}")


def closed_year_text(plan: str, year: int, closing: Closing, language: Language) -> str:
    """That nothing of the year can be changed, as Markdown."""
    values = {"plan": plan, "year": year, "who": closing.who, "day": f"{closing.done_at:%d.%m.%Y}"}
    return escaped(Fault("closed_year", values).what(language))
