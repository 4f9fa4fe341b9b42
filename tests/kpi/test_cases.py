"""The table of cases that hold the rules of figures: the code gives what each of them expects.

The methods page is generated from the same table (kpi/cases).
"""

from dataclasses import asdict

import pytest

from kpi.cases import RULES, Answers, Case, Plans, Typed, worked_out
from kpi.cases.shapes import TODAY
from kpi.rules.compared import COMPARABILITIES, Figure
from kpi.rules.judgement import JUDGEMENTS, NOT_JUDGED, Aim
from kpi.rules.rebasing import applies
from kpi.warehouse import editions
from language import LANGUAGES, Language
from loaders.decisions.complete_up_to import Whose, state
from loaders.roles.actor import operator
from tests.helpers.building import figure_rows
from tests.helpers.figures import flat
from tests.kpi.books_of_cases import CASES, PLANS, Book
from ui.methods import examples, rules
from ui.methods.reported import reported

TYPED = [name for name, case in CASES.items() if isinstance(case.given, Typed)]
# Reported values have no total; tests/kpi/figures/test_totals.py has those of registers.
ACROSS = [name for name, case in CASES.items() if isinstance(case.given, Plans) and case.given.pieces[-1].clause]


@pytest.fixture(scope="module")
def figures(tmp_path_factory):
    """By agency and plan its figures. The rows of all cases are typed in each language, for an agency of that
    name. An agency's newest row says up to when its rows are complete, so a year that runs has its agency to itself."""
    folder = tmp_path_factory.mktemp("cases") / "kpi"
    editions.create(folder)
    for code in LANGUAGES:
        book = Book(code, Language(code))
        for name in TYPED:
            if not CASES[name].given.runs:
                book.type_rows(name)
        for name in ACROSS:
            book.type_plans(name)
        book.load(folder)
    for name in TYPED:
        if CASES[name].given.runs:
            book = Book(PLANS[name], Language("az"))
            book.type_rows(name)
            book.load(folder, CASES[name].today)
            for (dataset, clause), day in CASES[name].given.stated.items():
                whose = Whose(PLANS[name], dataset, PLANS[name] if clause else "", clause)
                state(folder, whose, day, CASES[name].today, who=operator("Aynur"))
    todays = dict.fromkeys(LANGUAGES, TODAY) | {
        PLANS[name]: CASES[name].today for name in TYPED if CASES[name].given.runs
    }
    found = {}
    for agency, today in todays.items():
        for row in figure_rows(folder, today, agency=agency, earlier=True):
            found.setdefault((agency, row.series_plan), []).append(row)
    return found


def rounded(found, expected):
    """Found numbers to the digits that the table gives."""
    if isinstance(expected, dict):
        return {name: rounded(found[name], value) for name, value in expected.items()}
    if isinstance(expected, tuple) and len(found) == len(expected):
        return tuple(map(rounded, found, expected))
    if isinstance(found, float):
        return round(found, len(f"{expected or 0:.10f}".rstrip("0").partition(".")[2]))
    return found


@pytest.mark.parametrize("name", [name for name in CASES if name not in TYPED])
def test_the_code_gives_what_the_case_expects(name):
    case = CASES[name]
    assert rounded(worked_out(case), case.expected) == case.expected


@pytest.mark.parametrize("name", TYPED)
def test_typed_rows_give_the_figures_that_the_case_expects(figures, name):
    case = CASES[name]
    for agency in [PLANS[name]] if case.given.runs else LANGUAGES:
        rows = figures[agency, PLANS[name]]
        found = {(row.indicator.clause, row.indicator.code, row.year): row for row in rows}
        for expected in case.expected:
            row = found.get((expected["clause"], expected["indicator"], expected["year"]))
            if expected["value"] is None:
                assert row is None
            else:
                assert rounded(flat(row) | {"change": asdict(row.change)}, expected) == expected


@pytest.mark.parametrize("name", ACROSS)
def test_plans_in_a_row_give_the_same_through_the_database(figures, name):
    case = CASES[name]
    shown = case.given.pieces[-1]
    for agency in LANGUAGES:
        rows = [row for row in figures[agency, PLANS[name] + shown.plan] if row.series_clause == shown.clause]
        own = next(row for row in rows if row.indicator.plan == row.series_plan)
        values = flat(own) | asdict(own.change) | {"years": tuple(row.year for row in rows)}
        assert rounded(values, case.expected) == case.expected


def expectations(kind: type) -> list[dict]:
    return [case.expected for case in CASES.values() if isinstance(case.given, kind)]


def test_each_rule_has_cases_and_each_case_its_name():
    assert [rule.number for rule in RULES] == list(range(1, 11))
    assert all(rule.cases for rule in RULES)
    assert len(CASES) == sum(len(rule.cases) for rule in RULES)


def test_each_kind_of_comparison_and_of_judgement_has_a_case():
    across = {expected["comparability"] for expected in expectations(Plans)}
    assert {expected.get("comparability") for expected in expectations(tuple)} | across >= set(COMPARABILITIES)
    assert across >= {"counts_anew", "clauses_differ", "year_before", "gap", "first"}
    assert {expected["state"] for expected in expectations(Aim)} == {None, *JUDGEMENTS}
    assert {expected.get("why") for expected in expectations(Aim)} == {None, *NOT_JUDGED}


def test_what_breaks_naive_dashboards_has_a_case():
    figures = [case.given for case in CASES.values() if isinstance(case.given, tuple)]
    typed = [case.given for case in CASES.values() if isinstance(case.given, Typed)]
    assert any(before.value == 0 for *_, before, _ in filter(lambda series: len(series) > 1, figures)), "a zero base"
    assert any(now.year - before.year > 1 for *_, before, now in filter(lambda series: len(series) > 1, figures)), (
        "a missing year"
    )
    assert any("29.02." in str(given.sheets) for given in typed), "29 February"
    assert any(series[-1].cut and not series[-1].closed for series in figures), "a part year"
    bounds = {tuple(figure.qualifier for figure in series) for series in figures}
    assert bounds >= {("exact", "at_least"), ("at_least", "exact"), ("at_least", "at_least")}, (
        "a lower bound on either side"
    )
    assert ((0, "%"), (100, "%")) in [tuple((f.value, f.unit) for f in series) for series in figures]
    assert {link[-1] for case in CASES.values() if isinstance(case.given, Plans) for link in case.given.links} == {
        "same",
        "revised",
        "replaced",
        "merged",
        "split",
        "dropped",
    }
    assert any(
        row.get("clauses") and row["clauses"].count(";") == 2
        for given in typed
        for row in given.sheets.get("trainings", ())
    )
    assert 99.5 in [
        round(sum(case.given.shares.values()), 1) for case in CASES.values() if isinstance(case.given, Answers)
    ]


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_page_says_what_was_reported_and_what_the_dashboard_says(code):
    language = Language(code)
    for case in CASES.values():
        assert all(reported(case, language)) and examples.outcome_text(case, language)
    assert [answer for answer in ("Yes", "Partly", "No", "Does not apply") if not applies(language.say(answer))] == [
        "Does not apply"
    ]


@pytest.mark.parametrize(
    "name, text",
    [
        ("Several years are missing", "+75 (+52.4%), compared with 2018, 5 years before; no figures for 2019–2022"),
        ("From zero there is no percentage", "+5, compared with 2024"),
        ("An unchanged figure", "unchanged, compared with 2024"),
        ("A share of 0 and of 100", "+100 percentage points, compared with 2024"),
        ("Self-selected polls: no margin", "difference: +3.4 percentage points, compared with 2024"),
        ("A lower bound in the later year", "up: at least 5 (14.3%), compared with 2024"),
        ("A lower bound in the earlier year", "down: at least 5 (12.5%), compared with 2024"),
        ("A survey that adds up to 99.5", "The published answers add up to 99.5%: 0.5 percentage points are missing."),
        (
            "Two clauses were merged into one",
            "A line of its own from 2020 on: the first figure; nothing to compare with",
        ),
        (
            "Behind: less than is needed by the day",
            "behind (143 of 218 by 22 November; 195 due by then (by the calendar), on track from 185)",
        ),
        ("A dash is not a zero", "no figure; 1 training"),
        ("The rows behind a sum", "80 people, from 2 rows"),
    ],
)
def test_cases_say_what_the_rules_say(name, text):
    assert examples.outcome_text(CASES[name], Language("en")) == text


def test_a_case_that_is_not_true_is_not_told_as_true():
    """What the page says comes from the code, not from what the table expects."""
    case = Case("", (Figure(2024, 10), Figure(2025, 12)), {"by": 99})
    assert rounded(worked_out(case), case.expected) != case.expected
    assert examples.outcome_text(case, Language("en")) == "+2 (+20%), compared with 2024"


def test_each_word_of_comparison_is_explained_by_an_example_of_it():
    found = {code: worked_out(case)["comparability"] for code, case in rules.comparison_examples().items()}
    assert found == {code: code for code in COMPARABILITIES} and set(rules.COMPARISONS) == set(COMPARABILITIES)
