"""SQL stands in files of its own, so that it can be read, searched and moved to another engine."""

import ast
import re

from tests.helpers import ROOT

ROOMS = ("charts", "kpi", "loaders", "pages", "reports", "ui")
SQL = re.compile(r"\s*(SELECT|INSERT INTO|UPDATE \w+ SET|DELETE FROM|CREATE (OR REPLACE |TEMP )*TABLE)\s")


def strings(path) -> list[str]:
    tree = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return [node.value for node in tree if isinstance(node, ast.Constant) and isinstance(node.value, str)]


def test_no_statement_stands_in_python():
    paths = [path for room in ROOMS for path in (ROOT / room).rglob("*.py")]
    assert [(path.name, text) for path in paths for text in strings(path) if SQL.match(text)] == []
