"""A plan's year on one page: what stands, what moved most, what is behind, what is missing and whose it is."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from kpi.oversight.readiness import Office, due_day, offices
from language import Language, comparisons, phrases, readiness
from language.judgements import judged_text, judgement_word
from reports.content.document import ClauseReport, Document, Indicator, Row
from reports.content.wording import Line, line

MOST = 5  # of each kind


@dataclass(frozen=True)
class Group:
    """rest: that there are more than these lines; '' where there are not."""

    title: str
    lines: list[str]
    rest: str


@dataclass(frozen=True)
class Summary:
    """answer, report: sentences that can be read out, of the plan and of its report. totals: of the plan."""

    answer: list[str]
    report: list[str]
    totals: list[Line]
    groups: list[Group]


def summary(document: Document) -> Summary:
    language = document.language
    told = (
        (language.say("Moved most"), [_told(clause, indicator, language) for clause, indicator in movers(document)]),
        (
            language.say("Behind their targets"),
            [_told(clause, indicator, language) for clause, indicator in _behind(document)],
        ),
        (
            language.say("Without anything for the year"),
            [_named(clause, language) for clause in document.clauses if clause.is_empty],
        ),
        (language.say("What the report lacks, and whose it is"), _lacking(document)),
    )
    groups = [_group(title, lines, language) for title, lines in told if lines]
    return Summary(
        _answer(document),
        _report(document),
        [line(indicator, language) for indicator in document.totals if indicator.row],
        groups,
    )


def movers(document: Document) -> list[tuple[ClauseReport, Indicator]]:
    """The main indicators of clauses that changed most, by the percentage of their change; those on a small
    base say too little, and shares have none."""
    changed = [
        (clause, indicator)
        for clause, indicator in _mains(document)
        if indicator.row["change_percent"] is not None and not indicator.row["small_base"] and indicator.row["change"]
    ]
    return sorted(changed, key=lambda one: -abs(one[1].row["change_percent"]))[:MOST]


def _mains(document: Document) -> list[tuple[ClauseReport, Indicator]]:
    return [
        (clause, clause.indicators[0]) for clause in document.clauses if clause.indicators and clause.indicators[0].row
    ]


def _behind(document: Document) -> list[tuple[ClauseReport, Indicator]]:
    """First what is furthest behind."""
    found = [
        (clause, indicator)
        for clause in document.clauses
        for indicator in clause.indicators
        if indicator.row and indicator.row["judgement"] in ("behind", "not_reached")
    ]
    return sorted(found, key=lambda one: _done(one[1].row))


def _done(row: Row) -> float:
    """Of what was due, the part that is done; what has grown beyond its limit stands before all."""
    if row["pace"] is None:
        return -inf
    grows_too_fast = row["direction"] == "less" and row["accumulation"] != "latest" and row["pace"] > 0
    return 1 / row["pace"] if grows_too_fast else row["pace"]


def _answer(document: Document) -> list[str]:
    language, year = document.language, phrases.ordinal(document.year, document.language)
    there = sum(any(indicator.row for indicator in clause.indicators) for clause in document.clauses)
    said = [
        language.say(
            "Clauses with figures for {year}: {figured} of {all}.", year=year, figured=there, all=len(document.clauses)
        )
    ]
    judged = judged_text(
        [indicator.row for clause in document.clauses for indicator in clause.indicators if indicator.row], language
    )
    said += [judged] if judged else []
    return said


def _report(document: Document) -> list[str]:
    """The analysts' statuses, and how far the report is, unless it was due long ago."""
    language, said = document.language, []
    counts = Counter(clause.status for clause in document.clauses if clause.status)
    if counts:
        words = ", ".join(
            f"{phrases.coded(status, phrases.STATUSES, language)} – {counts[status]}"
            for status in phrases.STATUSES
            if counts[status]
        )
        said.append(language.say("Statuses by the analyst: {words}.", words=words))
    if document.clauses and document.year >= document.today.year - 1:
        clauses = [clause.readiness for clause in document.clauses]
        said.append(
            readiness.sentence(
                clauses, document.year, due_day(document.year), document.today, document.closed, language
            )
        )
    return said


def _lacking(document: Document) -> list[str]:
    """One line an office, first who lacks most."""
    return [
        _office(office, document.language)
        for office in offices([clause.readiness for clause in document.clauses])
        if office.lacking
    ]


def _office(office: Office, language: Language) -> str:
    """`Human resources: 4.2, 4.3 – figures, evidence; 5.1 – status`."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for clause in office.lacking:
        alike.setdefault(clause.missing, []).append(clause.clause)
    told = "; ".join(
        f"{', '.join(numbers)} – {readiness.missing_text(missing, language)}" for missing, numbers in alike.items()
    )
    return f"{office.name or language.say('Nobody is named as responsible')}: {told}"


def _group(title: str, lines: Sequence[str], language: Language) -> Group:
    more = len(lines) - MOST
    return Group(
        title, list(lines[:MOST]), language.say_count("and {count} more", "and {count} more", more) if more > 0 else ""
    )


def _told(clause: ClauseReport, indicator: Indicator, language: Language) -> str:
    parts = (
        phrases.figure_text(indicator.row, language),
        comparisons.change_text(indicator.row, language),
        judgement_word(indicator.row, language),
    )
    return f"{phrases.clause_name(clause.number, language)}. {indicator.name}: {'; '.join(filter(None, parts))}"


def _named(clause: ClauseReport, language: Language) -> str:
    return f"{phrases.clause_name(clause.number, language)}. {clause.title}"
