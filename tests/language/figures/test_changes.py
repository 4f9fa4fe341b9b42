"""How a change is written: its sign, its unit, what it is compared with."""

from datetime import date

import pytest

from kpi.rules.compared import COMPARABILITIES
from kpi.rules.measure import Measure
from language import LANGUAGES, Language
from language.figures import comparisons, phrases
from language.figures.compared import compared_text
from tests.language.figures_in_words import figure, since

AZ, EN, RU = (Language(code) for code in ("az", "en", "ru"))
RANK = {"unit": "yer", "direction": "less", "measure": Measure("rank")}


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
        (since(40, 35, "at_least"), AZ, "artım: ən azı 5 nəfər (14,3%)"),
        (since(35, 40, "at_most"), EN, "down: at least 5 people (12.5%)"),
        (since(1000, 2073, "at_most"), AZ, "azalma: ən azı 1.073 nəfər (51,8%)"),
        (since(35, 40, "about"), RU, "примерно −5 человек (−12,5\u00a0%)"),
        (since(40, 40, "at_least"), EN, "unchanged or more"),
        (since(61.5, 58.4, unit="%"), AZ, "+3,1 faiz bəndi"),
        (since(61.5, 60.5, unit="%"), EN, "+1.0 percentage points"),
        (since(61, 60, unit="%"), EN, "+1 percentage point"),
        (since(70.7, 68.7, unit="%"), AZ, "+2,0 faiz bəndi"),
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
        (since(35, 40, "at_least"), EN, "whether it rose or fell cannot be told"),
        (since(40, 35, "at_most"), AZ, "artıb-azaldığı məlum deyil"),
        # A poll that was open to all neither rises nor falls.
        # The sign is arithmetic: a table may show the later figure alone.
        (since(70.6, 70.4, unit="%", self_selected=True), EN, "difference: +0.2 percentage points"),
        (since(6.4, 8.9, unit="%", self_selected=True), EN, "difference: −2.5 percentage points"),
        (since(70.4, 70.6, unit="%", self_selected=True), AZ, "fərq: −0,2 faiz bəndi"),
        (since(6.4, 8.9, unit="%", self_selected=True), RU, "разница: −2,5\u00a0п.\u00a0п."),
        (since(30, 40, "at_most", unit="%", self_selected=True), EN, "difference: at most −10 percentage points"),
        (since(30, 40, "about", unit="%", self_selected=True), RU, "разница: примерно −10\u00a0п.\u00a0п."),
        # Places, whole ones or not.
        (since(28, 43, **RANK), RU, "подъём: 15 мест"),
        (since(28, 43, "about", **RANK), RU, "подъём: примерно 15 мест"),
        (since(44, 43, **RANK), RU, "снижение: 1 место"),
        (since(3.5, 5, **RANK | {"measure": Measure("rank", 1)}), EN, "1.5 places better"),
        (since(70.4, 70.4, unit="%", self_selected=True), EN, "unchanged"),
        # How many took part in it is a count like any other.
        (since(120, 100, self_selected=True), EN, "+20 people (+20%)"),
    ],
)
def test_a_change_has_sign_unit_and_what_qualifies_it(row, language, text):
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
        (since(70.6, 70.4, unit="%", self_selected=True), "differs"),
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
    assert compared_text(row, language) == text


@pytest.mark.parametrize(
    ("row", "language", "text"),
    [
        (figure(), AZ, "İştirakçıların sayı: 2023-cü ildə 218 nəfər"),
        (figure(), EN, "Participants: 218 people in 2023"),
        (figure(), RU, "Число участников: 218 человек в 2023 году"),
        (figure(complete=False), AZ, "İştirakçıların sayı: 2023-cü ildə 218 nəfər (ilkin)"),
        (since(61.5, 60.5, unit="%"), EN, "Participants: 61.5% in 2023"),
    ],
)
def test_a_headline_says_what_is_seen(row, language, text):
    assert phrases.headline(row, language) == text


def test_the_bounds_of_a_sample_are_written_without_false_precision():
    assert comparisons.margin_text((48.9161, 55.0678), AZ) == "48,9–55,1%"
    row = figure(change_low=-0.0402, change_high=6.3441)
    assert comparisons.change_margin_text(row, EN) == "0 … +6.3 percentage points"
    assert comparisons.margin_text(None, AZ) == comparisons.change_margin_text(figure(), AZ) == ""


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
        phrases.headline(row, language),
        compared_text(row, language),
        comparisons.change_text(row, language) or "-",
    ):
        assert text and "{" not in text
