"""What could stand in place of a date that cannot be read."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from kpi import settings
from language.folding import fold
from loaders.problems.problem import Problem
from loaders.spreadsheet.dates import month_names


def near_month(problem: Problem) -> Iterator[str]:
    """7 mrat 2026: 7 mart 2026."""
    text, names = problem.value, {fold(name): name for name in month_names()}
    for word in re.findall(r"[^\W\d_]{3,}", text):
        near = get_close_matches(fold(word), names, n=1, cutoff=0.7)
        if near and near[0] != fold(word):
            yield text.replace(word, names[near[0]])


_ROMAN = re.compile(r"\s*(\d{1,2})[.\s/-]+(I{1,3}|I?V|VI{0,3}|I?X|XI{1,2})[.\s/-]+(\d{4})\D*", re.IGNORECASE)
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def roman_month(problem: Problem) -> Iterator[str]:
    """05.III.2025."""
    if found := _ROMAN.fullmatch(problem.value):
        yield f"{int(found[1]):02}.{_ROMANS.index(found[2].upper()) + 1:02}.{found[3]}"


_YEARS_BACK = 20  # of which somebody still reports
_THREE = re.compile(r"\D*?(\d{1,2})\D{1,3}(\d{1,2})\D{1,3}(\d{4})(?!\d)\D*")


def parts_of_date(problem: Problem) -> Iterator[str]:
    """Day, month and year with other signs between: 10,03;2026; with the month first where nothing else can be:
    03/25/2026."""
    if found := _THREE.fullmatch(problem.value):
        first, second, year = found.groups()
        if int(first) > 12 or int(second) <= 12:
            yield f"{int(first):02}.{int(second):02}.{year}"
        else:
            yield f"{int(second):02}.{int(first):02}.{year}"


def year_turned_round(problem: Problem) -> Iterator[str]:
    """Two digits of the year that changed places: 10.03.2206."""
    this_year = settings.today().year
    for year in re.findall(r"(?<!\d)\d{4}(?!\d)", problem.value):
        for index in range(3):
            turned = year[:index] + year[index + 1] + year[index] + year[index + 2 :]
            if this_year - _YEARS_BACK < int(turned) <= this_year:
                yield problem.value.replace(year, turned)


def year_of_sheet(problem: Problem) -> Iterator[str]:
    """The date with the year that its sheet or file names, where that is one."""
    years = set(re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", problem.sheet)) or set(
        re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", problem.file)
    )
    if len(years) == 1:
        (year,) = years
        yield f"{problem.value.strip(' .')}{'.' if problem.value.strip()[-1:].isdigit() else ' '}{year}"
