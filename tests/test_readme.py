"""The README says what the code does."""

from loaders.commands.command_line import _parser
from tests.helpers import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
MOST_LINES = 150


def test_it_is_short():
    assert len(README.splitlines()) < MOST_LINES


def test_every_command_is_named():
    (commands,) = [action.choices for action in _parser()._actions if action.choices]
    assert {name for name in commands if f"python -m loaders {name}" not in README} == set()
