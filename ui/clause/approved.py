"""What the plan itself says of a clause, as facts."""

from language.figures.phrases import in_language
from language.plans.plan_table import (
    implementer_name,
    leading,
    not_due_text,
    outside_term_text,
    section_name,
    term_text,
)
from language.untranslated import within
from ui.data.plan_figures import Clause
from ui.navigation.address import Choice
from ui.widgets.elements import Fact


def approved(clause: Clause, chosen: Choice) -> list[Fact]:
    """Its section, what it is judged by, who carries it out (the first leads) and when it is due."""
    language, own = chosen.language, clause.approved
    section = section_name(own.section, language) if own.section else ""
    return [
        (language.say("Section"), [(section, "")]),
        (language.say("Evaluation indicator"), [(in_language(own.evaluation, language), "")]),
        (language.say("Implementers"), _implementers(clause, chosen)),
        (language.say("Term"), [(term_text(own), "")]),
    ]


def _implementers(clause: Clause, chosen: Choice) -> list[tuple[str, str]]:
    lines, several = [], len(clause.approved.implementers) > 1
    for position, one in enumerate(clause.approved.implementers):
        name = implementer_name(one, chosen.language)
        if several and not position:
            name = leading(name, chosen.language)
        lines.append((within("", name, f" · {one.contact}") if one.contact else name, ""))
    return lines


def due_note(clause: Clause, chosen: Choice) -> str:
    """What is to be known of a year outside the clause's term; '' within it."""
    if clause.is_due(chosen.year):
        return ""
    text = outside_term_text if clause.figures(chosen.year) else not_due_text
    return text(clause.approved, chosen.year, chosen.language)
