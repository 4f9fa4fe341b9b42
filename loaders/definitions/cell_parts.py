"""What stands in the cells of a definition: the heading of a column, a list of values, the conditions of a filter."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from operator import attrgetter

from language import LANGUAGES
from language.folding import fold
from language.grouping import group_key
from loaders.datasets.declaration import Column, Declaration
from loaders.headings.texts import heading_key, known_headings
from loaders.problems.problem import Fault

TEXT, ADDED = attrgetter("is_text"), attrgetter("is_added")  # which columns fit

_IS = "="
_BEGIN = re.compile(r"\s*([^=≠!<>;\n]+?)\s*(≠|!=|<>|=)")
_BLANK = r"[^\S\n]*"  # a new line parts conditions as a semicolon does
_QUOTED = r'"(?:[^"]|"")*"|«[^»]*»|“[^”]*”|„[^“”]*[“”]'


class BadText(Exception):
    """A cell of a definition that cannot be read. fault: why."""

    def __init__(self, code: str, **values):
        super().__init__(code)
        self.fault = Fault(code, values)


@dataclass(frozen=True)
class Condition:
    """Rows whose value in a column of facts is (is_in) or is not one of the values: by group_key, '' for an
    empty cell. typed: the values as they were typed."""

    column: str
    is_in: bool
    values: tuple[str, ...]
    typed: tuple[str, ...] = field(default=(), compare=False)


def column_of(heading: str, declaration: Declaration, fits: Callable[[Column], bool], unfit: str) -> Column:
    """The column of the dataset by its heading in any language.

    unfit: the code of the fault where it is not one that fits. Raises BadText.
    """
    known = in_each_language(filter(fits, declaration.columns))
    column = known_headings(declaration).get(heading_key(heading))
    if column is None:
        raise BadText("unknown_column", named=heading, dataset=titles(declaration), known=known)
    if not fits(column):
        raise BadText(unfit, named=heading, known=known)
    return column


def read_conditions(text: str, declaration: Declaration) -> tuple[Condition, ...]:
    """`Kanal = YouTube; Rayon ≠ Bakı, "Gəncə, Kəpəz"`. Raises BadText."""
    conditions: list[Condition] = []
    rest = text.strip(" ;\n")
    while rest:
        begin = _BEGIN.match(rest)
        if not begin:
            raise BadText("filter_unread", part=re.split(r"[;\n]", rest, maxsplit=1)[0].strip())
        column = column_of(begin[1], declaration, TEXT, "not_filtered")
        values, left = read_list(rest[begin.end() :], ",", ";\n")
        if not values:
            raise BadText("filter_unread", part=begin[0].strip())
        if column.name in (condition.column for condition in conditions):
            raise BadText("filter_repeats", named=begin[1])
        conditions.append(Condition(column.name, begin[2] == _IS, tuple(map(group_key, values)), values))
        rest = left.strip(" ;\n")
    return tuple(conditions)


def read_list(text: str, between: str, end: str = "") -> tuple[tuple[str, ...], str]:
    """Values with one of `between` between them, and the text behind one of `end`. Values that hold
    such a character stand in quotes, as does an empty one. Raises BadText."""
    stops = re.escape(between + end)
    item = re.compile(rf"{_BLANK}(?:({_QUOTED})(?={_BLANK}(?:[{stops}]|$))|([^{stops}]*)){_BLANK}")
    values: list[str] = []
    position = 0
    while position <= len(text) and (found := item.match(text, position)):
        if found[1] is not None:
            values.append(found[1][1:-1].replace('""', '"').strip())
        elif found[2].startswith('"') and found[2].count('"') % 2:
            raise BadText("quotes_open", part=found[2].strip())
        elif found[2].strip():
            values.append(found[2].strip())
        position = found.end()
        if text[position : position + 1] in end:
            break
        position += 1
    return tuple({fold(value): value for value in values}.values()), text[position + 1 :]


def in_each_language(columns: Iterable[Column]) -> dict[str, str]:
    """Headings, by language."""
    columns = list(columns)
    return {code: ", ".join(column.heading(code) for column in columns) for code in LANGUAGES}


def in_three(words: tuple[str, str, str]) -> dict[str, str]:
    """Words in az, en and ru, by language."""
    return dict(zip(LANGUAGES, words, strict=True))


def titles(declaration: Declaration) -> dict[str, str]:
    return {code: declaration.title(code) for code in LANGUAGES}
