"""Numbers that are written in words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.fixing.number_words import number_of

ONES = {
    "az": ["", "bir", "iki", "üç", "dörd", "beş", "altı", "yeddi", "səkkiz", "doqquz"],
    "ru": ["", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять"],
    "en": ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
}


TENS = {
    "az": ["", "on", "iyirmi", "otuz", "qırx", "əlli", "altmış", "yetmiş", "səksən", "doxsan"],
    "ru": ["", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"],
    "en": ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
}


TEENS = {
    "ru": [
        "десять",
        "одиннадцать",
        "двенадцать",
        "тринадцать",
        "четырнадцать",
        "пятнадцать",
        "шестнадцать",
        "семнадцать",
        "восемнадцать",
        "девятнадцать",
    ],
    "en": [
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ],
}


HUNDREDS = {
    "az": ["", "yüz", *(f"{one} yüz" for one in ONES["az"][2:])],
    "ru": ["", "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот"],
    "en": ["", *(f"{one} hundred" for one in ONES["en"][1:])],
}


THOUSAND = {"az": "min", "ru": "тысяч", "en": "thousand"}


def in_words(number: int, code: str) -> str:
    thousands, rest = divmod(number, 1_000)
    words = [in_words(thousands, code), THOUSAND[code]] if thousands else []
    hundreds, rest = divmod(rest, 100)
    words.append(HUNDREDS[code][hundreds])
    if code in TEENS and 10 <= rest < 20:
        words.append(TEENS[code][rest - 10])
    else:
        words += [TENS[code][rest // 10], ONES[code][rest % 10]]
    return " ".join(filter(None, words))


@settings(max_examples=200)
@given(number=st.integers(1, 999_999), code=st.sampled_from(sorted(ONES)))
def test_numbers_in_words_are_read(number, code):
    assert number_of(in_words(number, code)) == (number, "")
    assert number_of(in_words(number, code).upper() + " nəfər")[0] == number


@pytest.mark.parametrize("text", ["beş otuz", "двести сто", "five thirty", "yüz yüz", "nəfər beş", "", "min min"])
def test_what_is_no_number_is_none(text):
    assert number_of(text) is None or number_of(text)[1]
