"""What a sheet without known headings has, and which dataset comes nearest to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from language import LANGUAGES, Language, message
from loaders.datasets.declaration import Column, Declaration
from loaders.datasets.registry import DECLARATIONS
from loaders.headings.matching import matched
from loaders.headings.rows import Headings, headings_at
from loaders.problems.problem import Fault, column_letters
from loaders.recognition.columns.members import members_as_columns
from loaders.recognition.columns.periods import length_of_period
from loaders.recognition.faults import members_fault
from loaders.recognition.near.transposed import transposed
from loaders.recognition.recognise import SEARCHED_ROWS
from loaders.spreadsheet.files import Sheet

_MOST_NAMED = 12
_FEWEST_KNOWN = 2
_PERIODS = {
    "year": message("{columns}: years ({first} … {last})"),
    "month": message("{columns}: months or quarters ({first} … {last})"),
}


@dataclass(frozen=True, slots=True)
class Nearest:
    """known: how many of its headings a dataset knows. fault: what says so."""

    known: int
    fault: Fault


def nearest(sheet: Sheet) -> Nearest | None:
    """The dataset that knows most headings of a row; None where none knows enough of them."""
    best = None
    for row in range(min(len(sheet.rows), SEARCHED_ROWS)):
        headings = headings_at(sheet, row)
        if found := _members(headings.texts):
            return found
        for declaration in DECLARATIONS:
            known = matched(headings, declaration).columns
            missing = [one for one in declaration.columns if one.required and one.name not in known]
            if len(known) >= _FEWEST_KNOWN and missing and (best is None or len(known) > best.known):
                best = Nearest(len(known), _fault(row, headings.texts, declaration, missing))
    return _transposed(sheet) or best


def _members(texts: dict[int, str]) -> Nearest | None:
    """Channels side by side tell of outreach, which knows no other heading then but clause and date."""
    for declaration in DECLARATIONS if len(texts) > _FEWEST_KNOWN else ():
        known = matched(Headings(texts), declaration).columns
        unknown = [at for at in texts if at not in known.values()]
        found = members_as_columns(texts, unknown, known, declaration)
        for column, positions in found.items() if len(known) >= _FEWEST_KNOWN else ():
            if column.required:
                fault = members_fault(column, positions, texts, declaration)
                return Nearest(len(known) + len(positions), fault)
    return None


def _transposed(sheet: Sheet) -> Nearest | None:
    if not (found := transposed(sheet)):
        return None
    column, headings, declaration = found
    named = list(headings.texts.values())
    values = {
        "column": column_letters(column + 1),
        "found": ", ".join(named[:_MOST_NAMED]) + (" …" if len(named) > _MOST_NAMED else ""),
        "dataset": {code: declaration.title(code) for code in LANGUAGES},
    }
    return Nearest(len(named), Fault("turned_round", values))


def _fault(row: int, texts: dict[int, str], declaration: Declaration, missing: list[Column]) -> Fault:
    values = {
        "found": {code: _named(texts, Language(code)) for code in LANGUAGES},
        "dataset": {code: declaration.title(code) for code in LANGUAGES},
        "missing": {code: ", ".join(one.heading(code) for one in missing) for code in LANGUAGES},
    }
    return Fault("near_headings", {"row": row + 1} | values)


def _named(texts: dict[int, str], language: Language) -> str:
    """`A: Bənd, B: Göstərici, C-H: illər (2018 … 2023)`."""
    found = list(_parts(texts, language))
    return ", ".join(found[:_MOST_NAMED]) + (" …" if len(found) > _MOST_NAMED else "")


def _parts(texts: dict[int, str], language: Language) -> Iterator[str]:
    """Years and months beside each other are one part."""
    for length, run in groupby(texts.items(), lambda heading: length_of_period(heading[1])):
        headings = [(column_letters(position + 1), text) for position, text in run]
        (first, first_text), (last, last_text) = headings[0], headings[-1]
        if length and first != last:
            yield language.say(_PERIODS[length], columns=f"{first}-{last}", first=first_text, last=last_text)
        else:
            yield from (f"{letters}: {text}" for letters, text in headings)
