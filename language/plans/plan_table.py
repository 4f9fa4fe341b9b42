"""A plan as it is approved, in words: sections, who carries clauses out, and when they are due."""

from typing import TYPE_CHECKING

from language import Language
from language.figures.phrases import in_language, ordinal
from language.untranslated import join, within

if TYPE_CHECKING:
    from kpi.plans import Implementer, PlanClause, Section


def section_name(section: "Section | None", language: Language) -> str:
    """`4. Electronic services`; `Section 4` where it has no title. None: of clauses that stand under none."""
    if section is None:
        return language.say("Clauses under no section")
    title = in_language(section.titles, language)
    return within(f"{section.number}. ", title) if title else language.say("Section {number}", number=section.number)


def implementer_name(implementer: "Implementer", language: Language) -> str:
    """In the reader's language, where the agency's list has it, else with the mark of its own."""
    return in_language(implementer.names, language)


def implementers_text(clause: "PlanClause", language: Language) -> str:
    """`State Migration Service (leads); Human resources`; '' where none is named."""
    names = [implementer_name(one, language) for one in clause.implementers]
    if len(names) > 1:
        names[0] = leading(names[0], language)
    return join("; ", names)


def leading(name: str, language: Language) -> str:
    """The implementer that leads: the first of several."""
    return language.say("{name} (leads)", name=name)


def term_text(clause: "PlanClause") -> str:
    """`2016–2018`, `2016`."""
    first, last = clause.first_year, clause.last_year
    return str(first) if first == last else f"{first}–{last}"


def not_due_text(clause: "PlanClause", year: int, language: Language) -> str:
    """A sentence."""
    return language.say(
        "The clause is not due in {year}: its term is {term}.", year=ordinal(year, language), term=term_text(clause)
    )


def outside_term_text(clause: "PlanClause", year: int, language: Language) -> str:
    """A sentence, of a year that has figures although the clause is not due."""
    return language.say(
        "The figures of {year} lie outside the term of the clause, {term}.",
        year=ordinal(year, language),
        term=term_text(clause),
    )
