"""A plan's year on one page: what stands, what moved most, what is behind, what is missing and whose it is."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kpi.oversight.readiness import Office, due_day, offices
from kpi.rules.ranking import gap, moved
from language import Language, message
from language.figures import codes, comparisons, phrases
from language.figures.comparisons import change_direction
from language.figures.judgements import judged_text, judgement_word
from language.figures.provisional import provisional_text
from language.plans import readiness
from reports.content.plan_year import ClauseYear, IndicatorYear, PlanYear
from reports.content.wording import Line, line

MOST = 5  # of each kind
_MORE_INDICATORS = message("and {count} more indicator"), message("and {count} more indicators")
_MORE_CLAUSES = message("and {count} more clause"), message("and {count} more clauses")
_MORE_OFFICES = message("and {count} more body"), message("and {count} more bodies")


@dataclass(frozen=True)
class Group:
    """Lines of one kind. rest: that there are more than these; '' where there are not."""

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


def summary(plan_year: PlanYear) -> Summary:
    """What the brief and the overview slide say."""
    language = plan_year.language
    found = (
        (
            language.say("Moved most"),
            [_line(clause, indicator, language) for clause, indicator in movers(plan_year)],
            _MORE_INDICATORS,
        ),
        (
            language.say("Behind their targets"),
            [_line(clause, indicator, language) for clause, indicator in _behind(plan_year)],
            _MORE_INDICATORS,
        ),
        (
            language.say("Without anything for the year"),
            [_named(clause, language) for clause in plan_year.clauses if clause.due and clause.is_empty],
            _MORE_CLAUSES,
        ),
        (language.say("What the report lacks, and whose it is"), _lacking(plan_year), _MORE_OFFICES),
    )
    groups = [_group(title, lines, more, language) for title, lines, more in found if lines]
    return Summary(
        _answer(plan_year),
        _report(plan_year),
        [line(indicator, language) for indicator in plan_year.totals if indicator.row],
        groups,
    )


def movers(plan_year: PlanYear) -> list[tuple[ClauseYear, IndicatorYear]]:
    """The figures that moved most, as the overview ranks them."""
    ranked = [
        (size, clause, indicator)
        for clause in plan_year.clauses
        for indicator in clause.indicators
        if indicator.row and (size := moved(indicator.row, change_direction(indicator.row)))
    ]
    return [(clause, indicator) for _, clause, indicator in sorted(ranked, key=lambda one: -one[0])][:MOST]


def _behind(plan_year: PlanYear) -> list[tuple[ClauseYear, IndicatorYear]]:
    """First what is furthest behind, as the overview ranks it."""
    found = [
        (clause, indicator)
        for clause in plan_year.clauses
        for indicator in clause.indicators
        if indicator.row and indicator.row.judgement.state in ("behind", "not_reached")
    ]
    return sorted(found, key=lambda one: -(gap(one[1].figure) or 0.0))


def _answer(plan_year: PlanYear) -> list[str]:
    language, year = plan_year.language, phrases.ordinal(plan_year.year, plan_year.language)
    due = [clause for clause in plan_year.clauses if clause.due]
    there = sum(any(indicator.row for indicator in clause.indicators) for clause in due)
    sentences = [
        language.say("Clauses with figures for {year}: {figured} of {all}.", year=year, figured=there, all=len(due))
    ]
    figures = [indicator.row for clause in plan_year.clauses for indicator in clause.indicators if indicator.row]
    judged = judged_text(figures, plan_year.without_figure, language)
    return list(filter(None, [*sentences, judged, provisional_text(figures, plan_year.year, language)]))


def _report(plan_year: PlanYear) -> list[str]:
    """The analysts' statuses, and how far the report is, unless it was due long ago."""
    language, sentences = plan_year.language, []
    counts = Counter(clause.status for clause in plan_year.clauses if clause.status)
    if counts:
        words = ", ".join(
            f"{codes.coded(status, codes.STATUSES, language)} – {counts[status]}"
            for status in codes.STATUSES
            if counts[status]
        )
        sentences.append(language.say("Statuses by the analyst: {words}.", words=words))
    if plan_year.clauses and plan_year.year >= plan_year.today.year - 1:
        clauses = [clause.readiness for clause in plan_year.clauses]
        sentences.append(
            readiness.sentence(
                clauses, plan_year.year, due_day(plan_year.year), plan_year.today, plan_year.closed, language
            )
        )
    return sentences


def _lacking(plan_year: PlanYear) -> list[str]:
    """One line an office, first who lacks most."""
    return [
        _office(office, plan_year.language)
        for office in offices([clause.readiness for clause in plan_year.clauses])
        if office.lacking
    ]


def _office(office: Office, language: Language) -> str:
    """`Human resources: 4.2, 4.3 – figures, evidence; 5.1 – status`."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for clause in office.lacking:
        alike.setdefault(clause.missing, []).append(clause.clause)
    lacking = "; ".join(
        f"{', '.join(numbers)} – {readiness.missing_text(missing, language)}" for missing, numbers in alike.items()
    )
    return f"{office.name or language.say('Nobody is named as responsible')}: {lacking}"


def _group(title: str, lines: Sequence[str], more: tuple[str, str], language: Language) -> Group:
    rest = len(lines) - MOST
    return Group(title, list(lines[:MOST]), language.say_count(*more, rest) if rest > 0 else "")


def _line(clause: ClauseYear, indicator: IndicatorYear, language: Language) -> str:
    parts = (
        phrases.figure_text(indicator.figure, language),
        comparisons.change_text(indicator.figure, language),
        judgement_word(indicator.figure, language),
    )
    return f"{phrases.clause_name(clause.number, language)}. {indicator.name}: {'; '.join(filter(None, parts))}"


def _named(clause: ClauseYear, language: Language) -> str:
    return f"{phrases.clause_name(clause.number, language)}. {clause.title}"
