"""The sections of the chosen plan, with their clauses and what these add to the plan's totals."""

from dataclasses import dataclass, replace

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
    plan, parts = plan_of(chosen), _parts(chosen)
    known = {key[1:] for key in parts}
    wholes = [row for rows in plan.totals if (row := figure_of(rows, chosen.year)) and _of(row) in known]
    return tuple(
        SectionClauses(
            section,
            tuple(clause for clause in plan.clauses if clause.approved.section == section),
            tuple(_part(whole, parts.get((section.number, *_of(whole)))) for whole in wholes),
        )
        for section in reads.sections(chosen.agency, chosen.plan)
    )


def _parts(chosen: Choice) -> dict[tuple[str, str, str], SectionTotal]:
    """By section, dataset and indicator."""
    found = reads.section_totals(chosen.agency, chosen.plan)
    return {(one.section, one.dataset, one.code): one for one in found if one.year == chosen.year}


def _of(whole: FigureRow) -> tuple[str, str]:
    return whole.indicator.dataset, whole.indicator.code


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
