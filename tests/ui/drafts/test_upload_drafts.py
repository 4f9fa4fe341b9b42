"""The upload page left and gone on with: by the same analyst, in two tabs, in a later edition, by a colleague."""

import pytest

from loaders.roles.role import Role, Roles
from tests.helpers.building import PLAN_SHEETS, load, values, workbook
from tests.ui.drafts.conftest import RASHAD, files_of_drafts
from tests.ui.upload.upload_app import counts, drop, publish, publishing, shown, sign, trainings

WRONG = ["10.20", "12.01.2025", "A", "Bakı", 1, 5]
RIGHT = ["1.1", "13.01.2025", "B", "Bakı", 1, 7]
PEOPLE = "trainings.participants"


@pytest.fixture
def left(visit, drafts, tmp_path):
    """Two files with a corrected cell, and a name, left by closing the browser; the draft's id."""
    app = visit()
    drop(app, trainings(tmp_path / "wrong.xlsx", WRONG), trainings(tmp_path / "right.xlsx", RIGHT))
    app.button(key="upload_accept_clause_not_in_plan_0").click().run()
    assert counts(app) == ["2", "0", "0", "0"]
    sign(app, "Leyla")
    (draft,) = drafts.all()
    assert app.query_params["draft"] == draft.id
    return draft.id


def taken_out(app, name: str):
    button = next(one for one in app.button if one.label == "Take the file out" and name in one.key)
    button.click().run()
    assert not app.exception
    return app


def test_a_later_visit_has_everything_and_publishes_it(visit, folder, drafts, left):
    app = visit()
    assert [box.label for box in app.expander if "Your drafts" in box.label] == ["Your drafts · 1"]
    assert not counts(app) and "wrong.xlsx, right.xlsx" in shown(app, "markdown")
    app = visit(draft=left)
    assert counts(app) == ["2", "0", "0", "0"] and app.query_params["draft"] == left
    assert "1 cell corrected here" in [box.label for box in app.expander]
    assert next(box for box in app.text_input if box.label == "Your name").value == "Leyla"
    publishing(app)[0].click().run()
    assert not app.exception and values(folder)["10.2", PEOPLE, 2025] == (5, "exact")
    assert drafts.all() == [] and files_of_drafts(folder) == [] and "draft" not in app.query_params


def test_a_file_is_taken_out_and_another_added_in_a_later_visit(visit, drafts, left, tmp_path):
    app = visit(draft=left)
    taken_out(app, drafts.read(left).work.files[1].sha256)
    assert counts(app) == ["1", "0", "0", "0"]
    drop(app, trainings(tmp_path / "more.xlsx", ["1.1", "14.01.2025", "C", "Bakı", 1, 1]))
    assert counts(app) == ["2", "0", "0", "0"]
    (draft,) = drafts.all()
    assert [file.name for file in draft.work.files] == ["wrong.xlsx", "more.xlsx"]
    assert len(list(drafts.folder(left).iterdir())) == 3


def test_two_tabs_of_one_draft_see_what_the_other_did_and_that_it_ended(visit, drafts, left):
    one, other = visit(draft=left), visit(draft=left)
    one.button(key="upload_uncorrect").click().run()
    assert counts(one) == ["1", "0", "0", "1"]
    assert counts(other.run()) == ["1", "0", "0", "1"]
    other.button(key="upload_accept_clause_not_in_plan_0").click().run()
    publish(other)
    one.run()
    assert not counts(one) and "no longer here" in shown(one, "warning") and drafts.all() == []


def test_what_was_published_since_is_shown_before_the_draft_is_published(visit, folder, left, tmp_path):
    load(folder, trainings(tmp_path / "theirs.xlsx", RIGHT, ["1.1", "15.01.2025", "D", "Bakı", 1, 3]))
    app = visit(draft=left)
    assert counts(app) == ["1", "0", "1", "0"] and not publishing(app)
    assert "Published since you looked at this draft" in [header.value for header in app.header]
    assert "theirs.xlsx" in shown(app, "warning") and "New rows: 2 → 1; The same: 0 → 1" in shown(app, "markdown")
    app.button(key="draft_seen").click().run()
    assert publishing(app) and "Published since" not in "".join(header.value for header in app.header)
    publish(app)
    assert values(folder)["10.2", PEOPLE, 2025] == (5, "exact")


def test_a_colleague_takes_the_draft_over_by_a_link(visit, act_as, drafts, left):
    mine = visit(draft=left)
    mine.button(key=f"draft_offer_{left}").click().run()
    secret = mine.code[0].value.rpartition("take=")[2]
    theirs = visit(RASHAD, take=secret)
    assert "Leyla hands a draft over to you: wrong.xlsx, right.xlsx" in shown(theirs, "markdown")
    theirs.button(key="draft_take").click().run()
    assert not theirs.exception and counts(theirs) == ["2", "0", "0", "0"]
    assert next(box for box in theirs.text_input if box.label == "Your name").value == ""
    assert "handed over by Leyla" in shown(theirs, "markdown") and drafts.all() == []
    act_as("a" * 64)
    mine.run()
    assert not mine.exception and not counts(mine) and "no longer here" in shown(mine, "warning")


@pytest.mark.parametrize("id", ["the draft of another", "../" + "a" * 64, "%00", ""])
def test_an_address_that_names_no_draft_of_ones_own_opens_nothing(visit, left, id):
    app = visit(RASHAD, draft=left if id == "the draft of another" else id)
    assert not app.exception and not counts(app) and "wrong.xlsx" not in shown(app, "markdown")
    if id:
        assert "not among yours" in shown(app, "warning") and "draft" not in app.query_params


def test_a_draft_is_put_aside_and_another_thrown_away(visit, folder, drafts, left, tmp_path):
    app = visit(draft=left)
    app.button(key="upload_aside").click().run()
    assert not counts(app) and [draft.id for draft in drafts.all()] == [left]
    drop(app, trainings(tmp_path / "new.xlsx", RIGHT))
    (new,) = [draft for draft in drafts.all() if draft.id != left]
    assert counts(app) == ["1", "0", "0", "0"]
    app.button(key=f"draft_discard_{left}").click().run()
    assert [draft.id for draft in drafts.all()] == [new.id] and counts(app) == ["1", "0", "0", "0"]
    app.button(key=f"draft_discard_{new.id}").click().run()
    assert not app.exception and not counts(app) and files_of_drafts(folder) == []


def test_a_draft_of_an_agency_that_is_not_ones_own_becomes_no_others(visit, drafts, tmp_path, monkeypatch):
    app = visit()
    app.selectbox(key="upload_agency_AGY").set_value("").run()
    app.text_input(key="upload_new_agency").set_value("PRV").run()
    drop(app, trainings(tmp_path / "a.xlsx", RIGHT))
    (draft,) = drafts.all()
    assert draft.agency == "PRV"
    monkeypatch.setattr("ui.access.visitors.visitor.ALL_ROLES", Roles(by_agency={"AGY": Role.ANALYST}))
    app.run()  # the role goes while the page is open
    assert not app.exception and "you may not load files for it" in shown(app, "warning") and not counts(app)
    app = visit(draft=draft.id)
    assert not app.exception and "you may not load files for it" in shown(app, "warning") and not counts(app)
    drop(app, trainings(tmp_path / "b.xlsx", WRONG))
    assert drafts.read(draft.id) == draft and {one.agency for one in drafts.all()} == {"PRV", "AGY"}


def test_a_draft_of_another_agency_than_the_address_names_is_looked_at_there(visit, folder, drafts, left, tmp_path):
    sheets = {
        name: [["NEW" if cell == "AGY" else cell for cell in row] for row in rows] for name, rows in PLAN_SHEETS.items()
    }
    load(folder, workbook(tmp_path / "plan.xlsx", sheets), agency="NEW")
    app = visit(agency="NEW")
    app.query_params["draft"] = left
    app.run()
    assert not app.exception and app.query_params["agency"] == "AGY" and app.query_params["draft"] == left
    assert counts(app) == ["2", "0", "0", "0"] and drafts.read(left).agency == "AGY"
