"""The rows behind a figure: how they make it up, and the files, sheets and cells in which they stand."""

import streamlit as st

from kpi.figures.finding import Wanted
from language.figures import phrases
from ui.explore import behind
from ui.navigation.address import choice, link
from ui.rows import figure as of_figure
from ui.rows.arithmetic import arithmetic_text
from ui.rows.files import files
from ui.text.markdown import escaped
from ui.widgets.cards import cards
from ui.widgets.elements import facts, steps
from ui.widgets.figures.meaning import meaning
from ui.widgets.rows.row_table import row_table
from ui.widgets.rows.searching import is_cut, wanted_of

if behind.is_asked():
    behind.show()
    st.stop()
chosen = choice()
language, say = chosen.language, chosen.language.say
series = of_figure.asked(chosen)
if not series:
    st.title(say("Rows behind a figure"), anchor=False)
    st.info(
        say("The address names no figure of this plan. Every number on the pages leads to its rows."),
        icon=":material/link_off:",
    )
    link("overview", say("Overview"))
    st.stop()

st.title(escaped(of_figure.title_of(series[-1], chosen)), anchor=False)
figure = next((row for row in series if row.year == chosen.year), None)
if figure is None:
    st.info(say("{year}: no figure", year=chosen.year), icon=":material/event_busy:")
    facts([of_figure.other_years_fact(series, chosen)], key="years")
    st.stop()

if around := of_figure.years_around(series, chosen):
    steps(around, "years", say("Other years"))
rows = of_figure.rows_of(figure)
left, right = st.columns([2, 5], gap="large")
with left:
    cards([of_figure.card(series, figure, chosen)], key="figure", caption=say("The figure"))
with right:
    facts(of_figure.arithmetic_facts(figure, rows, chosen), key="arithmetic", wide=True)
    facts([of_figure.compared_fact(figure, language), *meaning(figure, language)], key="meaning")

wanted = wanted_of(rows, language)
looked_for = of_figure.found_of(figure, rows, wanted)
for side, part in of_figure.sides_of(figure, rows):
    name = phrases.indicator_name(part.indicator, language)
    title = say(of_figure.SIDES[side], name=name) if side else say("The rows")
    st.header(escaped(title), anchor=False)
    if is_cut(rows):
        shown, count = language.number(len(rows)), language.number(figure.rows)
        text = say("The newest {shown} of {count} rows; the figure counts all of them.", shown=shown, count=count)
        st.caption(text)
    elif side:
        st.markdown(escaped(arithmetic_text(part, rows[rows["side"] == side], language)))
    is_part = wanted != Wanted() or is_cut(rows)
    row_table(of_figure.listed(figure, part, side, language), looked_for[looked_for["side"] == side], is_part, language)

st.header(say("The files as they came"), anchor=False)
files(of_figure.files_of(figure, rows), language)
