"""Signing in by a real OpenID Connect provider, and what pages let those do who did not."""

import json
import re
import time
from urllib.parse import urlsplit

import pytest
from oidc_provider_mock import User, run_server_in_thread
from playwright.sync_api import expect
from streamlit.testing.v1 import AppTest
from streamlit.web.server.starlette.starlette_app_utils import decode_signed_value

from kpi.oversight.publications import read_authors
from kpi.warehouse import editions
from kpi.warehouse.author import Author
from tests.helpers import FRAME
from tests.helpers.browser import settle, visit
from tests.helpers.building import TODAY, TRAININGS, command, database, printed_json
from ui.access import settings
from ui.access.return_address import page_of
from ui.access.visitors import sign_ins
from ui.access.visitors.sign_ins import State
from ui.internals.routes import USER_COOKIE
from ui.navigation import contents

AUTH = {
    "redirect_uri": "http://127.0.0.1:{port}/oauth2callback",
    "cookie_secret": "0f3c9b7a5e1d24680f3c9b7a5e1d2468ab",
    "client_id": "kpi",
    "client_secret": "secret",
    "server_metadata_url": "http://127.0.0.1:1/.well-known/openid-configuration",
}
ORXAN = {"sub": "u-21", "name": "Orxan Məmmədov", "email": "orxan@example.org"}
AYNUR = {"sub": "u-17", "name": "Aynur Əliyeva", "email": "aynur@example.org", "kpi_roles": "AGY:administrator"}
IN, OUT = {"is_logged_in": True}, {"is_logged_in": False}
# A page → the fields that its work begins with.
WORK = {
    "upload": lambda app: app.get("file_uploader"),
    "plan": lambda app: [field for field in app.main.text_input if not field.disabled],
    "report": lambda app: app.main.text_area,
    "completeness": lambda app: app.main.date_input,
    "history": lambda app: app.main.text_input,
    "present": lambda app: app.main.text_input,
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return database(
        tmp_path_factory.mktemp("signing"), {"2025": [TRAININGS, ["1.1", "05.10.2025", "Etika", "Bakı", 1, 20]]}
    )


@pytest.fixture
def open_page(folder, monkeypatch):
    """A function that opens a page as somebody, in English."""
    monkeypatch.setenv("KPI_DATABASE", str(folder))
    monkeypatch.setenv("KPI_TODAY", TODAY.isoformat())
    monkeypatch.setenv("KPI_ROLES_CLAIM", "kpi_roles")
    monkeypatch.setattr(sign_ins, "state", lambda *_: State.LIVE)  # without a browser there are no cookies
    settings.sign_in.cache_clear()

    def open_page(name: str, user: dict, auth: dict | None = AUTH) -> AppTest:
        app = AppTest.from_file(str(FRAME), default_timeout=60)
        app.user = user
        if auth:
            app.secrets = {"auth": auth}
        for key, value in {"language": "en", "agency": "AGY", "plan": "P1", "year": "2025", "clause": "1.1"}.items():
            app.query_params[key] = value
        app.switch_page(str(contents.BY_NAME[name].file)).run()
        assert not app.exception
        return app

    yield open_page
    settings.sign_in.cache_clear()


def buttons(place) -> list[str]:
    return [button.label for button in place.button if button.label.startswith("Sign ")]


@pytest.mark.parametrize("name", WORK)
def test_who_is_not_signed_in_is_asked_before_the_work(open_page, name):
    app = open_page(name, OUT)
    assert set(buttons(app.main)) == {"Sign in"}
    assert not WORK[name](app)
    assert buttons(app.sidebar) == ["Sign in"]


@pytest.mark.parametrize("name", WORK)
def test_who_is_signed_in_may_begin(open_page, name):
    app = open_page(name, IN | AYNUR)
    assert WORK[name](app)
    assert (buttons(app.main), buttons(app.sidebar)) == ([], ["Sign out"])
    assert "Aynur Əliyeva · administrator" in [text.value for text in app.sidebar.markdown]


@pytest.mark.parametrize(
    "claims", [{}, {"name": None, "email": None}, {"name": " ", "email": ""}, {"name": ["A"], "email": 5}]
)
def test_who_has_neither_name_nor_e_mail_changes_nothing(open_page, claims):
    app = open_page("history", IN | {"sub": "u-18", "kpi_roles": ["AGY:approver"]} | claims)
    assert "neither your name nor your e-mail address" in " ".join(warning.value for warning in app.warning)
    assert not app.main.text_input
    assert buttons(app.sidebar) == ["Sign out"]


@pytest.mark.parametrize(("role", "is_told"), [("analyst", True), ("approver", False)])
def test_whoever_may_not_undo_is_told_why_an_upload_of_before_is_nobodys_own(open_page, role, is_told):
    app = open_page("history", IN | AYNUR | {"kpi_roles": f"AGY:{role}"})
    app.query_params["upload"] = "1"
    app.run()
    assert "Undo this upload" in [header.value for header in app.header]
    assert any("through which sign-in service" in caption.value for caption in app.caption) == is_told


def test_an_e_mail_address_stands_for_a_missing_name(open_page):
    app = open_page("history", IN | {"sub": "u-19", "email": "orxan@example.org", "kpi_roles": ["AGY:approver"]})
    assert app.main.text_input
    assert any("orxan" in text.value for text in app.sidebar.markdown)


def test_each_provider_has_its_button(open_page):
    own = {name: AUTH[name] for name in ("client_id", "client_secret", "server_metadata_url")}
    app = open_page(
        "upload", OUT, {name: AUTH[name] for name in ("redirect_uri", "cookie_secret")} | {"google": own, "asan": own}
    )
    assert buttons(app.main) == ["Sign in: google", "Sign in: asan"]


def test_secrets_that_go_while_it_runs_open_nothing(open_page):
    open_page("history", OUT)
    app = open_page("history", {}, None)
    assert set(buttons(app.main)) == {"Sign in"}
    assert not app.main.text_input


@pytest.mark.parametrize(
    "address, page",
    [
        ("https://kpi.example.org/history?language=az&upload=3", "/history?language=az&upload=3"),
        ("http://h:1/?language=ru#top", "/?language=ru"),
        ("/report?clause=1.1", "/report?clause=1.1"),
        ("https://evil.example/history?upload=3", "/history?upload=3"),
        ("//evil.example/", "/"),
        ("https://evil.example/elsewhere", ""),
        ("https://h//evil.example/history", ""),
        ("/\\evil.example", ""),
        ("javascript:alert(1)", ""),
        ("http://[", ""),
        ("", ""),
        ("/history?a=" + "x" * 5000, "/history"),
        ("/history?a=ə", "/history"),
    ],
)
def test_the_way_back_leads_to_pages_of_the_dashboard_alone(address, page):
    assert page_of(address) == page


@pytest.fixture(scope="module")
def provider():
    with run_server_in_thread(user_claims=[User(sub=one["sub"], claims=one) for one in (AYNUR, ORXAN)]) as running:
        yield f"http://localhost:{running.server_port}"


@pytest.fixture
def visitor(chromium):
    """A page that may ask the provider too, but nobody else: its forms want a style sheet from outside."""
    context = chromium.new_context(locale="az-AZ", viewport={"width": 1440, "height": 900})
    context.route(
        lambda address: urlsplit(address).hostname not in ("127.0.0.1", "localhost"), lambda route: route.abort()
    )
    yield context.new_page()
    context.close()


@pytest.fixture
def options(provider, tmp_path):
    """Of a server that asks the provider."""
    secrets = tmp_path / "secrets.toml"
    settings = AUTH | {"server_metadata_url": f"{provider}/.well-known/openid-configuration"}
    secrets.write_text(
        "\n".join(["[auth]", *(f"{name} = {value!r}" for name, value in settings.items())]), encoding="utf-8"
    )
    return "--secrets.files", str(secrets)


def sign_in_as(page, subject):
    page.get_by_test_id("stMain").get_by_role("button", name="Daxil ol").first.click()
    page.get_by_role("button", name=subject).first.click()
    settle(page)


def sign_out(page):
    page.get_by_test_id("stSidebar").get_by_role("button", name="Çıxış").click()
    page.get_by_role("button", name=re.compile("log ?out|end|confirm|yes", re.IGNORECASE)).first.click()
    settle(page)


@pytest.mark.slow
@pytest.mark.parametrize("leaves", ["by the button", "by losing the cookies"])
def test_what_one_person_typed_stands_in_no_field_of_the_next(folder, options, start_server, visitor, leaves):
    for name in ("aynur", "orxan"):
        command(folder, "grant", f"{name}@example.org", "analyst", "--agency", "AGY")
    field = visitor.get_by_role("textbox", name=re.compile("^Təlimin mövzusu"))
    with start_server(folder, *options) as address:
        entry = f"{address}/entry?language=az&dataset=trainings&agency=AGY&plan=P1"
        visit(visitor, entry)
        sign_in_as(visitor, "u-17")
        visitor.evaluate("() => { WebSocket.prototype.send = () => {} }")  # the connection is lost
        field.focus()
        visitor.keyboard.insert_text("Gizli qeyd")
        visit(visitor, entry.replace("/entry?", "/overview?"))
        assert "Gizli" in visitor.evaluate("sessionStorage.getItem('typed')")
        if leaves == "by the button":
            sign_out(visitor)
        else:
            visitor.context.clear_cookies()
        visit(visitor, entry)
        if leaves == "by the button":
            visitor.wait_for_function("sessionStorage.getItem('typed') === null")
        sign_in_as(visitor, "u-21")
        visitor.wait_for_function("sessionStorage.getItem('typed') === null")
        visitor.wait_for_timeout(1_000)
        expect(field).to_have_value("")


def test_signing_in_and_out_leads_back_and_an_act_keeps_who_did_it(folder, options, start_server, visitor):
    main, sidebar = visitor.get_by_test_id("stMain"), visitor.get_by_test_id("stSidebar")
    assert command(folder, "grant", "aynur@example.org", "approver", "--agency", "AGY").returncode == 0
    with start_server(folder, *options) as address:
        visit(visitor, f"{address}/history?language=az&agency=AGY&plan=P1&year=2024")
        where = visitor.url
        sign_in_as(visitor, "u-17")
        assert visitor.url == where
        expect(sidebar.locator(".st-key-account")).to_contain_text("Aynur Əliyeva")

        main.get_by_role("button", name="2024-cü ili bağla …").click()
        main.get_by_role("button", name=re.compile("2024.*bağla$")).click()
        acts = main.get_by_role("row").filter(has_text="Aynur Əliyeva")
        expect(acts.first).to_contain_text("aynur@example.org")

        copied = visitor.context.cookies()
        (value,) = [one["value"] for one in copied if one["name"] == USER_COOKIE]
        claims = json.loads(decode_signed_value(AUTH["cookie_secret"], USER_COOKIE, value))
        assert claims["exp"] > time.time()  # by which the sign-in ends

        sign_out(visitor)
        assert visitor.url.startswith(where)  # with two editions to compare, once the page has named them
        expect(main.get_by_role("button", name="Daxil ol").first).to_be_visible()

        visitor.context.add_cookies(copied)
        visit(visitor, where)
        expect(sidebar.get_by_role("button", name="Daxil ol")).to_be_visible()

    newest = editions.newest_edition(folder)
    with editions.open_edition(folder, newest) as connection:
        author = read_authors(connection)[newest]
    assert author == Author("Aynur Əliyeva", "aynur@example.org", "u-17", claims["iss"])
    act = printed_json(folder, "history", "--format", "json")[0]
    assert (act["act"], act["who"], act["email"], act["subject"]) == (
        "closing",
        "Aynur Əliyeva",
        "aynur@example.org",
        "u-17",
    )
    assert "Aynur Əliyeva <aynur@example.org>" in command(folder, "history").stdout
