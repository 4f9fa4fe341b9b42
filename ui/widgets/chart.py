"""A chart with what belongs to it: a title that says what is seen, a sentence that says what changed,
its words for whoever cannot see it, its table, its picture."""

from collections.abc import Callable, Sequence

import streamlit as st

from charts.layers import Rows, with_rows
from language import Language
from ui.data.arrow_table import arrow_table
from ui.data.plans import owner_line
from ui.text.markdown import escaped
from ui.widgets.elements import draw
from ui.widgets.tables import Column, table


def chart(
    drawing: dict,
    data: Rows | None,
    *,
    title: str,
    says: str = "",
    note: str = "",
    alt: str,
    warnings: Sequence[str] = (),
    key: str,
    tabled: Callable[[], tuple[Sequence[Column], Sequence[dict]]] | None,
    language: Language,
    file: str,
    explore: str = "",
) -> None:
    """The chart under its title, and under the chart its picture and its table, folded.

    drawing: any Vega-Lite spec. data: what it draws, None where
    the drawing holds it; their column `rows` is where a mark leads. says: what changed and
    how far it can be trusted. note: how the chart is read. alt: the chart in words. warnings: what stands beside the
    note and is for these words too: which figures are not plain, or not like those before. tabled: makes columns and
    rows of its table (ui.widgets.tables), once somebody opens it; None where the page shows it itself. file: the name
    of picture and workbook without their endings. explore: where its question can be changed; '' where it cannot.
    """
    read = " ".join(filter(None, (note, *warnings)))
    with st.container(key=key):
        if title:
            st.header(escaped(title), anchor=False)
        if says:
            st.markdown(escaped(says))
        if read:
            st.caption(escaped(read))
        st.vega_lite_chart(arrow_table(data) if data else None, _with_data(drawing, data), key=f"{key}-chart")
        saved = {
            "text": language.say("Save as a picture"),
            "chart": key,
            "title": title,
            "note": " ".join(filter(None, (says, read))),
            "owner": owner_line(),
            "file": file,
        } | ({"explore": explore, "explores": language.say("Explore this")} if explore else {})
        draw({"kind": "picture", "alt": " ".join([alt, *warnings]), **saved}, f"{key}-picture")
    if tabled is None:
        return
    shown = st.expander(language.say("As a table"), key=f"{key}-table", on_change="rerun")
    if shown.open:
        with shown:
            table(*tabled(), f"{key}-rows", title or alt, language, file)


def _with_data(drawing: dict, data: Rows | None) -> dict:
    """The spec with the layers that the data need, and each mark a link where the data say to where."""
    if data is None:
        return drawing
    drawing = with_rows(drawing, data)
    if not data or "rows" not in data[0]:
        return drawing
    return drawing | {"encoding": drawing.get("encoding", {}) | {"href": {"field": "rows", "type": "nominal"}}}
