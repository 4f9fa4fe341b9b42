"""What could stand in a faulty cell instead: offered to the analyst, never taken in silence.

A table of makers: each sees some kinds of problems, and what it gives is offered where the cell would then be read.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from difflib import get_close_matches
from typing import NamedTuple

from language import LANGUAGES
from language.folding import fold
from language.unit_words import read_unit
from loaders.fixing import date_proposals
from loaders.fixing.number_words import number_of
from loaders.problems.problem import Fault, Problem
from loaders.recognition.columns.terms import read_term
from loaders.recognition.typed_text import MOST_TYPED
from loaders.spreadsheet.clauses import read_clauses
from loaders.spreadsheet.dates import Span, read_dates, read_year
from loaders.spreadsheet.numbers import read_number


class Maker(NamedTuple):
    """codes: of the kinds of problems that it may fix."""

    codes: tuple[str, ...]
    make: Callable[[Problem], Iterable[str]]


def proposals(problem: Problem) -> tuple[str, ...]:
    """Texts that would be read without the problem, the likelier first; () where none can be told."""
    is_cut = len(problem.value) >= MOST_TYPED and problem.code not in _WHOLE
    if not problem.cell or is_cut:
        return ()
    made = (text for maker in MAKERS if problem.code in maker.codes for text in maker.make(problem))
    return tuple(dict.fromkeys(text for text in made if text and text != problem.value and _mends(problem, text)))


_WHOLE = ("damaged_letters",)  # whose proposals are of all that stands in the cell
_READ: dict[str, Callable] = {
    "count": lambda text: read_number(text, "count"),
    "number": lambda text: read_number(text, "number"),
    "share": lambda text: read_number(text, "share"),
    "dates": read_dates,
    "year": read_year,
    "years": read_term,
    "clauses": read_clauses,
}


def _mends(problem: Problem, text: str) -> bool:
    read = _READ.get(problem.kind)
    value = read(text) if read else text
    if isinstance(value, Fault) or value is None:
        return False
    values = problem.fault.values
    if isinstance(value, Span) and "today" in values:
        today = date.fromisoformat(values["today"])
        return value.starts <= today and (value.precision != "day" or value.ends <= today)
    if isinstance(value, Span) and problem.code == "outside_plan":
        return values["first"] <= value.starts.year <= values["last"]
    return True


# ---- What the problem itself says ----


def _both_readings(problem: Problem) -> tuple[str, ...]:
    return problem.fault.values["first_typed"], problem.fault.values["second_typed"]


def _both_shares(problem: Problem) -> tuple[str, ...]:
    return problem.fault.values["first"], problem.fault.values["second"]


def _candidates(problem: Problem) -> list[str]:
    return problem.fault.values["candidates"].split(" / ")


def _restored(problem: Problem) -> tuple[str, ...]:
    return (problem.fault.values["restored"],)


def _above(problem: Problem) -> tuple[str, ...]:
    """Empty cells below a filled one: as people leave out what repeats."""
    return (problem.fault.values.get("above", ""),)


def _sum(problem: Problem) -> tuple[str, ...]:
    return (problem.fault.values["sum"],)


# ---- What a person sees ----


def _near_choice(problem: Problem) -> Iterator[str]:
    """A mistyped answer, in whichever language it comes nearest to."""
    words = [word for code in LANGUAGES for word in problem.fault.values["choices"][code].split(", ")]
    by_fold = {fold(word): word for word in words}
    return (by_fold[near] for near in get_close_matches(fold(problem.value), by_fold, n=1, cutoff=0.75))


def _without_zeros(problem: Problem) -> Iterator[str]:
    """Two decimals that a number format showed: 10.20 for clause 10.2."""
    known = problem.fault.values.get("known", ())
    return (clause for clause in known if "." in clause and clause == problem.value.strip().rstrip("0"))


# As keyboards and scans have them in place of digits.
_DIGITS = str.maketrans("OoОоQlIİıіІ|ЗзбSs", "00000111111133655")


def _digits_for_letters(problem: Problem) -> Iterator[str]:
    """2.l for 2.1, 3O for 30."""
    text = problem.value.strip().translate(_DIGITS)
    if re.search(r"\d", problem.value) and re.fullmatch(r"[\d\s.,;:/%+-]+", text):
        yield text


def _number_of_words(problem: Problem) -> Iterator[str]:
    """otuz beş nəfər: 35 nəfər."""
    if found := number_of(problem.value):
        number, rest = found
        yield f"{number} {rest}".strip()
        yield str(number)


_NUMERAL = re.compile(r"(?<![\w.,])\d[\d\s.,]*(?<=\d)(?!\w)")


def _only_number(problem: Problem) -> Iterator[str]:
    """The one number of a text: 'gəldi 35 iştirakçı'."""
    if len(found := _NUMERAL.findall(problem.value)) == 1:
        yield found[0]


_SCALED = re.compile(r"\s*(\d[\d\s]*(?:[.,]\d{1,3})?)\s*([^\W\d_]+)\.?(?:\s+[^\W\d_]+\.?)?\s*")


def _scaled(problem: Problem) -> Iterator[str]:
    """1,5 mln.: 1500000."""
    found = _SCALED.fullmatch(problem.value)
    times = read_unit(f"{found[2]} manat").times if found else 1
    if found and times > 1:
        number = round(float("".join(found[1].split()).replace(",", ".")) * times, 6)
        yield f"{number:.0f}" if number.is_integer() else str(number)


def _without_sign(problem: Problem) -> Iterator[str]:
    """A dash before the number that is no minus."""
    yield problem.value.strip().lstrip("-–—−").strip()


MAKERS = (
    Maker(("ambiguous_number",), _both_readings),
    Maker(("month_first", "ambiguous_clause"), _candidates),
    Maker(("unsure_share",), _both_shares),
    Maker(("sum_in_cell",), _sum),
    Maker(("damaged_letters",), _restored),
    Maker(("missing_value",), _above),
    Maker(("not_a_choice",), _near_choice),
    Maker(("clause_not_in_plan",), _without_zeros),
    Maker(("not_a_number", "not_a_clause", "not_a_date", "impossible_date", "not_a_year"), _digits_for_letters),
    Maker(("not_a_number",), _scaled),
    Maker(("not_a_number",), _number_of_words),
    Maker(("not_a_number",), _only_number),
    Maker(("negative",), _without_sign),
    Maker(("not_a_date",), date_proposals.near_month),
    Maker(("not_a_date",), date_proposals.roman_month),
    Maker(("not_a_date", "impossible_date"), date_proposals.parts_of_date),
    Maker(("date_in_future", "outside_plan", "not_a_date"), date_proposals.year_turned_round),
    Maker(("date_without_year",), date_proposals.year_of_sheet),
)
