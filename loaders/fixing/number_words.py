"""Numbers that are written in words, in three languages: otuz beş, тридцать пять, thirty-five."""

import re

from language.folding import fold

_PLAIN = str.maketrans("əıöüçşğё", "eioucsgе")
_AND = "and"


def _numbered(words: str, first: int = 0, step: int = 1) -> dict[str, int]:
    return {
        spelling: first + step * place
        for place, spellings in enumerate(words.split())
        for spelling in _alike(spellings)
    }


def _alike(spellings: str) -> list[str]:
    return [fold(word).translate(_PLAIN) for word in spellings.split("/")]


# What is added, by language, and what multiplies what stands before it.
_ADDED = (
    _numbered("sıfır bir iki üç dörd beş altı yeddi səkkiz doqquz")
    | _numbered("on iyirmi otuz qırx əlli altmış yetmiş səksən doxsan", 10, 10),
    _numbered(
        "ноль/нуль один/одна/одно два/две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать "
        "тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"
    )
    | _numbered("двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто", 20, 10)
    | _numbered("сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот", 100, 100),
    _numbered(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen"
    )
    | _numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
)
_TIMES = (
    _numbered("yüz", 100) | _numbered("min", 1_000) | _numbered("milyon", 1_000_000),
    _numbered("тысяча/тысячи/тысяч", 1_000) | _numbered("миллион/миллиона/миллионов", 1_000_000),
    _numbered("hundred", 100) | _numbered("thousand", 1_000) | _numbered("million", 1_000_000),
)


def number_of(text: str) -> tuple[int, str] | None:
    """The number with which a text begins in words, and the rest of it; None where it begins with none."""
    words = re.findall(r"[^\W\d_]+", text)
    for count in range(len(words), 0, -1):
        plain = _alike("/".join(words[:count]))
        for added, times in zip(_ADDED, _TIMES, strict=True):
            number = _value([word for word in plain if word != _AND], added, times)
            if number is not None and plain[-1] != _AND:
                pattern = r"[\W\d_]+".join(map(re.escape, words[:count]))
                found = re.match(rf"\W*{pattern}", text)
                return (number, text[found.end() :].strip()) if found else None
    return None


def _value(words: list[str], added: dict[str, int], times: dict[str, int]) -> int | None:
    """None where the words do not follow each other as those of a number do."""
    whole, group, least = 0, None, 10**9
    for word in words:
        if word in added and _fits(number := added[word], group):
            group = (group or 0) + number
        elif times.get(word) == 100 and (group is None or 0 < group < 10):
            group = (group or 1) * 100
        elif 100 < times.get(word, 0) < least and group != 0:
            least = times[word]
            whole, group = whole + (group or 1) * least, None
        else:
            return None
    return None if not words else whole + (group or 0)


def _fits(number: int, group: int | None) -> bool:
    """Tens follow hundreds, ones follow tens, and nothing follows nought."""
    if group is None:
        return True
    place = 1_000 if number >= 100 else 100 if number >= 10 else 10
    return number > 0 and group > 0 and group % place == 0
