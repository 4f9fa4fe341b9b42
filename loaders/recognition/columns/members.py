"""Towns or channels that stand side by side as headings, each over its own numbers: 'Bakı', 'Gəncə', 'Sumqayıt'."""

from collections.abc import Callable, Collection, Mapping

from kpi.oversight.towns import town_of_title
from loaders.datasets.declaration import NUMBERS, Column, Declaration
from loaders.headings.stems import stems, words_of
from loaders.recognition.columns.numbers import holds_numbers, numbers_below
from loaders.recognition.layout import Layout

_FEWEST = 2  # columns
_CHANNELS = stems(
    "facebook fb instagram youtube twitter telegram tiktok linkedin whatsapp sayt vebsayt veb internet televiziya tv"
    " radio qəzet jurnal mətbuat website site web television newspaper magazine press сайт вебсайт интернет телевидение"
    " тв радио газета журнал пресса"
)
_SAYING_NO_MORE = stems("rəsmi sosial media şəbəkə x page səhifə official social network официальный соцсеть сети")


def _is_town(heading: str) -> bool:
    return bool(town_of_title(heading))


def _is_channel(heading: str) -> bool:
    words = words_of(heading)
    return bool(words & _CHANNELS) and words <= _CHANNELS | _SAYING_NO_MORE


_IS_ONE: dict[str, Callable[[str], bool]] = {"region": _is_town, "channel": _is_channel}


def members_as_columns(
    texts: Mapping[int, str], unknown: Collection[int], known: Collection[str], declaration: Declaration
) -> dict[Column, list[int]]:
    """Columns that a dataset has and a sheet lacks → positions of unknown headings that each name one value of theirs.
    known: names of the columns that are there."""
    found: dict[Column, list[int]] = {}
    for column in declaration.columns:
        is_one = _IS_ONE.get(column.name)
        positions = [at for at in unknown if is_one(texts[at])] if is_one and column.name not in known else []
        if len(positions) >= _FEWEST:
            found[column] = positions
    return found


def uncounted_members(layout: Layout) -> dict[Column, list[int]]:
    """The same of a sheet whose figures would lack their numbers: none where these only divide a number beside them, of
    which other towns may have the rest."""
    taken = layout.letters().values()
    unknown = [at for at in layout.headings if at not in taken and holds_numbers(layout.sheet, layout.heading_row, at)]
    if layout.answers or not unknown or not layout.declaration.facts:
        return {}
    found = members_as_columns(layout.headings, unknown, layout.columns, layout.declaration)
    return {column: positions for column, positions in found.items() if not _divide_another(layout, positions)}


def _divide_another(layout: Layout, positions: Collection[int]) -> bool:
    counts = [one.name for one in layout.declaration.columns if one.kind in NUMBERS]
    if all(name in layout.columns for name in counts):
        return True
    parts = [numbers_below(layout.sheet, layout.heading_row, at) for at in positions]
    wholes = [
        numbers_below(layout.sheet, layout.heading_row, layout.columns[name])
        for name in counts
        if name in layout.columns
    ]
    return any(
        whole
        and all(number.value >= sum(part[row].value for part in parts if row in part) for row, number in whole.items())
        for whole in wholes
    )
