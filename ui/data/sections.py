"""The sections of the chosen plan, with their clauses and what these add to the plan's totals."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

import streamlit as st

from kpi.figures.section_totals import SectionTotal
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


# A resource, as the plan is.
@st.cache_resource(max_entries=32, show_spinner=False, hash_funcs={Choice: lambda chosen: chosen.language.code})
def _sections(
    edition: int, today: date, agency: str, plan: str, year: int, chosen: Choice
) -> tuple[SectionClauses, ...]:
    sections, own = reads.sections(agency, plan), plan_of(chosen)
    if not sections:
        return ()
    parts = {
        (one.section, one.dataset, one.code): one for one in reads.section_totals(agency, plan) if one.year == year
    }
    wholes = [row for rows in own.totals if (row := figure_of(rows, year)) and _adds_up(row, parts)]
    clauses = {
        section.number: tuple(
            clause
            for clause in own.clauses
            if clause.approved.section and clause.approved.section.number == section.number
        )
        for section in sections
    }
    return tuple(
        SectionClauses(
            section, clauses[section.number], tuple(_part(whole, parts.get(_key(section, whole))) for whole in wholes)
        )
        for section in sections
    )


def _adds_up(whole: FigureRow, parts: Mapping[tuple[str, str, str], SectionTotal]) -> bool:
    return any(key[1:] == (whole.indicator.dataset, whole.indicator.code) for key in parts)


def _key(section: Section, whole: FigureRow) -> tuple[str, str, str]:
    return section.number, whole.indicator.dataset, whole.indicator.code


def _part(whole: FigureRow, part: SectionTotal | None) -> FigureRow | None:
    """A part of a total, which is neither compared nor judged."""
    if part is None:
        return None
    return replace(
        whole,
        value=part.value,
        qualifier=part.qualifier,
        missing=part.missing,
        target=None,
        change=Change("first"),
        judgement=Judgement(None),
    )
