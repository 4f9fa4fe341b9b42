"""The page of surveys: one question over the years, what its shares are of, and how sure they are."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect
from streamlit.testing.v1 import AppTest

from language import Language
from tests.browser.leadership.shown.polls import POLLS, drawn, facts, plain, poll, tabled, text
from tests.helpers import FRAME
from tests.helpers.browser import settle, visit
from tests.helpers.building import database as build
from tests.helpers.building import figure_rows
from tests.helpers.pieces import pieces
from ui.surveys.question import questions

REPORT = {"agency": "DMX", "plan": "AH-2016-2018", "year": "2018"}
DEMO = {"agency": "DEMO", "plan": "DEMO-2021-2026", "year": "2026"}
OURS = {"agency": "AGY", "plan": "P1", "year": "2025"}
HEADING = [
    "Bənd",
    "Tarix",
    "Sualın kodu",
    "Sual",
    "Cavab",
    "Cavabların sayı",
    "Pay, %",
    "Respondentlərin sayı",
    "Könüllü sorğu",
]


@pytest.fixture(scope="module")
def polls(tmp_path_factory) -> Path:
    return build(tmp_path_factory.mktemp("polls"), {"Sorğu": [HEADING, *POLLS]})


@pytest.fixture
def opened(database, polls, monkeypatch):
    """A function that runs the page in English (or language=…), without a browser."""
    monkeypatch.setenv("KPI_TODAY", "2026-11-22")

    def open_page(**address: str) -> AppTest:
        monkeypatch.setenv("KPI_DATABASE", str(polls if address["agency"] == "AGY" else database))
        app = AppTest.from_file(str(FRAME), default_timeout=60)
        for key, value in ({"language": "en"} | address).items():
            app.query_params[key] = value
        app.switch_page("../../pages/leadership/surveys.py").run()
        assert not app.exception
        return app

    return open_page


def test_a_drawn_sample_has_its_margin_and_a_change_within_it_does_not_count(opened):
    app = opened(**OURS, question="a")
    assert (
        facts(app)["Margin of error"] == "“Bəli (az)” 50.9–57.1%; “Xeyr (az)” 42.9–49.1% (Wilson’s interval, 95 in 100)"
    )
    assert facts(app)["Respondents"] == "1,000"
    assert "“Bəli (az)”: 54% in 2025" in text(app)
    assert (
        "the difference lies within the margin of error and does not count as a change (95% interval: −2.4 … +6.4 percentage points)"
        in text(app)
    )
    assert "The thin line at the end of a bar: the margin of error." in text(app)
    (card,) = (card for card in pieces(app, "cards")[0]["cards"] if "chosen" in card)
    assert (card["change"], card["direction"], card.get("word", "")) == (
        "+2 percentage points, within the margin of error",
        "within_margin",
        "",
    )
    yes = tabled(app)["Bəli"]
    assert yes["Margin of error"] == "50.9–57.1%"
    assert yes["2024"] == "52% | 48.9–55.1%"
    assert yes["Change"] == "+2 percentage points, within the margin of error | −2.4 … +6.4 percentage points"


def test_a_poll_that_was_open_to_all_has_no_margin_and_is_not_compared_with_a_sample(opened):
    app = opened(**OURS, question="b")
    assert "has no margin of error" in facts(app)["Who took part"]
    assert "Margin of error" not in facts(app)
    assert (
        "it is not compared, because one of the two polls was self-selected and the other had a drawn sample"
        in text(app)
    )
    yes = tabled(app)["Bəli"]
    assert "Change" not in yes and yes["2024"] == "52% | 48.9–55.1%"


def test_what_is_not_stated_is_said_and_not_invented(opened):
    app = opened(**OURS, question="c")
    assert facts(app)["Who took part"] == "not stated"
    assert facts(app)["Margin of error"] == "not stated: it is not known how the respondents were found"
    assert re.findall(r"Missing from the published answers, 2025: ([\d.]+%)", drawn(app)) == ["1.7%"]
    table = tabled(app)
    assert table["Missing from the published answers"]["2025"] == "1.7%"
    assert table["Respondents (n)"]["2025"] == "400"


def test_a_question_of_two_clauses_appears_once_with_both_wordings(opened):
    app = opened(**OURS, question="d")
    labels = [plain(card["label"]) for card in pieces(app, "cards")[0]["cards"]]
    assert len(labels) == 4 and "Xidmətdən razısınızmı? – Bəli (az) (of all answers)" in labels
    assert "In 2025 the wording changed from “Razısınızmı? (az)” to “Xidmətdən razısınızmı? (az)”." in text(app)
    clauses = next(fact for fact in pieces(app, "facts")[0]["facts"] if fact["name"] == "Clause")
    assert [value["text"] for value in clauses["values"]] == ["Clause 1.1", "Clause 10.2"]


def test_the_base_can_leave_out_those_to_whom_the_question_does_not_apply(opened):
    everyone, fewer = opened(**OURS, question="d"), opened(**OURS, question="d", base="applies")
    assert drawn(everyone).startswith("of all answers: Bəli (az), 2024: 50%")
    assert (
        drawn(fewer)
        == "of those to whom it applies: Bəli (az), 2024: 55.6%; Bəli (az), 2025: 75%; Xeyr (az), 2024: 44.4%; Xeyr (az), 2025: 25%."
    )
    assert facts(everyone)["Base of the shares"] == "All answers"
    assert facts(fewer)["Base of the shares"] == "Without “Aid deyil (az)”, 20%; n = 80"
    assert tabled(fewer)["Respondents (n)"] == {
        "Answer (of those to whom it applies)": "Respondents (n)",
        "2025": "80",
        "2024": "90",
    }
    labels = [card["label"] for card in pieces(fewer, "cards")[0]["cards"]]
    assert all(label.endswith("(of those to whom it applies)") for label in labels) and len(labels) == 4


def test_published_shares_on_that_base_are_about_and_have_no_n(opened):
    app = opened(**REPORT, base="applies")
    assert facts(app)["Base of the shares"].startswith(
        "Without “I have not applied”, 11.8%; how many that leaves is not stated"
    )
    assert drawn(app).startswith(
        "of those to whom it applies: Yes, 2018: about 77.2%; Partly, 2018: about 12.6%; Not satisfied, 2018: about 9.6%"
    )
    assert "Missing from the published answers, 2018: about 0.6%" in drawn(app)
    assert "Respondents (n)" not in [name for name, cells in tabled(app).items() if len(cells) > 1]
    assert "99.5%" in text(app)


def test_where_every_answer_applies_there_is_no_switch(opened):
    app = opened(agency="DEMO", plan="DEMO-2016-2020", year="2018")
    assert "Base of the shares" in [field["label"] for piece in pieces(app, "fields") for field in piece["fields"]]
    assert not opened(**OURS | {"year": "2024"}, question="a", base="applies").exception


def test_a_question_goes_on_from_an_earlier_plan(opened):
    """The made-up poll on conduct: another wording from 2021, and a clause that was revised."""
    app = opened(**DEMO, question="m3")
    assert re.findall(r"Good, (\d{4})", drawn(app)) == [str(year) for year in range(2016, 2027)]
    assert "In 2021 the wording changed from" in text(app)
    assert "From 2021 on it belongs to a revised clause of another plan." in text(app)


@pytest.mark.parametrize("code", ["az", "ru"])
def test_the_page_is_in_every_language(opened, code):
    app, language = opened(**OURS, question="a", base="applies", language=code), Language(code)
    assert language.say("Margin of error") in facts(app)
    assert language.say("of those to whom it applies") in drawn(app)
    assert "margin" not in text(app) + drawn(app)


def test_a_question_is_compared_under_the_clause_where_it_was_asked_longest(tmp_path):
    rows = [
        *poll("1.1", 2024, "E", {"Bəli": 20, "Xeyr": 20}, "bəli"),
        *poll("10.2; 1.1", 2025, "E", {"Bəli": 30, "Xeyr": 15}, "bəli"),
    ]
    (question,) = questions(
        [
            row
            for row in figure_rows(build(tmp_path, {"Sorğu": [HEADING, *rows]}), earlier=True)
            if row.indicator.dataset == "surveys"
        ]
    )
    assert [(row.year, row.change.comparability) for row in question.answers if row.indicator.answer == "Bəli"] == [
        (2024, "first"),
        (2025, "year_before"),
    ]
    assert question.clauses == ("1.1", "10.2")


def test_the_base_stays_in_the_address(server, page):
    visit(page, f"{server}/surveys?language=en&" + "&".join(f"{name}={value}" for name, value in DEMO.items()))
    page.get_by_text("Without those to whom it does not apply", exact=True).first.click()
    expect(page).to_have_url(re.compile("base=applies"))
    expect(page.get_by_test_id("stVegaLiteChart").locator("svg")).not_to_contain_text("I have not applied")
    settle(page)
    page.get_by_role("link", name="Answered in time (of those to whom it applies)", exact=True).click()
    expect(page).to_have_url(re.compile("question=m2"))
    expect(page).to_have_url(re.compile("base=applies"))
