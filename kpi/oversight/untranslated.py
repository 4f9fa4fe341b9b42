"""Texts that readers of some language see as they were typed, because they have no translation."""

from collections.abc import Collection
from dataclasses import dataclass, replace

import duckdb

from kpi.vocabulary import read_vocabulary
from kpi.warehouse.fact_columns import read_fact_columns, texts_of_columns
from kpi.warehouse.queries import query
from language import LANGUAGES
from language.vocabulary import Vocabulary

MOST = 20_000  # different texts that are looked at, the most used first


@dataclass(frozen=True, slots=True)
class Lacking:
    """name: the column in which the text stands. text: in its commonest spelling. rows: how many have it, in whatever
    spelling. languages: the codes of those that lack it; given: the translations that there are."""

    name: str
    text: str
    rows: int
    languages: tuple[str, ...]
    given: dict[str, str]


def read_lacking(
    cursor: duckdb.DuckDBPyConnection, edition: int, agency: str, columns: Collection[str]
) -> list[Lacking]:
    """The most used first. columns: of facts, whose texts readers see; those of clauses,
    crosswalks, narratives and work plans come too."""
    asked = {"edition": edition, "agency": agency, "most": MOST}
    typed = cursor.execute(typed_texts_query(cursor, columns), asked).fetchall()
    vocabulary, found = read_vocabulary(cursor, edition, agency), dict[tuple[str, str], Lacking]()
    for name, text, rows in typed:
        key = vocabulary.key(name, text)
        if known := found.get(key):
            found[key] = replace(known, rows=known.rows + rows)
        elif lacking := _lacking(name, text, rows, vocabulary):
            found[key] = lacking
    return sorted(found.values(), key=lambda one: -one.rows)


def typed_texts_query(cursor: duckdb.DuckDBPyConnection, columns: Collection[str]) -> str:
    """columns: those of them alone that facts have."""
    there = {name: name for name in read_fact_columns(cursor).texts if name in columns}
    return query("typed_texts").format(texts=texts_of_columns(there))


def _lacking(name: str, text: str, rows: int, vocabulary: Vocabulary) -> Lacking | None:
    languages = vocabulary.lacks((name,), text, LANGUAGES)
    return Lacking(name, text, rows, languages, dict(vocabulary.translations((name,), text))) if languages else None
