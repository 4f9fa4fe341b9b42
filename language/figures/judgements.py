"""A figure against its target, in words and with its arithmetic."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from language import Language, message, rounding, units
from language.azerbaijani import inflect
from language.figures import codes, phrases

if TYPE_CHECKING:
    from kpi.rules.figure_row import FigureRow

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
    "no_day": message("not judged: the year is provisional, and the day of the figure is not known"),
    "bound": message("not judged: the exact value is not known, and the target may lie on either side"),
    "nothing_due": message("not judged: by this day nothing was due in earlier years"),
    "open_origin": message("not judged: the exact last final value is not known"),
    "no_scale": message("not judged: from the baseline to the target there is no way in the indicator's direction"),
}
_NO_BASELINE = message("not judged: there is no baseline from which the way to the target could be measured")
_NO_ORIGIN = message("not judged: neither an earlier final value nor a baseline says where the way to the target began")
_NOT_JUDGED = message("not judged")
_GROWING = ("within_year", "since_start")


def judgement_word(row: "FigureRow", language: Language) -> str:
    """`qrafik üzrə`; '' where nothing is judged."""
    return codes.coded(row.judgement.state, _WORDS, language)


def judgement_why(row: "FigureRow", language: Language) -> str:
    """Why there is a target and no judgement; '' where there is one, or no target."""
    if row.judgement.why == "no_scale" and row.is_level:
        return language.say(_NO_ORIGIN)
    if row.judgement.why == "no_scale" and row.indicator.baseline is None:
        return language.say(_NO_BASELINE)
    return codes.coded(row.judgement.why, _WHY, language)


def judged_text(rows: "Iterable[FigureRow]", without: Sequence[str], language: Language) -> str:
    """`12 hədəf: hədəf yerinə yetirilib – 4, qrafik üzrə – 5, rəqəm yoxdur – 3 (4.2; 10.1).`; '' where there is no
    target. without: the clause of each target of the year that has no figure."""
    counts = Counter(row.judgement.state for row in rows if row.target is not None)
    parts = [f"{state_word(state, language)} – {counts[state]}" for state in (*_WORDS, None) if counts[state]]
    if without:
        clauses = "; ".join(dict.fromkeys(without))
        parts.append(language.say("without a figure – {count} ({clauses})", count=len(without), clauses=clauses))
    if not parts:
        return ""
    total = counts.total() + len(without)
    return language.say_count("{count} target: {words}.", "{count} targets: {words}.", total, words=", ".join(parts))


def state_word(state: str | None, language: Language) -> str:
    """`qrafik üzrə`; None: `qiymətləndirilmir`."""
    return language.say(_WORDS[state] if state else _NOT_JUDGED)


def judgement_clause(row: "FigureRow", language: Language) -> str:
    """The judgement as a clause of a sentence; '' where nothing is judged. Of a part, the target is not its own."""
    if row.judgement.state is None or row.indicator.member:
        return ""
    return language.say(_CLAUSES[row.judgement.state], arithmetic=target_text(row, language))


def target_text(row: "FigureRow", language: Language, is_short: bool = False) -> str:
    """The arithmetic alone: `143 of 218 by 22 November; 195 due by then (by the calendar), on track from 185`; ''
    without a target. is_short: for a cell of a long table, `143 of 218; on track from 185`."""
    if row.target is None:
        return ""
    through = row.judgement.through
    values = {"value": _value(row, language), "target": phrases.aim_text(row.target, row.indicator, language)}
    if through is None or row.judgement.why == "nothing_due":
        if row.indicator.direction == "less":
            return language.say("{value} against a target of at most {target}", **values)
        return language.say("{value} against a target of {target}", **values)
    values["day"] = language.day_in_full(through)
    if row.accumulation in _GROWING:
        return _growing(row, values, _SHORT_GROWING if is_short else _GROWING_IN_FULL, language)
    parts = (_latest(row, values, language), _on_its_way(row, language, is_short) or _way(row, language))
    return "; ".join(filter(None, parts))


def _value(row: "FigureRow", language: Language) -> str:
    """Of a rank as a number, as its target and what is due of it are."""
    if row.measure.kind == "rank":
        return phrases.value_text(row.value, row.qualifier, row.indicator, language)
    return phrases.qualified_value(row, language)


def due_text(row: "FigureRow", language: Language) -> str:
    """`195`: what of the target of a provisional year is due by its day."""
    return units.number(_as_due(row.judgement.needed or 0.0, row), row.indicator, language)


_SHORT_GROWING = {
    "less": message("{value}; limit for the year {target}, on track up to {threshold}"),
    "more": message("{value} of {target}; on track from {threshold}"),
}
_GROWING_IN_FULL = {
    "less": message(
        "{value} by {day}; limit for the year {target}, by then {needed} ({pace}), on track up to {threshold}"
    ),
    "more": message("{value} of {target} by {day}; {needed} due by then ({pace}), on track from {threshold}"),
}


def _growing(row: "FigureRow", values: dict[str, str], texts: Mapping[str, str], language: Language) -> str:
    """What adds up while the year runs, and how much was due."""
    needed = row.judgement.needed or 0.0
    threshold = needed if row.judgement.threshold is None else row.judgement.threshold
    values |= {
        "needed": due_text(row, language),
        "threshold": units.number(_as_due(threshold, row), row.indicator, language),
        "pace": _pace(row, language),
    }
    if row.indicator.direction == "less":
        return language.say(texts["less"], **values)
    if language.code == "az":
        cases = {"target": "ablative", "value": "possessive", "threshold": "ablative"}
        values |= {name: inflect(values[name], case) for name, case in cases.items()}
    return language.say(texts["more"], **values)


_ON_ITS_WAY = {
    "less": message("at most {needed} by then at an even pace from {origin} on {since}, on track up to {threshold}"),
    "more": message("{needed} due by then at an even pace from {origin} on {since}, on track from {threshold}"),
}
_ON_ITS_WAY_SHORT = {"less": message("on track up to {threshold}"), "more": message("on track from {threshold}")}
_LEFT = message("{origin}, where it began, had met the target already: the target is to be kept")


def _on_its_way(row: "FigureRow", language: Language, is_short: bool) -> str:
    """What of a level's way was due by its day; '' where it is not judged by that."""
    origin, since, threshold = row.judgement.origin, row.judgement.since, row.judgement.threshold
    if row.judgement.state not in ("on_track", "behind") or origin is None or since is None or threshold is None:
        return ""
    values = {
        "origin": phrases.aim_text(origin, row.indicator, language),
        "since": phrases.official_date(since, language),
        "needed": due_text(row, language),
        "threshold": units.number(_as_due(threshold, row), row.indicator, language),
    }
    if row.judgement.pace is None:
        return language.say(_LEFT, origin=values["origin"])
    which = "less" if row.indicator.direction == "less" else "more"
    if language.code == "az":
        names = ("origin", "threshold") if which == "more" else ("origin",)
        values |= {name: inflect(values[name], "ablative") for name in names}
    return language.say((_ON_ITS_WAY_SHORT if is_short else _ON_ITS_WAY)[which], **values)


def _pace(row: "FigureRow", language: Language) -> str:
    """By what the due part was told."""
    years = row.judgement.like
    if not years:
        return language.say("by the calendar")
    return language.say(
        "as {years} went", years=", ".join([*map(str, years[:-1]), phrases.ordinal(years[-1], language)])
    )


def _as_due(due: float, row: "FigureRow") -> float:
    """At the indicator's own decimals the next number that satisfies: nobody holds half a training."""
    return (rounding.down if row.indicator.direction == "less" else rounding.up)(due, row.measure.decimals)


def _latest(row: "FigureRow", values: dict[str, str], language: Language) -> str:
    if row.indicator.direction == "less":
        return language.say("{value} as at {day} against a target of at most {target}", **values)
    return language.say("{value} as at {day} against a target of {target}", **values)


def _way(row: "FigureRow", language: Language) -> str:
    """The part of the way from the baseline that is done, by which a running latest value is judged."""
    start, pace = row.indicator.baseline, row.judgement.pace
    if row.judgement.state not in ("on_track", "behind") or start is None or pace is None or pace < 0:
        return ""
    done, baseline = language.percent(100 * pace), phrases.aim_text(start, row.indicator, language)
    if language.code == "az":
        done, baseline = inflect(done, "possessive"), inflect(baseline, "ablative")
    return language.say("{done} of the way from {baseline} is done", done=done, baseline=baseline)
