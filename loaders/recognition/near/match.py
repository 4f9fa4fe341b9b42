"""How a sheet would be read if its near headings were what they seem. Nothing is read so before an analyst says so."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

from loaders.datasets.declaration import NUMBERS, Column, Declaration
from loaders.datasets.registry import DECLARATIONS
from loaders.headings.matching import matched
from loaders.headings.rows import Headings, goes_on_below, headings_at
from loaders.headings.texts import heading_key
from loaders.problems.problem import column_letters
from loaders.recognition.layout import Layout
from loaders.recognition.near.likeness import FAR, NEAR, likeness, suits
from loaders.recognition.readings import ANSWER, heading_hash
from loaders.recognition.typed_text import typed_text
from loaders.spreadsheet.cell_texts import Cell
from loaders.spreadsheet.files import Sheet

Chosen = Mapping[tuple[str, str], str]  # (declaration, heading_key) → what analysts took such a column for before

SAMPLES = 3
_MOST_CELLS, _MOST_ROWS, _MOST_NAMES = 50, 15, 4
_SPEAKS_FOR_ITSELF = 0.9  # of cells that say what they are whatever their heading
_SOUGHT = [declaration for declaration in DECLARATIONS if not declaration.is_planned]  # what is planned says so itself
_TELLING = ("clauses", "dates", "choice")  # kinds of which that is so


@dataclass(frozen=True, slots=True)
class Near:
    """A column whose heading is not known. samples: its first different cells, as they are seen. names: of the columns
    that it may be, the likeliest first."""

    letters: str
    heading: str
    samples: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """heading_row: from 1. headings: what tells them from others (loaders.recognition.readings.heading_hash). known:
    letters → column, of those that need no asking. near: those that do."""

    declaration: str
    heading_row: int
    headings: str
    known: dict[str, str]
    near: tuple[Near, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    score: float
    position: int
    column: Column


def _near_columns(layout: Layout, chosen: Chosen) -> tuple[Near, ...]:
    """What the columns may be that are not known."""
    read = {*layout.letters().values(), *layout.left_lost, *layout.periods.columns}
    read |= layout.apart.others if layout.apart else set()
    unknown = [at for at in layout.headings if at not in read and at not in layout.repeated]
    texts = {at: layout.headings[at] for at in unknown}
    taken = {*layout.columns, *([layout.declaration.wide] if layout.answers else ())}
    return _near(layout.sheet, layout.heading_row, texts, taken, layout.declaration, chosen)


def match_of(layout: Layout, chosen: Chosen) -> Match | None:
    """The near columns of a recognised sheet; None where it has none. chosen: of analysts before."""
    if layout.chosen or layout.is_form or not (near := _near_columns(layout, chosen)):
        return None
    # What stands over several columns stays to be decided.
    columns = {position: name for name, position in layout.columns.items()}
    known = {at: name for at, name in columns.items() if layout.headings[at] not in layout.spread}
    known |= dict.fromkeys(layout.answers, layout.periods.into or ANSWER)
    known |= dict.fromkeys(layout.apart.others, layout.apart.column) if layout.apart else {}
    return _match(layout.sheet, layout.heading_row, layout.declaration, known, near)


def _match(sheet: Sheet, row: int, declaration: Declaration, known: dict[int, str], near: tuple[Near, ...]) -> Match:
    letters = {column_letters(position + 1): name for position, name in sorted(known.items())}
    return Match(declaration.name, row + 1, heading_hash(headings_at(sheet, row)), letters, near)


def nearest_match(sheet: Sheet, chosen: Chosen) -> Match | None:
    """How a sheet without known headings could be read: by which row of headings, as which dataset."""
    best, best_score = None, 0.0
    for row in range(min(len(sheet.rows), _MOST_ROWS)):
        if goes_on_below(sheet, row):
            continue
        headings = headings_at(sheet, row)
        for declaration in _SOUGHT if _may_be_headings(headings) else ():
            found = matched(headings, declaration).columns
            texts = {at: text for at, text in headings.texts.items() if at not in found.values()}
            near = _near(sheet, row, texts, set(found), declaration, chosen)
            read = {*found, *(one.names[0] for one in near)}
            lacks = [column for column in declaration.columns if column.required and column.name not in read]
            score = len(found) + 0.75 * len(near)
            if not lacks and len(read) * 2 >= len(headings.texts) and score >= 2 and score > best_score:
                known = {position: name for name, position in found.items()}
                best, best_score = _match(sheet, row, declaration, known, near), score
    return best if best and best.near else None


def _may_be_headings(headings: Headings) -> bool:
    return len(headings.texts) > 2 and not any(text.replace(".", "").isdigit() for text in headings.texts.values())


def _near(
    sheet: Sheet, row: int, texts: dict[int, str], taken: set[str], declaration: Declaration, chosen: Chosen
) -> tuple[Near, ...]:
    """Each column for the one that it is likeliest, none for two."""
    free = [column for column in declaration.columns if column.name not in taken]
    cells = {at: _cells(sheet, row, at) for at in texts}
    found = sorted(_candidates(texts, cells, free, declaration, chosen), key=lambda one: -one.score)
    given: dict[int, list[str]] = {}
    first: set[str] = set()
    for one in found:
        if one.position not in given and one.column.name not in first:
            given[one.position] = [one.column.name]
            first.add(one.column.name)
    for one in found:
        names = given.get(one.position, [])
        if names and one.column.name not in names and len(names) < _MOST_NAMES:
            names.append(one.column.name)
    return tuple(
        Near(column_letters(at + 1), texts[at], tuple(map(typed_text, cells[at][:SAMPLES])), tuple(given[at]))
        for at in sorted(given)
    )


def _candidates(
    texts: dict[int, str], cells: dict[int, list[Cell]], free: list[Column], declaration: Declaration, chosen: Chosen
) -> Iterable[_Candidate]:
    known: dict[tuple, float] = {}
    for at, text in texts.items():
        before = chosen.get((declaration.name, heading_key(text)))
        for column in free:
            is_like = 1.0 if column.name == before else likeness(text, column, declaration)
            may_speak = column.kind in _TELLING and bool(cells[at]) and is_like >= _least(column)
            if is_like < NEAR and not may_speak:
                continue  # reading cells takes longest
            kind = (at, column if column.choices else column.kind)
            fits = known[kind] = known[kind] if kind in known else suits(cells[at], column)
            if (is_like >= NEAR and fits >= _fits_enough(column)) or (may_speak and fits >= _SPEAKS_FOR_ITSELF):
                yield _Candidate(is_like + fits / 2 + (0.2 if column.required else 0.0), at, column)


def _least(column: Column) -> float:
    """Words of a choice and numbers of clauses say what they are under any heading; of days there may be several, so
    only the one that a dataset must have is told by them."""
    return 0.0 if column.kind != "dates" or column.required else FAR


def _fits_enough(column: Column) -> float:
    """A text suits everything, and a number that is none in every other cell is none. Days under a heading that is near
    may be mistyped in most cells: that is what is to be seen."""
    if column.kind == "dates" and column.required:
        return 0.1
    return 0.6 if column.kind in NUMBERS else 0.3


def _cells(sheet: Sheet, row: int, at: int) -> list[Cell]:
    """The first different cells below a heading."""
    filled = (cells[at] for cells in sheet.rows[row + 1 :] if at < len(cells) and cells[at] != "")
    return list(islice(dict.fromkeys(islice(filled, _MOST_CELLS * 10)), _MOST_CELLS))
