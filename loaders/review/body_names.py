"""Names of the bodies that carry clauses out: each is that of one body, in whatever language."""

from collections import defaultdict
from collections.abc import Sequence

from language.grouping import group_key
from loaders.checking.checked import CheckedSheet
from loaders.problems.problem import Fault

_NAMES = ("name_az", "name_en", "name_ru")


def refuse_shared_names(sheets: Sequence[CheckedSheet]) -> None:
    """All rows of one load that share a name: a clause that names it would meet any of them."""
    named: dict[str, dict[tuple[int, int], str]] = defaultdict(dict)  # by name: sheet and row → the first column
    for index, sheet in enumerate(sheets):
        if sheet.layout.declaration.name != "body":
            continue
        for row in range(len(sheet.rows)):
            for column in _NAMES if row not in sheet.rows.refused else ():
                if name := sheet.rows.values[column][row]:
                    named[group_key(name)].setdefault((index, row), column)
    for found in named.values():
        numbers = ", ".join(str(sheets[index].rows.numbers[row]) for index, row in found)
        for (index, row), column in found.items() if len(found) > 1 else ():
            if row not in sheets[index].rows.refused:
                sheets[index].rows.fault(row, column, Fault("body_twice", {"rows": numbers}))
