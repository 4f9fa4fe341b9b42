"""What each clause has for the report of a year, as a reader of the page sees it."""

from dataclasses import replace

from kpi.oversight.readiness import Readiness
from language import Language
from language.figures.typed import typed
from ui.data import oversight, reads


def readiness_of(agency: str, plan: str, year: int, language: Language) -> list[Readiness]:
    """In the order of the plan."""
    words = reads.vocabulary(agency)
    return [
        replace(one, responsible=typed(one.responsible, ("responsible",), words, language))
        for one in oversight.readiness(agency, plan, year)
    ]
