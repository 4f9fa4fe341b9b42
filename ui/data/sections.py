"""The sections of the chosen plan, with their clauses and what these add to the plan's totals."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import streamlit as st

from kpi.figures.arithmetic import way_of
from kpi.figures.asked import asked
from kpi.figures.section_totals import section_total
from kpi.figures.sources import MOST_ROWS
from kpi.plans import Section
from kpi.rules.compared import Change
from kpi.rules.figure_row import FigureRow
from kpi.rules.judgement import Judgement
from ui.data import reads
from ui.data.plan_figures import Clause, figure_of, plan_of
from ui.navigation.address import Choice


@dataclass(frozen=True)
class SectionClauses:
    """A section with its clauses, in the order of the plan. totals: what they add to each of the plan's totals of the
    year, each fact once; None where nothing."""

    section: Section
    clauses: tuple[Clause, ...]
    totals: tuple[FigureRow | None, ...]


def sections_of(chosen: Choice) -> tuple[SectionClauses, ...]:
    """() for a plan without sections."""
    return _sections(reads.edition(), reads.today(), chosen.agency, chosen.plan, chosen.year, chosen)


# A resource, as the plan is: the rows behind its totals are read once an edition.
@st.cache_resource(max_entries=32, show_spinner=False, hash_funcs={Choice: lambda chosen: chosen.language.code})
def _sections(
    edition: int, today: date, agency: str, plan: str, year: int, chosen: Choice
) -> tuple[SectionClauses, ...]:
    sections, own = reads.sections(agency, plan), plan_of(chosen)
    if not sections:
        return ()
    wholes = [row for rows in own.totals if (row := figure_of(rows, year)) and way_of(asked(row)) in ("sum", "rows")]
    clauses = {
        section.number: tuple(
            clause
            for clause in own.clauses
            if clause.approved.section and clause.approved.section.number == section.number
        )
        for section in sections
    }
    totals = [_divided(whole, list(clauses.values())) for whole in wholes]
    return tuple(
        SectionClauses(section, clauses[section.number], tuple(total[index] for total in totals))
        for index, section in enumerate(sections)
    )


def _divided(whole: FigureRow, sections: Sequence[tuple[Clause, ...]]) -> list[FigureRow | None]:
    """What the clauses of each section add to a total; nothing where it has more rows than are read."""
    rows = reads.sources(whole)
    if len(rows) >= MOST_ROWS:
        return [None] * len(sections)
    found = [section_total(rows, [clause.number for clause in clauses]) for clauses in sections]
    return [part and _part(whole, *part) for part in found]


def _part(whole: FigureRow, value: float, qualifier: str) -> FigureRow:
    """A part of a total, which is neither compared nor judged."""
    return replace(
        whole, value=value, qualifier=qualifier, target=None, change=Change("first"), judgement=Judgement(None)
    )
