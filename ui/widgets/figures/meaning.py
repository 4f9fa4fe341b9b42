"""What a figure is, as facts: its level, its unit, how it adds up, what qualifies it, which targets held before."""

from dataclasses import replace

from kpi.rules.figure_row import FigureRow
from kpi.rules.polls import SHARE
from language import Language, units
from language.figures import codes, comparisons, phrases
from language.figures.judgements import judgement_why, judgement_word, target_text
from language.figures.polls import waves_text
from loaders.datasets.registry import BY_NAME
from ui.data import reads
from ui.navigation.address import href
from ui.widgets.elements import Fact
from ui.widgets.figures.counted import counted_text
from ui.widgets.figures.margins import share_margin


def meaning(row: FigureRow, language: Language) -> list[Fact]:
    """What a figure is: its level, its unit, how it adds up, what qualifies it, and which targets held before."""
    poll = row.indicator.dataset == "surveys"
    baseline = phrases.aim_text(row.indicator.baseline, row.indicator, language)
    if baseline and row.indicator.baseline_year:
        baseline = f"{baseline} ({row.indicator.baseline_year})"
    texts = (
        (language.say("Level"), codes.coded(row.indicator.level, codes.LEVELS, language)),
        (language.say("What is counted"), counted_text(row.indicator, language)),
        (language.say("Unit"), units.unit_words(row.indicator, language)),
        (language.say("Kind of figure"), codes.coded(row.measure.kind, codes.KINDS, language)),
        (language.say("How a year adds up"), _adds_up(row, language)),
        (language.say("Direction"), codes.coded(row.indicator.direction, codes.DIRECTIONS, language)),
        (language.say("Baseline"), baseline),
        (language.say("Against the target"), _against_target(row, language)),
        (language.say("Respondents"), language.number(row.base) if poll and row.base else ""),
        (
            language.say("Who answered"),
            language.say("anyone who wanted to: the poll was self-selected") if row.self_selected else "",
        ),
        (language.say("Polls of the year"), waves_text(row, language)),
        (language.say("Base of the shares"), language.say("All answers") if row.indicator.automatic == SHARE else ""),
        (language.say("Margin of error"), share_margin(row, language) if row.indicator.automatic == SHARE else ""),
        (language.say("Margin of error of the change"), comparisons.change_margin_text(row, language)),
        (language.say("Why “at least”"), _why_at_least(row, language)),
        (language.say("Rows that end later"), _spills(row, language)),
        (language.say("Complete up to"), _complete_up_to(row, language)),
        (language.say("Changed after closing"), phrases.revised_text(row, language)),
    )
    former = (language.say("Former targets"), [(text, "") for text in _former_targets(row, language)])
    return [
        *((name, [(text, "")]) for name, text in texts),
        (language.say("Compared with"), _compared(row, language)),
        former,
    ]


def _adds_up(row: FigureRow, language: Language) -> str:
    if row.so_far:
        return language.say("the latest value of the year, worked out over the year so far")
    return codes.coded(row.accumulation, codes.ACCUMULATIONS, language)


def _against_target(row: FigureRow, language: Language) -> str:
    """The year's judgement with its arithmetic, or why there is none; '' without a target."""
    judged = judgement_word(row, language) or judgement_why(row, language)
    return (
        f"{row.year}: {': '.join(filter(None, (judged, target_text(row, language))))}" if row.target is not None else ""
    )


def _spills(row: FigureRow, language: Language) -> str:
    if not row.spills:
        return ""
    return language.say_count(
        "{count} row ends after {year} and counts in {year}, when it began",
        "{count} rows end after {year} and count in {year}, when they began",
        row.spills,
        year=phrases.ordinal(row.year, language),
    )


def _complete_up_to(row: FigureRow, language: Language) -> str:
    """By dataset, because each is complete up to a day of its own."""
    if row.complete or not row.cut:
        return ""
    return f"{language.date(row.cut)} ({BY_NAME[row.indicator.dataset].title(language.code)})"


def _compared(row: FigureRow, language: Language) -> list[tuple[str, str]]:
    """The earlier plan's figure that it is compared with, and its clause."""
    plan, number, change = row.compared_plan, row.compared_clause or "", row.change
    if plan is None or plan == row.indicator.plan:
        return []
    amount = phrases.figure_text(
        replace(row, value=change.compared_value or 0.0, qualifier=change.compared_qualifier or "exact"), language
    )
    name = phrases.clause_name(number, language) if number else language.say("the whole plan")
    where = {"plan": plan, "year": str(change.compared_year)}
    page = href("clause", clause=number, **where) if number else href("overview", **where)
    return [(f"{change.compared_year}: {amount}, {name} ({plan})", page)]


def _former_targets(row: FigureRow, language: Language) -> list[str]:
    return [
        language.say(
            "{year}: {target} until {day}. {note}",
            year=old.year,
            day=language.date(old.ended_at),
            note=old.note or "",
            target=phrases.qualified(
                phrases.aim_text(old.target, row.indicator, language), old.target_qualifier or "exact", language
            ),
        ).strip()
        for old in reads.former_targets(row.indicator.agency, row.indicator.plan)
        if (old.clause, old.indicator) == (row.indicator.clause, row.indicator.code)
    ]


def _why_at_least(row: FigureRow, language: Language) -> str:
    if row.qualifier != "at_least":
        return ""
    if row.missing:
        return language.say_count("{count} row has no number", "{count} rows have no number", row.missing)
    return language.say("a row says “at least”, or an earlier year does")
