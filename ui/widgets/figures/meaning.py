"""What a figure is, as facts: its level, its unit, how it adds up, what qualifies it, which targets held before."""

from kpi.rules.polls import SHARE
from language import Language, comparisons, phrases, units
from language.judgements import judgement_why, judgement_word, target_text
from loaders.datasets.registry import BY_NAME
from ui.data import reads
from ui.data.plan_figures import Row
from ui.navigation.address import href
from ui.widgets.elements import Fact
from ui.widgets.figures.counted import counted_text
from ui.widgets.figures.margins import share_margin


def meaning(row: Row, language: Language) -> list[Fact]:
    """What a figure is: its level, its unit, how it adds up, what qualifies it, and which targets held before."""
    poll = row["dataset"] == "surveys"
    baseline = phrases.value_text(row["baseline"], "exact", row["unit"], language)
    if baseline and row["baseline_year"]:
        baseline = f"{baseline} ({row['baseline_year']})"
    texts = (
        (language.say("Level"), phrases.coded(row["level"], phrases.LEVELS, language)),
        (language.say("What is counted"), counted_text(row, language)),
        (language.say("Unit"), units.unit_words(row, language)),
        (language.say("How a year adds up"), phrases.coded(row["accumulation"], phrases.ACCUMULATIONS, language)),
        (language.say("Direction"), phrases.coded(row["direction"], phrases.DIRECTIONS, language)),
        (language.say("Baseline"), baseline),
        (language.say("Against the target"), _against_target(row, language)),
        (language.say("Respondents"), language.number(row["base"]) if poll and row["base"] else ""),
        (
            language.say("Who answered"),
            language.say("anyone who wanted to: the poll was self-selected") if row["self_selected"] else "",
        ),
        (language.say("Base of the shares"), language.say("All answers") if row["automatic"] == SHARE else ""),
        (language.say("Margin of error"), share_margin(row, language) if row["automatic"] == SHARE else ""),
        (language.say("Margin of error of the change"), comparisons.change_margin_text(row, language)),
        (language.say("Why “at least”"), _why_at_least(row, language)),
        (language.say("Rows that end later"), _spills(row, language)),
        (language.say("Complete up to"), _complete_up_to(row, language)),
    )
    former = (language.say("Former targets"), [(text, "") for text in _former_targets(row, language)])
    return [
        *((name, [(text, "")]) for name, text in texts),
        (language.say("Compared with"), _compared(row, language)),
        former,
    ]


def _against_target(row: Row, language: Language) -> str:
    """The year's judgement with its arithmetic, or why there is none; '' without a target."""
    judged = judgement_word(row, language) or judgement_why(row, language)
    return (
        f"{row['year']}: {': '.join(filter(None, (judged, target_text(row, language))))}"
        if row["target"] is not None
        else ""
    )


def _spills(row: Row, language: Language) -> str:
    if not row["spills"]:
        return ""
    return language.say_count(
        "{count} row ends after {year} and counts in {year}, when it began",
        "{count} rows end after {year} and count in {year}, when they began",
        row["spills"],
        year=phrases.ordinal(row["year"], language),
    )


def _complete_up_to(row: Row, language: Language) -> str:
    """By dataset, because each is complete up to a day of its own."""
    if not row["cut"] or row["cut"].year != row["year"]:
        return ""
    return f"{language.date(row['cut'])} ({BY_NAME[row['dataset']].title(language.code)})"


def _compared(row: Row, language: Language) -> list[tuple[str, str]]:
    """The earlier plan's figure that it is compared with, and its clause."""
    if row["compared_plan"] in (None, row["plan"]):
        return []
    amount = phrases.figure_text(
        row | {"value": row["compared_value"], "qualifier": row["compared_qualifier"]}, language
    )
    clause = phrases.clause_name(row["compared_clause"], language)
    text = f"{row['compared_year']}: {amount}, {clause} ({row['compared_plan']})"
    return [
        (text, href("clause", plan=row["compared_plan"], clause=row["compared_clause"], year=str(row["compared_year"])))
    ]


def _former_targets(row: Row, language: Language) -> list[str]:
    return [
        language.say(
            "{year}: {target} until {day}. {note}",
            year=old["year"],
            day=language.date(old["ended_at"]),
            note=old["note"] or "",
            target=phrases.value_text(old["target"], old["target_qualifier"] or "exact", row["unit"], language),
        ).strip()
        for old in reads.former_targets(row["agency"], row["plan"])
        if (old["clause"], old["indicator"]) == (row["clause"], row["indicator"])
    ]


def _why_at_least(row: Row, language: Language) -> str:
    if row["qualifier"] != "at_least":
        return ""
    if row["missing"]:
        return language.say_count("{count} row has no number", "{count} rows have no number", row["missing"])
    return language.say("a row says “at least”, or an earlier year does")
