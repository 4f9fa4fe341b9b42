"""Clause numbers are text: `10.1` and `10.10` are two clauses, and `2.4` comes before `10.1`."""

import re


def clause_order(clause: str) -> tuple[int, ...]:
    """The sort key of a clause in the order of its plan."""
    return tuple(int(part) for part in re.findall(r"\d+", clause))
