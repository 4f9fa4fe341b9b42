"""Problems of files and refusals of orders, in words; their kinds are the tables of loaders/problems/kinds/."""

from dataclasses import dataclass, field

from language import Language
from language.figures import phrases
from loaders.problems.kinds import KINDS
from loaders.problems.limits import LIMITS


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong: the code of its kind, and what fills the kind's {places}; a value that differs by language is a
    dict by its code."""

    code: str
    values: dict = field(default_factory=dict)

    def what(self, language: Language) -> str:
        return language.say(KINDS[self.code].what, **self._filled(language))

    def fix(self, language: Language) -> str:
        return language.say(KINDS[self.code].fix, **self._filled(language))

    def fix_on_page(self, language: Language) -> str:
        """How to fix it, for whoever works on the page and types no commands."""
        return language.say(KINDS[self.code].on_page or KINDS[self.code].fix, **self._filled(language))

    def _filled(self, language: Language) -> dict:
        values = {**{name: language.number(limit) for name, limit in LIMITS.items()}, **self.values}
        if "year" in values:
            values["year"] = phrases.ordinal(int(values["year"]), language)
        return {name: value[language.code] if isinstance(value, dict) else value for name, value in values.items()}


class _Faulty(Exception):
    def __init__(self, code: str, **values):
        super().__init__(code)
        self.fault = Fault(code, values)


class Unreadable(_Faulty):
    """A file that cannot be read at all."""


class Refused(_Faulty):
    """An order that cannot be carried out; nothing was changed."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault with its place. row and column count from 1; what concerns no cell has no column, what concerns a
    sheet no row either, and so on up to what concerns no file in particular. kind: of the column, as it is declared."""

    fault: Fault
    file: str = ""
    sheet: str = ""
    row: int = 0
    column: int = 0
    heading: str = ""
    value: str = ""
    kind: str = ""

    @property
    def code(self) -> str:
        return self.fault.code

    @property
    def cell(self) -> str:
        """`C14`, or '' where the problem is not a cell's."""
        return f"{column_letters(self.column)}{self.row}" if self.row and self.column else ""

    @property
    def values(self) -> dict:
        """What its sentences are filled with: what its cell says, and its fault's values."""
        return {"value": self.value, "heading": self.heading, **self.fault.values}

    def what(self, language: Language) -> str:
        return Fault(self.code, self.values).what(language)

    def fix(self, language: Language) -> str:
        return Fault(self.code, self.values).fix(language)

    def fix_on_page(self, language: Language) -> str:
        return Fault(self.code, self.values).fix_on_page(language)


def column_letters(number: int) -> str:
    """1 → A, 27 → AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def cell_position(cell: str) -> tuple[int, int]:
    """`C14` → its row and column from 0: (13, 2)."""
    letters = cell.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = 26 * column + ord(letter) - ord("A") + 1
    return int(cell[len(letters) :]) - 1, column - 1
