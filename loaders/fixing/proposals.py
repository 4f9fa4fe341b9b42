"""What could stand in a faulty cell instead: offered to the analyst, never taken in silence.

A table of makers: each sees some kinds of problems, and what it gives is offered where the cell would then be read.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from difflib import get_close_matches
from typing import NamedTuple

from kpi import settings
from language import LANGUAGES
from language.folding import fold
from loaders.fixing.number_words import number_of
from loaders.problems.problem import Fault, Problem
from loaders.recognition.columns.terms import read_term
from loaders.recognition.typed_text import MOST_TYPED
from loaders.spreadsheet.clauses import read_clauses
from loaders.spreadsheet.dates import Span, month_names, read_dates, read_year
from loaders.spreadsheet.numbers import read_number


class Maker(NamedTuple):
    """codes: of the kinds of problems that it mends."""

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


def _without_sign(problem: Problem) -> Iterator[str]:
    """A dash before the number that is no minus."""
    yield problem.value.strip().lstrip("-–—−").strip()


def _near_month(problem: Problem) -> Iterator[str]:
    """7 mrat 2026: 7 mart 2026."""
    text, names = problem.value, {fold(name): name for name in month_names()}
    for word in re.findall(r"[^\W\d_]{3,}", text):
        near = get_close_matches(fold(word), names, n=1, cutoff=0.7)
        if near and near[0] != fold(word):
            yield text.replace(word, names[near[0]])


_YEARS_BACK = 20  # of which somebody still reports
_THREE = re.compile(r"\D*?(\d{1,2})\D{1,3}(\d{1,2})\D{1,3}(\d{4})(?!\d)\D*")


def _parts_of_date(problem: Problem) -> Iterator[str]:
    """Day, month and year with other signs between: 10,03;2026; with the month first where nothing else can be:
    03/25/2026."""
    if found := _THREE.fullmatch(problem.value):
        first, second, year = found.groups()
        if int(first) > 12 or int(second) <= 12:
            yield f"{int(first):02}.{int(second):02}.{year}"
        else:
            yield f"{int(second):02}.{int(first):02}.{year}"


def _year_turned_round(problem: Problem) -> Iterator[str]:
    """Two digits of the year that changed places: 10.03.2206."""
    this_year = settings.today().year
    for year in re.findall(r"(?<!\d)\d{4}(?!\d)", problem.value):
        for place in range(3):
            turned = year[:place] + year[place + 1] + year[place] + year[place + 2 :]
            if this_year - _YEARS_BACK < int(turned) <= this_year:
                yield problem.value.replace(year, turned)


def _year_of_sheet(problem: Problem) -> Iterator[str]:
    """Of a sheet or a file that names one year."""
    years = set(re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", problem.sheet)) or set(
        re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", problem.file)
    )
    if len(years) == 1:
        (year,) = years
        yield f"{problem.value.strip(' .')}{'.' if problem.value.strip()[-1:].isdigit() else ' '}{year}"


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
    Maker(("not_a_number",), _number_of_words),
    Maker(("not_a_number",), _only_number),
    Maker(("negative",), _without_sign),
    Maker(("not_a_date",), _near_month),
    Maker(("not_a_date", "impossible_date"), _parts_of_date),
    Maker(("date_in_future", "outside_plan", "not_a_date"), _year_turned_round),
    Maker(("date_without_year",), _year_of_sheet),
)
