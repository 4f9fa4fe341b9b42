"""Spellings that are probably one and the same though nothing but an analyst can tell, and those that were decided."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations

import duckdb

from kpi.oversight.towns import place_key, towns
from kpi.warehouse.fact_columns import folded, read_fact_columns, texts_of_columns
from kpi.warehouse.queries import query
from kpi.warehouse.rows import dicts
from language.grouping import group_key

MOST_COMPARED = 400  # members of a dimension, those of the most rows first
_ALIKE = 0.85  # of the letters of two names
_SHORTEST = 4  # letters; of shorter names one other letter makes another name
_CYRILLIC = str.maketrans("абвгдеёжзийклмнопрстуфхцчшщыэюя", "abvqdeejziiqlmnoprstufxscssieua", "ъь")
_LETTERS = _CYRILLIC | str.maketrans("əıkgy", "eiqqi")


@dataclass(frozen=True, slots=True)
class Member:
    """One of the things by which a dimension divides (region, Bakı), with its number of rows."""

    dimension: str
    name: str
    rows: int


@dataclass(frozen=True, slots=True)
class Likely:
    """Two members that are probably one. name: the official one of a town, else that of more rows. as_name: how both
    should be called."""

    spelling: Member
    name: Member

    @property
    def as_name(self) -> str:
        town = towns().get(place_key(self.name.name)) if self.name.dimension == "region" else None
        return town or self.name.name


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided of a spelling: under which name it is counted; its own, where it stays apart."""

    dimension: str
    spelling: str
    name: str
    note: str = ""
    upload: int = 0
    who: str = ""
    done_at: datetime = datetime.min

    @property
    def is_apart(self) -> bool:
        return group_key(self.spelling) == group_key(self.name)


def read_members(cursor: duckdb.DuckDBPyConnection, edition: int, agency: str) -> list[Member]:
    """Those of all dimensions, of each the ones with the most rows first."""
    rows = dicts(cursor.execute(members_query(cursor), {"edition": edition, "agency": agency}))
    return [Member(row["dimension"], row["name"], row["rows"]) for row in rows]


def members_query(cursor: duckdb.DuckDBPyConnection) -> str:
    columns = {name: folded(name) for name in read_fact_columns(cursor).dimensions}
    return query("members").format(texts=texts_of_columns(columns))


def read_decisions(cursor: duckdb.DuckDBPyConnection, edition: int, agency: str) -> list[Decision]:
    rows = dicts(cursor.execute(query("kept_spellings"), {"edition": edition, "agency": agency}))
    return [Decision(**row | {"note": row["note"] or ""}) for row in rows]


def likely_one(members: Sequence[Member], kept: Iterable[Decision]) -> list[Likely]:
    """Pairs that are probably one and the same. Spellings that an analyst decided to keep apart are in none. kept:
    those decisions."""
    apart = {(one.dimension, group_key(one.spelling)) for one in kept if one.is_apart}
    found: list[Likely] = []
    for dimension in dict.fromkeys(member.dimension for member in members):
        own = [member for member in members if member.dimension == dimension][:MOST_COMPARED]
        own.sort(key=lambda member: not _is_official(member))  # of towns the official name comes first
        open_ones = [member for member in own if (dimension, group_key(member.name)) not in apart]
        found += _pairs(open_ones, own)
    return found


def _pairs(open_ones: Sequence[Member], own: Sequence[Member]) -> Iterator[Likely]:
    """Each spelling with one name at the most: the commonest that it is like."""
    named, undecided = set(), {member.name for member in open_ones}
    for one, other in combinations(own, 2):
        if other.name not in undecided or other.name in named or one.name in named:
            continue
        if _are_one(one.dimension, one.name, other.name):
            named.add(other.name)
            yield Likely(other, one)


@lru_cache(maxsize=100_000)
def _are_one(dimension: str, one: str, other: str) -> bool:
    first, second = _form(dimension, one), _form(dimension, other)
    if dimension == "region":
        town, other_town = (towns().get(place_key(name)) for name in (one, other))
        if town and other_town:
            return town == other_town
    if re.findall(r"\d+", first) != re.findall(r"\d+", second):
        return False
    if first == second:
        return bool(first)
    if len(first) > _SHORTEST and sorted(first) == sorted(second):
        return True  # letters that changed places
    if min(len(first), len(second)) < _SHORTEST or first[0] != second[0]:
        return False
    letters = SequenceMatcher(None, first, second, autojunk=False)
    return letters.real_quick_ratio() >= _ALIKE and letters.quick_ratio() >= _ALIKE and letters.ratio() >= _ALIKE


def _is_official(member: Member) -> bool:
    return member.dimension == "region" and towns().get(group_key(member.name)) == member.name


@lru_cache(maxsize=10_000)
def _form(dimension: str, name: str) -> str:
    """The letters alone, of one alphabet and without their marks: `Gence`, `Gəncə` and `Гянджа` come near."""
    key = place_key(name) if dimension == "region" else group_key(name)
    plain = unicodedata.normalize("NFKD", key.translate(_LETTERS))
    return "".join(sign for sign in plain if sign.isalnum())
