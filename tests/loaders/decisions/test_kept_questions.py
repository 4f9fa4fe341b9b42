"""Questions kept under a name: replaced, renamed, forgotten, and read in the edition that is looked at."""

import pytest

from kpi.explore.asked.kept import read_kept_questions
from kpi.saved_slides import read_saved_slides
from kpi.warehouse import editions
from loaders.decisions.kept_questions import MOST_LETTERS, forget_question, keep_question, rename_question
from loaders.decisions.saved_slides import save_slides
from loaders.problems.problem import Refused
from loaders.roles.actor import operator
from tests.helpers.building import database

WHO = operator("Rəhbər")
PARTS = {"measure": "events.held", "rows": "region", "where_region": "Bakı|Gəncə", "not_clause": "1.1"}


def kept(folder, edition: int, agency: str = "AGY") -> dict[str, dict]:
    with editions.open_edition(folder, editions.newest_edition(folder)) as connection:
        return {name: dict(one.parts) for name, one in read_kept_questions(connection, edition, agency).items()}


def test_a_question_is_kept_replaced_renamed_and_forgotten(tmp_path):
    folder = database(tmp_path)
    first = keep_question(folder, "AGY", "P1", "Bakıda", PARTS | {"language": "az", "kept": "x"}, who=WHO)
    assert kept(folder, first) == {"Bakıda": PARTS}  # what is no part of a question is left out
    second = keep_question(folder, "AGY", "P1", "Bakıda", PARTS | {"columns": "year"}, who=WHO)
    assert kept(folder, second) == {"Bakıda": PARTS | {"columns": "year"}} and kept(folder, first) == {"Bakıda": PARTS}
    third = rename_question(folder, "AGY", "Bakıda", "<b>Paytaxtda</b>", who=WHO)
    assert list(kept(folder, third)) == ["<b>Paytaxtda</b>"] and list(kept(folder, second)) == ["Bakıda"]
    fourth = forget_question(folder, "AGY", "<b>Paytaxtda</b>", who=WHO)
    assert kept(folder, fourth) == {} and kept(folder, third, "OTHER") == {}


def test_decks_go_on_showing_a_question_that_is_renamed(tmp_path):
    folder = database(tmp_path)
    keep_question(folder, "AGY", "P1", "Bakıda", PARTS, who=WHO)
    keys = ["title", "question/Bakıda", "question/Bakıdan", "clause/1.1"]
    save_slides(folder, "AGY", "P1", "Mart", keys, who=operator("Aynur"))
    before = save_slides(folder, "AGY", "P1", "Aprel", ["title"], who=WHO)
    after = rename_question(folder, "AGY", "Bakıda", "Paytaxtda", who=WHO)
    with editions.open_edition(folder, after) as connection:
        then, now = (read_saved_slides(connection, edition, "AGY", "P1") for edition in (before, after))
    assert now["Mart"].keys == ("title", "question/Paytaxtda", "question/Bakıdan", "clause/1.1")
    assert then["Mart"].keys == tuple(keys) and now["Mart"].who == "Aynur"
    assert now["Mart"].done_at == then["Mart"].done_at and now["Aprel"] == then["Aprel"]


def test_a_name_that_is_too_long_is_the_same_name_cut(tmp_path):
    folder, long = database(tmp_path), "x" * (MOST_LETTERS + 20)
    for columns in ("year", "clause"):
        edition = keep_question(folder, "AGY", "P1", long, PARTS | {"columns": columns}, who=WHO)
    assert kept(folder, edition) == {long[:MOST_LETTERS]: PARTS | {"columns": "clause"}}
    with editions.open_edition(folder, edition) as connection:
        assert connection.execute("SELECT count(*) FROM kept_question WHERE until_edition IS NULL").fetchone() == (1,)
    keep_question(folder, "AGY", "P1", "A", PARTS, who=WHO)
    with pytest.raises(Refused) as refused:
        rename_question(folder, "AGY", "A", long, who=WHO)
    assert refused.value.fault.code == "question_name_taken"
    rename_question(folder, "AGY", long, "B", who=WHO)
    assert list(kept(folder, forget_question(folder, "AGY", "B", who=WHO))) == ["A"]


@pytest.mark.parametrize("name, new, why", [("Yox", "Var", "no_such_question"), ("A", "B", "question_name_taken")])
def test_a_name_that_is_not_there_or_taken_is_refused(tmp_path, name, new, why):
    folder = database(tmp_path)
    for one in ("A", "B"):
        keep_question(folder, "AGY", "P1", one, PARTS, who=WHO)
    with pytest.raises(Refused) as refused:
        rename_question(folder, "AGY", name, new, who=WHO)
    assert refused.value.fault.code == why
