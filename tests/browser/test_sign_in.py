"""What pages let those do who did not sign in, and those who did."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.browser.signing import AUTH, AYNUR
from tests.helpers import FRAME
from tests.helpers.building import TODAY, TRAININGS, database
from ui.access import settings
from ui.access.return_address import page_of
from ui.access.visitors import sign_ins
from ui.access.visitors.sign_ins import State
from ui.navigation import contents

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
