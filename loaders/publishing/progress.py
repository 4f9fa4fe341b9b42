"""How whoever waits is told the step under way."""

from collections.abc import Callable

Progress = Callable[[str], None]  # called with a file's name, 'rows' and 'figures'; gives the whole up by raising


def silent(step: str) -> None:
    """Nobody waits."""
