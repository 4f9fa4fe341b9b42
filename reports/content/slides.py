"""The slides of a council meeting: what each of them says, whichever form shows it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from kpi.rules.polls import SHARE, question_code
from language import Language, comparisons, message, phrases
from language.sentences import sentence
from loaders.datasets.registry import BY_NAME
from reports.content.citations import Sources, origin
from reports.content.document import ClauseReport, Document, Indicator, Row
from reports.content.summary import movers, summary
from reports.content.wording import Line, line, provenance, section

KINDS = {
    "title": message("Title slide"),
    "overview": message("Overview"),
    "movers": message("Moved most"),
    "clause": message("Clause"),
    "survey": message("Survey"),
    "closing": message("Closing"),
}


_MOST_LETTERS = 420  # of a text that can be read from the last row


@dataclass(frozen=True)
class Answer:
    """An answer of a survey: its share in percent, as a number and in words. row: its figure."""

    name: str
    share: float
    value: str
    change: str
    row: Row


@dataclass(frozen=True)
class Slide:
    """key: what names it in a saved choice, `clause/10.2`. kicker: small, over the title. big: the figure,
    with its change, that change's direction and what it is compared with. said: sentences. notes: for the
    speaker. foot: what the slide says of its own origin.

    drawn: the indicator whose years are drawn. lines: a table's rows.
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
    foot: list[str] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """One of KINDS."""
        return self.key.partition("/")[0]

    @property
    def rows(self) -> list[Row]:
        """The figures that it shows as numbers of their own, the main one first."""
        drawn = [self.drawn.row] if self.drawn else []
        return [*drawn, *(line.row for line in self.lines if line.row), *(answer.row for answer in self.answers)]


def slides(document: Document, keys: Sequence[str] | None = None, sources: Sources | None = None) -> list[Slide]:
    """The chosen slides in their order, those that the document does not have left out; None: all.

    sources: of a figure, for notes that say where its numbers stand.
    """
    there = {slide.key: slide for make in _MAKERS for slide in make(document)}
    shown = list(there.values()) if keys is None else [there[key] for key in keys if key in there]
    return [
        replace(slide, foot=_foot(slide, document), notes=[*slide.notes, *_origins(slide, document, sources)])
        for slide in shown
    ]


def _foot(slide: Slide, document: Document) -> list[str]:
    """Made up or not, the edition, and up to which day the slide's own datasets are complete."""
    mine = {BY_NAME[row["dataset"]].title(document.language.code) for row in slide.rows}
    said = provenance(
        replace(document, complete={dataset: day for dataset, day in document.complete.items() if dataset in mine})
    )
    return said if slide.rows else said[:-1]  # title and closing say the days of all datasets themselves


def _origins(slide: Slide, document: Document, sources: Sources | None) -> list[str]:
    return [origin(row, sources(row), document.language) for row in slide.rows] if sources else []


def _title(document: Document) -> list[Slide]:
    said = [
        document.agency_name,
        phrases.year_label(document.year, document.year < document.today.year, document.language),
    ]
    return [Slide("title", document.title, said=[*said, provenance(document)[-1]], notes=provenance(document))]


def _overview(document: Document) -> list[Slide]:
    told = summary(document)
    return [
        Slide(
            "overview",
            document.language.say("Are we carrying out the plan?"),
            said=told.answer,
            lines=told.totals,
            notes=told.answer,
        )
    ]


def _movers(document: Document) -> list[Slide]:
    moved, language = movers(document), document.language
    if not moved:
        return []
    lines = [
        line(Indicator(f"{clause.number} · {indicator.name}", indicator.rows, indicator.row), language)
        for clause, indicator in moved
    ]
    return [
        Slide(
            "movers",
            language.say("Moved most"),
            lines=lines,
            notes=[sentence(indicator.row, language) for _, indicator in moved],
        )
    ]


def _clauses(document: Document) -> list[Slide]:
    return [_clause(clause, document) for clause in document.clauses]


def _clause(clause: ClauseReport, document: Document) -> Slide:
    language = document.language
    name, key = phrases.clause_name(clause.number, language), f"clause/{clause.number}"
    narrative = [text for text in clause.narrative.splitlines() if text.strip()]
    main = next((indicator for indicator in clause.indicators if indicator.row), None)
    if main is None:
        return Slide(key, clause.title, name, said=_without_figure(clause, document), notes=narrative)
    row = main.row
    rest = [line(indicator, language) for indicator in clause.indicators if indicator.row and indicator is not main]
    return Slide(
        key,
        clause.title,
        name,
        big=phrases.figure_text(row, language),
        change=comparisons.change_text(row, language),
        direction=comparisons.change_direction(row),
        compared=comparisons.compared_text(row, language),
        said=[main.name, sentence(row, language)],
        drawn=main,
        lines=rest[:2],
        notes=[sentence(row, language), *narrative],
    )


def _without_figure(clause: ClauseReport, document: Document) -> list[str]:
    """That there is none; and what else the report says of the clause, as far as a slide can hold it."""
    language, year = document.language, phrases.ordinal(document.year, document.language)
    said = [language.say("No figure has come in for {year}.", year=year)]
    if clause.nothing:
        said = [language.say("Nothing to report: {datasets}.", datasets=", ".join(clause.nothing))]
    told = section(clause, document)
    said += [f"{name}: {text}" for name, text in told.facts]
    short = len(clause.narrative) <= _MOST_LETTERS
    return said + (
        [text for text in clause.narrative.splitlines() if text.strip()]
        if short
        else [language.say("The text on this clause is in the speaker's notes.")]
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
        f"survey/{code}",
        rows[0]["label"],
        language.say("Survey"),
        compared=comparisons.compared_text(rows[0], language),
        said=said,
        answers=[
            Answer(
                row["answer"],
                row["value"],
                phrases.figure_text(row, language),
                comparisons.change_text(row, language),
                row,
            )
            for row in rows
        ],
        notes=[sentence(max(rows, key=lambda row: row["value"]), language)],
    )


def _closing(document: Document) -> list[Slide]:
    return [
        Slide(
            "closing",
            document.language.say("Thank you for your attention"),
            document.agency_name,
            said=provenance(document),
        )
    ]


_MAKERS: tuple[Callable[[Document], list[Slide]], ...] = (_title, _overview, _movers, _clauses, _surveys, _closing)
