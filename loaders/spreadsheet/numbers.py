"""One cell to a number: how people in Azerbaijan write counts, shares and values, in three languages."""

import math
import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from language.folding import fold
from loaders.problems.problem import Fault


class Number(NamedTuple):
    """value: percent units where percent_sign. qualifier: exact, at_least or about."""

    value: float
    qualifier: str = "exact"
    percent_sign: bool = False


NOT_A_NUMBER = Fault("not_a_number")

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


def _any(phrases: str) -> str:
    """A pattern for any of the phrases (patterns parted by |), each as it looks when folded."""
    return "(?:" + "|".join(plain(phrase) for phrase in phrases.split("|")) + ")"


# Units may stand beside a number and change nothing. 'min', 'mln' and 'тыс.' are not among them:
# they multiply, and 'min' is both 'thousand' and 'minimum'.
_STEMS = _any(
    "nəfər|işçi|əməkdaş|şəxs|iştirakçı|respondent|ədəd|dəfə|tədbir|təlim|seminar|görüş|iclas|material|məlumat"
    "|paylaşım|müraciət|faiz|%-?"
)
_OWN = "(?:l[aə]r)?(?:s?[iuü]n?)?"
_FROM = f"{_OWN}d[aə]n"
_TOWARDS = f"{_OWN}y?[aə]"
_ENDING = f"{_OWN}(?:[ny]?[aə]|d[aə]n?)?"
_UNIT = (
    rf"(?:{_any('faiz bəndi')}|{_STEMS}{_ENDING}|"
    + _any(
        "человека?|чел|людей|участник(?:а|ов)?|сотрудник(?:а|ов)?|раза?|шт|штук[аи]?|мероприяти[еяй]|процент(?:а|ов)?|проц"
        "|people|persons?|participants?|employees?|pcs|pieces?|times?|per ?cent|pp"
    )
    + r")\.?"
)
_PERCENT = re.compile(r"%|faiz(?! bənd)|процент|проц|per ?cent")

_AT_LEAST_BEFORE = _any(
    "[>≥⩾]|>=|ən azı|azı|ən az|ən azından|azından|minimum|at least|more than|over|not less than|no less than|no "
    "fewer than"
    "|не менее|не меньше|более|более чем|больше|больше чем|свыше|минимум|как минимум"
)
_ABOUT_BEFORE = _any(
    "[~∼≈]|təxminən|təqribən|about|around|approximately|approx\\.?|circa|ca\\.?|около|примерно|приблизительно|порядка"
)
_BEFORE = re.compile(rf"(?:{_UNIT}:? ?)?(?:(?P<at_least>{_AT_LEAST_BEFORE})|(?P<about>{_ABOUT_BEFORE}))?:? ?")
# 'çox' needs its ablative: '62 nəfər çox' is 62 more than something else, not more than 62.
_AFTER = re.compile(
    rf" ?(?:(?P<at_least>(?:{_STEMS}|[-'’]?){_FROM} {_any('(?:daha )?(?:çox|artıq)|yuxarı')}"
    rf"|\+|(?:{_UNIT} )?{_any('və (?:daha )?(?:çox|artıq)|и более|и больше|or more|and more')})"
    rf"|(?P<about>(?:{_STEMS}|[-'’]?){_TOWARDS} {_any('yaxın')}))?"
    rf"(?: ?{_UNIT}(?: {_UNIT})?)?"
)

# Spaces group digits only one at a time, and a line break never does: those are two numbers.
_TWO_NUMBERS = re.compile(r"\d(?:\s{2,}|[\t\n\v\f\r\x85\u2028\u2029])\d")
_TEXT = re.compile(
    r"(?P<before>[^0-9]*?)(?P<sign>[+\-−–‐]?)(?P<numeral>[0-9](?:[0-9 .,'’ʼ`]*[0-9])?)(?P<after>[^0-9]*)"
)
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?P<mark>[ .,'’ʼ`])[0-9]{3}(?:(?P=mark)[0-9]{3})*(?:(?!(?P=mark))[.,][0-9]+)?")
_UNGROUPED = re.compile(r"[0-9]+|(?:0|[1-9][0-9]*)[.,][0-9]+")


# A point that can only mark decimals: `97.5`, `0.125`, `1,234.5`.
_POINT = re.compile(
    r"(?<![0-9.,'’])(?:0\.[0-9]+|[0-9]+\.(?:[0-9]{1,2}|[0-9]{4,})|[0-9]{4,}\.[0-9]+)(?![0-9.,])|,[0-9]{3}\.[0-9]"
)


def point_marks_decimals(cells: Iterable) -> bool:
    """Whether a point marks decimals in one of a column's cells, so that it may do so in `97.125` too."""
    return any(isinstance(cell, str) and "." in cell and _POINT.search(cell) for cell in cells)


def read_number(cell, kind: str, points: bool = False) -> Number | Fault | None:
    """The cell's number; None where it is missing, which is not zero.

    kind: count (whole, not negative), share (0 to 100, as it is written: 0.6898 stays 0.6898)
    or number. A text that holds under two readings is a Fault that offers both. points: a point
    before three digits may mark decimals, because it does so elsewhere; it may in any share.
    """
    if isinstance(cell, str):
        if cell.isascii() and cell.isdigit():
            return _judged((float(cell),), kind, Number(0.0))
        return _read_text(cell, kind, points)
    if isinstance(cell, bool) or not isinstance(cell, (int, float)):
        return NOT_A_NUMBER
    try:
        return _judged((float(cell),), kind, Number(0.0))
    except OverflowError:
        return NOT_A_NUMBER


def _read_text(cell: str, kind: str, points: bool) -> Number | Fault | None:
    text = plain(cell)
    if text in MISSING:
        return None
    parts = _TEXT.fullmatch(text)
    if not parts or _TWO_NUMBERS.search(cell):
        return NOT_A_NUMBER
    before, sign, numeral, after = parts.groups()
    frame = _frame(before, sign, after, kind)
    if frame is None:
        return NOT_A_NUMBER
    readings = _readings(numeral, points or kind == "share" or frame.percent_sign)
    minus = sign not in ("", "+")
    found = _judged(tuple(-value if minus else value for value in readings), kind, frame)
    return found or _ambiguous(cell, numeral, "-" if minus else "", readings)


def _frame(before: str, sign: str, after: str, kind: str) -> Number | None:
    """What stands around a numeral, as a Number yet without its value; None where it is not understood."""
    lead, tail = _BEFORE.fullmatch(before), _AFTER.fullmatch(after)
    if not lead or not tail or (lead.lastgroup and tail.lastgroup):
        return None
    if sign and before and not lead.lastgroup:  # 'işçi -5' may be a dash; 'at least -5' cannot
        return None
    percent_sign = bool(_PERCENT.search(before) or _PERCENT.search(after))
    if percent_sign and kind == "count":
        return None
    return Number(0.0, lead.lastgroup or tail.lastgroup or "exact", percent_sign)


def _readings(numeral: str, points: bool) -> tuple[float, ...]:
    """The values that a numeral can have. A point before three digits groups them, unless points may
    mark decimals: `1.234` is 1234."""
    readings = []
    grouped = _GROUPED.fullmatch(numeral)
    if grouped:
        readings.append(_value(numeral.replace(grouped["mark"], "")))
    if _UNGROUPED.fullmatch(numeral) and (points or not (grouped and grouped["mark"] == ".")):
        readings.append(_value(numeral))
    return tuple(readings)


def _value(digits: str) -> float:
    return float(digits.replace(",", "."))


def _judged(readings: tuple[float, ...], kind: str, frame: Number) -> Number | Fault | None:
    """The one reading that suits the kind, or why none does; None where several do."""
    wrong = [_WRONG[kind](value) for value in readings]
    if wrong.count("") > 1:
        return None
    for value, code in zip(readings, wrong):
        if not code:
            return frame._replace(value=value + 0.0)  # -0 is 0
    return Fault(wrong[0]) if wrong else NOT_A_NUMBER


def _wrong_number(value: float) -> str:
    return "" if math.isfinite(value) else "not_a_number"


def _wrong_count(value: float) -> str:
    return _wrong_number(value) or ("negative" if value < 0 else "" if value.is_integer() else "not_whole")


def _wrong_share(value: float) -> str:
    return _wrong_number(value) or ("" if 0 <= value <= 100 else "share_out_of_range")


_WRONG = {"count": _wrong_count, "number": _wrong_number, "share": _wrong_share}


def _ambiguous(cell: str, numeral: str, minus: str, readings: tuple[float, ...]) -> Fault:
    """Both readings, and how to type each within the rest of the cell so that it has no other."""
    grouped, fraction = (f"{value:.0f}" if value.is_integer() else numeral.replace(",", ".") for value in readings)
    # A fourth decimal says that the comma groups nothing.
    fraction_typed = fraction.replace(".", ",") + "0" if "." in fraction else fraction
    seen = " ".join(tidy(cell).split())
    return Fault(
        "ambiguous_number",
        {
            "first": minus + grouped,
            "second": minus + fraction,
            "first_typed": seen.replace(numeral, grouped),
            "second_typed": seen.replace(numeral, fraction_typed),
        },
    )
