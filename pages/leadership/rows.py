"""The rows behind a figure: how they make it up, and the files, sheets and cells in which they stand."""

import streamlit as st

from language import phrases
from ui.clause import parts
from ui.navigation.address import choice, link
from ui.rows import figure as rows_figure
from ui.rows import parts as rows_parts
from ui.rows.files import files
from ui.text.plain import plain
from ui.widgets.cards import cards
from ui.widgets.pieces import facts, steps
from ui.widgets.tables import table

chosen = choice()
language, say = chosen.language, chosen.language.say
series = rows_figure.asked(chosen)
if not series:
    st.title(say("Rows behind a figure"), anchor=False)
    st.info(
        say("The address names no figure of this plan. Every number on the pages leads to its rows."),
        icon=":material/link_off:",
    )
    link("overview", say("Overview"))
    st.stop()

st.title(plain(rows_figure.title(series[-1], chosen)), anchor=False)
figure = next((row for row in series if row["year"] == chosen.year), None)
if figure is None:
    st.info(say("{year}: no figure", year=chosen.year), icon=":material/event_busy:")
    facts([rows_figure.other_years(series, chosen)], key="years")
    st.stop()

if around := rows_figure.years_around(series, chosen):
    steps(around, "years", say("Other years"))
rows, base = rows_figure.rows(figure), rows_figure.asked_base()
left, right = st.columns([2, 5], gap="large")
with left:
    cards([rows_figure.card(series, figure, chosen)], key="figure", caption=say("The figure"))
with right:
    facts(rows_figure.told(figure, rows, chosen), key="arithmetic", wide=True)
    facts([rows_figure.compared(figure, language), *parts.meaning(figure, language)], key="meaning")

file = f"{figure['plan']}-{figure['clause'] or 'plan'}-{figure['year']}"
for side, part in rows_figure.parts(figure, rows):
    name = phrases.indicator_name(part, language)
    st.header(plain(say(rows_parts.SIDES[side], name=name) if side else say("The rows")), anchor=False)
    if rows_parts.is_cut(rows):
        st.caption(
            say(
                "The newest {shown} of {count} rows; the figure counts all of them.",
                shown=language.number(len(rows)),
                count=language.number(figure["rows"]),
            )
        )
    elif side:
        st.markdown(plain(rows_parts.arithmetic(part, rows[rows["side"] == side], language)))
    table(
        rows_parts.columns(language),
        rows_parts.lines(figure, part, side, base, language),
        f"rows-{side or 'all'}",
        f"{name}, {figure['year']}",
        language,
        file=f"{file}-{side}" if side else file,
        most=rows_parts.MOST_ROWS + 1,
    )

st.header(say("The files as they came"), anchor=False)
files(rows, language)
