"""A chart with what belongs to it: a title that says what is seen, a sentence that says what changed,
its words for whoever cannot see it, its table, its picture."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from charts.plan_spans import Span
from charts.series import series_data
from charts.specs import spec
from language import Language, comparisons, phrases
from language.sentences import sentence
from ui.text.plain import plain
from ui.widgets.origin import origin
from ui.widgets.pieces import draw
from ui.widgets.rows_link import rows_href
from ui.widgets.tables import Cell, Column, table


def figure_chart(
    rows: Sequence[Mapping],
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
    row = next((row for row in rows if row["year"] == year), None)
    if row is None:
        title = f"{phrases.indicator_name(rows[0], language)}: {language.say('{year}: no figure', year=year)}"
        says = ""
    else:
        title, says = comparisons.headline(row, language), sentence(row, language)
    by_year = {row["year"]: row for row in rows}
    data = series_data(rows, years, language, spans).assign(
        rows=[rows_href(by_year[year]) if year in by_year else None for year in years]
    )
    chart(
        spec("series_across" if spans else "series"),
        data,
        title=title,
        says=says,
        alt=" ".join([phrases.series_text(rows, years, language), *_told(spans)]),
        key=key,
        columns=year_columns(language),
        rows=year_rows(rows, years, language, spans),
        language=language,
        file=file or key,
    )


def _told(spans: Sequence[Span]) -> list[str]:
    return [f"{span.name}: {span.why}" for span in spans if span.why]


def chart(
    drawing: dict,
    data: pd.DataFrame,
    *,
    title: str,
    says: str = "",
    note: str = "",
    alt: str,
    key: str,
    columns: Sequence[Column],
    rows: Sequence[dict],
    language: Language,
    file: str,
) -> None:
    """says: what changed and how far it can be trusted; note: how the chart is read. drawing: any Vega-Lite spec, its data beside it; their column `rows` is where a mark leads. columns, rows: the same as a table (ui.widgets.tables)."""
    if "rows" in data:
        drawing = drawing | {"encoding": drawing.get("encoding", {}) | {"href": {"field": "rows", "type": "nominal"}}}
    with st.container(key=key):
        if title:
            st.header(plain(title), anchor=False)
        if says:
            st.markdown(plain(says))
        if note:
            st.caption(plain(note))
        st.vega_lite_chart(data, drawing, key=f"{key}-chart")
        told = " ".join(filter(None, (says, note)))
        saved = {
            "text": language.say("Save as a picture"),
            "chart": key,
            "title": title,
            "note": told,
            "origin": origin(),
            "file": file,
        }
        draw({"kind": "picture", "alt": alt, **saved}, f"{key}-picture")
    shown = st.expander(language.say("As a table"), key=f"{key}-table", on_change="rerun")
    if shown.open:
        with shown:
            table(columns, rows, f"{key}-rows", title or alt, language, file)


def year_columns(language: Language) -> list[Column]:
    return [
        Column("year", language.say("Year"), pinned=True, width="4.5rem"),
        Column("plan", language.say("Action plan"), width="14rem"),
        Column("value", language.say("Value"), "number"),
        Column("change", language.say("Change")),
        Column("compared", language.say("What it is compared with")),
        Column("target", language.say("Target"), "number"),
    ]


def year_rows(
    rows: Sequence[Mapping], years: Sequence[int], language: Language, spans: Sequence[Span] = ()
) -> list[dict]:
    """One row a year of the axis; years without a figure say so, and a plan's first year how the clause goes on."""
    by_year, begins = {row["year"]: row for row in rows}, {span.year: Cell(span.name, sub=span.why) for span in spans}
    return [_year_row(year, by_year.get(year), language) | {"plan": begins.get(year)} for year in years]


def _year_row(year: int, row: Mapping | None, language: Language) -> dict:
    if row is None:
        return {"year": Cell(str(year), sort=year), "value": Cell(language.say("no figure"), muted=True)}
    target = row["target"]
    return {
        "year": Cell(phrases.year_label(year, row["complete"], language), sort=year),
        "value": Cell(phrases.figure_text(row, language), sort=row["value"], href=rows_href(row)),
        "change": change_cell(row, language),
        "compared": comparisons.compared_text(row, language),
        "target": None
        if target is None
        else Cell(phrases.value_text(target, "exact", row["unit"], language), sort=target),
    }


def change_cell(row: Mapping, language: Language, unless: str | None = None) -> Cell | None:
    """A change in a table; under it what it is compared with, unless that is what the table's note says.

    A table with such a note holds different units, so its changes are not sorted.
    """
    direction, compared = comparisons.change_direction(row), comparisons.compared_text(row, language)
    if direction == "none" and unless in (None, compared):
        return None
    return Cell(
        comparisons.change_text(row, language),
        sub="" if unless in (None, compared) else compared,
        sort=row["change"] if unless is None else None,
        direction=direction,
        word=comparisons.direction_word(direction, language),
    )
