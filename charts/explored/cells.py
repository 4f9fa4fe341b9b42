"""A cell of an answer as the texts of figures see it: one figure of an indicator."""

from kpi.explore.answer import Answer, Cell
from kpi.rules.compared import Change
from kpi.rules.figure_row import FigureRow, Indicator
from language import Language
from language.figures import phrases


def as_figure(cell: Cell, answer: Answer) -> FigureRow:
    """cell: with a value."""
    assert cell.value is not None
    indicator = Indicator(unit=answer.unit, measure=answer.kind, vocabulary=answer.vocabulary)
    change = cell.change or Change("first")
    year = answer.now[1].year if answer.now else 0
    return FigureRow(
        year=year,
        value=cell.value,
        qualifier=cell.qualifier,
        unit=answer.unit,
        measure=answer.kind,
        indicator=indicator,
        change=change,
        cut=answer.now[1] if answer.now else None,
    )


def unsettled_text(cell: Cell, answer: Answer, language: Language) -> str:
    """`o cümlədən ilkin: 12`, of an amount over years of which some are not final; '' for any other."""
    if not cell.unsettled or cell.unsettled == cell.value:
        return ""
    return language.say("of it provisional: {part}", part=language.number(cell.unsettled, answer.kind.decimals))


def value_text(cell: Cell | None, answer: Answer, language: Language) -> str:
    """`at least 40`; '–' where nothing is there, `no number` where rows are."""
    if cell is None or (cell.value is None and not cell.rows):
        return "–"
    if cell.value is None:
        return language.say("no number")
    return phrases.qualified_value(as_figure(cell, answer), language)
