"""Forged messages change nothing: clicks on what is not drawn for whoever sends them, from another agency, without a role,
after a sign-in has ended; a private agency is told to nobody who has no role there; and what was typed when a sign-in
ended is not lost."""

import hashlib
import json
import os
import time
from functools import cache

import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetState

from kpi.warehouse import editions
from loaders.decisions.closing import close_year
from loaders.decisions.nothing_to_report import answer_nothing
from loaders.decisions.privacy import set_private
from loaders.decisions.saved_slides import save_slides
from loaders.roles.actor import operator
from tests.helpers.building import PLAN_SHEETS, TRAININGS, database, load, workbook
from tests.helpers.visitors.forging import SECRETS, TYPED, Widget, filled, open_page, signed_in
from tests.ui.access.sent.forged import AYNUR, ORDERS, PAGES, REHBER, ROLES, buttons, forge
from ui.access.visitors import sign_ins
from ui.navigation import contents

SECRET_WORDS = ("Məxfi qurum", "Gizli bənd", "Gizli təlim", "gizli.xlsx", "4,321")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = database(place := tmp_path_factory.mktemp("forged"))
    who = operator("Rəhbər")
    load(made, workbook(place / "a.xlsx", {"Təlimlər": [TRAININGS, ["1.1", "05.10.2025", "Etika", "Bakı", 1, 20]]}))
    close_year(made, "AGY", "P1", 2024, who=who)
    answer_nothing(made, "AGY", "P1", "1.1", "events", 2025, who=who)
    save_slides(made, "AGY", "P1", "Mart", ["title"], who=who)
    sheets = {
        "plan": [PLAN_SHEETS["plan"][0], ["PRV", "Məxfi qurum", "P9", "Məxfi plan", 2020, 2026]],
        "clause": [PLAN_SHEETS["clause"][0], ["P9", "3.3", "Gizli bənd"]],
        "Təlimlər": [TRAININGS, ["3.3", "05.10.2025", "Gizli təlim", "Bakı", 1, 4321]],
    }
    load(made, workbook(place / "gizli.xlsx", sheets), agency="PRV")
    set_private(made, "PRV", True, who=who)
    (made / "roles.txt").write_text(ROLES, encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def address(folder, start_server, tmp_path_factory):
    secrets = tmp_path_factory.mktemp("secrets") / "secrets.toml"
    secrets.write_text(SECRETS, encoding="utf-8")
    with start_server(folder, "--secrets.files", str(secrets), KPI_IDLE_MINUTES="60") as served:
        yield served


def expired(folder, address) -> str:
    return signed_in(folder, address, REHBER | {"sub": "1e", "exp": time.time() - 1})


def idle(folder, address) -> str:
    cookie = signed_in(folder, address, REHBER | {"sub": "1i"})
    os.utime(file_of(folder, cookie), (time.time() - 3700,) * 2)
    return cookie


def file_of(folder, cookie: str):
    """By which the server knows a sign-in."""
    return folder / sign_ins.FOLDER / hashlib.sha256(cookie.split("=", 1)[1].encode()).hexdigest()


def signed_out(folder, address) -> str:
    """A copy of a cookie, made before its owner signed out."""
    return signed_in(folder, address, REHBER | {"sub": "1o"}, is_begun=False)


SENDERS = {
    "nobody": lambda folder, address: "",
    "a reader": lambda folder, address: signed_in(folder, address, {"sub": "3", "email": "oxucu@example.org"}),
    "no role": lambda folder, address: signed_in(folder, address, {"sub": "4", "email": "hec@example.org"}),
    "another agency's": lambda folder, address: signed_in(folder, address, {"sub": "5", "email": "basqa@example.org"}),
    "signed out": signed_out,
    "expired": expired,
    "idle": idle,
    "signed by another": lambda folder, address: signed_in(folder, address, REHBER, secret="another secret" * 3),
}


@pytest.fixture(scope="module")
def drawn(folder, address):
    """A function: what an administrator finds on a page, also once something is typed and the first look was taken."""
    cookie = signed_in(folder, address, REHBER)

    @cache
    def widgets(name: str) -> list[Widget]:
        with open_page(address, name.partition(",")[0], PAGES[name], cookie) as page:
            first = page.run().widgets
            typed = page.run([filled(one) for one in first if one.kind in TYPED]).widgets
            looked = [page.click(one).widgets for one in first if "undo_look" in one.id]
        return list({one.id: one for one in sum(looked, first + typed)}.values())

    return widgets


@pytest.mark.slow
def test_two_hundred_messages_are_forged(drawn):
    every = [drawn(name) for name in PAGES]
    found = {one.id.split("-", 2)[2] for widgets in every for one in buttons(widgets)}
    assert {*ORDERS.values(), "history_undo_look", "present_keep"} <= found
    assert sum(len(buttons(widgets)) + 1 for widgets in every) * len(SENDERS) >= 200


@pytest.mark.slow
@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("sender", SENDERS)
def test_clicks_on_what_is_not_drawn_change_nothing(folder, address, drawn, sender, name):
    forge(folder, address, SENDERS[sender](folder, address), name, drawn(name))


def test_an_analyst_closes_no_year_and_undoes_nothing_of_others_by_forged_clicks(folder, address, drawn):
    for name in ("history", "history, an upload"):
        assert forge(folder, address, signed_in(folder, address, AYNUR), name, drawn(name))


@pytest.mark.parametrize("how", ["roles", "signed out", "expired"])
@pytest.mark.parametrize("name", ["history", "completeness", "plan, clauses", "report"])
def test_what_was_drawn_before_the_right_went_does_nothing_any_more(folder, address, name, how):
    """The very session of whoever might a moment ago."""
    claims = REHBER | {"sub": f"{name} {how}"}
    cookie = signed_in(folder, address, claims)
    with open_page(address, name.partition(",")[0], PAGES[name], cookie) as page:
        typed = page.run([filled(one) for one in page.run().widgets if one.kind in TYPED])
        assert ORDERS[name] in {one.id.split("-", 2)[2] for one in typed.widgets}
        before = editions.newest_edition(folder), (folder / "current").stat().st_mtime_ns
        try:
            if how == "roles":
                (folder / "roles.txt").write_text(ROLES.replace("administrator *", "reader *"), encoding="utf-8")
            elif how == "signed out":
                sign_ins.end(folder, dict([cookie.split("=", 1)]))
            else:
                path = file_of(folder, cookie)
                path.write_text(json.dumps(json.loads(path.read_text()) | {"began": time.time() - 9 * 3600}))
            orders = buttons(typed.widgets)
            assert orders
            for button in orders:
                page.click(button, typed.widgets)
        finally:
            (folder / "roles.txt").write_text(ROLES, encoding="utf-8")
        assert (editions.newest_edition(folder), (folder / "current").stat().st_mtime_ns) == before


def test_what_was_typed_when_a_sign_in_ended_stands_there_after_signing_in_again(folder, address):
    claims = AYNUR | {"sub": "types"}
    with open_page(address, "report", PAGES["report"], cookie := signed_in(folder, address, claims)) as page:
        (field,) = [one for one in page.run().widgets if one.kind == "text_area" and one.label == "Narrative"]
        os.utime(file_of(folder, cookie), (time.time() - 3700,) * 2)
        ended = page.run([WidgetState(id=field.id, string_value="Yazılmış mətn")])
        assert "Your sign-in has ended" in ended.text and not [one for one in ended.widgets if one.kind == "text_area"]
    with open_page(address, "report", PAGES["report"], signed_in(folder, address, claims | {"iat": 1})) as page:
        assert "Yazılmış mətn" in page.run().text
    with open_page(address, "report", PAGES["report"], signed_in(folder, address, AYNUR)) as page:
        assert "Yazılmış mətn" not in page.run().text


def test_the_original_is_handed_out_no_more_once_the_right_went(folder, address):
    cookie = signed_in(folder, address, REHBER | {"sub": "original"})
    with open_page(address, "history", PAGES["history, an upload"], cookie) as page:
        (file,) = [one.deferred for one in page.run().widgets if one.deferred and "history_original" in one.id]
        assert page.saved(file)
        sign_ins.end(folder, dict([cookie.split("=", 1)]))
        assert page.saved(file) == ""


@pytest.mark.parametrize("sender", ["nobody", "no role", "a reader"])
def test_a_private_agency_is_told_to_nobody_without_a_role_there(folder, address, sender):
    cookie = SENDERS[sender](folder, address)
    for entry in contents.ENTRIES if sender == "no role" else contents.ENTRIES[:2]:
        for query in (
            "language=en&agency=PRV&plan=P9&year=2025&clause=3.3&upload=3",
            "language=en&agency=AGY&upload=3",
        ):
            with open_page(address, entry.name, query, cookie) as page:
                text = page.run().text
            assert [word for word in SECRET_WORDS if word in text] == [], (entry.name, query)
            if "agency=PRV" in query:
                assert ("not allowed to see this agency" in text) == (sender != "nobody"), entry.name
                assert ("basqa" in text) == (sender != "nobody"), entry.name


def test_a_private_agency_is_shown_to_its_own(folder, address):
    with open_page(address, "overview", "language=en&agency=PRV", SENDERS["another agency's"](folder, address)) as page:
        assert "Məxfi qurum" in page.run().text
