"""What is asked of the rows behind a figure."""

from dataclasses import dataclass

from kpi.rules.figure_row import FigureRow


@dataclass(frozen=True, slots=True)
class Asked:
    """A figure by what its rows are found by, and by what they come to: the fields are those of FigureRow and of its
    indicator."""

    agency: str
    plan: str
    clause: str
    dataset: str
    automatic: str
    split_1: str
    split_2: str
    is_defined: bool
    dimension: str
    member: str
    year: int
    accumulation: str
    answer: str
    formula: str
    has_counts: bool
    conversion: float = 1.0


def asked(row: FigureRow) -> Asked:
    """What to ask of a figure's rows."""
    one = row.indicator
    return Asked(
        one.agency,
        one.plan,
        one.clause,
        one.dataset,
        one.automatic,
        one.split_1,
        one.split_2,
        one.is_defined,
        one.dimension,
        one.member,
        row.year,
        row.accumulation,
        one.answer,
        one.formula,
        row.has_counts,
        row.conversion,
    )
