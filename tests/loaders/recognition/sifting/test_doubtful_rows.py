"""Rows that the analyst must decide about are refused and listed until that is done; the answer is kept."""

import pytest
from openpyxl import load_workbook
from openpyxl.styles import Font

from language import LANGUAGES, Language
from loaders.checking.checked import Incoming
from loaders.checking.read_file import read_file
from loaders.problems.problem import Fault
from loaders.recognition.read_sheet import Known
from loaders.recognition.sifting import rules
from loaders.recognition.sifting.doubt_names import ANSWERS
from tests.helpers.building import command, load, printed_json, values
from tests.helpers.slow import mostly_slow
from tests.helpers.spreadsheets import one_sheet
from tests.loaders.recognition.recognising import codes
from tests.loaders.recognition.sifting.row_cases import DOUBTS, Case, S, training

NAMED = [(doubt, name) for doubt, cases in DOUBTS.items() for name in cases]
ELSEWHERE = ("held", "languages")
STATUS = [S, training(1, "Keçirilib"), training(2, "Ləğv edilib"), training(3, "Planlaşdırılır")]
TRAININGS, PEOPLE = ("", "trainings.held", 2025), ("", "trainings.participants", 2025)


def test_every_doubt_has_its_cases_and_its_name():
    # What other files and the database bring into doubt has its cases in tests/loaders/checking/double_counting.
    assert [*DOUBTS, *ELSEWHERE] == sorted([doubt.name for doubt in rules.DOUBTS], key=lambda name: name in ELSEWHERE)
    assert {*DOUBTS, *ELSEWHERE, "columns", "regions"} == set(ANSWERS["leave_out"])


def read(path, **answers):
    [sheet] = read_file(Incoming(path, path.name, answers=answers), Known()).sheets
    return sheet.rows


def with_looks(path, case):
    book = load_workbook(path)
    for row in case.hidden:
        book.active.row_dimensions[row].hidden = True
    for address in case.struck:
        book.active[address].font = Font(strike=True)
    book.save(path)
    return path


@pytest.mark.parametrize(("doubt", "name"), NAMED, ids=[f"{doubt}: {name}" for doubt, name in NAMED])
def test_each_case(tmp_path, doubt, name):
    case = DOUBTS[doubt][name]
    path = with_looks(one_sheet(tmp_path / "a.xlsx", [case.headings, *case.rows]), case)
    unanswered = read(path)
    assert tuple(unanswered.asked.get(doubt, ())) == case.out
    assert [problem.row for problem in unanswered.problems] == list(case.out)
    assert len(unanswered) - len(unanswered.refused) == case.trainings
    left, counted = read(path, **{doubt: "leave_out"}), read(path, **{doubt: "count"})
    assert left.problems == counted.problems == [] and left.left_out.get(doubt, []) == list(case.out)
    assert (len(left), len(counted)) == (case.trainings, case.trainings + len(case.out))


@pytest.mark.parametrize("kind", mostly_slow([".xlsx", ".ods", ".csv"], ".csv"))
def test_what_did_not_take_place_does_not_count(tmp_path, folder, kind):
    outcome = load(folder, one_sheet(tmp_path / f"a{kind}", STATUS))
    assert codes(outcome) == [("G3", "row_not_held"), ("G4", "row_not_held")]
    assert values(folder)[TRAININGS] == (1, "exact")
    assert load(folder, one_sheet(tmp_path / f"b{kind}", STATUS), strict=True).sheets is None


def test_nothing_else_is_asked_of_such_a_row(tmp_path):
    """A plan for later has no participants and a day to come, and may have no day at all."""
    path = one_sheet(tmp_path / "a.xlsx", [S, [1, "1.1", None, None, None, "?", "planlaşdırılır"]])
    assert [problem.code for problem in read(path).problems] == ["row_not_held"]


def test_the_answer_is_kept_for_the_same_headings(tmp_path, folder):
    path, later = (
        one_sheet(tmp_path / "a.csv", STATUS),
        one_sheet(tmp_path / "b.csv", [*STATUS, training(9, "Ləğv edilib")]),
    )
    printed = command(folder, "load", path, "--agency", "AGY", "--leave-out", "status", "--language", "en")
    assert printed.returncode == 0 and "2 rows left out (cancelled, postponed or planned): 3, 4" in printed.stdout
    assert command(folder, "check", later, "--agency", "AGY").returncode == 0
    assert command(folder, "load", later, "--agency", "AGY", "--count", "status").returncode == 0
    assert values(folder)[PEOPLE] == (80, "exact")
    assert str(command(folder, "recheck", "--agency", "AGY").returncode) == "0"
    assert values(folder)[PEOPLE] == (80, "exact")


def test_both_answers_at_once_are_refused(tmp_path, folder):
    path = one_sheet(tmp_path / "a.csv", STATUS)
    printed = command(folder, "check", path, "--count", "status", "--leave-out", "status", "--language", "en")
    assert printed.returncode == 2 and "[answered_both]" in printed.stdout


def test_json_tells_them_apart_from_what_is_wrong(tmp_path, folder):
    printed = printed_json(
        folder, "check", one_sheet(tmp_path / "a.csv", STATUS), "--agency", "AGY", "--format", "json"
    )
    [left] = printed["files"][0]["sheets"][0]["in_no_figure"]
    assert (left["reason"], left["rows"]) == ("status", [3, 4])


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("doubt", rules.DOUBTS, ids=lambda doubt: doubt.name)
def test_it_is_said_how_to_answer(code, doubt):
    fault = Fault(doubt.code, {"value": "x"})
    assert f"--leave-out {doubt.name}" in fault.fix(Language(code))
    assert "--" not in fault.fix_on_page(Language(code)), "whoever has pages types no commands"


RESPONDENTS = {
    "a form": [["Vaxt möhürü", "Razısınızmı?", "Rayon"], ["2025/03/01 10:30:12 AM GMT+4", "Bəli", "Bakı"]],
    "a form in Russian": [["Отметка времени", "Ваш пол"], ["01.03.2025 10:30:12", "ж"]],
    "a form without a heading for its stamps": [["Göndərilib", "Razısınızmı?"], ["01.03.2025 10:30", "Bəli"]],
}


@pytest.mark.parametrize("name", RESPONDENTS)
def test_a_form_s_export_is_refused_with_what_to_do(tmp_path, folder, name):
    printed = command(folder, "check", one_sheet(tmp_path / "a.csv", RESPONDENTS[name]), "--language", "en")
    assert (
        printed.returncode == 1
        and "[respondents_in_rows]" in printed.stdout
        and "--tally respondents" in printed.stdout
    )


def test_a_list_of_something_else_is_no_form_s_export(tmp_path, folder):
    path = one_sheet(tmp_path / "a.csv", [["Ad", "Gün"], ["x", "01.03.2025"]])
    assert "[no_known_headings]" in command(folder, "check", path).stdout


def test_answers_without_numbers_are_refused_once_and_ask_for_no_id(tmp_path, folder):
    rows = [["1.1", "01.03.2025", "Razısınızmı?", answer] for answer in ("Bəli", "Bəli", "Xeyr")]
    outcome = load(folder, one_sheet(tmp_path / "a.csv", [["Bənd", "Tarix", "Sual", "Cavab"], *rows]))
    assert codes(outcome) == [("", "answers_not_counted")] and values(folder) == {}


def test_what_was_cancelled_and_is_hidden_is_asked_about_once(tmp_path):
    path = with_looks(one_sheet(tmp_path / "a.xlsx", STATUS), Case([], (), 0, 0, hidden=(3,)))
    assert [(problem.row, problem.code) for problem in read(path).problems] == [
        (3, "row_not_held"),
        (4, "row_not_held"),
    ]
    assert read(path, status="leave_out").problems == []
    assert [(problem.row, problem.code) for problem in read(path, status="count").problems] == [(3, "row_hidden")]
