"""Rows that were copied in a spreadsheet are seen before they are taken over into a plan."""

import json

import pytest

from tests.helpers.building import database
from tests.helpers.pieces import pieces
from tests.ui.plans.test_pasting import edited


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return database(tmp_path_factory.mktemp("taken"))


def pasted(app, text):
    box = next(one for one in app.text_area if one.key.startswith("plan_paste_"))
    box.set_value(text).run()
    assert not app.exception
    return app


def test_ten_pasted_rows_are_seen_and_taken_over(folder, monkeypatch):
    app = edited(folder, monkeypatch, "clause", "en")
    rows = [["Bənd", "Bəndin adı", "Telefon"], *[[f"3.{number}", f"Bənd {number}", "012"] for number in range(1, 11)]]
    pasted(app, "\n".join("\t".join(cells) for cells in rows))
    (table,) = (piece for piece in pieces(app) if piece.get("caption") == "Pasted rows")
    assert len(table["rows"]) == 10 and any("Telefon" in one.value for one in app.warning)
    app.button(key="plan_paste_take").click().run()
    assert not app.exception
    (changes,) = (piece for piece in pieces(app) if piece.get("caption") == "Clauses")
    assert [row[0]["text"] for row in changes["rows"]] == [f"3.{number}" for number in range(1, 11)]


def test_a_pasted_clause_that_the_plan_lacks_is_named_as_such(folder, monkeypatch):
    app = edited(folder, monkeypatch, "target", "en")
    pasted(app, "9.9\ttrainings.held\t2026\t14")
    app.button(key="plan_paste_take").click().run()
    (table,) = (piece for piece in pieces(app) if piece.get("caption") == "Problems")
    assert "no clause 9.9" in json.dumps(table["rows"], ensure_ascii=False)


def test_a_new_agency_is_begun_with_a_button_and_left_again(folder, monkeypatch):
    app = edited(folder, monkeypatch, "plan", "en")
    app.button(key="plan_subject_new_agency").click().run()
    field = next(one for one in app.text_input if one.label.startswith("Agency code"))
    assert not app.exception and field.value == "" and not field.disabled
    app.button(key="plan_subject_plan").click().run()
    assert next(one for one in app.text_input if one.label.startswith("Agency code")).value == "AGY"
