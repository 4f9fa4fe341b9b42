"""The answer of the page on what is missing, in a sentence and as numbers that lead on."""

from collections import Counter
from collections.abc import Sequence

from kpi.oversight.completeness import Requirement
from language import Language
from ui.completeness.findings import DUPLICATES, OUTLIERS, POLLS
from ui.completeness.grid import GRID, here
from ui.data.plan_figures import Clause
from ui.widgets.cards import Card


def answer(places: Sequence[Requirement], years: str, findings: int, language: Language) -> str:
    """How many places lack an answer, and how many findings there are."""
    count = Counter(place.state for place in places)
    said = [
        language.say(
            "Missing, {years}: {missing} of {asked} that are asked for. Reported: {reported}; answered “nothing to report”: {nothing}.",
            years=years,
            missing=language.number(count["none"]),
            asked=language.number(len(places)),
            reported=language.number(count["figures"] + count["contradiction"]),
            nothing=language.number(count["nothing"]),
        )
    ]
    if findings:
        said.append(language.say_count("{count} finding to look at.", "{count} findings to look at.", findings))
    return " ".join(said)


def found_cards(
    places: Sequence[Requirement], outliers: int, polls: int, duplicates: int, complete: bool, language: Language
) -> list[Card]:
    """complete: whether all rows were compared with each other."""
    say, count = language.say, Counter(place.state for place in places)
    found = [
        (say("Missing"), count["none"], say("of {count} that are asked for", count=language.number(len(places))), GRID),
        (say("Contradictions"), count["contradiction"], say("“nothing to report”, and yet there are figures"), GRID),
        (say("Figures that stand out"), outliers, say("far from the years before"), OUTLIERS),
        (say("Survey answers that do not add up"), polls, say("miss 100% by more than rounding"), POLLS),
        (
            say("Rows that look like duplicates"),
            duplicates,
            say("in different files or sheets") if complete else say("among the newest rows"),
            DUPLICATES,
        ),
    ]
    return [Card(label, language.number(number), note=note, href=here(part)) for label, number, note, part in found]


def without_datasets(places: Sequence[Requirement], clauses: Sequence[Clause]) -> list[str]:
    """The clauses of which no dataset with figures is asked: they have neither definitions nor figures."""
    known = {place.clause for place in places if place.dataset != "narratives"}
    return [clause.number for clause in clauses if clause.number not in known]
