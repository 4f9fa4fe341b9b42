"""Problems of a file, each with its place; their kinds are the table of loaders/problems/kinds.py."""

from dataclasses import dataclass, field

from language import Language, phrases
from loaders.problems.kinds import KINDS
from loaders.problems.limits import LIMITS


@dataclass(frozen=True)
class Fault:
    """A cell that cannot be read: the code of its kind and what fills the kind's {places}."""

    code: str
    values: dict = field(default_factory=dict)


class Unreadable(Exception):
    """A file that cannot be read at all, or an order that cannot be carried out; nothing was changed."""

    def __init__(self, code: str, **values):
        super().__init__(code)
        self.fault = Fault(code, values)


@dataclass(frozen=True)
class Problem:
    """One problem with its place. row and column count from 1; 0 is the sheet or the file as a whole."""

    file: str
    sheet: str
    row: int
    column: int
    heading: str
    value: str
    fault: Fault

    @property
    def code(self) -> str:
        return self.fault.code

    @property
    def cell(self) -> str:
        """`C14`, or '' where the problem is not a cell's."""
        return f"{column_letters(self.column)}{self.row}" if self.row and self.column else ""

    def what(self, language: Language) -> str:
        return language.say(KINDS[self.code].what, **self._values(language))

    def fix(self, language: Language) -> str:
        return language.say(KINDS[self.code].fix, **self._values(language))

    def _values(self, language: Language) -> dict:
        """What fills the places; a value that differs by language is a dict by its code."""
        values = {"value": self.value, "heading": self.heading, **LIMITS, **self.fault.values}
        values |= {name: language.number(values[name]) for name in LIMITS}
        if "year" in values:
            values["year"] = phrases.ordinal(int(values["year"]), language)
        return {name: value[language.code] if isinstance(value, dict) else value for name, value in values.items()}


def column_letters(number: int) -> str:
    """1 → A, 27 → AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def cell_place(cell: str) -> tuple[int, int]:
    """`C14` → its row and column from 0: (13, 2)."""
    letters = cell.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = 26 * column + ord(letter) - ord("A") + 1
    return int(cell[len(letters) :]) - 1, column - 1
