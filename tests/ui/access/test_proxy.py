"""Who a web server says somebody is: believed of its own address alone, over HTTP and the websocket."""

import json
import logging
import os
import threading
import time
from urllib.parse import urlsplit

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Route, WebSocketRoute

from loaders.roles.claims import roles_of
from loaders.roles.role import Deed
from tests.helpers.building import TRAININGS, database
from tests.helpers.slow import slow
from tests.helpers.visitors.forging import open_page
from tests.helpers.visitors.visiting import visited
from tests.ui.access.sent.proxied import AYNUR, FORGED, OTHER, SETTINGS, TRUSTED, get, over_websocket, page, stream
from tests.ui.access.sent.upload_requests import put
from ui.access import settings
from ui.access.visitors import sign_ins
from ui.access.visitors.proxied import ProxySignIn
from ui.access.visitors.proxy import BELIEVED, COOKIE, YES


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A database's folder; sign-in is by a proxy."""
    for name, value in SETTINGS.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("KPI_DATABASE", str(tmp_path))
    settings.sign_in.cache_clear()
    yield tmp_path
    settings.sign_in.cache_clear()


@pytest.fixture(params=["websockets-sansio", slow("websockets")])
def address(folder, request):
    """Of a server as it is met: headers, peers and cookies are those of real connections."""
    routes = [Route("/{rest:path}", page), WebSocketRoute("/_stcore/stream", stream)]
    app = Starlette(routes=routes, middleware=[Middleware(ProxySignIn)])
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="warning", ws=request.param))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()


def test_who_the_proxy_names_is_signed_in_with_the_browser(address):
    _, text, mark = get(address, TRUSTED, AYNUR)
    assert json.loads(text) == ["aynur", "aynur@example.org", "none", False] and mark
    assert json.loads(get(address, TRUSTED, AYNUR, cookie=mark)[1])[2] == "live"
    assert over_websocket(address, TRUSTED, AYNUR, mark) == ["aynur", "aynur@example.org", "live", False]
    assert get(address, TRUSTED, AYNUR, cookie=mark)[2] == ""  # one sign-in is enough


@pytest.mark.parametrize(("source", "sent"), FORGED.values(), ids=FORGED)
def test_a_header_of_anybody_else_is_dropped_and_not_believed(address, source, sent):
    _, _, mark = get(address, TRUSTED, AYNUR)  # a cookie that somebody has copied
    status, text, begun = get(address, source, sent, cookie="")
    assert (status, json.loads(text)[:3], begun) == (200, [None, "", "none"], "")
    assert json.loads(get(address, source, sent, cookie=mark)[1])[:3] == [None, "", "none"]
    assert over_websocket(address, source, sent, mark)[:3] == [None, "", "none"]
    if source == OTHER:
        assert over_websocket(address, source, sent, mark)[3]
    status, text, begun = get(address, source, sent, "/auth/login", mark)
    assert status == 403 and "kim olduğunuzu" in text and not begun


def test_a_header_that_comes_twice_names_nobody(address):
    twice = [("X-Remote-User", "rehber"), *AYNUR.items()]
    assert json.loads(get(address, TRUSTED, twice)[1]) == [None, "", "none", True]


def test_a_cookie_is_good_for_the_one_person_alone(address):
    mark = get(address, TRUSTED, AYNUR)[2]
    assert over_websocket(address, TRUSTED, AYNUR | {"X-Remote-User": "rehber"}, mark)[2] == "none"


def test_signing_out_holds_until_somebody_signs_in_again(address, folder, caplog):
    caplog.set_level(logging.INFO, "kpi.events")
    mark = get(address, TRUSTED, AYNUR)[2]
    for _ in range(2):  # the second time there is no sign-in to end
        get(address, TRUSTED, AYNUR, "/auth/logout", mark)
    signed_out = [message for message in caplog.messages if message.startswith("sign_out")]
    assert signed_out == ["sign_out who=aynur email=aynur@example.org address=127.0.0.2"]
    assert over_websocket(address, TRUSTED, AYNUR, mark)[2] == "none"
    assert get(address, TRUSTED, AYNUR, cookie=mark)[2] == ""  # looking at a page is not signing in
    status, _, again = get(address, TRUSTED, AYNUR, "/auth/login", mark)
    assert (status, again) == (302, mark)
    assert over_websocket(address, TRUSTED, AYNUR, mark)[2] == "live"
    (path,) = (folder / sign_ins.FOLDER).iterdir()
    os.utime(path, (time.time() - 3700,) * 2)
    assert over_websocket(address, TRUSTED, AYNUR, mark)[2] == "ended"


@pytest.mark.parametrize("accept", ["", "*/*", "application/json"])
def test_what_is_no_browser_begins_no_sign_in(address, folder, accept):
    assert get(address, TRUSTED, AYNUR, accept=accept)[2] == ""
    assert not (folder / sign_ins.FOLDER).exists()


def test_names_are_read_as_they_are_written(address):
    sent = AYNUR | {"X-Remote-User": "Gülnarə  Əliyeva".encode().decode("latin-1")}
    assert json.loads(get(address, TRUSTED, sent)[1])[0] == "Gülnarə Əliyeva"


@pytest.mark.parametrize(
    ("groups", "claim", "may"),
    [
        ("Staff,KPI analysts", "", True),
        ("Staff; KPI analysts", "", True),
        ("CN=KPI analysts,OU=Staff; Staff", "", False),
        ("KPI", "", False),
        ("KPI analysts", "memberOf", True),
        ("", "", False),
    ],
)
def test_groups_of_the_header_give_the_roles_of_the_file(folder, monkeypatch, groups, claim, may):
    monkeypatch.setenv("KPI_GROUPS_CLAIM", claim)
    (folder / "roles.txt").write_text('analyst AGY "group:KPI analysts"\n')
    claims = _believed(AYNUR | {"X-Remote-Groups": groups})
    assert roles_of(claims, folder).may(Deed.PUBLISH, "AGY") == may


def test_the_file_of_roles_knows_somebody_by_the_address_of_the_header(folder):
    (folder / "roles.txt").write_text("approver AGY aynur@example.org\n")
    assert roles_of(_believed(AYNUR), folder).may(Deed.CLOSE, "AGY")
    assert not roles_of(_believed({"X-Remote-User": "aynur@example.org"}), folder).may(Deed.SEE, "AGY")


@pytest.mark.parametrize(
    ("one", "other", "is_the_same"),
    [
        ("Aynur", "aynur", True),
        ("ƏLİYEV", "ƏLİYEV", True),
        ("Əsgər", "əsgər", True),
        ("QIZIL", "qızıl", False),
        ("İlqar", "ilqar", False),
        ("Gross", "Groß", False),
        ("\N{KELVIN SIGN}amran", "kamran", False),
    ],
)
def test_capitals_make_no_second_person_and_no_two_people_one(folder, one, other, is_the_same):
    first, second = (_believed({"X-Remote-User": name.encode().decode("latin-1")}) for name in (one, other))
    assert (first["sub"] == second["sub"]) is is_the_same
    assert first["name"] == one


def _believed(sent: dict) -> dict:
    return settings.by_proxy().claims_of({name: sent.get(name, "") for name in AYNUR} | {BELIEVED: YES})


@pytest.mark.slow
def test_pages_know_whom_the_proxy_names_and_forged_headers_change_nothing(tmp_path, start_server):
    folder = database(tmp_path, {"2025": [TRAININGS, ["1.1", "05.10.2025", "Etika", "Bakı", 1, 20]]})
    (folder / "roles.txt").write_text("approver AGY aynur@example.org\n")
    query = "language=en&agency=AGY&plan=P1&year=2025"
    with start_server(folder, **SETTINGS) as address:
        mark = get(address, TRUSTED, AYNUR, "/history")[2]
        cookie = f"{COOKIE}={mark}"
        with open_page(address, "history", query, cookie, AYNUR, TRUSTED) as own:
            drawn = own.run()
            orders = [one for one in drawn.widgets if one.kind == "button" and "sign_out" not in one.id]
            assert "aynur · approver" in drawn.text and any("history_year_order" in one.id for one in orders)
        before = (folder / "current").stat().st_mtime_ns
        for source, sent in FORGED.values():
            with open_page(address, "history", query, cookie, sent, source) as page:
                assert "aynur ·" not in page.run().text
                for button in orders:
                    page.click(button, drawn.widgets)
        nobody = AYNUR | {"X-Remote-User": "hec", "X-Remote-Mail": "hec@example.org", "X-Remote-Groups": ""}
        mark_of_nobody = f"{COOKIE}={get(address, TRUSTED, nobody)[2]}"
        with open_page(address, "upload", query, mark_of_nobody, nobody, TRUSTED) as page:
            assert "not allowed to do this in the agency" in page.run().text
        with open_page(address, "history", query, mark_of_nobody, nobody, TRUSTED) as page:
            page.run()
            for button in orders:
                page.click(button, drawn.widgets)
        assert (folder / "current").stat().st_mtime_ns == before

        host = urlsplit(address).netloc
        with visited(address, "upload", signed=cookie, source=TRUSTED, **_underscored(AYNUR)) as visit:
            sent = [("Host", host), ("Origin", address)]
            assert put(address, visit, sent) == 403
            assert put(address, visit, [*sent, *AYNUR.items()]) == 403
            assert put(address, visit, [*sent, *AYNUR.items()], source=TRUSTED) in (200, 204)


def _underscored(headers: dict) -> dict:
    return {name.replace("-", "_"): value for name, value in headers.items()}
