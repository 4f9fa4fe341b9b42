"""What the page of a clause is made of: its facts, its small multiples, what a figure is."""

from collections.abc import Sequence

from charts.bars import scale, small_bars
from kpi.rules.polls import SHARE
from language import Language, comparisons, phrases, units
from language.judgements import judgement_why, judgement_word, target_text
from loaders.datasets.registry import BY_NAME
from ui.clause.defined_rule import counted_text
from ui.data import reads
from ui.data.plan_figures import Clause, Row, figure_of
from ui.navigation.address import Choice, href
from ui.surveys.words import margin_of
from ui.widgets.cards import Card, figure_card
from ui.widgets.figure_chart import change_cell
from ui.widgets.rows_link import rows_href
from ui.widgets.tables import Cell, Column

DETAIL = "figure"  # the key of the large chart, to which a small one leads
MULTIPLES = 8  # small charts; a clause with more indicators lists the rest

Said = tuple[str, list[tuple[str, str]]]


def told(clause: Clause, chosen: Choice) -> list[Said]:
    """What the analyst says of the year."""
    language = chosen.language
    narrative = clause.narratives.get(chosen.year, {}).get("narrative") or language.say(
        "{year}: nothing written", year=chosen.year
    )
    return [
        (language.say("What was done, {year}", year=chosen.year), [(narrative, "")]),
        (
            language.say("Nothing to report, {year}", year=chosen.year),
            [(text, "") for text in _answers(clause, chosen)],
        ),
    ]


def _answers(clause: Clause, chosen: Choice) -> list[str]:
    """An analyst's answers of the year: dataset, who, when and why."""
    return [
        " · ".join(
            part
            for part in (
                BY_NAME[dataset].title(chosen.language.code),
                answer.who,
                chosen.language.date(answer.done_at),
                answer.note,
            )
            if part
        )
        for dataset, answer in clause.answers.get(chosen.year, {}).items()
    ]


def about(clause: Clause, chosen: Choice) -> list[Said]:
    """The analyst's status and evidence of the year, and who answers for the clause."""
    language = chosen.language
    told = clause.narratives.get(chosen.year, {})
    status = phrases.coded(told.get("status"), phrases.STATUSES, language)
    return [
        (language.say("Status by the analyst"), [(status, "")]),
        (language.say("Responsible"), [(clause.responsible, "")]),
        (language.say("Evidence"), _links(told.get("evidence") or "")),
    ]


def _links(evidence: str) -> list[tuple[str, str]]:
    """One a line; only an address of the web is a link."""
    lines = filter(None, map(str.strip, evidence.splitlines()))
    return [(line, line if line.startswith(("https://", "http://")) else "") for line in lines]


def small_multiples(clause: Clause, years: Sequence[int], chosen: Choice, indicator: str, usual: str) -> list[Card]:
    """A card an indicator; those of one unit share a scale, and shares run to 100."""
    tops = {}
    for rows in clause.indicators.values():
        unit = rows[0]["unit"]
        tops[unit] = 100 if unit == "%" else max(tops.get(unit, 0), scale(rows))
    return [
        figure_card(
            rows,
            years,
            chosen.year,
            chosen.language,
            href=_detail(clause, code),
            chosen=code == indicator,
            usual=usual,
            top=tops[rows[0]["unit"]],
        )
        for code, rows in list(clause.indicators.items())[:MULTIPLES]
    ]


def _detail(clause: Clause, indicator: str) -> str:
    return href("clause", clause=clause.number, indicator=indicator) + f"#{DETAIL}"


def rest_columns(language: Language, year: int) -> list[Column]:
    return [
        Column("name", language.say("Indicator"), pinned=True, width="clamp(10rem, 26vw, 24rem)"),
        Column("value", str(year), "strong", width="7rem"),
        Column("change", language.say("Change"), width="10.5rem"),
        Column("trend", language.say("Over the years"), width="8rem"),
    ]


def rest_rows(clause: Clause, years: Sequence[int], chosen: Choice, usual: str) -> list[dict]:
    """The indicators that have no small chart."""
    language, rest = chosen.language, []
    for code, rows in list(clause.indicators.items())[MULTIPLES:]:
        row = figure_of(rows, chosen.year)
        rest.append(
            {
                "name": Cell(phrases.indicator_name(rows[0], language), href=_detail(clause, code)),
                "value": Cell(phrases.figure_text(row, language), href=rows_href(row))
                if row
                else Cell(language.say("no figure"), muted=True),
                "change": change_cell(row, language, unless=usual) if row else None,
                "trend": Cell(bars=small_bars(rows, years, language, now=chosen.year)),
            }
        )
    return rest


def meaning(row: Row, language: Language) -> list[Said]:
    """What a figure is: its level, its unit, how it adds up, what qualifies it, and which targets held before."""
    poll = row["dataset"] == "surveys"
    baseline = phrases.value_text(row["baseline"], "exact", row["unit"], language)
    if baseline and row["baseline_year"]:
        baseline = f"{baseline} ({row['baseline_year']})"
    said = (
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
        (language.say("Margin of error"), margin_of(row, language) if row["automatic"] == SHARE else ""),
        (language.say("Margin of error of the change"), comparisons.change_margin_text(row, language)),
        (language.say("Why “at least”"), _why_at_least(row, language)),
        (language.say("Rows that end later"), _spills(row, language)),
        (language.say("Complete up to"), _complete_up_to(row, language)),
    )
    former = (language.say("Former targets"), [(text, "") for text in _former_targets(row, language)])
    return [
        *((name, [(text, "")]) for name, text in said),
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
    text = f"{row['compared_year']}: {amount}, {phrases.clause_name(row['compared_clause'], language)} ({row['compared_plan']})"
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
