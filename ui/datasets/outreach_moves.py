"""How many channels and materials of outreach went up or down, as cards."""

from kpi.rules.figure_row import FigureRow
from language import Language, message
from language.figures import comparisons
from language.figures.compared import compared_text
from language.figures.typed import BETWEEN, in_list, in_order, part
from language.grouping import group_key
from ui.widgets.cards import Card
from ui.widgets.figures import breakdown

# How a channel's material moved → the card that counts such ones.
MOVES = {
    "up": message("More than before"),
    "down": message("Fewer than before"),
    "same": message("As before"),
    "open": message("Change not exact"),
    "unknown": message("Change not known"),
    "none": message("Not compared"),
}


def material_of(row: FigureRow) -> str:
    """The material of a figure of outreach, as it was typed; the figure's label is `channel · material`."""
    parts = row.indicator.label.split(BETWEEN)
    endings = (BETWEEN.join(parts[start:]) for start in range(1, len(parts)))
    return next((ending for ending in endings if group_key(ending) == row.indicator.split_2), parts[-1])


def material_words(rows: list[FigureRow], language: Language) -> dict[str, str]:
    """Each material as it was typed → as the reader finds it, in alphabetical order."""
    words = {
        material: in_list(material, ("material",), row.indicator.vocabulary, language)
        for row in rows
        for material in (material_of(row),)
    }
    return in_order(words, language)


def move_cards(now: list[FigureRow], language: Language) -> list[Card]:
    """now: the year's figures. They are never added together, so this is the answer."""
    say, number = language.say, language.number
    moved = {
        move: [part(row.indicator, language) for row in now if comparisons.change_direction(row) == move]
        for move in MOVES
    }
    if len(moved["none"]) == len(now):
        return [Card(say("Channels and materials"), number(len(now)), note=compared_text(now[0], language))]
    return [
        Card(
            say(MOVES[move]),
            number(len(names)),
            unit=say("of {all}", all=number(len(now))),
            note=breakdown.listed(names, language),
        )
        for move, names in moved.items()
        if names
    ]
