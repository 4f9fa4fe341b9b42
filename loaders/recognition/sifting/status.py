"""Rows whose status says that what they tell of did not take place: cancelled, postponed, planned."""

import re
from collections import Counter
from collections.abc import Iterator

from loaders.recognition.sifting.table import Table
from loaders.spreadsheet.cell_texts import plain

_OF_STATUS = re.compile(r"\b(?:status|vəziyyət|veziyyet|статус|состояни)|^hali?$")
_ASKS_WHETHER_HELD = re.compile(r"^(?:keçiril(?:ib|di)|baş tutub|held\b|took place|проведен|состоял)")
_MOST_NAMED = 10  # different words
_NO = ("xeyr", "yox", "no", "нет")
_NOT_HELD = re.compile(
    r"ləğv|legv|təxirə|texire|planlaş|^plan\b|nəzərdə tut|gözlənil|keçiriləcək|olacaq|dayandiril"
    r"|keçirilmə(?:yib|di|miş|yəcək)|baş tutma|(?:olunma|edilmə|yetirilmə|tamamlanma)(?:yib|di|miş)"
    r"|cancel|postpone|planned|^plan\b|scheduled|upcoming|deferred|suspended|tentative|\bnot (?:held|take place|happen)"
    r"|отмен|отлож|перенес|перенос|планир|^план\b|ожида|предстоит|будет|приостанов"
    r"|не состоял|не провед|не проводил|не выполн"
)
# Of what is planned nothing is doubtful but that it was given up.
_GIVEN_UP = re.compile(r"ləğv|legv|təxirə|texire|dayandiril|cancel|postpone|deferred|suspended|отмен|отлож|приостанов")
_HELD = re.compile(
    r"keçiril(?:ib|di\b|mişdir)|baş tut(?:ub|du)|tamamlan(?:ib|di)|yetiril(?:ib|di)|icra (?:olunub|edilib)"
    r"|(?<!not )\bheld\b|completed|\bdone\b|took place|(?<!не )проведен|(?<!не )состоял|(?<!не )выполнен|заверш[её]н"
)
# In a column of notes only what begins so says it of the row.
_NOTE = re.compile(
    r"(?:ləğv|legv|təxirə|texire)\s\w+(?:[iu]b|d[iu]|m[iu]şd[iu]r)\b|(?:ləğv|legv)(?:\s\w+)?$"
    r"|baş tutma(?:yib|di|miş)|keçirilmə(?:yib|di|miş)|cancelled\b|postponed\b|отмен[её]н|отлож|перенес|не состоял"
)
# As notes are many and all different, what cannot be one of these is passed over before its letters are made alike.
_MAY_BE_NOTE = re.compile(
    r"\s*(?:l.{1,2}[ğg]v|t.{1,2}x.r|ba[şs] |ke[çc]|cancel|postpon|отм|отл|пер|не )", re.IGNORECASE
)

# In place of a name, of a month in which there was nothing: `Təlim keçirilməyib`, `Обучение не проводилось`.
_NOTHING_HELD = re.compile(
    r"(?:\w+ ){0,4}(?:keçirilmə(?:yib|di|mişdir)|baş tutma(?:yib|di|mişdir)|təşkil (?:edilmə|olunma)(?:yib|di|mişdir)"
    r"|olma(?:yib|di|mişdir))"
    r"|(?:\w+ ){0,3}не (?:(?:проводил|состоял)(?:ось|ся|ись|ась)|проведен[оаы]?|проведён|было)(?: \w+){0,3}"
    r"|(?:there were )?no (?:training|event|activit|meeting|seminar|workshop)\w*"
    r"(?: (?:was|were|held|took place|\w+ed)){0,2}"
    r"|(?:\w+ ){0,2}(?:was |were )?not (?:held|conducted|organi[sz]ed)"
)
_MAY_BE_NOTHING = re.compile(r"m[əeәǝa][ymd]|\b(?:no|not|не)\b", re.IGNORECASE)
_LONGEST = 80  # letters of a cell that says no more than this

# Behind a name it stands in brackets or after a dash: `Etika (ləğv edilib)`.
_BEHIND_NAME = re.compile(r"(?:[(\[]|\s[-–—]\s|:\s)\s*([^()\[\]]+)[)\]]?\s*$")


def tells_status(heading: str) -> bool:
    """Whether a column that no dataset knows says of its rows if they took place."""
    text = plain(heading)
    return bool(_OF_STATUS.search(text) or _ASKS_WHETHER_HELD.search(text))


def not_held(table: Table) -> Iterator[tuple[int, int]]:
    """Rows that did not take place, and the index of the cell that says so."""
    declaration = table.layout.declaration
    names = declaration.named_by if any(column.counts_days for column in declaration.columns) else ()
    is_planned = table.layout.declaration.is_planned
    for at, heading in table.layout.headings.items():
        if at in table.named:
            if table.named[at] in names:
                yield from _saying(table, at, _says_in_name)
            elif table.named[at] == "note":
                yield from _saying(table, at, lambda cell: _MAY_BE_NOTE.match(cell) and _NOTE.match(plain(cell)))
        elif _OF_STATUS.search(plain(heading)):
            yield from _saying(table, at, _says_given_up if is_planned else _says_not_held)
        elif not is_planned and _ASKS_WHETHER_HELD.search(plain(heading)):
            yield from _saying(table, at, lambda cell: plain(cell).strip(" .") in _NO)


def not_understood(table: Table) -> dict[str, int]:
    """What a column of statuses says that is neither held nor not: word → how many rows count all the same."""
    found: Counter[str] = Counter()
    for at, heading in table.layout.headings.items():
        if at not in table.named and _OF_STATUS.search(plain(heading)):
            cells = [row[at] for row in table.rows if at < len(row)]
            found += Counter(cell.strip() for cell in cells if isinstance(cell, str) and _is_unclear(cell))
    return dict(found.most_common(_MOST_NAMED))


def _is_unclear(cell: str) -> bool:
    words = plain(cell)
    return bool(words.strip(" -–—")) and not _NOT_HELD.search(words) and not _HELD.search(words)


def _says_in_name(cell: str) -> bool:
    if len(cell) <= _LONGEST and _MAY_BE_NOTHING.search(cell) and _NOTHING_HELD.fullmatch(plain(cell).strip(" .!*-–—")):
        return True
    behind = _BEHIND_NAME.search(cell)
    return bool(behind and _MAY_BE_NOTE.match(behind[1]) and _NOTE.match(plain(behind[1]).strip(" .")))


def _saying(table: Table, at: int, says) -> Iterator[tuple[int, int]]:
    if name := table.named.get(at):
        cells, different = table.cells[name], table.distinct[name]
    else:
        cells = [row[at] if at < len(row) else "" for row in table.rows]
        different = set(cells)
    words = {cell for cell in different if isinstance(cell, str) and cell and says(cell)}
    if words:
        yield from ((row, at) for row, cell in enumerate(cells) if cell in words)


def _says_given_up(cell: str) -> bool:
    return bool(_GIVEN_UP.search(plain(cell)))


def _says_not_held(cell: str) -> bool:
    """`Plan üzrə keçirilib` was held."""
    words = plain(cell)
    return bool(_NOT_HELD.search(words)) and not _HELD.search(words)
