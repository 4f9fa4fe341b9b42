"""The README says what the code does."""

import re

from loaders.__main__ import _parser
from loaders.workbooks.column_tables import with_tables
from tests.helpers import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_column_tables_are_those_of_the_declarations():
    assert with_tables(README) == README


def test_every_command_is_named():
    (commands,) = [action.choices for action in _parser()._actions if action.choices]
    assert {name for name in commands if f"python -m loaders {name}" not in README} == set()


def test_every_target_of_make_that_it_names_exists():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"make ([a-z-]+)", README)) <= targets
