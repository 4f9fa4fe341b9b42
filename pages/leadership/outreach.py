"""Outreach: what was published on each channel, more or less than before; never one sum."""

import streamlit as st

from language import Language, comparisons, message, phrases
from ui.datasets import filters
from ui.navigation.address import choice
from ui.widgets import breakdowns
from ui.widgets.cards import Card, cards

# How a channel's material moved → the card that counts such ones.
MOVES = {
    "up": message("More than before"),
    "down": message("Fewer than before"),
    "same": message("As before"),
    "open": message("Change not exact"),
    "unknown": message("Change not known"),
    "none": message("Not compared"),
}


def material_of(row: dict) -> str:
    return row["label"].rpartition(" · ")[2]


def moves(now: list[dict], language: Language) -> list[Card]:
    """How many channels and materials went up or down: they are never added together, so this is the answer."""
    say, number = language.say, language.number
    moved = {move: [row["part"] for row in now if comparisons.change_direction(row) == move] for move in MOVES}
    if len(moved["none"]) == len(now):
        return [Card(say("Channels and materials"), number(len(now)), note=comparisons.compared_text(now[0], language))]
    return [
        Card(
            say(MOVES[move]),
            number(len(names)),
            unit=say("of {all}", all=number(len(now))),
            note=breakdowns.listed(names, language),
        )
        for move, names in moved.items()
        if names
    ]


chosen = choice()
language, say = chosen.language, chosen.language.say
st.title(say("Outreach"), anchor=False)
if not filters.is_empty("outreach"):
    frame = filters.figures("outreach")
    left, right = st.columns(2)
    with left:
        clause = filters.filter_by_clause(frame)
    with right:
        materials = language.order({material_of(row) for row in filters.rows_of(frame)})
        words = {"": say("All materials")} | {material: material for material in materials}
        material = filters.filter_by("material", say("Material"), list(words), words.get)

    rows = [
        {**row, "part": row["label"]}
        for row in filters.rows_of(frame, clause=clause)
        if material in ("", material_of(row))
    ]
    now = breakdowns.by_size([row for row in rows if row["year"] == chosen.year], language)
    if now:
        cards(moves(now, language), key="outreach-moves", caption=say("Outreach"))
        breakdowns.show(
            rows, filters.plan_years(), say("By channel and material"), say("Channel and material"), "outreach-parts"
        )
        st.caption(
            say("Channels and materials are never added together: a post, a film and a leaflet are not one thing.")
        )
    else:
        year = phrases.ordinal(chosen.year, language)
        st.info(
            say("This clause has nothing of this material in {year}. Choose another clause or material.", year=year),
            icon=":material/event_busy:",
        )
