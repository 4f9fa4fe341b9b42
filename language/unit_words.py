"""Words of units, as people type them: scales, what is counted, and what kind of figure that makes.

A unit is a scale and a base: `min nəfər` is a thousand times `nəfər`.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from language.folding import fold


class Scale(NamedTuple):
    """times: by how much a number is multiplied. before_unit: the word is a scale only before a unit of its own."""

    times: int
    before_unit: bool = False


# 'min' is also short for minutes and for the least.
SCALES = {
    "min": Scale(1_000, before_unit=True),
    "minlərlə": Scale(1_000),
    "thousand": Scale(1_000),
    "тыс": Scale(1_000),
    "тысяч": Scale(1_000),
    "mln": Scale(1_000_000),
    "milyon": Scale(1_000_000),
    "million": Scale(1_000_000),
    "млн": Scale(1_000_000),
    "миллион": Scale(1_000_000),
    "mlrd": Scale(1_000_000_000),
    "milyard": Scale(1_000_000_000),
    "billion": Scale(1_000_000_000),
    "млрд": Scale(1_000_000_000),
    "миллиард": Scale(1_000_000_000),
}
_OTHER_FORMS = {"thousands": "thousand", "millions": "million", "billions": "billion", "тысяча": "тысяч"} | {
    "тысячи": "тысяч",
    "миллиона": "миллион",
    "миллионов": "миллион",
    "миллиарда": "миллиард",
    "миллиардов": "миллиард",
}
# What is counted → its words in every language, with blanks between; an underscore stands for a blank.
BASES = {
    "person": "nəfər nəf şəxs adam person people pers человек чел людей лиц",
    "piece": "ədəd əd dəfə dənə pcs piece time item штука шт единиц ед раз раза",
    "percent": "% faiz faizlə percent percentage процент процентах проц",
}
_MORE_WORDS = {
    "person": "persons человека",
    "piece": "pieces unit units number штук единица единицы say sayı",
    "time": "dəfə time times раз раза",
    "percent": "per_cent проценты процентов",
    "manat": "manat manats azn ₼ манат манатов маната ман man",
    "dollar": "dollar dollars usd $ доллар долларов доллара",
    "euro": "avro euro euros eur € евро",
    "rouble": "rubl rouble roubles rub ₽ руб рубль рублей рубля",
    "working day": "iş_günü working_day working_days рабочий_день рабочих_дней рабочих_дня рабочего_дня",
    "day": "gün day days день дня дней",
    "hour": "saat hour hours час часа часов",
}
# Spans for which something is counted, as an average wage is for a month, no less than spans that are counted.
_PERIODS = "həftə ay il week weeks month months year years недель месяц месяцев год лет года"
_SPANS = f"dəqiqə minute minutes минут {_PERIODS}"
# Kinds of figures (kpi.rules.measure) by a word of their unit.
_KINDS = {
    "amount": "manat azn ₼ манат dollar usd $ avro euro eur € rubl rouble rub руб рублей gün günü saat saatı dəqiqə"
    " həftə ay day days hour hours minute minutes week weeks month months день дня дней час часа часов минут недель"
    " месяц месяцев km m m2 m² kvm kv ha hektar kq kg ton tons litr км м м2 м² га кг тонн т км² km² kvt kwh",
    "index": "bal xal indeks indeksi score scores index point points балл балла баллов индекс",
}
# As a whole unit: `iş yeri` is a job.
_RANKS = frozenset(("yer", "place", "rank", "ranking", "reytinq", "место", "рейтинг"))
# Behind a scale they say that something is told of each thousand: no scale of what is counted.
_RATES = frozenset(["düşən", "başına", "görə", "per", "на", "hər"])
# Beside a name these say that something is counted, and not in what.
_COUNTED = frozenset(map(fold, ("say", "sayı", "number", "item")))
_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_LAST = re.compile(r"[,;]|\s[-–—]\s")
_AROUND = re.compile(r"^(?:in |в )?(.*?)(?:l[aə]| ilə)?$", re.IGNORECASE)
_WORD = re.compile(r"[^\s.,/()]+")


@dataclass(frozen=True, slots=True)
class UnitWords:
    """times: the scale. base: what is counted, as it was typed. key: the same in whatever language it was typed."""

    times: int = 1
    base: str = ""
    key: str = ""

    @property
    def is_time(self) -> bool:
        """Whether it is a span of time."""
        return bool(self.base) and all(word in _times() for word in fold(self.base).split())

    @property
    def is_period(self) -> bool:
        """Whether it may say for how long, and not in what, something is counted."""
        return fold(self.base) in _periods()


@lru_cache(10_000)
def read_unit(text: str) -> UnitWords:
    """`min nəfər`: 1000, `nəfər`, person. Of forms (`day|days`) the first."""
    words, times = text.partition("|")[0].split(), 1
    if not _RATES.isdisjoint(map(fold, words)):
        return UnitWords(1, " ".join(words), fold(" ".join(words)))
    while words and (scale := _scales().get(fold(words[0]).strip("."))):
        if scale.before_unit and len(words) == 1:
            break
        times *= scale.times
        words = words[1:]
    base = " ".join(words)
    return UnitWords(times, base, _keys().get(fold(base).strip("."), fold(base)))


def has_scale(unit: str) -> bool:
    """Whether one stands anywhere in it: `AZN (min)`."""
    return any(fold(word) in _scales() for word in _WORD.findall(unit))


def units_in(name: str) -> tuple[str, ...]:
    """Those that a name tells in brackets or behind its last comma: 'Xərclər (min manat)', 'Gözləmə müddəti, gün'."""
    parts = [*_BRACKETS.findall(name), *_LAST.split(_BRACKETS.sub(" ", name))[1:][-1:]]
    units = (_AROUND.sub(r"\1", " ".join(part.split()).strip(" .:")) for part in parts)
    return tuple("%" if read_unit(unit).key == "percent" else unit for unit in units if _is_unit(unit))


def _is_unit(text: str) -> bool:
    unit = read_unit(text)
    base = fold(unit.base).strip(".")
    if not base:
        return unit.times > 1
    return base not in _COUNTED and (
        base in _keys() or base in _RANKS or all(word in _kinds() for word in base.split())
    )


@lru_cache(10_000)
def kind_of(unit: str) -> str:
    """amount, index, rank, share or count: what a value in such a unit is, as far as the unit tells it."""
    if read_unit(unit).key == "percent":
        return "share"
    base = fold(read_unit(unit).base)
    if base in _RANKS:
        return "rank"
    words = _WORD.findall(base)
    return next((kind for word in words if (kind := _kinds().get(word))), "count")


@cache
def _scales() -> dict[str, Scale]:
    forms = {form: SCALES[word] for form, word in _OTHER_FORMS.items()}
    return {fold(word): scale for word, scale in (SCALES | forms).items()}


@cache
def _keys() -> dict[str, str]:
    tables = (*BASES.items(), *_MORE_WORDS.items())
    return {fold(word.replace("_", " ")): key for key, words in tables for word in words.split()}


@cache
def _times() -> frozenset[str]:
    words = " ".join(_MORE_WORDS[key] for key in ("working day", "day", "hour")).replace("_", " ")
    return frozenset(map(fold, (*words.split(), *_SPANS.split())))


@cache
def _periods() -> frozenset[str]:
    return frozenset(map(fold, _PERIODS.split()))


@cache
def _kinds() -> dict[str, str]:
    return {fold(word): kind for kind, words in _KINDS.items() for word in words.split()}
