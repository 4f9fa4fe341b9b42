"""Whether two units can be those of one series."""

from language.unit_words import UnitWords
from loaders.headings.stems import stems

# What none of these counts can be counted in any other word: `xidmət` is said for `ədəd`, and never for `manat`.
_MEASURES = frozenset(("percent", "manat", "dollar", "euro", "rouble", "working day", "day", "hour"))


def are_alike(one: UnitWords, other: UnitWords) -> bool:
    """Whether both count the same thing; `ədəd` is said of whatever is counted."""
    if one.key == other.key or stems(one.base) == stems(other.base):
        return True
    keys = {one.key, other.key}
    return "piece" in keys and not keys & _MEASURES


def cannot_be_one(one: UnitWords, other: UnitWords) -> bool:
    """Two words for one thing are left alone; two measures, and two scales of different things, are not."""
    return one.times != other.times or bool({one.key, other.key} & _MEASURES)


def contradict(own: UnitWords, named: UnitWords) -> bool:
    """Whether a value cannot be in its own unit where its name says the other, which is unlike. Money and people
    may be counted by a span of time: 'Orta əməkhaqqı (ay)'."""
    if named.is_time:
        return own.key in ("piece", "percent") or own.is_time
    return bool(own.base) and cannot_be_one(own, named)
