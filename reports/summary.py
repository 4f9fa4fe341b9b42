"""A plan's year on one page: what stands, what moved most, what is missing."""

from dataclasses import dataclass

from language import Language, comparisons, phrases
from language.judgements import judgement_word
from reports.content import ClauseReport, Document, Indicator
from reports.wording import Line, line

MOST = 5  # of each kind


@dataclass(frozen=True)
class Summary:
    """answer: sentences that can be read out. totals: of the plan. groups: (title, lines)."""

    answer: list[str]
    totals: list[Line]
    groups: list[tuple[str, list[str]]]


def summary(document: Document) -> Summary:
    language = document.language
    groups = [
        (language.say("Moved most"), [_told(clause, indicator, language) for clause, indicator in movers(document)]),
        (language.say("Behind their targets"), [_told(clause, indicator, language) for clause, indicator in _behind(document)[:MOST]]),
        (language.say("Without anything for the year"), [_named(clause, language) for clause in document.clauses if clause.is_empty]),
    ]
    return Summary(_answer(document), [line(indicator, language) for indicator in document.totals if indicator.row], [group for group in groups if group[1]])


def movers(document: Document) -> list[tuple[ClauseReport, Indicator]]:
    """The main indicators of clauses that changed most, by the percentage of their change; those on a small
    base say too little, and shares have none."""
    changed = [
        (clause, indicator) for clause, indicator in _mains(document)
        if indicator.row["change_percent"] is not None and not indicator.row["small_base"] and indicator.row["change"]
    ]
    return sorted(changed, key=lambda one: -abs(one[1].row["change_percent"]))[:MOST]


def _mains(document: Document) -> list[tuple[ClauseReport, Indicator]]:
    return [(clause, clause.indicators[0]) for clause in document.clauses if clause.indicators and clause.indicators[0].row]


def _behind(document: Document) -> list[tuple[ClauseReport, Indicator]]:
    return [
        (clause, indicator) for clause in document.clauses for indicator in clause.indicators
        if indicator.row and indicator.row["judgement"] in ("behind", "not_reached")
    ]


def _answer(document: Document) -> list[str]:
    language, year = document.language, phrases.ordinal(document.year, document.language)
    there = sum(any(indicator.row for indicator in clause.indicators) for clause in document.clauses)
    said = [language.say("Clauses with figures for {year}: {figured} of {all}.", year=year, figured=there, all=len(document.clauses))]
    judged = [indicator.row["judgement"] for clause in document.clauses for indicator in clause.indicators if indicator.row and indicator.row["judgement"]]
    if judged:
        counts = {state: judged.count(state) for state in ("reached", "on_track", "behind", "not_reached") if state in judged}
        words = ", ".join(f"{judgement_word({'judgement': state}, language)} – {count}" for state, count in counts.items())
        said.append(language.say_count("{count} target: {words}.", "{count} targets: {words}.", len(judged), words=words))
    return said


def _told(clause: ClauseReport, indicator: Indicator, language: Language) -> str:
    parts = (phrases.figure_text(indicator.row, language), comparisons.change_text(indicator.row, language), judgement_word(indicator.row, language))
    return f"{phrases.clause_name(clause.number, language)}. {indicator.name}: {'; '.join(filter(None, parts))}"


def _named(clause: ClauseReport, language: Language) -> str:
    return f"{phrases.clause_name(clause.number, language)}. {clause.title}"
