"""What refused a whole command or file, in words."""

from dataclasses import replace
from pathlib import Path

from kpi.plans import Closing
from language import Language
from loaders.problems.problem import Fault, Problem
from ui.text.markdown import escaped

_PLACES = ("file", "folder")


def problem_text(problem: Problem, language: Language) -> str:
    """What is wrong and how to fix it, as Markdown."""
    shown = replace(problem, fault=_without_folders(problem.fault))
    return escaped(f"{shown.what(language)} {shown.fix_on_page(language)}")


def fault_text(fault: Fault, language: Language) -> str:
    """problem_text of a fault."""
    shown = _without_folders(fault)
    return escaped(f"{shown.what(language)} {shown.fix_on_page(language)}")


def _without_folders(fault: Fault) -> Fault:
    """Where things lie on the server is told by the command line alone."""
    places = {name: Path(fault.values[name]).name for name in _PLACES if name in fault.values}
    return replace(fault, values=fault.values | places)


def closed_year_text(plan: str, year: int, closing: Closing, language: Language) -> str:
    """The sentence that nothing of the year can be changed, as Markdown."""
    values = {"plan": plan, "year": year, "who": closing.who, "day": f"{closing.done_at:%d.%m.%Y}"}
    return escaped(Fault("closed_year", values).what(language))
