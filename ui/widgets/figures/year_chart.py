"""The years of one indicator as a chart, with its table."""

from collections.abc import Sequence

from charts.dwarfing import dwarfing_text
from charts.layers import leading
from charts.plan_spans import Span
from charts.series import series_data
from charts.series_spec import series_across_spec, series_spec
from charts.years import are_places
from kpi.rules.figure_row import FigureRow
from language import Language
from language.figures import phrases
from language.figures.compared import compared_text
from language.figures.polls import waves_text
from language.figures.sentences import sentence
from ui.widgets.chart import chart
from ui.widgets.figures.cells import change_cell
from ui.widgets.figures.dwarfing import year_left_out
from ui.widgets.figures.links import explore_href, rows_href
from ui.widgets.tables import Cell, Column


def year_chart(
    rows: Sequence[FigureRow],
    language: Language,
    years: Sequence[int],
    key: str,
    year: int | None = None,
    file: str = "",
    spans: Sequence[Span] = (),
) -> None:
    """The years of one indicator. rows: its figures; year: the one that title and sentence speak of, else the last.
    spans: the plans that it runs through, where there are several."""
    year = year or years[-1]
    row = next((row for row in rows if row.year == year), None)
    if row is None:
        title = f"{phrases.indicator_name(rows[0].indicator, language)}: {language.say('{year}: no figure', year=year)}"
        says = ""
    else:
        title, says = phrases.headline(row, language), sentence(row, language)
    by_year = {row.year: row for row in rows}
    drawn = [row for row in rows if row.year in years]
    data = leading(
        series_data(rows, years, language, spans, year_left_out(drawn, language)),
        [rows_href(by_year[year]) if year in by_year else None for year in years],
    )
    places = are_places(rows)
    chart(
        series_across_spec(places) if spans else series_spec(places),
        data,
        title=title,
        says=says,
        note=language.say("The first place is on top.") if places else dwarfing_text(drawn, language),
        alt=" ".join([phrases.series_text(rows, years, language), *_crossings(spans, "same")]),
        warnings=_crossings(spans, "break"),
        key=key,
        tabled=lambda: (_columns(language), _rows(rows, years, language, spans)),
        language=language,
        file=file or key,
        explore=explore_href(row or rows[-1], years),
    )


def _crossings(spans: Sequence[Span], crossing: str) -> list[str]:
    return [f"{span.name or span.year}: {span.why.rstrip('.')}." for span in spans if span.crossing == crossing]


def _columns(language: Language) -> list[Column]:
    return [
        Column("year", language.say("Year"), pinned=True, width="4.5rem"),
        Column("plan", language.say("Action plan"), width="14rem"),
        Column("value", language.say("Value"), "number"),
        Column("change", language.say("Change")),
        Column("compared", language.say("What it is compared with")),
        Column("target", language.say("Target"), "number"),
    ]


def _rows(
    rows: Sequence[FigureRow], years: Sequence[int], language: Language, spans: Sequence[Span] = ()
) -> list[dict]:
    """One row a year of the axis; years without a figure say so, and a plan's first year how the clause goes on."""
    by_year, begins = {row.year: row for row in rows}, {span.year: Cell(span.name, sub=span.why) for span in spans}
    return [_year_row(year, by_year.get(year), language) | {"plan": begins.get(year)} for year in years]


def _year_row(year: int, row: FigureRow | None, language: Language) -> dict:
    if row is None:
        return {"year": Cell(str(year), sort=year), "value": Cell(language.say("no figure"), muted=True)}
    target = row.target
    return {
        "year": Cell(phrases.year_label(year, row.complete, language), sort=year),
        "value": Cell(
            phrases.figure_text(row, language),
            sub="; ".join(filter(None, (phrases.revised_text(row, language), waves_text(row, language)))),
            sort=row.value,
            href=rows_href(row),
        ),
        "change": change_cell(row, language),
        "compared": compared_text(row, language),
        "target": None if target is None else Cell(phrases.aim_text(target, row.indicator, language), sort=target),
    }
