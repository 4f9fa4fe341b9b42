"""What pages offer to be saved: a button stays on an open page, so what it hands out asks once more who may have it."""

import ast

import pytest

from tests.helpers import ROOT

GUARDS, NAMES = {"while_allowed", "while_seen"}, {"file_name", "name_of"}
OPEN_TO_ALL = {"ui/widgets/files/template_download.py"}  # templates hold nothing of any agency


def called(expression) -> str:
    """The name of the function that an expression calls; ''."""
    if not isinstance(expression, ast.Call):
        return ""
    return getattr(expression.func, "attr", "") or getattr(expression.func, "id", "")


CALLS = [
    (path.relative_to(ROOT).as_posix(), call)
    for folder in ("ui", "pages")
    for path in sorted((ROOT / folder).rglob("*.py"))
    for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    if isinstance(call, ast.Call) and called(call) == "download_button"
]


def argument(call: ast.Call, place: int, name: str) -> str:
    given = call.args[place] if len(call.args) > place else None
    return called(next((one.value for one in call.keywords if one.arg == name), given))


def test_there_are_some():
    assert len(CALLS) > 10


@pytest.mark.parametrize(("path", "call"), [pytest.param(*one, id=f"{one[0]}:{one[1].lineno}") for one in CALLS])
def test_each_is_guarded_and_its_name_leads_nowhere(path, call):
    assert argument(call, 1, "data") in GUARDS or path in OPEN_TO_ALL
    assert argument(call, 2, "file_name") in NAMES
