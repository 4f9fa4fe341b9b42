"""What follows a publication: the page turns to where the rows are, and what stayed out is offered to be fixed."""

import pytest
import streamlit as st

from kpi.warehouse import editions
from loaders.decisions.closing import close_year
from loaders.roles.actor import operator
from loaders.roles.role import Role, Roles
from tests.helpers.building import PLAN_SHEETS, workbook
from tests.helpers.slow import mostly_slow
from tests.ui.upload.upload_app import counts, drop, publish, publishing, read, shown, sign, trainings

OF_NEW = {
    name: [["NEW" if cell == "AGY" else cell for cell in row] for row in rows] for name, rows in PLAN_SHEETS.items()
}


def address(app, *names):
    held = [app.query_params[name] for name in names]
    return [one[-1] if isinstance(one, list) else one for one in held]


def test_publishing_turns_to_the_year_that_most_rows_are_of(opened, tmp_path):
    app = opened()
    assert address(app, "plan", "year") == ["P1", "2026"]
    lines = [["1.1", f"0{day}.10.2024", "Etika", "Bakı", 1, 20] for day in (1, 2)]
    drop(app, trainings(tmp_path / "x.xlsx", *lines, ["1.1", "05.10.2023", "Etika", "Bakı", 1, 20]))
    publish(app)
    assert address(app, "agency", "plan", "year") == ["AGY", "P1", "2024"]
    assert "Published" in [one.value for one in app.header]
    links = {one.proto.label: one.proto.query_string for one in app.get("page_link")}
    assert "year=2024" in links["To the overview of 2024"]
    assert "year=2023" in links["P1 · 2023 · 1 row"]


def test_publishing_for_a_new_agency_turns_to_it_and_a_workbook_that_names_it_is_loaded_for_it(opened, tmp_path):
    app = opened()
    drop(app, workbook(tmp_path / "plan.xlsx", OF_NEW))
    assert not publishing(app) or "Publish" not in publishing(app)[0].label
    app.button(key="upload_for_named").click().run()
    assert not app.exception and app.text_input(key="upload_new_agency").value == "NEW"
    publish(app)
    assert address(app, "agency", "plan") == ["NEW", "P1"]
    drop(app, workbook(tmp_path / "plan.xlsx", PLAN_SHEETS))
    app.button(key="upload_for_named").click().run()  # of an agency that is known
    assert address(app, "agency") == ["AGY"] and "has all these rows already" in read(app)


def test_who_may_not_load_for_the_agency_that_a_workbook_names_is_told_so(opened, tmp_path, monkeypatch):
    app = opened()
    monkeypatch.setattr("ui.access.visitors.visitor.ALL_ROLES", Roles(by_agency={"AGY": Role.ANALYST}))
    drop(app, workbook(tmp_path / "plan.xlsx", OF_NEW))
    assert "upload_for_named" not in {button.key for button in app.button}
    assert "The files name the agency NEW; you may not load files for it." in read(app)


def test_refused_rows_are_listed_in_the_history_and_downloaded(opened, tmp_path):
    app = opened()
    drop(
        app,
        trainings(
            tmp_path / "x.xlsx", ["1.1", "05.10.2025", "A", "Bakı", 1, 2], ["9.9", "06.10.2025", "B", "Bakı", 1, 3]
        ),
    )
    publish(app)
    (link,) = [one for one in app.get("page_link") if "x.xlsx" in one.proto.label.replace("\\", "")]
    assert "upload=2" in link.proto.query_string
    app.query_params["upload"] = "2"
    app.switch_page("../../pages/analysts/history.py").run()
    text = read(app)
    assert not app.exception
    assert "1 row stayed out" in [one.value for one in app.header]
    assert "The plan P1 has no clause 9.9." in text and "Training topic: B" in text


REOPENING = {
    "az": "Tarixçədə bağlanmış ilə keç",
    "en": "To the closed year in the history",
    "ru": "К закрытому году в истории",
}


@pytest.mark.parametrize("language", mostly_slow(REOPENING, "az"))
def test_what_a_closed_year_refuses_keeps_what_was_recognised_and_leads_to_its_opening(
    opened, folder, tmp_path, language
):
    close_year(folder, "AGY", "P1", 2024, who=operator("Rəhbər"))
    app = opened(language)
    drop(app, trainings(tmp_path / "x.xlsx", ["1.1", "05.10.2024", "Etika", "Bakı", 1, 20]))
    assert "Rəhbər" in shown(app, "error") and not publishing(app)
    assert "x.xlsx" in read(app)
    (link,) = [one for one in app.get("page_link") if one.proto.label == REOPENING[language]]
    assert "plan=P1" in link.proto.query_string and "year=2024" in link.proto.query_string


def test_what_was_looked_at_before_midnight_is_looked_at_again(opened, folder, tmp_path, monkeypatch):
    """A row of the next day was wrong, and is right by then: a click publishes no more than what was seen."""
    app = opened()
    rows = [["1.1", f"{day}.11.2026", "Etika", "Bakı", 1, 20] for day in (22, 23)]
    drop(app, trainings(tmp_path / "a.xlsx", *rows))
    assert counts(app) == ["1", "0", "0", "1"]
    before = editions.newest_edition(folder)
    sign(app, "Leyla")
    monkeypatch.setenv("KPI_TODAY", "2026-11-23")
    publishing(app)[0].click().run()
    assert not app.exception and editions.newest_edition(folder) == before and counts(app) == ["2", "0", "0", "0"]
    publishing(app)[0].click().run()
    assert not app.exception and editions.newest_edition(folder) == before + 1


@pytest.mark.parametrize("name", ["x.xlsx", "Təlimlər\N{NO-BREAK SPACE}2025.xlsx"])
def test_a_publication_that_was_done_when_its_page_was_left_says_so(opened, tmp_path, monkeypatch, name):
    """Also where its upload is not called as the file came."""
    app = opened()
    drop(app, trainings(tmp_path / name, ["1.1", "01.10.2025", "Etika", "Bakı", 1, 20]))
    sign(app, "Leyla")
    with monkeypatch.context() as broken:
        broken.setattr("ui.upload.memory.forget", lambda *_: st.stop())  # where a run may end: right after the edition
        publishing(app)[0].click().run()
    app.switch_page("../../pages/leadership/overview.py").run()
    assert "could not be stopped any more" in shown(app, "warning")
    app.switch_page("../../pages/analysts/upload.py").run()
    assert "could not be stopped any more" in shown(app, "warning") and not publishing(app)
    app.button(key="publication_stopped_close").click().run()
    assert "could not be stopped any more" not in shown(app, "warning")
