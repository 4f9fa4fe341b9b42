r"""Questions as people type them and as they stand in addresses: `region=Bakı|Gəncə`, `region!=Bakı`, `2023`,
`2023-2025`, `2024-03-01..2024-06-30`. A `|` within a name is `\|`, a `\` is `\\`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kpi.explore.asked.question import Period, years

_BETWEEN = re.compile(r"((?:\\[\\|]|[^|])*)(?:\||$)")
_ESCAPED = re.compile(r"\\([\\|])")
_YEARS = re.compile(r"(\d{4})(?:-(\d{4}))?")


@dataclass(frozen=True, slots=True)
class Where:
    """A filter as it is typed: names of members as a reader knows them."""

    dimension: str
    names: tuple[str, ...]
    excludes: bool = False


def joined(names: Iterable[str]) -> str:
    return "|".join(name.replace("\\", "\\\\").replace("|", "\\|") for name in names)


def parted(text: str) -> list[str]:
    """What joined() was given. Of '' one empty name: that of rows which name none."""
    return [_ESCAPED.sub(r"\1", part) for part in _BETWEEN.findall(text + "|")[:-1]] if text else [""]


def read_where(text: str) -> Where:
    """Raises ValueError where there is no `=`."""
    dimension, mark, names = text.partition("=")
    if not mark:
        raise ValueError(text)
    return Where(dimension.removesuffix("!").strip(), tuple(parted(names)), dimension.endswith("!"))


def read_period(text: str) -> Period:
    """Raises ValueError where it is none, or ends before it begins."""
    if ".." in text:
        first, last = map(date.fromisoformat, text.split("..", 1))
        found = Period(first, last, by_years=False)
    elif match := _YEARS.fullmatch(text.strip()):
        found = years(int(match[1]), int(match[2] or match[1]))
    else:
        raise ValueError(text)
    if found.last < found.first:
        raise ValueError(text)
    return found


def write_period(period: Period) -> str:
    if not period.by_years:
        return f"{period.first}..{period.last}"
    first, last = period.first.year, period.last.year
    return f"{first:04}" if first == last else f"{first:04}-{last:04}"
