"""What a kind of problems consists of."""

from typing import NamedTuple


class Kind(NamedTuple):
    """What is wrong and how to fix it, as texts of the catalogues with {places}. title: what problems of the kind are
    called together, where they are counted; those of a kind without one are called by the first of them."""

    what: str
    fix: str
    title: str = ""
