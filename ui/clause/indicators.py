"""The indicators of a clause: small charts, and a table of those that have none."""

from collections.abc import Sequence

from charts.bars import small_bars
from charts.years import YearBar, are_places, scale_of, year_bars
from kpi.rules.figure_row import FigureRow
from language import Language
from language.figures import phrases
from ui.data.plan_figures import Clause, figure_of
from ui.navigation.address import Choice, href
from ui.widgets.cards import Card
from ui.widgets.choosing.compared_with import kept
from ui.widgets.figures.card import figure_card
from ui.widgets.figures.cells import change_cell
from ui.widgets.figures.links import rows_href
from ui.widgets.tables import Cell, Column, table

DETAIL = "figure"  # the key of the large chart, to which a small one leads
MULTIPLES = 8  # small charts; a clause with more indicators lists the rest


def caption(clause: Clause, usual: str, language: Language) -> str:
    """How the small charts are read. usual: the comparison that is said once for all of them, '' without figures."""
    sentences = [
        language.say(
            "Unless a card says otherwise: {compared}. Equal units share one scale.",
            compared=usual or language.say("no figure"),
        )
    ]
    if clause.earlier:
        sentences.append(
            language.say("Cards show the years of this plan; the chart below shows those of earlier plans too.")
        )
    return " ".join(sentences)


def small_multiples(clause: Clause, years: Sequence[int], chosen: Choice, indicator: str, usual: str) -> list[Card]:
    """A card an indicator; those of one unit share a scale, and shares run to 100."""
    bars: dict[tuple[str, bool], list[YearBar]] = {}
    for rows in clause.indicators.values():
        bars.setdefault(_scaled_by(rows), []).extend(year_bars(rows, years, chosen.language))
    scales = {by: scale_of(own, high=100 if by[0] == "%" else 0) for by, own in bars.items()}
    return [
        figure_card(
            rows,
            years,
            chosen.year,
            chosen.language,
            href=_detail(clause, code),
            chosen=code == indicator,
            usual=usual,
            scale=scales[_scaled_by(rows)],
        )
        for code, rows in list(clause.indicators.items())[:MULTIPLES]
    ]


def _scaled_by(rows: Sequence[FigureRow]) -> tuple[str, bool]:
    return rows[0].indicator.unit, are_places(rows)


def _detail(clause: Clause, indicator: str) -> str:
    return href("clause", **kept(), clause=clause.number, indicator=indicator) + f"#{DETAIL}"


def rest_table(clause: Clause, years: Sequence[int], chosen: Choice, usual: str) -> None:
    """The indicators that have no small chart; nothing where there are none."""
    rest = list(clause.indicators.items())[MULTIPLES:]
    if rest:
        rows = [_rest_row(clause, code, series, years, chosen, usual) for code, series in rest]
        title = chosen.language.say("Further indicators")
        table(_rest_columns(chosen.language, chosen.year), rows, "rest", title, chosen.language)


def _rest_columns(language: Language, year: int) -> list[Column]:
    return [
        Column("name", language.say("Indicator"), pinned=True, width="clamp(10rem, 26vw, 24rem)"),
        Column("value", str(year), "strong", width="7rem"),
        Column("change", language.say("Change"), width="10.5rem"),
        Column("trend", language.say("Over the years"), width="8rem"),
    ]


def _rest_row(
    clause: Clause, code: str, rows: list[FigureRow], years: Sequence[int], chosen: Choice, usual: str
) -> dict:
    language, row = chosen.language, figure_of(rows, chosen.year)
    return {
        "name": Cell(phrases.indicator_name(rows[0].indicator, language), href=_detail(clause, code)),
        "value": Cell(phrases.figure_text(row, language), href=rows_href(row))
        if row
        else Cell(language.say("no figure"), muted=True),
        "change": change_cell(row, language, unless=usual) if row else None,
        "trend": Cell(bars=small_bars(rows, years, language, now=chosen.year)),
    }
