"""What a declaration of a dataset is made of.

Recognition, checking, the template workbook, the tables of docs/columns.md and the tests all
walk over these; they know no dataset by name.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from language import LANGUAGES

Words = tuple[str, str, str]  # in az, en and ru
Kind = Literal["text", "code", "clauses", "dates", "year", "years", "count", "number", "share", "choice", "flag"]
NUMBERS = ("count", "number", "share")  # the kinds that have a qualifier
FLAG_WORDS: Mapping[str | bool, Words] = {True: ("bəli", "yes", "да"), False: ("xeyr", "no", "нет")}


@dataclass(frozen=True, eq=False)
class Column:
    """One column of a sheet.

    kind: text, code, clauses, dates, year, years (a term), count (whole, not negative), number, share
    (percent units, 0 to 100), choice, flag. `dates` fills starts, ends, precision and days, `years` first_year and
    last_year; count, number and share fill a second column `<name>_qualifier`.
    also: further headings met in people's files, in any language. near: words of headings that may mean it and may not;
    such a column is only proposed.
    counts_days: an empty cell stands for 1, or for as many as the row has separate dates.
    in_rules: whether indicators that an analyst defines may count it (a number) or choose rows by it (a text).
    choices: for a choice, code → (az, en, ru) as people write it. further_words: code → what else they write.
    """

    name: str
    kind: Kind
    az: str
    en: str
    ru: str
    also: tuple[str, ...] = ()
    near: str = ""
    required: bool = False
    choices: Mapping[str, Words] = field(default_factory=dict)
    further_words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    example: Words = ("", "", "")
    explains: str = ""
    counts_days: bool = False
    in_rules: bool = True

    @property
    def is_text(self) -> bool:
        """Whether rows can be chosen, told apart and divided by it."""
        return self.in_rules and self.kind in ("text", "code", "choice")

    @property
    def is_added(self) -> bool:
        """Whether indicators that an analyst defines may add it up."""
        return self.in_rules and self.kind in ("count", "number")

    def heading(self, language: str) -> str:
        return getattr(self, language)

    def written(self, language: str) -> dict[str | bool, str]:
        """The values of a choice (codes) or a flag (True, False) → how a language writes them; {} for other kinds."""
        words = FLAG_WORDS if self.kind == "flag" else self.choices
        position = list(LANGUAGES).index(language)
        return {value: in_three[position] for value, in_three in words.items()}


@dataclass(frozen=True)
class Automatic:
    """An indicator that a dataset yields without any set-up.

    name: a text of the catalogues; '' where its rows name it.
    code: its code, before a ':' and what splits it (kpi/codes.py); '' where that alone is the code.
    measure: the column it counts. splits: how many of the declaration's splits divide it further.
    accumulation: within_year, latest, since_start or ratio (a share recomputed from counts).
    level: input, activity, output, outcome, impact. direction: more, less, neither.
    total: whether it may be added up over the clauses of a plan.
    kind: one of kpi.rules.measure.KINDS; '' where its unit tells it.
    """

    code: str
    name: str
    measure: str
    unit: str
    level: str
    accumulation: str
    direction: str = "more"
    splits: int = 0
    total: bool = True
    kind: str = ""


@dataclass(frozen=True, eq=False)
class Declaration:
    """One kind of sheet.

    name: what recognises it, and its table where `facts` is false.
    dataset: the kind of spreadsheet it belongs to (`plans` has several sheets).
    identity: the columns that, folded, identify a row without an ID; never the clause or the
    counts. 'splits' stands for what `splits` gives.
    splits: what splits indicators, two at the most: each is the first of its columns that is filled.
    dimensions: the columns by which pages divide the indicators.
    label: the columns that name an indicator that is split, with ` · ` between.
    named_by: the columns that name a row in a list: the first that is filled is its title, the others stand beside it.
    wide: the column that may be spread over one column per value of it (a survey's answer).
    settle: what must be settled between the rows of one sheet once every cell is read and every row
    is bound: a name of loaders.checking.bind_sheets.SETTLING.
    counted: words for what its rows count, besides its titles, in any language.
    attended: words for whom its count of people may name, besides word_tables.ATTENDEES: only a training is for staff.
    is_planned: its rows tell of what is yet to be done: their days may lie ahead, and no register is taken for it.
    """

    name: str
    dataset: str
    az: str
    en: str
    ru: str
    columns: tuple[Column, ...]
    identity: tuple[str, ...]
    indicators: tuple[Automatic, ...] = ()
    splits: tuple[tuple[str, ...], ...] = ()
    dimensions: tuple[str, ...] = ()
    label: tuple[str, ...] = ()
    named_by: tuple[str, ...] = ()
    wide: str = ""
    settle: str = ""
    facts: bool = True
    is_planned: bool = False
    counted: str = ""
    attended: str = ""

    def title(self, language: str) -> str:
        return getattr(self, language)

    @property
    def clause_column(self) -> str:
        """The one that says which clauses a row serves; '' where there is none."""
        return next((column.name for column in self.columns if column.kind == "clauses"), "")

    def column(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)
