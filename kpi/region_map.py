"""The map of an agency's regions, and which shape of it is which region."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import duckdb

from kpi.warehouse.queries import query
from language.grouping import group_key
from language.vocabulary import Vocabulary

REGION = "region"  # the dimension whose members stand on it
Ring = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """names: property → text. polygons: the outer ring of each and its holes, in a grid whose y runs downwards."""

    names: Mapping[str, str]
    polygons: tuple[tuple[Ring, ...], ...]


@dataclass(frozen=True, slots=True)
class RegionMap:
    """Whose file it was, who loaded it, and when."""

    shapes: tuple[Shape, ...]
    file: str = ""
    who: str = ""
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class OnMap:
    """members: of each shape the member that it is, None where it is none. names: what each shape is called."""

    members: tuple[str | None, ...]
    names: tuple[str, ...]


def read_region_map(cursor: duckdb.DuckDBPyConnection, edition: int, agency: str) -> RegionMap | None:
    row = cursor.execute(query("region_map"), {"edition": edition, "agency": agency}).fetchone()
    return RegionMap(from_json(row[0]), *row[1:]) if row else None


def from_json(text: str) -> tuple[Shape, ...]:
    return tuple(
        Shape(
            shape["names"], tuple(tuple(tuple(map(tuple, ring)) for ring in polygon) for polygon in shape["polygons"])
        )
        for shape in json.loads(text)
    )


def to_json(shapes: tuple[Shape, ...]) -> str:
    written = [{"names": dict(shape.names), "polygons": shape.polygons} for shape in shapes]
    return json.dumps(written, ensure_ascii=False, separators=(",", ":"))


def on_map(shapes: tuple[Shape, ...], members: Mapping[str, str], vocabulary: Vocabulary) -> OnMap:
    """Which member each shape is, found by any of the shape's names, in any spelling and language. members: key →
    name."""
    translated = {
        group_key(text): key
        for (column, key), given in vocabulary.texts.items()
        if column == REGION and key in members
        for text in given.values()
    }

    def member_of(name: str) -> str | None:
        folded = group_key(name)
        key = vocabulary.under.get((REGION, folded), folded)
        return key if key in members else translated.get(folded)

    found = [{name: member_of(text) for name, text in shape.names.items()} for shape in shapes]
    hits = Counter(name for one in found for name, member in one.items() if member)
    order = [name for name, _ in hits.most_common()]
    called = tuple(_called(shape, order) for shape in shapes)
    return OnMap(tuple(next((one[name] for name in order if one.get(name)), None) for one in found), called)


def _called(shape: Shape, order: list[str]) -> str:
    """By the property that names most regions, else by its first."""
    return next((shape.names[name] for name in order if name in shape.names), next(iter(shape.names.values())))
