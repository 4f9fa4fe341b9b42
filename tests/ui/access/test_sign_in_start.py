"""Secrets that mean sign-in but do not give a whole one stop the start, with a sentence."""

import re

import pytest
import streamlit as st
from streamlit import config
from streamlit.runtime.secrets import Secrets

from tests.helpers import ROOT
from tests.helpers.slow import slow
from tests.ui.access.faulty_secrets import FAULTY, PROVIDER, SHARED, WHOLE, table
from tests.ui.access.starts import read_from, start, stopped, stops, write
from ui.access import settings


@pytest.fixture
def begin(tmp_path, monkeypatch):
    """A function that does in this process what a start within tmp_path does with its secrets, nothing being at home."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))

    def begin() -> str:
        """The sentence that it stops with; '' where it goes on."""
        monkeypatch.setattr(st, "secrets", Secrets())
        settings.sign_in.cache_clear()
        try:
            settings.stop_unless_whole()
        except SystemExit as stop:
            return stop.code
        return ""

    yield begin
    settings.sign_in.cache_clear()


IMPORT = ["-c", "import dashboard"]


@pytest.mark.parametrize("secrets, why", FAULTY.values(), ids=FAULTY)
def test_the_start_stops_with_a_sentence(tmp_path, begin, secrets, why):
    path = write(tmp_path, secrets)
    sentence = begin()
    stopped(sentence, why)
    assert str(path) in sentence


@pytest.mark.parametrize("secrets", WHOLE.values(), ids=WHOLE)
def test_a_whole_sign_in_and_other_secrets_start(tmp_path, begin, secrets):
    if secrets is not None:
        write(tmp_path, secrets)
    assert begin() == ""


def test_a_process_with_a_whole_sign_in_starts_and_says_nothing(tmp_path):
    write(tmp_path, WHOLE["several"])
    result = start(tmp_path, IMPORT)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


@pytest.mark.parametrize(
    ("name", "value", "why"),
    [
        ("roles.txt", "analyst DMX\n", "Line 1 of the file of roles"),
        slow("KPI_IDLE_MINUTES", "none", "KPI_IDLE_MINUTES"),
    ],
)
def test_roles_and_times_that_are_wrong_stop_the_start(tmp_path, monkeypatch, name, value, why):
    monkeypatch.setenv("KPI_DATABASE", str(tmp_path))
    if name.startswith("KPI"):
        monkeypatch.setenv(name, value)
    else:
        (tmp_path / name).write_text(value)
    ended = start(tmp_path, ["-c", "import dashboard"])
    assert ended.returncode == 1 and "does not start" in ended.stderr and why in ended.stderr


PROXY = {"KPI_PROXY_USER": "X-Remote-User", "KPI_PROXY_ADDRESSES": "127.0.0.1, 10.0.0.0/28, ::1"}
FAULTY_PROXIES = {
    "no addresses": ({"KPI_PROXY_ADDRESSES": ""}, "KPI_PROXY_ADDRESSES is not"),
    "no user": ({"KPI_PROXY_USER": " ", "KPI_PROXY_EMAIL": "X-Mail"}, "KPI_PROXY_USER is not"),
    "a host": ({"KPI_PROXY_ADDRESSES": "proxy.example.org"}, "KPI_PROXY_ADDRESSES is not a list of addresses"),
    "a star": ({"KPI_PROXY_ADDRESSES": "*"}, "KPI_PROXY_ADDRESSES is not a list of addresses"),
    "bits beside": ({"KPI_PROXY_ADDRESSES": "10.0.0.7/28"}, "KPI_PROXY_ADDRESSES is not a list of addresses"),
    "everybody": ({"KPI_PROXY_ADDRESSES": "10.0.0.1, 0.0.0.0/0"}, "names every address"),
    "everybody of six": ({"KPI_PROXY_ADDRESSES": "::/0"}, "names every address"),
    "commas": ({"KPI_PROXY_ADDRESSES": ","}, "KPI_PROXY_ADDRESSES is not a list of addresses"),
    "no header": ({"KPI_PROXY_GROUPS": "X Groups:"}, "KPI_PROXY_GROUPS is not the name of a header"),
    "an underscore": ({"KPI_PROXY_USER": "X_Remote_User"}, "KPI_PROXY_USER is not the name of a header"),
}


@pytest.mark.parametrize(("changed", "why"), FAULTY_PROXIES.values(), ids=FAULTY_PROXIES)
def test_a_proxy_that_would_not_work_stops_the_start(begin, monkeypatch, changed, why):
    for name, value in (PROXY | changed).items():
        monkeypatch.setenv(name, value)
    stopped(begin(), why)


def test_a_proxy_alone_starts_and_beside_secrets_of_sign_in_it_does_not(tmp_path, begin, monkeypatch):
    for name, value in PROXY.items():
        monkeypatch.setenv(name, value)
    assert begin() == "" and settings.by_proxy().user == "X-Remote-User"
    path = write(tmp_path, table())
    sentence = begin()
    stopped(sentence, "KPI_PROXY_USER is set, and")
    assert str(path) in sentence


@pytest.mark.parametrize("with_secrets", [True, False])
def test_headers_of_users_that_streamlit_would_believe_of_everybody_stop_the_start(tmp_path, begin, with_secrets):
    if with_secrets:
        write(tmp_path, table())
    before = st.get_option("server.trustedUserHeaders")
    config.set_option("server.trustedUserHeaders", {"X-Mail": "email"})
    try:
        stopped(begin(), "server.trustedUserHeaders of Streamlit is set")
    finally:
        config.set_option("server.trustedUserHeaders", before)


def test_without_authlib_nothing_starts(tmp_path):
    write(tmp_path, table())
    (tmp_path / "authlib.py").write_text("raise ImportError('No module named authlib')", encoding="utf-8")
    stops(start(tmp_path, IMPORT), "Authlib is missing")


def test_every_file_that_streamlit_reads_is_looked_at(tmp_path, begin):
    write(tmp_path, table("Auth"), "home")
    stopped(begin(), "home/.streamlit/secrets.toml")


def test_a_file_that_is_named_must_be_there(tmp_path):
    read_from(tmp_path, tmp_path / "named.toml")
    stops(start(tmp_path, IMPORT), "named.toml, which is not there")


def test_a_later_file_replaces_the_table_of_an_earlier_one(tmp_path, begin):
    write(tmp_path, table(), "home")
    write(tmp_path, "[auth]\nclient_id = 'kpi'\n")
    stopped(begin(), "has no redirect_uri")


def test_mounted_secrets_are_read_as_streamlit_reads_them(tmp_path):
    for name, text in (SHARED | PROVIDER | {"client_secret": ""}).items():
        path = tmp_path / "mounted" / "auth" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    read_from(tmp_path, tmp_path / "mounted")
    stops(start(tmp_path, IMPORT), "client_secret in [auth] is empty")
    path = tmp_path / "mounted" / "auth" / "client_secret"
    path.write_text("s", encoding="utf-8")
    assert start(tmp_path, IMPORT).returncode == 0


@pytest.mark.parametrize(
    "command",
    [
        ["-m", "streamlit", "run", str(ROOT / "dashboard.py"), "--server.port", "0"],
        ["-m", "uvicorn", "dashboard:app", "--port", "0"],
    ],
    ids=["streamlit", "uvicorn"],
)
def test_however_it_is_started(tmp_path, command):
    write(tmp_path, "[auth\n")
    stops(start(tmp_path, command), "at line 1")


def test_what_the_documentation_shows_is_no_secret(tmp_path, begin):
    shown = re.search(
        r"^    \[auth\]\n(?:    .+\n)+", (ROOT / "docs" / "operations.md").read_text("utf-8"), re.MULTILINE
    )
    write(tmp_path, re.sub("^    ", "", shown[0], flags=re.MULTILINE))
    stopped(begin(), "cookie_secret is weak")
