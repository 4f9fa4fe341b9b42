"""What ui.internals takes from Streamlit's server is there. A failure says what has changed, and what is lost."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import streamlit
from streamlit import auth_util
from streamlit.runtime.uploaded_file_manager import UploadedFile, UploadedFileRec
from streamlit.testing.v1 import AppTest
from streamlit.web.server.starlette import starlette_auth_routes, starlette_server_config

from tests.helpers import ROOT
from ui.internals import index_page, own_words, routes, secret_files, uploaded_files

STATIC = Path(streamlit.__file__).parent / "static"
HERE = Path(__file__).parent
RUN = """
import asyncio, sys
import streamlit as st
from starlette.testclient import TestClient
from ui.internals import index_page, sessions
with TestClient(app := st.App(sys.argv[1])) as client:
    print(client.portal.call(sessions.run_page, "", "", 60))
    print(*sorted(getattr(route, "path", "") for route in app._starlette_app.routes))
    print(*(index_page.is_at_no_page(one.status_code, one.headers) for one in map(client.get, ("/gone", "/gone/for/good"))))
"""


@pytest.fixture(scope="module")
def ran(tmp_path_factory) -> tuple[dict, str]:
    """What touches.py wrote when it was run without a browser ({} where it was not), and the paths of the server."""
    file = tmp_path_factory.mktemp("touches") / "outcome"
    environment = os.environ | {"TOUCHES": str(file), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", RUN, str(HERE / "touches.py")]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}, done.stdout


def test_a_page_runs_without_a_browser(ran):
    assert ran[0], "connect_session, handle_backmsg or their messages are others: the first visitor of each page waits."


@pytest.mark.parametrize(
    ("touch", "gives", "lost"),
    [
        ("user", {}, "AppSession._user_info is another one: who signs in through a provider cannot upload."),
        ("nobody", None, "Runtime.get_app_session knows sessions that there are not: uploads of nobody may be taken."),
        ("how many", 1, "num_active_sessions is another one: metrics do not tell how many visits are open."),
        ("stored", {"one": 4}, "uploaded_file_mgr.file_storage is another one: a visit's files count until it ends."),
        ("let go", None, "get_script_run_ctx or remove_file is another one: uploaded files fill the memory."),
        ("left", {}, "remove_file does not remove: uploaded files fill the memory until the visit ends."),
    ],
)
def test_a_session_tells_what_is_asked_of_it(ran, touch, gives, lost):
    found = ran[0].get(touch, "not run")
    assert isinstance(found, dict) if touch == "user" else found == gives, f"{lost} Streamlit gave {found!r}."


def test_a_dropped_file_has_a_mark_of_its_own():
    record = UploadedFileRec("one", "a.csv", "", b"a")
    lost = "st.file_uploader gives files without file_id: none that is dropped is looked at."
    assert getattr(UploadedFile(record, None), "file_id", None) == "one", lost


def test_uploads_come_where_they_are_guarded(ran):
    lost = "Uploads are sent elsewhere: they are refused there, since nothing else may be sent to the server."
    assert uploaded_files.ENDPOINT + "{session_id}/{file_id}" in ran[1], lost


def test_it_is_told_that_there_is_no_page(ran):
    lost = "Streamlit answers otherwise at an address that nothing is at: that answer stands there, in English."
    assert ran[1].splitlines()[-1] == "True True", lost


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("_ROUTE_AUTH_LOGIN", routes.LEAVING[0]),
        ("_ROUTE_AUTH_LOGOUT", routes.LEAVING[1]),
        ("_ROUTE_OAUTH_CALLBACK", routes.CALLBACK),
    ],
)
def test_signing_in_goes_the_way_that_is_known(name, path):
    lost = f"{path} is another address: whoever signs in or out is led to the first page, not back."
    assert f"/{getattr(starlette_auth_routes, name, None)}" == path, lost


def test_who_is_signed_in_stands_in_the_cookies_that_are_looked_at():
    """Cut into several where one is too long; the tokens stand in others."""
    user, tokens = starlette_server_config.USER_COOKIE_NAME, starlette_server_config.TOKENS_COOKIE_NAME
    set_cookies: dict[str, str] = {}
    for name in (user, tokens):
        auth_util.set_cookie_with_chunks(
            set_cookies.__setitem__, lambda _, value: value.encode(), name, {"groups": "g" * 9000}, cookie_attr_size=100
        )
    assert user == routes.USER_COOKIE and len([name for name in set_cookies if name.startswith(tokens)]) > 2
    of_user = [name for name in set_cookies if routes.is_of_user(name)]
    assert len(of_user) > 2 and of_user == [name for name in set_cookies if not name.startswith(tokens)]


def test_it_is_known_which_secrets_are_read():
    lost = "Streamlit reads secrets elsewhere by default: a file that is named but missing may not stop the start."
    assert secret_files.files() == secret_files._defaults(), lost
    assert secret_files._are_named.__wrapped__() is False, "config.is_manually_set is another one. " + lost


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        (index_page.LANGUAGE, "the page is English to screen readers until it is drawn."),
        (index_page.TITLE, "the browser's tab is called Streamlit until the page is drawn."),
        ("<head>", "each deep link asks for the server in two places before it finds it."),
        ("</head>", "the letters on the dark accent are white, and scripts come one after the other."),
        ('href="./favicon.png"', "the browser's tab has Streamlit's icon."),
    ],
)
def test_the_index_page_can_be_written(text, lost):
    document = (STATIC / "index.html").read_text(encoding="utf-8")
    assert document.count(text) == 1, f"Streamlit's index.html has no {text} any more, or several: {lost}"


def test_streamlit_says_what_our_words_stand_for():
    sources = "\n".join(path.read_text(encoding="utf-8") for path in (STATIC / "static" / "js").glob("*.js"))
    english = {text for table in (own_words.NAMES, *own_words.TEXTS.values()) for text in table}
    starts = {text: re.split("{name}|Ctrl|apply", text)[0] for text in english}  # the rest is put in
    gone = sorted(text for text, start in starts.items() if f"`{start}" not in sources)
    assert gone == [], "Streamlit says something else here: its own words stand on the page, in English."


@pytest.mark.parametrize("name", index_page.NEEDED)
def test_scripts_can_be_asked_for_at_once(name):
    lost = f"No script is called {name}.*.js any more: a page asks for it only when its first element comes, so slower."
    assert list((STATIC / "static" / "js").glob(f"{name}.*.js")), lost


def test_scripts_tell_what_they_import():
    folder = STATIC / "static" / "js"
    found = index_page.scripts(folder)
    assert len(found) > len(index_page.NEEDED), "Scripts import one another in another way: a page asks for each alone."
    assert all((folder / name).is_file() for name in found)


@pytest.mark.parametrize("name", ["__streamlit", "BACKEND_BASE_URL", "HOST_CONFIG"])
def test_a_page_may_be_told_where_its_server_is(name):
    texts = (path.read_text(encoding="utf-8") for path in (STATIC / "static" / "js").glob("*.js"))
    lost = f"Streamlit's scripts do not read {name} any more: each deep link looks for the server in two places."
    assert any(name in text for text in texts), lost


def bound():
    import streamlit as st

    names = {"1.1": "1.1  Trainings", "1.2": "1.2  Events"}
    st.selectbox("clause", list(names), format_func=names.get, key="clause", bind="query-params")


def test_a_bound_widget_would_not_keep_our_addresses():
    """Why no widget has bind="query-params": an address names what is shown by its code in every language, one that
    names something else gets a sentence, and `full=1` is no switch to Streamlit."""
    app = AppTest.from_function(bound)
    app.query_params["clause"] = "1.2"
    app.run()
    assert (app.selectbox[0].value, dict(app.query_params)) == ("1.1", {}), "Use it: it takes codes now."
