"""Below server.baseUrlPath everything of ours has its address there, and nothing leads to another host."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit import config

from ui.access import gate, return_address, whose
from ui.access.visitors.sign_ins import SignIns, State, state
from ui.internals.routes import CALLBACK, LOGOUT, METRICS, USER_COOKIE
from ui.monitoring import health
from ui.navigation import contents
from ui.shell import index_page, no_page

BASE = "/kpi"
HOST = "203.0.113.7"  # an address of another machine is served like any, so nothing may lead there


@pytest.fixture(params=["", "kpi", "/kpi/"], ids=["at the root", "kpi", "with slashes"])
def base(request):
    before = config.get_option("server.baseUrlPath")
    config._set_option("server.baseUrlPath", request.param, "test")
    yield BASE if request.param else ""
    config._set_option("server.baseUrlPath", before, "test")


@pytest.fixture
def client(base):
    app = Starlette(routes=index_page.routes(), middleware=[Middleware(gate.Gate), Middleware(whose.BrowserCookie)])
    return TestClient(app, base_url=f"http://{HOST}", follow_redirects=False)


@pytest.mark.parametrize("name", ["", "clause", "upload"])
def test_a_page_is_there_when_it_is_loaded_anew(client, base, name):
    answer = client.get(f"{base}/{name}?language=ru")
    assert answer.status_code == 200 and '<html lang="ru">' in answer.text
    assert "./static/js/" in answer.text  # which a browser looks up beside the page


@pytest.mark.parametrize(("name", "kind"), [("favicon.png", "image/svg+xml"), ("healthz", "application/json")])
def test_so_are_icon_and_health(client, base, name, kind):
    assert client.get(f"{base}/{name}").headers["content-type"].startswith(kind)


def test_the_first_pages_name_leads_to_the_root_of_the_same_server(client, base):
    names = [contents.FIRST.name, *([""] if base else [])]
    for name in names:
        answer = client.get(f"{base}/{name}".rstrip("/") + "?language=ru&clause=10.2")
        assert answer.status_code == 307
        assert answer.headers["location"] == f"{base}/?language=ru&clause=10.2"


def test_what_streamlit_tells_programs_stays_closed(client, base):
    assert client.get(f"{base}{METRICS}").status_code == 403


def test_signing_in_leads_back_to_pages_of_ours_alone(base):
    whole = f"{base}/clause?clause=10.2"
    assert return_address.page_of(f"http://{HOST}{whole}") == whole
    assert return_address.page_of(f"http://{HOST}/other{whole}") == ""
    if base:
        assert return_address.page_of(f"http://{HOST}/clause") == ""


def test_signing_in_begins_a_sign_in_and_signing_out_ends_it(base, tmp_path, monkeypatch):
    monkeypatch.setenv("KPI_DATABASE", str(tmp_path))
    cookies = {USER_COOKIE: "of the provider's answer"}

    async def answer(request):
        return Response(headers={"set-cookie": f'{USER_COOKIE}="{cookies[USER_COOKIE]}"; Path=/'})

    routes = [Route(f"{base}{path}", answer) for path in (CALLBACK, LOGOUT)]
    client = TestClient(Starlette(routes=routes, middleware=[Middleware(SignIns)]), base_url=f"http://{HOST}")
    client.get(f"{base}{CALLBACK}")
    assert state(tmp_path, cookies, {}) is State.LIVE
    client.get(f"{base}{LOGOUT}", headers={"cookie": f'{USER_COOKIE}="{cookies[USER_COOKIE]}"'})
    assert state(tmp_path, cookies, {}) is State.NONE


def test_cookies_are_for_what_is_below(base):
    assert f"Path={base}/;" in whose._cookie("a" * 64)
    assert f"Path={base}/oauth2callback;" in return_address._cookie("", 0)


def test_health_is_told_where_it_is_said(base):
    assert f"{base}{health.PATH}" in [route.path for route in index_page.routes()]


def test_an_address_of_no_page_leads_to_the_first_one(base):
    document = Route(f"{base}/gone", Response("<html>", media_type="text/html"))
    client = TestClient(Starlette(routes=[document], middleware=[Middleware(no_page.NoPage)]))
    assert f'href="{base}/?language=en"' in client.get(f"{base}/gone?language=en").text
