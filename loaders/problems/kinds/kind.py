"""What a kind of problems consists of."""

from typing import NamedTuple


class Kind(NamedTuple):
    """What is wrong and how to fix it, as texts of the catalogues with {places}. title: what problems of the kind are
    called together, where they are counted; those of a kind without one are called by the first of them. on_page: how
    to fix it for whoever has pages and types no commands; of a kind without one it is the same."""

    what: str
    fix: str
    title: str = ""
    on_page: str = ""
