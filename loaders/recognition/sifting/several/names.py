"""Names that say how many took place, of rows whose count is empty: '3 seminar', 'Görüşlər (5 dəfə)'."""

import re
from collections.abc import Iterator

from loaders.recognition.sifting.table import Table, is_empty
from loaders.spreadsheet.cell_texts import plain

HELD = (
    r"təlim|treninq|seminar|tədbir|görüş|konfrans|dəyirmi masa|mühazirə|training|workshop|event|meeting|conference"
    r"|lecture|round table|тренинг|обучени|семинар|мероприяти|встреч|конференци|лекци|круглы[йхе]"
)
_MANY = r"(?<![\d.,])(?:[2-9]|[1-9]\d{1,2})"
# What a number may be of, beside what was held.
_OF_ELSE = (
    r"gün|gun|saat|dəqiqə|il|ay|həftə|nəfər|iştirak|day|hour|year|month|week|person|people|дн|час|год|лет|чел|недел"
    r"|yanv|fevr|mart|aprel|may|iyun|iyul|avqust|senty|okty|noy|dek|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec"
    r"|янв|фев|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек"
)
# '45 maarifləndirici tədbir', but no '3 günlük təlim', '2-ci seminar' and '20 nəfər üçün təlim'.
_BEFORE = re.compile(rf"^{_MANY} (?:(?!{_OF_ELSE})[^\W\d]+ )?(?:{HELD})")
# 'Etika mövzusunda 5 təlim (Bakı)', but no 'Modul 2 təlimi': in Azerbaijani such a number takes no ending.
_AMID = re.compile(
    r"\b(?:üzrə|mövzusunda|haqqinda|barədə|barəsində|dair|həsr olunmuş|çərçivəsində|ərzində|məqsədilə)[\"»”]? "
    rf"{_MANY} (?:(?!{_OF_ELSE})[^\W\d]+ )?(?:{HELD})(?=$|[ ,.;(]*$|[,.;(]| (?:keçiril|təşkil|aparil|baş tut))"
    rf"|\b(?:проведен[оы]?|проведён|организован[оы]?|состоял(?:о|и)сь|held|organi[sz]ed|conducted) {_MANY} "
    rf"(?:(?!{_OF_ELSE})[^\W\d]+ )?(?:{HELD})"
)
_MAY_SAY = re.compile(r"\d\s+[^\W\d_]")  # cheaper than making letters alike
_BEHIND = re.compile(rf"[(,–-]\s*{_MANY} (?:dəfə|times|раза?)\b")


def saying_how_many(table: Table) -> Iterator[tuple[int, int]]:
    """Rows, and the index of the cell with the name; none of a table that says how many days or times it was in a
    column."""
    declaration = table.layout.declaration
    counts = [column.name for column in declaration.columns if column.counts_days]
    names = [name for name in declaration.named_by if name in table.cells]
    if not counts or not names or table.layout.answers:
        return
    name, count = names[0], table.cells.get(counts[0])
    many = {cell for cell in table.distinct[name] if isinstance(cell, str) and _says(cell)}
    if many:
        at = table.layout.columns[name]
        yield from (
            (row, at)
            for row, cell in enumerate(table.cells[name])
            if cell in many and (count is None or is_empty(count[row]))
        )


def _says(cell: str) -> bool:
    if not _MAY_SAY.search(cell):
        return False
    words = plain(cell)
    return bool(_BEFORE.search(words) or _AMID.search(words) or _BEHIND.search(words))
