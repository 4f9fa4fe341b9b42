"""The cases of the rules in words: what the dashboard says of what was reported.

It is worked out at that moment, as for real figures; only what rows in a database come to is taken
from the table, whose every case is tested.
"""

from dataclasses import fields
from datetime import date

from kpi.cases import Answers, Case, Plans, Share, worked_out
from kpi.rules.compared import Change, Figure
from kpi.rules.figure_row import FigureRow, Indicator
from kpi.rules.judgement import Aim, Judgement
from kpi.rules.measure import measure
from kpi.rules.polls import RESPONDENTS
from language import Language
from language.figures import comparisons, judgements, phrases
from language.figures.compared import compared_text
from language.figures.polls import waves_text
from loaders.datasets.registry import CODES, FACTS
from ui.methods.reported import respondents

_UNITS = {one.code: one.unit for declaration in FACTS for one in declaration.indicators}


def outcome_text(case: Case, language: Language) -> str:
    """What the dashboard says of it."""
    given = case.given
    if isinstance(case.expected, tuple):
        return _sums(case.expected, case.today, language)
    result = worked_out(case)
    if isinstance(given, Aim):
        return _judged(given, result, language)
    if isinstance(given, Share):
        return comparisons.margin_text((result["low"], result["high"]), language)
    if isinstance(given, Answers):
        return _shares(given, result, "missing" in case.expected, language)
    if isinstance(given, Plans):
        return f"{_line(result, language)} {compared(case, language)}"
    return compared(case, language)


def compared(case: Case, language: Language) -> str:
    """The change of figures or of plans in a row, its margin, and what it is compared with."""
    result = worked_out(case)
    figure = case.given[-1] if isinstance(case.given, tuple) else Figure(result["year"], 0)
    row = FigureRow(
        year=figure.year,
        value=figure.value,
        accumulation=figure.accumulation,
        cut=figure.cut,
        self_selected=figure.self_selected,
        day_of=figure.day_of,
        polls=figure.polls,
        has_counts=figure.has_counts,
        measure=figure.measure,
        crossing=result.get("crossing", ""),
        unit=figure.unit,
        indicator=Indicator(unit=figure.unit, measure=figure.measure),
        change=Change(**{field.name: result[field.name] for field in fields(Change)}),
    )
    return _change(row, language)


def _sums(expected: tuple[dict, ...], today: date, language: Language) -> str:
    """`10.2-ci bənd: 100 nəfər; planın cəmi: 100 nəfər`: clauses and years where there are several."""
    clauses, years = ({row[name] for row in expected} for name in ("clause", "year"))
    sums = []
    for row in expected:
        prefix = [_clause(row["clause"], language)] if len(clauses) > 1 else []
        if len(years) > 1 or "complete" in row:
            complete = row.get("complete", row["year"] != today.year)
            prefix.append(phrases.year_label(row["year"], complete, language))
        sums.append(": ".join([*prefix, _sum(row, language)]))
    return "; ".join(sums)


def _clause(clause: str, language: Language) -> str:
    return phrases.clause_name(clause, language) if clause else language.say("The whole plan")


def _sum(expected: dict, language: Language) -> str:
    if expected["value"] is None:
        return language.say("no figure")
    row = _row(expected)
    text = phrases.figure_text(row, language)
    if row.indicator.automatic == RESPONDENTS:
        text = f"n = {language.number(row.value)}"
    if row.indicator.label:
        text = f"{row.indicator.label}: {text}"
    if waves := waves_text(row, language):
        text += f" ({waves})"
    if row.rows:
        text += ", " + language.say_count("from {count} row", "from {count} rows", row.rows)
    return f"{text}; {_change(row, language)}" if "change" in expected else text


def _row(expected: dict) -> FigureRow:
    """expected: of kpi.cases.shapes.figure."""
    automatic = CODES.read(expected["indicator"]).automatic
    unit = expected.get("unit") or _UNITS.get(automatic, "")
    return FigureRow(
        year=expected["year"],
        value=expected["value"],
        qualifier=expected["qualifier"],
        rows=expected.get("rows", 0),
        cut=expected.get("cut"),
        accumulation="within_year",
        waves=expected.get("waves", ()),
        has_counts=expected.get("has_counts", False),
        indicator=Indicator(automatic=automatic, label=expected.get("label", ""), unit=unit),
        change=Change(**expected.get("change", {"comparability": "first"})),
    )


def _change(row: FigureRow, language: Language) -> str:
    """The change, its margin, and what it is compared with."""
    bounds = comparisons.change_margin_text(row, language)
    change = comparisons.change_text(row, language) + (f" ({bounds})" if bounds else "")
    return ", ".join(filter(None, (change, compared_text(row, language))))


def _judged(aim: Aim, result: dict, language: Language) -> str:
    row = FigureRow(
        year=aim.year,
        value=float(aim.value),
        qualifier=aim.qualifier,
        accumulation=aim.accumulation,
        target=float(aim.target),
        measure=(kind := measure(None, None, None, "", False, (aim.value, aim.target))),
        indicator=Indicator(direction=aim.direction, baseline=aim.baseline, measure=kind),
        judgement=Judgement(**result),
    )
    judged = judgements.judgement_word(row, language) or judgements.judgement_why(row, language)
    return f"{judged} ({judgements.target_text(row, language)})"


def _shares(given: Answers, result: dict, adds_up: bool, language: Language) -> str:
    if adds_up:
        return _missing(sum(given.shares.values()), result["missing"], language)
    shares = [
        f"{language.say(answer)}: {phrases.qualified(language.percent(share), qualifier, language)}"
        for answer, (share, qualifier, _) in result["base"].items()
    ]
    *_, (_, _, base) = result["base"].values()
    return "; ".join(shares) + (respondents(base, language) or f" ({language.say('n is not known')})")


def _missing(total: float, missing: float | None, language: Language) -> str:
    if missing is None:
        return language.say(
            "The answers add up to {total}; their rounding explains the difference.", total=language.percent(total)
        )
    values = {"total": language.percent(total), "points": language.number(abs(missing))}
    if missing > 0:
        return language.say(
            "The published answers add up to {total}: {points} percentage points are missing.", **values
        )
    return language.say("The published answers add up to {total}: {points} percentage points too many.", **values)


def _line(result: dict, language: Language) -> str:
    """Which years one line holds. The first compared figure is the later plan's first."""
    first, last = result["years"][0], result["years"][-1]
    if not result["crossing"]:
        return language.say("A line of its own from {year} on:", year=phrases.ordinal(first, language))
    if result["crossing"] == "same":
        return language.say("One line, {first}–{last}:", first=first, last=last)
    return language.say(
        "One line, {first}–{last}, with a break before {year}:",
        first=first,
        last=last,
        year=phrases.ordinal(result["year"], language),
    )
