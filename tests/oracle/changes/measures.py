"""What kind of number an indicator is, and how it is rounded (rules 2 and 8): told from its definition, its unit and the
values of all its years, by a table of the units that samples and random databases have."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

_AMOUNTS = ("manat", "gün", "iş günü", "saat", "dəqiqə", "km", "min manat", "mln manat")
_INDICES, _RANKS = ("bal",), ("yer",)
_SCALES = {"min": 1000, "mln": 1_000_000}


@dataclass(frozen=True)
class Measure:
    kind: str
    decimals: int
    times: int
    band: float

    def rounded(self, value: float) -> Decimal:
        step = Decimal(1).scaleb(-self.decimals)
        rounded = _exact(value).quantize(step, ROUND_HALF_UP)
        return rounded if rounded else _exact(value)

    def moved(self, before: float, now: float) -> float:
        """How far: as a reader subtracts the one figure that is told from the other."""
        step = Decimal(1).scaleb(-self.decimals)
        return float((self.rounded(now) - self.rounded(before)).quantize(step, ROUND_HALF_UP))


def measure(definition: dict, unit: str, formula: str, values: Iterable[float]) -> Measure:
    values, words = list(values), unit.split()
    times = _SCALES.get(words[0], 1) if len(words) > 1 else 1
    defined = definition.get("kind")
    kind = (
        defined
        if defined and (defined, unit) != ("rank", "%")
        else _kind(unit, formula, [value * times for value in values])
    )
    asked = definition.get("decimals")
    decimals = _decimals(kind, values) if asked is None else int(asked)
    return Measure(kind, decimals, times, definition.get("band") or 0.0)


def in_one_unit(years: list[dict], defined: str | None) -> None:
    """All years of a series in the unit of its definition, else in the smallest that any has."""
    units = sorted({row["kept"] for row in years if row["kept"]}, key=lambda unit: split(unit)[0])
    shown = defined or (units[0] if units else "")
    for row in years:
        (own, base), (asked, asked_base) = split(row["kept"]), split(shown)
        if row["kept"] and base == asked_base and row["kept"] != shown:
            row["own_unit"] = shown if row["own_unit"] == row["kept"] else row["own_unit"]
            row["unit"] = shown
            for name in ("value", "same_days_value"):
                row[name] = None if row[name] is None else float(_exact(row[name]) * own / asked)


def split(unit: str) -> tuple[int, str]:
    """The scale and what is counted; the samples' own word for people is one more."""
    first, _, rest = unit.partition(" ")
    times, base = (_SCALES[first], rest) if rest and first in _SCALES else (1, unit)
    return times, "nəfər" if base == "person" else base


def never_added(defined: str | None, unit: str) -> bool:
    """Whether two values of a series make no sum."""
    kind = defined or ("index" if unit in _INDICES else "rank" if unit in _RANKS else "share" if unit == "%" else "")
    return kind in ("share", "average", "index", "rank")


def _kind(unit: str, formula: str, values: list[float]) -> str:
    if unit == "%":
        return "share"
    if unit in _AMOUNTS:
        return "amount"
    if unit in _INDICES:
        return "index"
    if unit in _RANKS:
        return "rank"
    if formula == "ratio":
        return "average"
    return "count" if all(_exact(value) == int(_exact(value)) for value in values) else "amount"


def _decimals(kind: str, values: list[float]) -> int:
    """As many as the values have, but one for a share, and else two, or three digits of what is below one."""
    has = max(max(0, -_exact(value).normalize().as_tuple().exponent) for value in values)
    if kind == "share":
        return min(has, 1)
    largest = max(abs(value) for value in values)
    usual = 2
    while 0 < largest < 1:
        usual, largest = usual + 1, largest * 10
    return min(has, usual)


def _exact(value: float) -> Decimal:
    return Decimal(str(round(value, 10)))
