"""What somebody has looked at and ordered to be published, and whether publishing would still do that."""

from dataclasses import dataclass

from kpi.oversight.moves import Move
from kpi.rules.figure_row import FigureRow
from language import LANGUAGES, Language, message
from loaders.problems.problem import Refused
from loaders.publishing.result import Result

_COUNTS = (
    message("new: {then} → {now}"),
    message("changed: {then} → {now}"),
    message("the same: {then} → {now}"),
    message("refused: {then} → {now}"),
    message("withdrawn: {then} → {now}"),
)


@dataclass(frozen=True, slots=True)
class LookedAt:
    """edition: the newest when it was looked at. counts: how many rows new, changed, the same, refused and withdrawn.
    rows: what stands for them all, with what they would take the place of. figures: that would move, from what to
    what."""

    edition: int
    counts: tuple[int, ...]
    rows: str
    figures: frozenset[tuple]


def looked_at(edition: int, result: Result) -> LookedAt:
    """result: of loaders.publishing.service.preview, with its figures."""
    counts = tuple(map(sum, zip(*result.by_dataset().values(), strict=True))) or (0,) * len(_COUNTS)
    return LookedAt(edition, counts, result.digest, frozenset(map(_figure, result.moves)))


def refuse_other(then: LookedAt, now: LookedAt) -> None:
    """Raises Refused, telling the differences, where rows or figures would be others than those looked at."""
    if (then.counts, then.rows, then.figures) != (now.counts, now.rows, now.figures):
        raise Refused("not_as_looked_at", changes={code: _differences(then, now, Language(code)) for code in LANGUAGES})


def _differences(then: LookedAt, now: LookedAt, language: Language) -> str:
    say, number = language.say, language.number
    differences = [
        say(text, then=number(before), now=number(after))
        for text, before, after in zip(_COUNTS, then.counts, now.counts, strict=True)
        if before != after
    ]
    if not differences and then.rows != now.rows:
        differences.append(say("the same number of rows, but other ones, or ones that replace others"))
    if count := max(len(then.figures - now.figures), len(now.figures - then.figures)):
        differences.append(
            language.say_count("{count} figure would move differently", "{count} figures would move differently", count)
        )
    return "; ".join(differences)


def _figure(move: Move) -> tuple:
    one = move.row.indicator
    key = (one.agency, one.plan, one.clause, one.dataset, one.code, move.row.year)
    return *key, _value(move.before), _value(move.after)


def _value(figure: FigureRow | None) -> tuple[float, str] | None:
    return (figure.value, figure.qualifier) if figure else None
