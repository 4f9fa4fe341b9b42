"""Two computations beside each other, as rows to read."""

from collections.abc import Iterable, Mapping

_CLOSE = 1e-9  # relative: sums of binary fractions depend on their order


def differences(
    ours: Iterable[Mapping], oracles: Iterable[Mapping], key: tuple[str, ...], columns: tuple[str, ...]
) -> list[str]:
    """One line a difference: which row, which column, what the dashboard says and what the oracle says."""
    left, right = _by_key(ours, key), _by_key(oracles, key)
    lines = []
    for which in sorted(left.keys() | right.keys(), key=repr):
        name = " · ".join(map(str, which))
        if which not in right:
            lines.append(f"{name}: the dashboard has {_values(left[which], columns)}, the oracle has no such row")
        elif which not in left:
            lines.append(f"{name}: the oracle has {_values(right[which], columns)}, the dashboard has no such row")
        else:
            values = [(column, left[which][column], right[which][column]) for column in columns]
            lines += [
                f"{name}: {column} is {one!r}, the oracle says {other!r}"
                for column, one, other in values
                if not _same(one, other)
            ]
    return lines


def _by_key(rows: Iterable[Mapping], key: tuple[str, ...]) -> dict[tuple, Mapping]:
    found = {}
    for row in rows:
        which = tuple(row[name] for name in key)
        assert which not in found, f"two rows of {which}"
        found[which] = row
    return found


def _values(row: Mapping, columns: tuple[str, ...]) -> str:
    return ", ".join(f"{column}={row[column]!r}" for column in columns if row[column] is not None)


def _same(one, other) -> bool:
    if (
        isinstance(one, bool)
        or isinstance(other, bool)
        or not (isinstance(one, int | float) and isinstance(other, int | float))
    ):
        return one == other
    return abs(one - other) <= _CLOSE * max(1, abs(one), abs(other))
