"""What cells hold, and their texts: as they are matched, and those that say that there is no value."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from language.folding import fold, seen

Cell = str | int | float | bool | date | datetime | time | timedelta  # '' where it is empty

# A footnote mark is no part of its number: NFKC alone would make 402 of 40².
_FOOTNOTES = re.compile("[²³¹⁰-⁹₀-₉①-⒛⓪-⓿❶-➓]")
# Signs that nobody sees, and the letters that people's keyboards have in place of ə.
_STRAY = dict.fromkeys((0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF)) | str.maketrans("әӘǝƎ", "əƏəƏ")


def tidy(text: str) -> str:
    """The text as it is seen, with plain spaces and digits."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFKC", _FOOTNOTES.sub("\ufffd", text.translate(_STRAY)))


def plain(text: str) -> str:
    """The text as words are looked up by. `i̇` is what naive software makes of İ."""
    return fold(tidy(text)).replace("i\u0307", "i")


MISSING = frozenset(
    map(
        plain,
        (
            "",
            "-",
            "–",
            "—",
            "−",
            "‐",
            "―",
            "--",
            "---",
            "––",
            "——",
            "..",
            "...",
            "…",
            "yox",
            "yoxdur",
            "məlumat yoxdur",
            "məlumat yox",
            "məlumat verilməyib",
            "məlumat daxil olmayıb",
            "нет",
            "нет данных",
            "данных нет",
            "нет сведений",
            "нет информации",
            "н/д",
            "отсутствует",
            "данные отсутствуют",
            "none",
            "null",
            "n/a",
            "n.a.",
            "na",
            "no data",
            "no information",
            "not available",
            "#N/A",
            "#Н/Д",
        ),
    )
)
# As spreadsheet programs write it into workbooks and text files, in English and in Russian.
_SHOWN = re.compile(
    r"#(?:REF!|DIV/0!|VALUE!|NAME\?|NULL!|NUM!|N/A|SPILL!|CALC!|ССЫЛКА!|ДЕЛ/0!|ЗНАЧ!|ИМЯ\?|ПУСТО!|ЧИСЛО!|Н/Д)|Err:\d{3}"
)
# Before the text of a formula without a value: a sign that nobody types and nobody sees tells it from a text '=…'.
UNSAVED = "\u2060="
NOT_AVAILABLE = ("#N/A", "#Н/Д")


def is_failure(cell: Cell) -> bool:
    """Whether a cell holds what a failed formula shows."""
    return isinstance(cell, str) and cell.startswith(("#", "Err:")) and bool(_SHOWN.fullmatch(cell))


def is_unsaved(cell: Cell) -> bool:
    """Whether a cell holds a formula whose value was never saved."""
    return isinstance(cell, str) and cell.startswith(UNSAVED)


def as_shown(cell: Cell) -> Cell:
    """A number in the 15 digits that spreadsheets keep and show: 25 of 25.000000000000004."""
    return float(f"{cell:.15g}") if isinstance(cell, float) else cell


def shows_something(rows: Iterable[list[Cell]]) -> bool:
    """Whether any cell holds more than blanks and signs that nobody sees."""
    return any(
        not isinstance(cell, str) or fold(seen(cell)) for row in rows if row.count("") < len(row) for cell in row
    )
