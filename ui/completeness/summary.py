"""The answer of the page on what is missing, in a sentence and as numbers that lead on."""

from collections import Counter
from collections.abc import Sequence

from kpi.oversight.completeness import Requirement
from language import Language
from ui.completeness.findings import DUPLICATES, OUTLIERS, POLLS
from ui.completeness.found import Found
from ui.completeness.grid import GRID, here
from ui.completeness.spellings import SPELLINGS
from ui.data.plan_figures import Clause
from ui.widgets.cards import Card


def summary_text(found: Found, years: str, language: Language) -> str:
    """How many of what is asked for is missing, and how many findings there are. years: in words."""
    count = _counted(found)
    sentences = [
        language.say(
            "Missing, {years}: {missing} of {asked} that are asked for. "
            "Reported: {reported}; answered “nothing to report”: {nothing}.",
            years=years,
            missing=language.number(count["none"]),
            asked=language.number(count.total()),
            reported=language.number(count["figures"]),
            nothing=language.number(count["nothing"]),
        )
    ]
    if found.count:
        sentences.append(language.say_count("{count} finding to look at.", "{count} findings to look at.", found.count))
    return " ".join(sentences)


def summary_cards(found: Found, language: Language) -> list[Card]:
    """Each leads to its part of the page."""
    say, count = language.say, _counted(found)
    contradictions = sum(requirement.state == "contradiction" for requirement in found.requirements)
    shown = [
        (
            say("Missing"),
            count["none"],
            say("of {count} that are asked for", count=language.number(count.total())),
            GRID,
        ),
        (say("Contradictions"), contradictions, say("“nothing to report”, and yet there are figures"), GRID),
        (say("Figures that stand out"), len(found.outliers), say("far from the years before"), OUTLIERS),
        (say("Survey answers that do not add up"), len(found.polls), say("miss 100% by more than rounding"), POLLS),
        (
            say("Rows that look like duplicates"),
            len(found.pairs),
            say("in different files or sheets") if found.compared_all else say("among the newest rows"),
            DUPLICATES,
        ),
        (say("Spellings that may be one"), len(found.spellings), say("counted apart until you decide"), SPELLINGS),
    ]
    return [Card(label, language.number(number), note=note, href=here(part)) for label, number, note, part in shown]


def _counted(found: Found) -> Counter[str]:
    """What is asked for, by whether it is there: every defined indicator, else a dataset as a whole."""
    return Counter(one.state for requirement in found.requirements for one in requirement.asked)


def without_datasets(requirements: Sequence[Requirement], clauses: Sequence[Clause]) -> list[str]:
    """The clauses of which no dataset with figures is asked: they have neither definitions nor figures."""
    known = {requirement.clause for requirement in requirements if requirement.dataset != "narratives"}
    return [clause.number for clause in clauses if clause.number not in known]
