"""The words of agencies in other languages, as an edition has them."""

from collections import defaultdict

import duckdb

from kpi.plans import read_working_languages
from kpi.warehouse.queries import query
from kpi.warehouse.row_names import read_row_names
from language import LANGUAGES
from language.vocabulary import Vocabulary


def read_vocabularies(cursor: duckdb.DuckDBPyConnection, edition: int) -> dict[str, Vocabulary]:
    """Agency → its vocabulary; every agency that has a plan has one."""
    asked = {"edition": edition}
    names = read_row_names(cursor).names
    under: dict[str, dict[tuple[str, str], str]] = defaultdict(dict)
    for agency, column, folded, member in cursor.execute(query("counted_under"), asked).fetchall():
        under[agency][column, folded] = member
    vocabularies = {
        agency: Vocabulary(working, {}, under[agency], names)
        for agency, working in read_working_languages(cursor, edition).items()
    }
    texts: dict[str, dict[tuple[str, str], dict[str, str]]] = defaultdict(dict)
    for agency, column, text, *translated in cursor.execute(query("translations"), asked).fetchall():
        if agency not in vocabularies:
            continue  # whose plans were all taken out
        key = vocabularies[agency].key(column, text)
        given = {code: other for code, other in zip(LANGUAGES, translated, strict=True) if other}
        texts[agency][key] = texts[agency].get(key, {}) | given
    return {agency: Vocabulary(one.working, texts[agency], one.under, names) for agency, one in vocabularies.items()}


def read_vocabulary(cursor: duckdb.DuckDBPyConnection, edition: int, agency: str) -> Vocabulary:
    return read_vocabularies(cursor, edition).get(agency, Vocabulary())
