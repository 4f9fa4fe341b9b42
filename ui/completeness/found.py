"""What the page found in the years that it shows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

import streamlit as st

from kpi.oversight.completeness import Requirement
from kpi.oversight.duplicates import Row
from kpi.oversight.outliers import Outlier, outliers
from kpi.oversight.spellings import Likely
from kpi.rules.polls import Poll, polls_that_miss
from language.figures.typed import typed
from ui.data import oversight, reads
from ui.data.plan_figures import Plan
from ui.navigation.address import Choice


@dataclass(frozen=True)
class Found:
    """asked: of kpi.oversight.completeness, in all years of the plan; requirements: in those that are shown.

    outliers: of kpi.oversight.outliers. pairs: of likely duplicates; compared_all: whether all rows were compared.
    spellings: of the agency, in whatever year.
    """

    asked: list[Requirement]
    requirements: list[Requirement]
    outliers: list[Outlier]
    polls: list[Poll]
    pairs: list[tuple[Row, Row]]
    compared_all: bool
    spellings: tuple[Likely, ...] = ()

    @property
    def count(self) -> int:
        """How many findings there are to look at; what is missing is none."""
        contradictions = sum(requirement.state == "contradiction" for requirement in self.requirements)
        return len(self.outliers) + len(self.polls) + len(self.pairs) + len(self.spellings) + contradictions


def find(plan: Plan, years: Sequence[int], chosen: Choice) -> Found:
    """years: those that the page shows."""
    asked = oversight.requirements(chosen.agency, chosen.plan, tuple(plan.years))
    figures = [row for clause in plan.clauses for rows in clause.indicators.values() for row in rows]
    words = reads.vocabulary(chosen.agency)
    question = partial(typed, columns=("question",), vocabulary=words, language=chosen.language)
    with st.spinner(chosen.language.say("One moment …")):
        duplicates = oversight.duplicates(chosen.agency, chosen.plan)
    return Found(
        asked,
        [requirement for requirement in asked if requirement.year in years],
        [outlier for outlier in outliers(figures) if outlier.row.year in years],
        [replace(poll, question=question(poll.question)) for poll in polls_that_miss(figures) if poll.year in years],
        [pair for pair in duplicates.pairs if pair[0].year in years],
        duplicates.all,
        oversight.likely_spellings(chosen.agency),
    )
