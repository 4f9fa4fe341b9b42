"""The answer of the page on what is missing, in a sentence and as numbers that lead on."""

from collections.abc import Sequence

from kpi.oversight.completeness import Asked, Requirement, reported
from language import Language
from ui.completeness.findings import DUPLICATES, OUTLIERS, POLLS
from ui.completeness.found import Found
from ui.completeness.grid import GRID, LACK, here
from ui.completeness.spellings import SPELLINGS
from ui.data.plan_figures import Clause
from ui.widgets.cards import Card
from ui.widgets.missing_figures import asked_count


def summary_text(found: Found, years: str, language: Language) -> str:
    """How many of what is asked for is missing, and how many findings there are. years: in words."""
    figures, narratives = _asked(found), _asked(found, narratives=True)
    sentences = [f"{years}: {asked_count(figures, language)}."]
    if narratives:
        there, asked = reported(narratives), len(narratives)
        text = language.say(
            "Narratives: {there} of {asked}.", there=language.number(there), asked=language.number(asked)
        )
        sentences.append(text)
    if nothing := sum(one.state == "nothing" for one in figures):
        sentences.append(language.say("Answered “nothing to report”: {count}.", count=language.number(nothing)))
    if found.count:
        sentences.append(language.say_count("{count} finding to look at.", "{count} findings to look at.", found.count))
    return " ".join(sentences)


def summary_cards(found: Found, language: Language) -> list[Card]:
    """Each leads to its part of the page."""
    say, figures, narratives = language.say, _asked(found), _asked(found, narratives=True)
    contradictions = sum(requirement.state == "contradiction" for requirement in found.requirements)
    shown = [
        (
            say("Missing"),
            len(figures) - reported(figures),
            say("of {count} that are asked for", count=language.number(len(figures))),
            GRID,
        ),
        (
            say("Narratives missing"),
            len(narratives) - reported(narratives),
            say("of {count} that are asked for", count=language.number(len(narratives))),
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
    lacking = {say("Missing"): {LACK: "figures"}, say("Narratives missing"): {LACK: "narratives"}}
    return [
        Card(label, language.number(number), note=note, href=here(part, **lacking.get(label, {})))
        for label, number, note, part in shown
    ]


def _asked(found: Found, narratives: bool = False) -> list[Asked]:
    """What is asked for: every defined indicator, else a dataset as a whole; or the narratives."""
    return [
        one
        for requirement in found.requirements
        if (requirement.dataset == "narratives") == narratives
        for one in requirement.asked
    ]


def without_datasets(requirements: Sequence[Requirement], clauses: Sequence[Clause]) -> list[str]:
    """The clauses of which no dataset with figures is asked: they have neither definitions nor figures."""
    known = {requirement.clause for requirement in requirements if requirement.dataset != "narratives"}
    return [clause.number for clause in clauses if clause.number not in known]
