"""Figures in words, as a reader in each language must find them."""

from datetime import date

import pytest

from kpi.rules.changes import COMPARABILITIES
from language import LANGUAGES, Language, comparisons, phrases

AZ, EN, RU = (Language(code) for code in ("az", "en", "ru"))
FIGURE = {
    "clause": "10.2",
    "dataset": "trainings",
    "automatic": "trainings.participants",
    "indicator": "trainings.participants",
    "label": None,
    "answer": None,
    "name_az": "İştirakçıların sayı",
    "name_en": "Participants",
    "name_ru": "Число участников",
    "unit": "person",
    "unit_az": None,
    "unit_en": None,
    "unit_ru": None,
    "accumulation": "within_year",
    "year": 2023,
    "value": 218.0,
    "qualifier": "exact",
    "complete": True,
    "cut": date(2023, 10, 31),
    "target": None,
    "comparability": "year_before",
    "compared_year": 2022,
    "compared_value": 156.0,
    "compared_qualifier": "exact",
    "change": 62.0,
    "change_percent": 39.7435897436,
    "change_qualifier": "exact",
    "compared_from": date(2022, 1, 1),
    "compared_through": date(2022, 10, 31),
    "small_base": False,
    "plan": "P2",
    "compared_plan": "P2",
    "crossing": "",
    "within_margin": None,
}


def figure(**changed) -> dict:
    return FIGURE | changed


def since(value: float, compared: float, qualifier: str = "exact", **more) -> dict:
    """A figure against the year before it."""
    percent = None if compared == 0 or more.get("unit") == "%" else 100 * (value - compared) / compared
    changed = {
        "value": value,
        "compared_value": compared,
        "change": value - compared,
        "change_percent": percent,
        "small_base": compared < 10,
    }
    return figure(**changed, change_qualifier=qualifier, **more)


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
        (figure(name_ru=None), RU, "İştirakçıların sayı"),
        (figure(name_az=None, name_en=None, name_ru=None), EN, "Training participants (repeat attendance included)"),
        (
            figure(name_az=None, name_en=None, name_ru=None, automatic="outreach.items", label="Facebook · Paylaşım"),
            AZ,
            "Facebook · Paylaşım",
        ),
        (
            figure(
                name_az=None, name_en=None, name_ru=None, automatic="surveys.share", label="Razısınızmı?", answer="Bəli"
            ),
            AZ,
            "Razısınızmı? – Bəli",
        ),
        (
            figure(name_az=None, name_en=None, name_ru=None, automatic="surveys.n", label="Razısınızmı?"),
            EN,
            "Respondents: Razısınızmı?",
        ),
    ],
)
def test_indicator_names(row, language, name):
    assert phrases.indicator_name(row, language) == name


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
        (figure(value=68.98, unit="%"), AZ, "68,98%"),
        (figure(value=68.98, unit="%"), EN, "68.98%"),
        (
            figure(value=13.5, unit="min manat", unit_az="min manat", unit_en="thousand manats"),
            EN,
            "13.5 thousand manats",
        ),
        (figure(value=13.5, unit="min manat", unit_az="min manat"), EN, "13.5 min manat"),
        (
            figure(unit="nəfər", unit_az="nəfər", unit_en="person"),
            EN,
            "218 people",
        ),  # a known unit keeps its plural forms
        (figure(value=0.0), EN, "0 people"),
    ],
)
def test_a_figure_has_its_unit_and_what_qualifies_it(row, language, text):
    assert phrases.figure_text(row, language) == text


@pytest.mark.parametrize(
    ("row", "language", "text"),
    [
        (figure(), AZ, "+62 nəfər (+39,7%)"),
        (figure(), EN, "+62 people (+39.7%)"),
        (since(148, 156), EN, "−8 people (−5.1%)"),
        (since(156, 156), AZ, "dəyişməyib"),
        (since(7, 4), EN, "+3 people (+75%, small base)"),
        (since(7, 4), AZ, "+3 nəfər (+75%, kiçik baza)"),
        (since(7, 0), EN, "+7 people"),
        (since(40, 35, "at_least"), AZ, "ən azı +5 nəfər (+14,3%)"),
        (since(35, 40, "at_most"), EN, "at most −5 people (−12.5%)"),
        (since(40, 40, "at_least"), EN, "unchanged or more"),
        (since(61.5, 58.4, unit="%"), AZ, "+3,1 faiz bəndi"),
        (since(61.5, 60.5, unit="%"), EN, "+1 percentage point"),
        (
            figure(change=None, change_percent=None, change_qualifier="unknown"),
            EN,
            "not known: neither figure is exact",
        ),
        (figure(comparability="first"), EN, ""),
        (figure(comparability="undated"), AZ, ""),
        (since(52, 50, unit="%", within_margin=True), EN, "+2 percentage points, within the margin of error"),
        (since(52, 50, unit="%", within_margin=True), AZ, "+2 faiz bəndi, xəta həddi daxilində"),
        (since(60, 50, unit="%", within_margin=False), EN, "+10 percentage points"),
        (since(35, 40, "at_least"), EN, "at least −5 people (−12.5%)"),
    ],
)
def test_a_change_has_sign_unit_and_what_qualifies_it(row, language, text):
    row["change"] = row["change"] and round(row["change"], 10)
    assert comparisons.change_text(row, language) == text


@pytest.mark.parametrize(
    ("row", "direction"),
    [
        (figure(), "up"),
        (since(148, 156), "down"),
        (since(156, 156), "same"),
        (figure(comparability="straddles"), "none"),
        (figure(change=None, change_qualifier="unknown"), "unknown"),
        (since(40, 35, "at_least"), "up"),
        (since(35, 40, "at_most"), "down"),
        # 'At most 5 more' may be fewer: it gets no colour.
        (since(40, 35, "at_most"), "open"),
        (since(35, 40, "at_least"), "open"),
        (since(40, 40, "at_least"), "open"),
        # What a sample's margin of error holds does not count.
        (since(52, 50, unit="%", within_margin=True), "within_margin"),
        (since(60, 50, unit="%", within_margin=False), "up"),
        (figure(comparability="samples_differ"), "none"),
        (figure(comparability="counts_anew"), "none"),
    ],
)
def test_only_a_change_that_is_sure_has_a_direction(row, direction):
    assert comparisons.change_direction(row) == direction


@pytest.mark.parametrize(
    ("row", "language", "text"),
    [
        (figure(), AZ, "2022-ci illə müqayisədə"),
        (figure(), EN, "compared with 2022"),
        (figure(), RU, "по сравнению с 2022 годом"),
        (figure(comparability="gap", compared_year=2021), EN, "compared with 2021, 2 years before; no figure for 2022"),
        (
            figure(comparability="gap", compared_year=2018),
            AZ,
            "2018-ci illə müqayisədə (5 il əvvəl); 2019–2022-ci illər üzrə rəqəm yoxdur",
        ),
        (
            figure(comparability="same_days"),
            AZ,
            "2023-cü ilin 1 yan – 31 okt dövrü, 2022-ci ilin 1 yan – 31 okt dövrü ilə müqayisədə",
        ),
        (figure(comparability="same_days"), EN, "1 Jan – 31 Oct 2023, compared with 1 Jan – 31 Oct 2022"),
        (
            figure(comparability="same_days", accumulation="latest", compared_from=date(2022, 10, 31)),
            EN,
            "as at 31 Oct 2023, compared with 31 Oct 2022",
        ),
        (
            figure(
                comparability="same_days",
                year=2024,
                cut=date(2024, 2, 29),
                compared_year=2023,
                compared_through=date(2023, 2, 28),
            ),
            EN,
            "1 Jan – 29 Feb 2024, compared with 1 Jan – 28 Feb 2023",
        ),
        (figure(compared_plan="P1", crossing="same"), RU, "по сравнению с 2022 годом (по прежнему плану)"),
        (
            figure(compared_plan="P1", crossing="revised"),
            AZ,
            "2022-ci illə müqayisədə (əvvəlki plan üzrə; bənddə dəyişiklik edilib)",
        ),
        (figure(comparability="first"), AZ, "ilk rəqəmdir, müqayisə üçün əvvəlki il yoxdur"),
        (figure(comparability="no_year_before"), EN, "not compared: no figure for 2022"),
        (figure(comparability="straddles"), EN, "not compared: a row lies on both sides of 31 Oct"),
    ],
)
def test_what_is_compared_and_up_to_which_day(row, language, text):
    assert comparisons.compared_text(row, language) == text


@pytest.mark.parametrize(
    ("row", "language", "text"),
    [
        (figure(), AZ, "İştirakçıların sayı: 2023-cü ildə 218 nəfər"),
        (figure(), EN, "Participants: 218 people in 2023"),
        (figure(), RU, "Число участников: 218 человек в 2023 году"),
        (figure(complete=False), AZ, "İştirakçıların sayı: 2023-cü ildə hələlik 218 nəfər"),
        (since(61.5, 60.5, unit="%"), EN, "Participants: 61.5% in 2023"),
    ],
)
def test_a_headline_says_what_is_seen(row, language, text):
    assert comparisons.headline(row, language) == text


def test_the_bounds_of_a_sample_are_written_without_false_precision():
    row = {"low": 48.9161, "high": 55.0678, "change_low": -0.0402, "change_high": 6.3441}
    assert comparisons.margin_text(row, AZ) == "48,9–55,1%"
    assert comparisons.change_margin_text(row, EN) == "0 … +6.3 percentage points"
    assert comparisons.margin_text({"low": None}, AZ) == comparisons.change_margin_text({"change_low": None}, AZ) == ""


def test_what_a_margin_holds_is_not_written_on_a_bar():
    assert comparisons.change_mark(since(52, 50, unit="%", within_margin=True), AZ) == ""
    assert comparisons.change_mark(since(60, 50, unit="%", within_margin=False), AZ) == "+10"


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("kind", COMPARABILITIES)
@pytest.mark.parametrize(
    ("change", "qualifier"), [(62.0, "exact"), (-62.0, "at_least"), (0.0, "at_most"), (0.0, "about"), (None, "unknown")]
)
def test_every_comparison_has_its_words(code, kind, change, qualifier):
    language = Language(code)
    row = figure(comparability=kind, compared_year=2020, change=change, change_percent=None, change_qualifier=qualifier)
    for text in (
        comparisons.headline(row, language),
        comparisons.compared_text(row, language),
        comparisons.change_text(row, language) or "-",
    ):
        assert text and "{" not in text


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
    assert text == "İştirakçıların sayı. 2023: 218 nəfər; 2024: rəqəm yoxdur; 2025: hələlik 75 nəfər."


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
