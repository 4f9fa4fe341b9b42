"""What a row is to its figure, in words."""

from language import message

# kpi.figures.arithmetic, and of an answer: across
PARTS = {
    "": message("counts"),
    "across": message("does not count: it runs across an end of the period"),
    "no_number": message("does not count: it has no number"),
    "superseded": message("does not count: an annual value stands for the year"),
    "earlier": message("does not count: a later row gives the value"),
    "repeat": message("does not count again: another row names the same"),
    "same_poll": message("does not count again: its poll is counted"),
    "base": message("in the base alone: another answer"),
    "other": message("does not count: another answer"),
    "excluded": message("left out of the base"),
}
