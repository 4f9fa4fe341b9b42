"""Figures in words, as a reader in each language must find them."""

from datetime import date

import pytest

from charts.years import year_bars
from language import Language
from language.figures import phrases
from language.figures.judgements import target_text
from tests.language.figures_in_words import figure

AZ, EN, RU = (Language(code) for code in ("az", "en", "ru"))


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (2016, "2016-cı"),
        (2017, "2017-ci"),
        (2018, "2018-ci"),
        (2019, "2019-cu"),
        (2020, "2020-ci"),
        (2021, "2021-ci"),
        (2022, "2022-ci"),
        (2023, "2023-cü"),
        (2024, "2024-cü"),
        (2026, "2026-cı"),
        (2030, "2030-cu"),
        (2040, "2040-cı"),
    ],
)
def test_azerbaijani_years_end_by_vowel_harmony(number, written):
    assert phrases.ordinal(number, AZ) == written


@pytest.mark.parametrize(
    ("clause", "language", "name"),
    [
        ("10.2", AZ, "10.2-ci bənd"),
        ("1.3", AZ, "1.3-cü bənd"),
        ("5.6", AZ, "5.6-cı bənd"),
        ("10.10", AZ, "10.10-cu bənd"),
        ("4.1.1", AZ, "4.1.1-ci yarımbənd"),
        ("1", AZ, "1-ci bənd"),
        ("10.2", EN, "Clause 10.2"),
        ("4.1.1", EN, "Subclause 4.1.1"),
        ("10.2", RU, "Пункт 10.2"),
    ],
)
def test_clause_names(clause, language, name):
    assert phrases.clause_name(clause, language) == name


@pytest.mark.parametrize(
    ("row", "language", "name"),
    [
        (figure(), AZ, "İştirakçıların sayı"),
        (figure(name_ru=None), RU, "İştirakçıların sayı\u00a0(az)"),
        (figure(name_az=None, name_en=None, name_ru=None), EN, "Training participants (repeat attendance included)"),
        (
            figure(
                name_az=None,
                name_en=None,
                name_ru=None,
                automatic="outreach.items",
                automatic_name="",
                label="Facebook · Paylaşım",
            ),
            AZ,
            "Facebook · Paylaşım",
        ),
        (
            figure(
                name_az=None,
                name_en=None,
                name_ru=None,
                automatic="surveys.share",
                automatic_name="",
                label="Razısınızmı?",
                answer="Bəli",
            ),
            AZ,
            "Razısınızmı? – Bəli",
        ),
        (
            figure(
                name_az=None, name_en=None, name_ru=None, automatic="surveys.n", automatic_name="", label="Razısınızmı?"
            ),
            EN,
            "Respondents: Razısınızmı?",
        ),
    ],
)
def test_indicator_names(row, language, name):
    assert phrases.indicator_name(row.indicator, language) == name


@pytest.mark.parametrize(
    ("row", "language", "text"),
    [
        (figure(), AZ, "218 nəfər"),
        (figure(), EN, "218 people"),
        (figure(value=1.0), EN, "1 person"),
        (figure(value=2.0), RU, "2 человека"),
        (figure(value=40.0, qualifier="at_least"), AZ, "ən azı 40 nəfər"),
        (figure(value=40.0, qualifier="at_least"), EN, "at least 40 people"),
        (figure(value=100.0, qualifier="about"), RU, "примерно 100 человек"),
        (figure(value=68.98, unit="%"), AZ, "69%"),
        (figure(value=68.98, unit="%"), EN, "69%"),
        (
            figure(value=13.5, unit="min manat", unit_az="min manat", unit_en="thousand manats"),
            EN,
            "13.5 thousand manats",
        ),
        (figure(value=13.5, unit="min manat", unit_az="min manat"), EN, "13.5 thousand manats"),
        (
            figure(unit="nəfər", unit_az="nəfər", unit_en="person"),
            EN,
            "218 people",
        ),  # a known unit keeps its plural forms
        (figure(value=0.0), EN, "0 people"),
        (figure(value=7.5, unit="iş günü", unit_az="iş günü"), RU, "7,5 рабочего дня"),
        (figure(value=7.5, unit="min nəfər", unit_az="min nəfər"), RU, "7,5 тыс. человек"),
    ],
)
def test_a_figure_has_its_unit_and_what_qualifies_it(row, language, text):
    assert phrases.figure_text(row, language) == text


FEW = {"unit": "%", "day_of": "poll", "base": 20, "value": 65.0, "qualifier": "at_least"}


@pytest.mark.parametrize(
    ("has_counts", "language", "bare"),
    [(True, AZ, "20 nəfərdən 13"), (True, RU, "13 из 20"), (True, EN, "13 of 20"), (False, EN, "65% (n = 20)")],
)
def test_of_a_small_poll_no_share_stands_alone(has_counts, language, bare):
    row = figure(**FEW, has_counts=has_counts, target=70.0)
    qualified = phrases.qualified(bare, "at_least", language)
    assert phrases.bare_value(row, language) == bare
    assert phrases.qualified_value(row, language) == phrases.figure_text(row, language) == qualified
    (bar,) = year_bars([row], [row.year], language)
    assert bar.number == bare and qualified in bar.tells and qualified in target_text(row, language)


@pytest.mark.parametrize(
    ("starts", "ends", "precision", "text"),
    [
        (date(2018, 4, 19), date(2018, 4, 19), "day", "19 aprel 2018"),
        (date(2018, 9, 26), date(2018, 9, 28), "day", "26–28 sentyabr 2018"),
        (date(2018, 11, 9), date(2018, 12, 7), "day", "9 noyabr 2018 – 7 dekabr 2018"),
        (date(2018, 3, 1), date(2018, 3, 31), "month", "mart 2018"),
        (date(2018, 1, 1), date(2018, 12, 31), "year", "2018"),
    ],
)
def test_a_day_is_as_precise_as_it_is_known(starts, ends, precision, text):
    assert phrases.span_text(starts, ends, precision, AZ) == text


def test_a_chart_in_words_names_gaps_and_the_running_year():
    rows = [figure(year=2023), figure(year=2025, value=75.0, complete=False)]
    text = phrases.series_text(rows, [2023, 2024, 2025], AZ)
    assert text == "İştirakçıların sayı. 2023: 218 nəfər; 2024: rəqəm yoxdur; 2025: 75 nəfər (ilkin)."


@pytest.mark.parametrize(
    ("code", "forms", "value", "expected"),
    [
        ("en", "day|days", 1, "day"),
        ("en", "day|days", 8.8, "days"),
        ("en", "day|days", 0, "days"),
        ("ru", "день|дня|дней", 1, "день"),
        ("ru", "день|дня|дней", 22.0, "дня"),
        ("ru", "день|дня|дней", 11, "дней"),
        ("ru", "день|дня|дней", 8.8, "дня"),
        ("ru", "видео", 5, "видео"),
        ("az", "gün", 5, "gün"),
    ],
)
def test_a_unit_agrees_with_its_number(code, forms, value, expected):
    assert Language(code).agreeing(forms, value) == expected


@pytest.mark.parametrize(
    ("code", "text"), [("az", "28 oktyabr 2026-cı il"), ("en", "28 October 2026"), ("ru", "28 октября 2026")]
)
def test_a_full_date_as_documents_have_it(code, text):
    assert phrases.official_date(date(2026, 10, 28), Language(code)) == text


@pytest.mark.parametrize(
    ("names", "shown"),
    [({"az": "x", "en": "y", "ru": "z"}, "z"), ({"en": "y"}, "y\u00a0(en)"), ({}, "")]
    + [({"az": "Опрос"}, "Опрос"), ({"az": "112"}, "112"), ({"az": "x", "en": "y"}, "x\u00a0(az)")],
)
def test_a_name_falls_back_to_another_language_with_its_mark(names, shown):
    assert phrases.in_language(names, RU) == shown
