"""Problems by kind: the same thing wrong in cells where the same was typed is one group."""

from collections import defaultdict
from typing import NamedTuple

from language import Language
from loaders.problems.kinds import KINDS
from loaders.problems.problem import Problem
from loaders.review.file_summary import FileSummary


class Group(NamedTuple):
    """The same thing wrong in cells where the same was typed.

    file: its index. cells: none for a row or a sheet as a whole. locations: cells, else rows, else ''.
    """

    file: int
    problem: Problem
    cells: tuple[str, ...]
    locations: tuple[str, ...]


def by_kind(files: tuple[FileSummary, ...]) -> list[tuple[str, list[Group]]]:
    """Codes of problems with their groups; the kind with the most problems first."""
    found: dict[str, dict[tuple, list[Problem]]] = defaultdict(lambda: defaultdict(list))
    for index, file in enumerate(files):
        for problem in file.problems:
            # Empty cells of one column need not hold the same, nor the parts of a merged number: each is its own group.
            is_alone = not problem.value or problem.code in ("merged_number", "repeated_row", "answer_twice")
            # Of one row several may be missing, and each is named.
            named = "" if problem.cell else repr(problem.values)
            alike = (index, problem.sheet, problem.column, problem.value, problem.row if is_alone else "", named)
            found[problem.code][alike].append(problem)
    kinds = [
        (
            code,
            [
                Group(key[0], alike[0], tuple(one.cell for one in alike if one.cell), tuple(map(_location, alike)))
                for key, alike in groups.items()
            ],
        )
        for code, groups in found.items()
    ]
    return sorted(kinds, key=lambda kind: -sum(len(group.locations) for group in kind[1]))


def _location(problem: Problem) -> str:
    return problem.cell or (str(problem.row) if problem.row else "")


def kind_title(code: str, groups: list[Group], language: Language) -> str:
    """What the problems of a code have in common."""
    title = KINDS[code].title
    return language.say(title) if title else groups[0].problem.what(language)
