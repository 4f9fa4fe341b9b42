"""What a declaration of a dataset is made of.

Recognition, checking, the template workbook, the tables of docs/columns.md and the tests all
walk over these; they know no dataset by name.
"""

from dataclasses import dataclass


@dataclass(frozen=True, eq=False)
class Column:
    """One column of a sheet.

    kind: text, code, clauses, dates, year, count (whole, not negative), number, share
    (percent units, 0 to 100), choice, flag. `dates` fills starts, ends, precision and days;
    count, number and share fill a second column `<name>_qualifier`.
    also: further headings met in people's files, in any language.
    counts_days: an empty cell stands for 1, or for as many as the row has separate dates.
    choices: for a choice, code → (az, en, ru) as people write it.
    """

    name: str
    kind: str
    az: str
    en: str
    ru: str
    also: tuple[str, ...] = ()
    required: bool = False
    choices: dict[str, tuple[str, str, str]] | None = None
    example: tuple[str, str, str] = ("", "", "")
    explains: str = ""
    counts_days: bool = False

    def heading(self, language: str) -> str:
        return getattr(self, language)


@dataclass(frozen=True)
class Automatic:
    """An indicator that a dataset yields without any set-up.

    code: its code, before a ':' and its split; '' where the split alone is the code.
    measure: the column it counts. split: '', 'series' or 'answer', what divides it further.
    accumulation: within_year, latest, since_start or ratio (a share recomputed from counts).
    level: input, activity, output, outcome, impact. direction: more, less, neither.
    total: whether it may be added up over the clauses of a plan.
    """

    code: str
    name: str
    measure: str
    unit: str
    level: str
    accumulation: str
    direction: str = "more"
    split: str = ""
    total: bool = True


@dataclass(frozen=True, eq=False)
class Declaration:
    """One kind of sheet.

    name: what recognises it, and its table where `facts` is false.
    dataset: the kind of spreadsheet it belongs to (`plans` has several sheets).
    identity: the columns that, folded, identify a row without an ID; never the clause or the
    counts. 'series' stands for what `series` gives.
    series: what splits an indicator: each part is the first of its columns that is filled.
    dimensions: the columns by which pages divide the indicators.
    wide: the column that may be spread over one column per value of it (a survey's answer).
    settle: what must be settled between the rows of one sheet once every cell is read and every row
    is bound: a name of loaders.checking.check.SETTLING.
    """

    name: str
    dataset: str
    az: str
    en: str
    ru: str
    columns: tuple[Column, ...]
    identity: tuple[str, ...]
    indicators: tuple[Automatic, ...] = ()
    series: tuple[tuple[str, ...], ...] = ()
    dimensions: tuple[str, ...] = ()
    wide: str = ""
    settle: str = ""
    facts: bool = True

    def title(self, language: str) -> str:
        return getattr(self, language)

    def column(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)
