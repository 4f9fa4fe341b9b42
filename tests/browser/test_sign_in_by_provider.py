"""Signing in and out by a real OpenID Connect provider."""

import json
import re
import time
from urllib.parse import urlsplit

import pytest
from oidc_provider_mock import User, run_server_in_thread
from playwright.sync_api import expect
from streamlit.web.server.starlette.starlette_app_utils import decode_signed_value

from kpi.oversight.publications import read_authors
from kpi.warehouse import editions
from kpi.warehouse.author import Author
from tests.browser.signing import AUTH, AYNUR
from tests.helpers.browser import settle, visit
from tests.helpers.building import TRAININGS, command, database, printed_json
from ui.internals.routes import USER_COOKIE

ORXAN = {"sub": "u-21", "name": "Orxan Məmmədov", "email": "orxan@example.org"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return database(
        tmp_path_factory.mktemp("signing"), {"2025": [TRAININGS, ["1.1", "05.10.2025", "Etika", "Bakı", 1, 20]]}
    )


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
