"""Which column of a dataset a heading names, and the unit that it tells."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache

from language import LANGUAGES
from language.unit_words import SCALES
from loaders.datasets.declaration import NUMBERS, Column, Declaration
from loaders.headings import word_tables
from loaders.headings.stems import MOST_KNOWN, names_one, stem, stems, ways_to_read
from loaders.headings.texts import heading_key, known_headings

_TOTALS, _REQUIRED, _SMALL = map(stems, (word_tables.TOTALS, word_tables.REQUIRED, word_tables.SMALL_WORDS))
_FORMS, _DATES = stems(word_tables.FORM_WORDS), stems(word_tables.DATES)
_DAYS, _MONTHS, _YEARS = map(stems, (word_tables.DAYS, word_tables.MONTHS, word_tables.YEARS))
_SIGNS = frozenset(word_tables.SAME)
_UNITS_OF_VALUES = stems(word_tables.UNITS_OF_VALUES) | _SIGNS - {"#count"}
_SCALES = {stem(word): scale for word, scale in SCALES.items()}
SCALE_WORDS = frozenset(_SCALES)
UNIT_WORDS = _UNITS_OF_VALUES | SCALE_WORDS
_UNITS = {
    "person": frozenset({"#person"}),
    "%": frozenset({"#percent"}),
    "": _UNITS_OF_VALUES,
    None: frozenset({"#person", "#piece"}),
}
_OF_PIECES = frozenset({"#piece"})
LONGEST = 200  # of a heading; what is longer is a note


@dataclass(frozen=True, slots=True)
class Unit:
    """What a heading says its column is counted in: `min manat` is the scale `min`, 1000 times, of `manat`."""

    name: str
    scale: str = ""
    times: int = 1


@dataclass(frozen=True, slots=True)
class Meaning:
    """columns: those that a heading can name; none where it is not known. unit: where it tells one of the only one."""

    columns: tuple[Column, ...]
    unit: Unit | None = None


@lru_cache(MOST_KNOWN)
def meaning(heading: str, declaration: Declaration) -> Meaning:
    """A heading that is typed as the dataset's is known before one that only shares its stems."""
    if len(heading) > LONGEST:
        return Meaning(())
    if column := known_headings(declaration).get(heading_key(heading)):
        return Meaning((column,), _unit_in(heading, column, declaration))
    # Few texts of a sheet have no other words than headings, and only those are looked at column by column.
    ways = [words for words in ways_to_read(heading) if _all_words(declaration).issuperset(map(stem, words))]
    for how in (_as_typed, _by_stems):
        found = {column: unit for words in ways for column, unit in how(words, declaration).items()}
        if names_one(heading):
            found = {column: unit for column, unit in found.items() if not column.counts_days}
        if found:
            return Meaning(tuple(found), next(iter(found.values())) if len(found) == 1 else None)
    return next(filter(None, (_in_two_languages(words, declaration) for words in ways)), Meaning(()))


def _in_two_languages(words: tuple[str, ...], declaration: Declaration) -> Meaning | None:
    """'Tarix / Date': what each part of the words names by itself."""
    for at in range(1, len(words)):
        first, second = (meaning(" ".join(part), declaration) for part in (words[:at], words[at:]))
        if len(first.columns) == 1 and first.columns == second.columns:
            return Meaning(first.columns, first.unit or second.unit)
    return None


def unit_of(heading: str, column: Column, declaration: Declaration) -> Unit | None:
    """The unit in the heading of a column that somebody has chosen for it."""
    return _unit_in(heading, column, declaration)


def _unit_in(heading: str, column: Column, declaration: Declaration) -> Unit | None:
    return next(filter(None, (_without(words, column, declaration)[1] for words in ways_to_read(heading))), None)


def _as_typed(words: tuple[str, ...], declaration: Declaration) -> dict[Column, Unit | None]:
    known, found = known_headings(declaration), {}
    for column in declaration.columns:
        rest, unit = _without(words, column, declaration)
        if known.get(heading_key(" ".join(rest))) is column:
            found[column] = unit
    return found


def _by_stems(words: tuple[str, ...], declaration: Declaration) -> dict[Column, Unit | None]:
    known = known_stems(declaration)
    if columns := known.get(frozenset(map(stem, words)) - _SMALL):
        return dict.fromkeys(columns)
    found = {}
    for column in declaration.columns:
        rest, unit = _without(words, column, declaration)
        if column in known.get(frozenset(map(stem, rest)) - _SMALL, ()):
            found[column] = unit
    return found


@cache
def known_stems(declaration: Declaration) -> dict[frozenset[str], tuple[Column, ...]]:
    """Stems of every heading → the columns that have such a one."""
    known = defaultdict(list)
    for column in declaration.columns:
        headings = [column.heading(language) for language in LANGUAGES] + list(column.also)
        keys = {frozenset(map(stem, words)) - _SMALL for heading in headings for words in ways_to_read(heading)}
        if column.counts_days:
            # 'Təlimlərin sayı' counts what the dataset holds.
            keys |= {stems(declaration.title(language)) | {"#count"} for language in LANGUAGES}
        for key in keys - {frozenset()}:
            known[key].append(column)
    return {key: tuple(columns) for key, columns in known.items()}


@cache
def _all_words(declaration: Declaration) -> frozenset[str]:
    """Stems of every word that a heading of the dataset may have."""
    idle = _REQUIRED | _SMALL | _TOTALS | _FORMS | _DAYS | _MONTHS | _YEARS | _titles(declaration)
    return idle.union(UNIT_WORDS, *known_stems(declaration))


def _without(words: tuple[str, ...], column: Column, declaration: Declaration) -> tuple[list[str], Unit | None]:
    """The words of a heading that say what it is, if it is this column, and the unit that the others tell."""
    roots = [stem(word) for word in words]
    idle = _idle(column, roots, declaration)
    units = _units(column, declaration)
    rest, unit, scales, times = [], [], [], 1
    for index, (word, root) in enumerate(zip(words, roots, strict=True)):
        scale = _SCALES.get(root) if units and column.kind != "share" else None
        if scale and (not scale.before_unit or (index + 1 < len(roots) and roots[index + 1] in _UNITS_OF_VALUES)):
            times *= scale.times
            scales.append(word)
        elif root in units:
            unit.append(word)
        elif root not in idle:
            rest.append(word)
    if not rest:
        return list(words), None
    return rest, Unit(" ".join(unit), " ".join(scales), times) if unit or scales else None


def _idle(column: Column, roots: list[str], declaration: Declaration) -> frozenset[str]:
    """Words that add nothing to what such a column is."""
    if column.kind in NUMBERS:
        return _REQUIRED | _TOTALS | _titles(declaration)
    if column.kind == "years":
        return _REQUIRED | _YEARS
    if column.kind == "dates":
        # 'Təlimin müddəti' is mostly how long it took.
        titles = _titles(declaration) if _DATES.intersection(roots) else frozenset()
        return _REQUIRED | _FORMS | _DAYS | _MONTHS | _YEARS | titles
    return _REQUIRED


@cache
def _titles(declaration: Declaration) -> frozenset[str]:
    """'Təlimin tarixi' is the date of what the dataset holds."""
    return stems(" ".join(declaration.title(language) for language in LANGUAGES))


def says_month_first(heading: str) -> bool:
    """`Date (mm/dd/yyyy)`."""
    return any(_is_month_first([stem(word) for word in words]) for words in ways_to_read(heading))


def _is_month_first(roots: list[str]) -> bool:
    kinds = ["day" if root in _DAYS else "month" for root in roots if root in _DAYS | _MONTHS]
    return "day" in kinds and kinds[0] == "month"


def _units(column: Column, declaration: Declaration) -> frozenset[str]:
    if column.kind not in NUMBERS or not declaration.indicators:
        return frozenset()
    unit = next((one.unit for one in declaration.indicators if one.measure == column.name), None)
    return _UNITS.get(unit, _OF_PIECES)
