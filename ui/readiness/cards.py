"""How many clauses are ready for the report, and how many lack each part of it, as cards."""

from collections import Counter
from collections.abc import Sequence

from kpi.oversight.readiness import Readiness
from language import Language, message
from ui.navigation.address import href
from ui.widgets.cards import Card

READY = "ready"
WITHOUT = {
    "figures": message("Without all figures"),
    "narrative": message("Without a narrative"),
    "status": message("Without a status"),
    "evidence": message("Without evidence"),
}


def readiness_cards(clauses: Sequence[Readiness], language: Language) -> list[Card]:
    """One of the ready clauses, and one a part of the report; a clause may lack several. Of those that are due; each
    leads to the clauses that it counts."""
    due = [clause for clause in clauses if clause.due]
    counts = Counter(name for clause in due for name in clause.missing)
    note = language.say_count("of {count} clause", "of {count} clauses", len(due))
    shown = [(READY, language.say("Ready clauses"), sum(not clause.missing for clause in due))]
    shown += [(name, language.say(label), counts[name]) for name, label in WITHOUT.items()]
    return [
        Card(label, language.number(count), note=note, href=href("readiness", lack=name) + "#clauses")
        for name, label, count in shown
    ]
