"""SQL that stands in files of its own."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import duckdb

_SHARED = re.compile(r"\{(\w+)\.sql\}")
_statements: dict[str, list[duckdb.Statement]] = {}  # of each text, of which the code has a few hundred


def queries_of(folder: Path) -> Callable[[str], str]:
    """A function that gives the text of <folder>/<name>.sql by its name; each file is read once. `{name.sql}` in it
    stands for the named subqueries of kpi/warehouse/shared/name.sql, which queries of several rooms share."""

    @cache
    def query(name: str) -> str:
        return _SHARED.sub(_shared, (folder / f"{name}.sql").read_text(encoding="utf-8"))

    return query


def _shared(named: re.Match[str]) -> str:
    return (Path(__file__).parent / "shared" / f"{named[1]}.sql").read_text(encoding="utf-8").rstrip()


def run(connection: duckdb.DuckDBPyConnection, text: str, values: Mapping[str, Any]) -> None:
    """The statements of a text one after the other, each with those of the values that it names."""
    if text not in _statements:
        _statements[text] = connection.extract_statements(text)
    for statement in _statements[text]:
        connection.execute(statement, {name: values[name] for name in statement.named_parameters})
