"""Whether a row is the total of rows of shorter times: by its numbers, or by what it is called."""

from loaders.checking.sums_of_sheets import sums_among
from loaders.datasets.declaration import NUMBERS, Declaration
from loaders.recognition.sifting.sums.adding_up import FEWEST, Line, Shorter
from loaders.recognition.sifting.sums.words import PERHAPS, PHRASE, is_whole, says_whole, words


def is_total(total: Line, shorter: Shorter, declaration: Declaration) -> bool:
    if sums_among([total], shorter):
        return True
    within, sums = shorter.added_up(total, by_name=False)
    if not within or not _is_called_total(total, declaration):
        return False
    # Of a total that does not say how many took place, the database has one.
    return any(own > 1 and come <= own for own, come in zip(total.typed, sums, strict=True)) and not any(
        1 < own < come for own, come in zip(total.typed, sums, strict=True)
    )


def _is_called_total(total: Line, declaration: Declaration) -> bool:
    """One training of a month may be called 'Ümumi məsələlər'; several hardly are. 'Seminarlar' may be others."""
    own = words(total.name)
    if says_whole(total.name) or PHRASE.fullmatch(own):
        return True
    counts = (column.counts_days for column in declaration.columns if column.kind in NUMBERS)
    are_several = any(number >= FEWEST for counted, number in zip(counts, total.typed, strict=True) if counted)
    return are_several and bool(is_whole(total.name) or PERHAPS.fullmatch(own))
