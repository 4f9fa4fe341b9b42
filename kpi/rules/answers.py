"""The published answers of a poll: what they lack to 100 percent, and whether two polls on a question offered the same
(rule 4 in docs/rules.md)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

_NOISE = 1e-9  # what binary fractions add


@dataclass(frozen=True, slots=True)
class AnswerList:
    """The published answers of a question in one year. texts: the folded ones → as they are written. given: those that
    somebody gave. is_whole: they come to 100 percent but for rounding, or pass it, so that what is not among them was
    given by nobody; else an answer may merely not have been published."""

    texts: Mapping[str, str]
    given: frozenset[str]
    is_whole: bool

    def beyond(self, other: "AnswerList") -> list[str]:
        """The answers that somebody gave here and that the other list lacks for certain. An answer that nobody gave
        took nothing from the others."""
        return (
            [self.texts[one] for one in self.texts if one in self.given - other.texts.keys()] if other.is_whole else []
        )

    def differs(self, other: "AnswerList") -> bool:
        return bool(self.beyond(other) or other.beyond(self))


def answer_list(answers: Iterable[tuple[str, str, float]]) -> AnswerList:
    """answers: folded, as it is written, its share in percent."""
    published = list(answers)
    given = frozenset(folded for folded, _, share in published if share > 0)
    missing = missing_share([share for _, _, share in published])
    return AnswerList({folded: text for folded, text, _ in published}, given, missing is None or missing < 0)


def missing_share(shares: Sequence[float]) -> float | None:
    """What the published shares of one question lack to 100, in percentage points.

    Negative where they come to more. None where rounding explains it: half of the last decimal
    for each answer.
    """
    missing = 100 - sum(shares)
    allowed = len(shares) * 0.5 * 10.0 ** -max(map(_decimals, shares), default=0)
    return round(missing, 10) if abs(missing) > allowed + _NOISE else None


def _decimals(share: float) -> int:
    text = f"{share:.10f}".rstrip("0")
    return len(text.partition(".")[2])
