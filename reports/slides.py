"""The slides of a council meeting: what each of them says, whichever form shows it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from kpi.polls import SHARE, question_code
from language import Language, comparisons, message, phrases
from language.sentences import sentence
from reports.content import ClauseReport, Document, Indicator
from reports.summary import movers, summary
from reports.wording import Line, line, provenance

KINDS = {
    "title": message("Title"),
    "overview": message("Overview"),
    "movers": message("Moved most"),
    "clause": message("Clause"),
    "survey": message("Survey"),
    "closing": message("Closing"),
}


@dataclass(frozen=True)
class Answer:
    """An answer of a survey: its share in percent, as a number and in words."""

    name: str
    share: float
    value: str
    change: str


@dataclass(frozen=True)
class Slide:
    """key: what names it in a saved choice, `clause/10.2`. kicker: small, over the title. big: the figure,
    with its change, that change's direction and what it is compared with. notes: for the speaker.

    drawn: the indicator whose years are drawn. lines: a table's rows. items: sentences.
    """

    key: str
    title: str
    kicker: str = ""
    big: str = ""
    change: str = ""
    direction: str = "none"
    compared: str = ""
    said: list[str] = field(default_factory=list)
    drawn: Indicator | None = None
    lines: list[Line] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """One of KINDS."""
        return self.key.partition("/")[0]


def slides(document: Document, keys: Sequence[str] | None = None) -> list[Slide]:
    """The chosen slides in their order, those that the document does not have left out; None: all."""
    there = {slide.key: slide for make in _MAKERS for slide in make(document)}
    return list(there.values()) if keys is None else [there[key] for key in keys if key in there]


def _title(document: Document) -> list[Slide]:
    said = [document.agency_name, phrases.year_label(document.year, document.year < document.today.year, document.language)]
    return [Slide("title", document.title, said=said, notes=provenance(document))]


def _overview(document: Document) -> list[Slide]:
    told = summary(document)
    return [Slide("overview", document.language.say("Are we carrying out the plan?"), said=told.answer, lines=told.totals, notes=told.answer)]


def _movers(document: Document) -> list[Slide]:
    moved, language = movers(document), document.language
    if not moved:
        return []
    lines = [line(Indicator(f"{clause.number} · {indicator.name}", indicator.rows, indicator.row), language) for clause, indicator in moved]
    return [Slide("movers", language.say("Moved most"), lines=lines, notes=[sentence(indicator.row, language) for _, indicator in moved])]


def _clauses(document: Document) -> list[Slide]:
    return [_clause(clause, document) for clause in document.clauses]


def _clause(clause: ClauseReport, document: Document) -> Slide:
    language = document.language
    name, key = phrases.clause_name(clause.number, language), f"clause/{clause.number}"
    narrative = [text for text in clause.narrative.splitlines() if text.strip()]
    main = next((indicator for indicator in clause.indicators if indicator.row), None)
    if main is None:
        year = phrases.ordinal(document.year, language)
        nothing = language.say("Nothing to report: {datasets}.", datasets=", ".join(clause.nothing)) if clause.nothing else ""
        return Slide(key, clause.title, name, said=[nothing or language.say("No figure has come in for {year}.", year=year)], notes=narrative)
    row = main.row
    rest = [line(indicator, language) for indicator in clause.indicators if indicator.row and indicator is not main]
    return Slide(
        key, clause.title, name, big=phrases.figure_text(row, language), change=comparisons.change_text(row, language),
        direction=comparisons.change_direction(row), compared=comparisons.compared_text(row, language), said=[main.name, sentence(row, language)],
        drawn=main, lines=rest[:2], notes=[sentence(row, language), *narrative],
    )


def _surveys(document: Document) -> list[Slide]:
    """One a question of the year; asked under several clauses, it is one question."""
    asked: dict[str, dict[str, Indicator]] = {}
    for clause in document.clauses:
        for indicator in clause.indicators:
            if indicator.row and indicator.row["automatic"] == SHARE:
                asked.setdefault(question_code(indicator.row), {}).setdefault(indicator.row["indicator"], indicator)
    return [_survey(code, list(answers.values()), document.language) for code, answers in asked.items()]


def _survey(code: str, answers: list[Indicator], language: Language) -> Slide:
    rows = [indicator.row for indicator in answers]
    base = rows[0]["base"]
    said = [language.say("n = {n}", n=language.number(base))] if base else []
    if rows[0]["self_selected"]:
        said.append(language.say("The poll was self-selected: it speaks for those who answered."))
    return Slide(
        f"survey/{code}", rows[0]["label"], language.say("Survey"), compared=comparisons.compared_text(rows[0], language), said=said,
        answers=[Answer(row["answer"], row["value"], phrases.figure_text(row, language), comparisons.change_text(row, language)) for row in rows],
        notes=[sentence(max(rows, key=lambda row: row["value"]), language)],
    )


def _closing(document: Document) -> list[Slide]:
    return [Slide("closing", document.language.say("Thank you for your attention"), document.agency_name, said=provenance(document))]


_MAKERS: tuple[Callable[[Document], list[Slide]], ...] = (_title, _overview, _movers, _clauses, _surveys, _closing)
