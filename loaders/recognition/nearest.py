"""What a sheet without known headings has, and which dataset comes nearest to it."""

from dataclasses import dataclass

from language import LANGUAGES
from loaders.datasets.declaration import Column, Declaration
from loaders.datasets.registry import DECLARATIONS
from loaders.headings.matching import matched
from loaders.headings.rows import headings_at
from loaders.problems.problem import Fault
from loaders.recognition.recognise import SEARCHED_ROWS
from loaders.spreadsheet.files import Sheet

_MOST_NAMED = 12
_FEWEST_KNOWN = 2


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
        for declaration in DECLARATIONS:
            known = matched(headings, declaration).columns
            missing = [one for one in declaration.columns if one.required and one.name not in known]
            if len(known) >= _FEWEST_KNOWN and missing and (best is None or len(known) > best.known):
                best = Nearest(len(known), _fault(row, list(headings.texts.values()), declaration, missing))
    return best


def _fault(row: int, found: list[str], declaration: Declaration, missing: list[Column]) -> Fault:
    shown = ", ".join(found[:_MOST_NAMED]) + (" …" if len(found) > _MOST_NAMED else "")
    values = {
        "dataset": {code: declaration.title(code) for code in LANGUAGES},
        "missing": {code: ", ".join(one.heading(code) for one in missing) for code in LANGUAGES},
    }
    return Fault("near_headings", {"row": row + 1, "found": shown} | values)
