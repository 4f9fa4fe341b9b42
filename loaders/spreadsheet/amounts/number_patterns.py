"""How numbers are written in cells, as patterns: digits and their marks, units, and words such as 'at least'."""

import re

from loaders.spreadsheet.cell_texts import plain


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
PERCENT = re.compile(r"%|faiz(?! bənd)|процент|проц|per ?cent")
_AT_LEAST_BEFORE = _any(
    "[>≥⩾]|>=|ən azı|azı|ən az|ən azından|azından|minimum|at least|more than|over|not less than|no less than|no fewer"
    " than|не менее|не меньше|более|более чем|больше|больше чем|свыше|минимум|как минимум"
)
_ABOUT_BEFORE = _any(
    "[~∼≈]|təxminən|təqribən|about|around|approximately|approx\\.?|circa|ca\\.?|около|примерно|приблизительно|порядка"
)
BEFORE = re.compile(rf"(?:{_UNIT}:? ?)?(?:(?P<at_least>{_AT_LEAST_BEFORE})|(?P<about>{_ABOUT_BEFORE}))?:? ?")
# 'çox' needs its ablative: '62 nəfər çox' is 62 more than something else, not more than 62.
AFTER = re.compile(
    rf" ?(?:(?P<at_least>(?:{_STEMS}|[-'’]?){_FROM} {_any('(?:daha )?(?:çox|artıq)|yuxarı')}"
    rf"|\+|(?:{_UNIT} )?{_any('və (?:daha )?(?:çox|artıq)|и более|и больше|or more|and more')})"
    rf"|(?P<about>(?:{_STEMS}|[-'’]?){_TOWARDS} {_any('yaxın')}))?"
    rf"(?: ?{_UNIT}(?: {_UNIT})?)?(?: ?[*†‡]{{1,3}})?"  # `20*` has a note below the table
)
# `12+3`, `=12+3`, `8 kişi + 4 qadın`; a telephone begins with its sign.
SUM = re.compile(r"=?\s*\d{1,6}(?: [^\W\d]+\.?)?(?:\s*\+\s*\d{1,6}(?: [^\W\d]+\.?)?)+")
# `- nəfər`, `– %`: nothing, beside what it would be counted in.
NOTHING = re.compile(rf"(?:{_UNIT} ?)?[-–—−‐―]{{1,3}}(?: ?{_UNIT})?")
WHOLE = re.compile(r"\d+")
# Spaces group digits only one at a time, and a line break never does: those are two numbers.
TWO_NUMBERS = re.compile(r"\d(?:\s{2,}|[\t\n\v\f\r\x85\u2028\u2029])\d")
TEXT = re.compile(r"(?P<before>[^0-9]*?)(?P<sign>[+\-−–‐]?)(?P<numeral>[0-9](?:[0-9 .,'’ʼ`]*[0-9])?)(?P<after>[^0-9]*)")
GROUPED = re.compile(r"[1-9][0-9]{0,2}(?P<mark>[ .,'’ʼ`])[0-9]{3}(?:(?P=mark)[0-9]{3})*(?:(?!(?P=mark))[.,][0-9]+)?")
UNGROUPED = re.compile(r"[0-9]+|(?:0|[1-9][0-9]*)[.,][0-9]+")
# A point that can only mark decimals: `97.5`, `0.125`, `1,234.5`.
POINT = re.compile(
    r"(?<![0-9.,'’])(?:0\.[0-9]+|[0-9]+\.(?:[0-9]{1,2}|[0-9]{4,})|[0-9]{4,}\.[0-9]+)(?![0-9.,])|,[0-9]{3}\.[0-9]"
)
