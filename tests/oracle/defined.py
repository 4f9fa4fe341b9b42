"""Indicators that an analyst defined on a dataset."""

import re
from datetime import date

from language.folding import fold
from tests.oracle.raw import Raw
from tests.oracle.series import days, polls
from tests.oracle.series.claims import Claim, ratio, total
from tests.oracle.series.dated import Days, dated, of_day, until
from tests.oracle.series.days import Registers
from tests.oracle.series.facts import amount, annual_stands, latest, newest_answers
from tests.oracle.series.polls import Polled

# The headings by which the oracle's own tests and the samples call columns; the first is the Azerbaijani one.
HEADINGS = {
    "topic": ("Təlimin mövzusu", "Tədbirin növü", "Training topic", "Kind of event", "Тема обучения"),
    "region": ("Rayon", "Region", "Район"),
    "place": ("Yer", "Place", "Место"),
    "audience": ("Auditoriya", "Audience", "Аудитория"),
    "channel": ("Kanal", "Channel", "Канал"),
    "material": ("Materialın növü", "Material", "Материал"),
    "question": ("Sual", "Question", "Вопрос"),
    "answer": ("Cavab", "Answer", "Ответ"),
    "code": ("Göstəricinin kodu", "Sualın kodu", "Indicator code", "Question code", "Код показателя"),
    "title": ("Tədbirin adı", "Başlıq", "Göstərici", "Event", "Title", "Indicator"),
    "count": ("Sayı", "Cavabların sayı", "Count", "Answers", "Количество"),
    "participants": ("İştirakçıların sayı", "Participants", "Число участников"),
    "value": ("Qiymət", "Value", "Значение"),
}
# Other schwas and Cyrillic letters that look like Latin ones, as they are drawn.
_LETTERS = str.maketrans("ǝәі", "əəi")
COLUMN = {fold(heading): column for column, headings in HEADINGS.items() for heading in headings}


def spelled(text: str) -> str:
    """What spellings that no reader would tell apart have in common: letters, without points and quotes around them."""
    return fold(fold(text).translate(_LETTERS).strip(' .!?«»"'))


def defined_figures(raw: Raw, automatic: list[dict], registers: Registers) -> list[dict]:
    """automatic: the figures of all other indicators, by which ratios divide."""
    rules = [row for row in raw.definitions.values() if row["counts"]]
    rows = [figure for rule in rules if rule["counts"] != "ratio" for figure in _counted(raw, rule, registers)]
    known = {
        (row["plan"], row["clause"], row["indicator"], row["year"]): row
        for row in [*automatic, *rows]
        if not row["dimension"]
    }
    return rows + [figure for rule in rules if rule["counts"] == "ratio" for figure in _ratios(raw, rule, known)]


def admits(conditions: list[tuple[str, bool, set[str]]], fact: dict) -> bool:
    return all((spelled(fact[column] or "") in values) == is_in for column, is_in, values in conditions)


def read_filter(text: str | None) -> list[tuple[str, bool, set[str]]]:
    """`Kanal = YouTube; Rayon ≠ Bakı, Gəncə` as (column, whether it must be one of, folded values)."""
    conditions = []
    for part in filter(None, map(str.strip, (text or "").split(";"))):
        heading, sign, values = re.split(r"(≠|!=|<>|=)", part, maxsplit=1)
        conditions.append(
            (COLUMN[fold(heading)], sign == "=", {spelled(value.strip().strip('"')) for value in values.split(",")})
        )
    return conditions


def _place(raw: Raw, rule: dict, year: int, dataset: str) -> dict:
    return {
        "agency": raw.agency,
        "plan": rule["plan"],
        "clause": rule["clause"],
        "dataset": dataset,
        "automatic": "",
        "is_defined": True,
        "indicator": rule["indicator"],
        "dimension": "",
        "member": "",
        "waves": [],
        "published_wave": None,
        "year": year,
        "unit": rule["unit_az"] or "",
    }


def _counted(raw: Raw, rule: dict, registers: Registers) -> list[dict]:
    conditions = read_filter(rule["filter"])
    of_answers = [one for one in conditions if one[0] == "answer"] if rule["counts"] == "share" else []
    conditions = [one for one in conditions if one not in of_answers]
    facts = [
        fact
        for fact in raw.facts
        if fact["plan"] == rule["plan"]
        and rule["clause"] in fact["in_clauses"]
        and not registers.waits(fact, rule["clause"])
        and fact["dataset"] == rule["dataset"]
        and admits(conditions, fact)
    ]
    if rule["dataset"] == "indicators":
        facts = [
            fact
            for code in {fact["split_1"] for fact in facts}
            for fact in annual_stands([fact for fact in facts if fact["split_1"] == code])
        ]
    if rule["dataset"] == "surveys":
        facts = newest_answers(facts)
    adds_up = "ratio" if rule["counts"] == "share" else rule["accumulation"] or "within_year"
    rows = []
    for year in sorted({fact["year"] for fact in facts}):
        own = [fact for fact in facts if fact["year"] == year]
        behind = [fact for fact in facts if fact["year"] < year] + own if adds_up == "since_start" else own

        def value(day: date | None, _: Days | None, behind=behind, year=year) -> Polled:
            on_day = adds_up == "latest" and days.dated_by(rule["dataset"]) == "series"
            return _value(rule, of_day(behind, day) if on_day else until(behind, year, day), of_answers, adds_up)

        place = _place(raw, rule, year, rule["dataset"]) | {
            "accumulation": adds_up,
            "missing": sum(_lacks(rule, fact) for fact in behind),
            **polls.held(own if rule["counts"] == "share" else []),
        }
        counted = [fact for fact in facts if not _lacks(rule, fact)]
        rows.append(
            place | dated(rule["dataset"], (rule["plan"], rule["clause"]), year, counted, own, behind, registers, value)
        )
    return [row for row in rows if row["value"] is not None]


def _lacks(rule: dict, fact: dict) -> bool:
    """Whether the row lacks what is counted."""
    return rule["counts"] in ("sum", "distinct") and fact[COLUMN[fold(rule["counted"])]] in (None, "")


def _value(rule: dict, facts: list[dict], of_answers: list, adds_up: str) -> Polled:
    counts = rule["counts"]
    if counts == "rows":
        return Polled(Claim(len(facts)))
    if counts == "share":
        left_out = {fact["split_2"] for fact in facts if not admits(of_answers, fact)}
        return polls.share(facts, {spelled(answer) for answer in rule["counted"].split(";")}, left_out)
    column = COLUMN[fold(rule["counted"])]
    if counts == "distinct":
        # Each value once; a row without one may hold another.
        whole = total(None if not fact[column] else Claim(0) for fact in facts)
        return Polled(whole and Claim(len({spelled(fact[column]) for fact in facts if fact[column]}), whole.qualifier))
    if adds_up == "latest":
        known = [fact for fact in facts if fact[column] is not None]
        return Polled(amount(latest(known), column) if known else None)
    return Polled(total(amount(fact, column) for fact in facts))


def _ratios(raw: Raw, rule: dict, known: dict[tuple, dict]) -> list[dict]:
    codes = [fold(code) for code in rule["counted"].split("/")]
    rows = []
    for plan, clause, indicator, year in sorted(known):
        if (plan, clause, indicator) == (rule["plan"], rule["clause"], codes[0]) and (
            plan,
            clause,
            codes[1],
            year,
        ) in known:
            rows.append(_ratio(raw, rule, known[plan, clause, indicator, year], known[plan, clause, codes[1], year]))
    return [row for row in rows if row["value"] is not None]


def _ratio(raw: Raw, rule: dict, above: dict, below: dict) -> dict:
    times = 100 if rule["unit_az"] == "%" else 1
    now = ratio(*(Claim(one["value"], one["qualifier"]) for one in (above, below)))
    early = None
    if above["same_days_value"] is not None and below["same_days_value"] is not None:
        early = ratio(*(Claim(one["same_days_value"], one["same_days_qualifier"]) for one in (above, below)))
    return _place(raw, rule, above["year"], above["dataset"]) | {
        "accumulation": "ratio",
        "value": now and times * now.value,
        "qualifier": now and now.qualifier,
        "rows": above["rows"] + below["rows"],
        "missing": above["missing"] + below["missing"],
        "facts": sorted({*above["facts"], *below["facts"]}),
        "polls": None,
        "poll_ended": above["poll_ended"] and below["poll_ended"] and max(above["poll_ended"], below["poll_ended"]),
        "base": None,
        "self_selected": None,
        "has_counts": False,
        "sample": Polled(None),
        "newest": max(filter(None, (above["newest"], below["newest"])), default=None),
        "day_of": above["day_of"] if above["day_of"] == below["day_of"] else "register",
        "reach": _shorter(above["reach"], below["reach"]),
        "cut": above["cut"] if above["cut"] == below["cut"] else None,
        "straddles": above["straddles"] or below["straddles"],
        "same_days_value": early and times * early.value,
        "same_days_qualifier": early and early.qualifier,
        "same_days_straddles": above["same_days_straddles"] or below["same_days_straddles"],
        "spills": above["spills"] + below["spills"],
    }


def _shorter(*reaches: str) -> str:
    """A ratio is known as far as both of its sides are."""
    return max(reaches, key=("stated", "december", "earlier").index)
