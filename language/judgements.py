"""A figure against its target, in words and with its arithmetic.

A row is any mapping with the columns of kpi.figures.table.read_figures.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from language import Language, message, phrases
from language.azerbaijani import inflect

_WORDS = {
    "reached": message("target reached"),
    "on_track": message("on track"),
    "behind": message("behind"),
    "not_reached": message("target not reached"),
}
_CLAUSES = {
    "reached": message("the target is reached ({arithmetic})"),
    "on_track": message("it is on track for its target ({arithmetic})"),
    "behind": message("it is behind its target ({arithmetic})"),
    "not_reached": message("the target is not reached ({arithmetic})"),
}
_WHY = {
    "neither": message("not judged: for this indicator neither more nor less is better"),
    "no_day": message("not judged: the year is running, and the day of the figure is not known"),
    "bound": message("not judged: the exact value is not known, and the target may lie on either side"),
    "no_scale": message("not judged: from the baseline to the target there is no way in the indicator's direction"),
}
_NOT_JUDGED = message("not judged")
_GROWING = ("within_year", "since_start")


def judgement_word(row: Mapping, language: Language) -> str:
    """`qrafik üzrə`; '' where nothing is judged."""
    return phrases.coded(row["judgement"], _WORDS, language)


def judgement_why(row: Mapping, language: Language) -> str:
    """Why there is a target and no judgement; '' where there is one, or no target."""
    return phrases.coded(row["judgement_why"], _WHY, language)


def judged_text(rows: Iterable[Mapping], language: Language) -> str:
    """`12 hədəf: hədəf yerinə yetirilib – 4, qrafik üzrə – 5, geridə – 3.`; '' where no row has a target."""
    counts = Counter(row["judgement"] for row in rows if row["target"] is not None)
    parts = [f"{state_word(state, language)} – {counts[state]}" for state in (*_WORDS, None) if counts[state]]
    return (
        language.say_count(
            "{count} target: {words}.", "{count} targets: {words}.", counts.total(), words=", ".join(parts)
        )
        if parts
        else ""
    )


def state_word(state: str | None, language: Language) -> str:
    """`qrafik üzrə`; None: `qiymətləndirilmir`."""
    return language.say(_WORDS[state] if state else _NOT_JUDGED)


def judgement_clause(row: Mapping, language: Language) -> str:
    """The judgement as a clause of a sentence; '' where nothing is judged. Of a part, the target is not its own."""
    if row["judgement"] is None or row["member"]:
        return ""
    return language.say(_CLAUSES[row["judgement"]], arithmetic=target_text(row, language))


def target_text(row: Mapping, language: Language) -> str:
    """The arithmetic alone: `143 of 218 by 22 November; 195 needed by then`; '' without a target."""
    if row["target"] is None:
        return ""
    through = row["judged_through"]
    values = {
        "value": phrases.value_text(row["value"], row["qualifier"], row["unit"], language),
        "target": _number(row["target"], row, language),
    }
    if through is None:
        if row["direction"] == "less":
            return language.say("{value} against a target of at most {target}", **values)
        return language.say("{value} against a target of {target}", **values)
    values["day"] = language.day_in_full(through)
    if row["accumulation"] in _GROWING:
        return _growing(row, values, language)
    return "; ".join(filter(None, (_latest(row, values, language), _way(row, language))))


def due_text(row: Mapping, language: Language) -> str:
    """`195`: what of the target of a running year is due by now."""
    return _number(_due(row), row, language)


def _growing(row: Mapping, values: dict[str, str], language: Language) -> str:
    """What adds up while the year runs, and how much was due."""
    values["needed"] = due_text(row, language)
    if row["direction"] == "less":
        return language.say("{value} by {day}; limit for the year {target}, by then {needed}", **values)
    if language.code == "az":
        cases = {"target": "ablative", "value": "possessive", "needed": "possessive"}
        values |= {name: inflect(values[name], case) for name, case in cases.items()}
    return language.say("{value} of {target} by {day}; {needed} needed by then", **values)


def _due(row: Mapping) -> float:
    """What is counted in wholes is due in wholes."""
    in_wholes = row["target"] == int(row["target"]) and row["value"] == int(row["value"])
    return round(row["needed"]) if in_wholes else row["needed"]


def _latest(row: Mapping, values: dict[str, str], language: Language) -> str:
    if row["direction"] == "less":
        return language.say("{value} as at {day} against a target of at most {target}", **values)
    return language.say("{value} as at {day} against a target of {target}", **values)


def _way(row: Mapping, language: Language) -> str:
    """The part of the way from the baseline that is done, by which a running latest value is judged."""
    if row["judgement"] not in ("on_track", "behind") or row["baseline"] is None or row["pace"] < 0:
        return ""
    done, baseline = language.percent(100 * row["pace"]), _number(row["baseline"], row, language)
    if language.code == "az":
        done, baseline = inflect(done, "possessive"), inflect(baseline, "ablative")
    return language.say("{done} of the way from {baseline} is done", done=done, baseline=baseline)


def _number(value: float, row: Mapping, language: Language) -> str:
    return phrases.value_text(value, "exact", row["unit"], language)
