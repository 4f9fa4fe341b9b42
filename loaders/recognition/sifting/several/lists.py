"""Cells that list several of what indicators are split by: 'YouTube, Facebook' in one cell of a channel."""

import re
from collections.abc import Iterator

from language.grouping import group_key
from loaders.recognition.sifting.table import Table
from loaders.recognition.typed_text import typed_text

_BETWEEN = re.compile(r"\s*[,;/+&\n]\s*|\s+(?:və|ilə|and|и)\s+", re.IGNORECASE)
# An underscore stands for a blank.
_WORDS = (
    "facebook fb instagram telegram tiktok twitter x youtube linkedin whatsapp threads vkontakte фейсбук ютуб инстаграм"
    " телеграм твиттер тикток вотсап вконтакте tv televiziya television телевидение тв radio радио sayt vebsayt"
    " veb-sayt veb_sayt internet_saytı site website сайт веб-сайт qəzet newspaper газета jurnal magazine журнал mətbuat"
    " press пресса sms смс e-poçt email e-mail"
)
_MEDIA = frozenset(group_key(word.replace("_", " ")) for word in _WORDS.split())


def listing(table: Table) -> Iterator[tuple[int, int]]:
    """Rows, and the index of the cell that lists several: at least two of its parts are known media, or stand alone in
    other rows."""
    declaration = table.layout.declaration
    for name in {name for split in declaration.splits for name in split} & table.cells.keys():
        if declaration.wide or declaration.column(name).kind != "text":
            continue
        parts = {cell: _parts(typed_text(cell)) for cell in table.distinct[name]}
        alone = {next(iter(found)) for found in parts.values() if len(found) == 1} | _MEDIA
        lists = {cell for cell, found in parts.items() if len(found & alone) > 1}
        at = table.layout.columns[name]
        yield from ((row, at) for row, cell in enumerate(table.cells[name]) if cell in lists)


def _parts(text: str) -> set[str]:
    return {group_key(part) for part in _BETWEEN.split(text)} - {""}
