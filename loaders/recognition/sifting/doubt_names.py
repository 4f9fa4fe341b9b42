"""What the analyst is asked about rows, by name, and the answers; the command line shows them before anything else is
imported."""

REGIONS = "regions"  # whose rows count all the same
_ROWS = ("status", "titles", "struck", "hidden", "people")
_TWICE = ("cumulative", "sums", "held", "languages")  # whose rows would count twice
# Answer → the doubts to which it can be given.
ANSWERS = {
    "leave_out": (*_ROWS, "parts", "numbers", *_TWICE, "lists", "names", "columns", REGIONS),
    "count": (*_ROWS, "parts", "numbers", *_TWICE, "lists", "names", REGIONS),
    "tally": ("people", "respondents"),
}
DOUBT_NAMES = tuple(dict.fromkeys(name for names in ANSWERS.values() for name in names))


def answers_to(doubt: str) -> list[str]:
    return [answer for answer, names in ANSWERS.items() if doubt in names]
