"""Cross tables: years, months or quarters as columns, each with the number of its period below it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from language import LANGUAGES
from loaders.datasets.declaration import Declaration
from loaders.headings.rows import Headings
from loaders.headings.stems import stem, stems, words_of
from loaders.problems.problem import Fault
from loaders.recognition.columns.above.years_above import year_above
from loaders.recognition.typed_text import typed_text
from loaders.spreadsheet.dates import Span, read_dates
from loaders.spreadsheet.files import Sheet

_FEWEST = 2  # columns of periods
# What a title may say beside what took place: any other word may name people.
_BESIDE_WHAT = stems(
    "cı ci cu cü il ili ilin ildə ilində illər ay aylar aylıq rüb rüblər üzrə və say sayı ümumi ədəd plan keçirilmiş "
    "keçirilən keçirilib aparılmış aparılan təşkil edilmiş edilən olunmuş olunan hesabat cədvəl əlavə siyahı vərəq "
    "the of in for by and number count total held conducted organised organized year month months monthly quarter "
    "quarters quarterly report table annex list sheet за по в и год году года годы месяц месяцы месяцам квартал "
    "кварталам число количество всего проведено проведенные проведенных проведённые проведённых отчет отчёт таблица "
    "приложение список лист"
)
_WORDLESS = re.compile(r"\d+|.")
_AND_NUMBER = re.compile(r"(?<=\D)\d+$")


@dataclass(frozen=True, slots=True)
class Periods:
    """columns: position → its period as a text that dates are read from. into: the column that these fill. measures:
    the columns that the numbers may be; one where it is known, else the likeliest first. without_year: months of a year
    that nothing names. overlapping: headings of periods that contain each other, as numbers since January do."""

    columns: dict[int, str] = field(default_factory=dict)
    into: str = ""
    measures: tuple[str, ...] = ()
    without_year: bool = False
    overlapping: tuple[str, ...] = ()

    @property
    def are_unreadable(self) -> bool:
        """Whether the sheet is known to have columns of periods, though they cannot be read."""
        return self.without_year or bool(self.overlapping)


def periods_in(
    sheet: Sheet, row: int, headings: Headings, unknown: Iterable[int], known: Iterable[str], declaration: Declaration
) -> Periods:
    """row: of the headings. unknown: positions among which the periods are. known: names of the columns that are
    there."""
    kinds = {column.name: column.kind for column in declaration.columns if column.name not in known}
    into = next(
        (one.name for one in declaration.columns if one.required and kinds.get(one.name) in ("dates", "year")), ""
    )
    measures = tuple(name for name, kind in kinds.items() if kind in ("count", "number"))
    if not into or not measures or declaration.wide:
        return Periods()
    year = year_above(sheet, row)
    found = {position: _period(headings.texts[position], year) for position in unknown}
    columns = {position: period for position, period in found.items() if period}
    if overlapping := _overlapping(columns, headings):
        return Periods(overlapping=overlapping)
    lengths = {span.precision for period in columns.values() if isinstance(span := read_dates(period), Span)}
    if len(columns) >= _FEWEST and len(lengths) == 1 and (kinds[into] == "dates" or lengths == {"year"}):
        return Periods(columns, into, _of_titles(measures, sheet, row, declaration))
    months = [one for one in found if year is None and _period(headings.texts[one], "2000")]
    return Periods(without_year=len(months) >= _FEWEST)


def _overlapping(columns: dict[int, str], headings: Headings) -> tuple[str, ...]:
    """`3 ay`, `6 ay`, `9 ay`; a year beside all of its quarters may be their sum, and is no period of theirs."""
    spans = {at: span for at, period in columns.items() if isinstance(span := read_dates(period), Span)}
    shorter = {at: span for at, span in spans.items() if span.precision != "year"}
    found = {
        at
        for at, span in shorter.items()
        if any(one != at and span.starts <= other.ends and other.starts <= span.ends for one, other in shorter.items())
    }
    return tuple(headings.texts[at] for at in spans if at in found)


def length_of_period(heading: str) -> str:
    """`year`, `month` (also of quarters and halves), or '' where a heading is neither."""
    read = read_dates(period) if (period := _period(heading, "2000")) else None
    return read.precision if isinstance(read, Span) else ""


def _period(heading: str, year: str | None) -> str:
    """'' where the heading is none."""
    read = read_dates(heading)
    if isinstance(read, Span):
        return heading if read.precision != "day" else ""
    if isinstance(read, Fault) and year and isinstance(of_year := read_dates(f"{heading} {year}"), Span):
        return f"{heading} {year}" if of_year.precision == "month" else ""
    return ""


def _of_titles(measures: tuple[str, ...], sheet: Sheet, row: int, declaration: Declaration) -> tuple[str, ...]:
    """The one that holds how many took place comes first; it is alone where there is no other, or the titles say so
    and nothing else."""
    people = {one.measure for one in declaration.indicators if one.unit == "person"}
    counts = tuple(name for name in measures if name not in people)[:1]
    words = words_of(" ".join([sheet.name, *(typed_text(cell) for cells in sheet.rows[:row] for cell in cells)]))
    titles = stems(" ".join((declaration.counted, *map(declaration.title, LANGUAGES))))
    further = [word for word in words - titles - _BESIDE_WHAT if not _says_nothing(word)]
    is_sure = not people & set(measures) or (words & titles and not further)
    return counts if is_sure else (*counts, *people)


def _says_nothing(word: str) -> bool:
    """`vərəq1`, as spreadsheets call a sheet."""
    return bool(_WORDLESS.fullmatch(word)) or stem(_AND_NUMBER.sub("", word)) in _BESIDE_WHAT
