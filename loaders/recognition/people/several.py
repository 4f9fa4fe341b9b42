"""Answers of which a respondent ticked several, as forms export them: 'Sayt, Facebook' in one cell."""

import re
from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import replace

from language.grouping import group_key
from loaders.recognition.rows import Rows
from loaders.recognition.typed_text import typed_text
from loaders.spreadsheet.cell_texts import Cell

_BETWEEN = re.compile(r"\s*;\s*|,\s+")


def answers_apart(rows: Rows, polls: Sequence[Hashable]) -> tuple[Rows, list[Hashable]]:
    """One row for each answer that was ticked, with n, where a poll has lists of answers; and the poll of each row."""
    if "base" in rows.cells or "several" in rows.cells:
        return rows, list(polls)
    parts = {
        cell: [part for part in _BETWEEN.split(typed_text(cell).strip()) if part] for cell in rows.distinct["answer"]
    }
    of_polls: dict[Hashable, list[Cell]] = defaultdict(list)
    for cell, poll in zip(rows.cells["answer"], polls, strict=True):
        if parts[cell]:
            of_polls[poll].append(cell)
    n = {poll: len(cells) for poll, cells in of_polls.items() if _has_lists([parts[cell] for cell in set(cells)])}
    if not n:
        return rows, list(polls)
    pairs = [
        (row, part)
        for row, (cell, poll) in enumerate(zip(rows.cells["answer"], polls, strict=True))
        for part in (parts[cell] if poll in n and parts[cell] else [cell])
    ]
    at = [row for row, _ in pairs]
    cells = {name: [column[row] for row in at] for name, column in rows.cells.items()}
    cells["answer"] = [part for _, part in pairs]
    cells["base"] = [n.get(polls[row], "") for row in at]
    cells["several"] = ["yes" if polls[row] in n else "" for row in at]
    several = sorted({rows.numbers[row] for row in at if polls[row] in n})
    positions = {name: [column[row] for row in at] for name, column in rows.positions.items()}
    numbers = [rows.numbers[row] for row in at]
    return replace(rows, numbers=numbers, cells=cells, positions=positions, several=several), [polls[row] for row in at]


def _has_lists(answers: list[list[str]]) -> bool:
    """Whether one of them has a part that stands alone elsewhere, and each other part does too, or is in another list.
    'Bəli, tam' is one answer, and so is 'Kişi, kənd' where every answer is of both."""
    keys = [{group_key(part) for part in parts} for parts in answers]
    alone = set().union(*(one for one in keys if len(one) == 1))
    return any(
        len(one) > 1 and one & alone and all(part in alone or sum(part in other for other in keys) > 1 for part in one)
        for one in keys
    )
