"""Running dashboards: who is turned away, who may only read, and that no other machine is asked."""

import os
import subprocess
import sys
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.helpers import ROOT
from tests.helpers.building import TRAININGS, database
from tests.helpers.slow import mostly_slow, slow
from tests.helpers.visitors.visiting import ask, visited
from tests.ui.access.sent.upload_requests import of_browser, put
from ui.access import headers
from ui.navigation import contents

TYPED, LOCKED, OPEN = "Adınız", "giriş tənzimlənməyib", "KPI_OPEN"
OTHERS = "http://evil.example"
SERVED = {
    "streamlit": {},
    "streamlit on a network": {"options": ("--server.address", "0.0.0.0")},
    "uvicorn": {"server": "uvicorn", "KPI_HOSTS": "kpi.example.org"},
    "uvicorn on a network": {"server": "uvicorn", "options": ("--host", "0.0.0.0")},
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A database, to read only."""
    return database(
        tmp_path_factory.mktemp("gate"), {"Təlimlər": [TRAININGS, ["10.2", "05.10.2025", "Etika", "Bakı", 20, None]]}
    )


@pytest.fixture(scope="module")
def serve(folder, start_server, tmp_path_factory):
    """A function that gives the address of one of SERVED, and the file in which it writes down what it asks of others."""
    with ExitStack() as servers:

        @cache
        def serve(name: str) -> tuple[str, Path]:
            file = tmp_path_factory.mktemp("outgoing") / "file"
            how = SERVED[name] | written_down(file)
            return servers.enter_context(start_server(folder, *how.pop("options", ()), **how)), file

        yield serve


@pytest.fixture
def address(serve):
    return serve("uvicorn")[0]


def written_down(file: Path) -> dict[str, str]:
    """Variables of a process that writes down what it asks of other machines."""
    file.touch()
    paths = [str(ROOT / "tests" / "helpers" / "outgoing"), os.environ.get("PYTHONPATH", "")]
    return {"OUTGOING": str(file), "PYTHONPATH": os.pathsep.join(filter(None, paths))}


def texts_of(address: str, **how) -> str:
    with visited(address, "history", **how) as visit:
        return visit.texts


@pytest.mark.parametrize("name", mostly_slow(SERVED, "streamlit on a network"))
def test_without_sign_in_a_server_of_its_machine_alone_asks_for_a_name(serve, name):
    texts = texts_of(serve(name)[0])
    assert (TYPED in texts, LOCKED in texts) == (("network" not in name), ("network" in name))
    assert OPEN not in texts


def test_on_a_network_without_sign_in_nobody_may_upload(serve):
    address, _ = serve("streamlit on a network")
    with visited(address, "upload") as visit:
        assert put(address, visit, of_browser(address)) == 403


@pytest.mark.parametrize(
    "how",
    [
        {"x_forwarded_for": "127.0.0.1"},
        {"x_forwarded_for": "10.0.0.7", "x_forwarded_proto": "https"},
        {"forwarded": "for=10.0.0.7"},
        {"host": "kpi.example.org", "origin": "https://kpi.example.org"},
        {"host": "10.0.0.5"},
        {"origin": None},
        {"host": "10.0.0.5", "x_kpi_local": "1"},
    ],
    ids=str,
)
def test_who_comes_through_a_proxy_may_only_read(address, how):
    texts = texts_of(address, **how)
    assert TYPED not in texts and LOCKED in texts


def test_an_open_server_says_so_on_every_page(folder, start_server):
    with start_server(folder, "--server.address", "0.0.0.0", KPI_OPEN="1") as address:
        assert TYPED in texts_of(address, x_forwarded_for="10.0.0.7")
        for entry in contents.ENTRIES:
            with visited(address, "" if entry is contents.FIRST else entry.name) as visit:
                assert OPEN in visit.texts, entry.name


def handshake(address: str, host: str, origin: str | None) -> int:
    """The status of the answer to a handshake."""
    upgrade = [
        ("Connection", "Upgrade"),
        ("Upgrade", "websocket"),
        ("Sec-WebSocket-Key", "a" * 22 + "=="),
        ("Sec-WebSocket-Version", "13"),
    ]
    origins = [("Origin", origin)] if origin is not None else []
    return ask(address, "GET", "/_stcore/stream", [("Host", host), *origins, *upgrade])[0]


FOREIGN = [
    ("evil.example:8501", "http://evil.example:8501"),
    ("evil.example", None),
    ("localhost", OTHERS),
    ("localhost", "null"),
    ("localhost:1", "http://localhost:2"),
    # The same to people, not to Streamlit.
    ("LOCALHOST", "http://localhost"),
    ("localhost.", "http://localhost"),
    ("localhost:80", "http://localhost"),
]


@pytest.mark.parametrize(("host", "origin"), FOREIGN)
def test_a_foreign_handshake_is_refused(address, host, origin):
    assert handshake(address, "localhost", "http://localhost") == 101
    assert handshake(address, host, origin) == 403


@pytest.mark.parametrize(
    "path", ["/", "/clause", "/_stcore/health", "/_stcore/host-config", "/favicon.png", "/static/none.js"]
)
def test_a_foreign_request_is_refused(address, path):
    host = urlsplit(address).netloc
    assert ask(address, "GET", path, [("Host", host)])[0] in (200, 404)
    assert ask(address, "GET", path, [("Host", host), ("Origin", OTHERS)])[0] == 403
    for wrong in ([("Host", "evil.example")], [("Host", f"{host}.evil.example")]):
        status, headers_sent, _ = ask(address, "GET", path, wrong)
        assert status == 421
        assert headers_sent["content-security-policy"] == headers.CONTENT


@pytest.mark.parametrize(
    ("accepts", "language", "says"),
    [
        ("az", "az", "parametrinə"),
        ("en-GB,en", "en", "adds it to the setting"),
        ("ru", "ru", "параметр"),
        ("", "az", "parametrinə"),
    ],
)
def test_the_page_of_an_unknown_host_names_the_setting(address, accepts, language, says):
    _, headers_sent, text = ask(
        address, "GET", "/", [("Host", "<b>evil</b>.example:8501"), ("Accept-Language", accepts)]
    )
    assert headers_sent["content-type"] == "text/html; charset=utf-8"
    assert f'<html lang="{language}">' in text and says in text and "KPI_HOSTS" in text
    assert "&lt;b&gt;evil&lt;/b&gt;.example:8501" in text and "<b>" not in text


@pytest.mark.parametrize("path", ["/_stcore/metrics", "/_stcore/agent/openapi.json", "/_stcore/agent/interact"])
def test_what_streamlit_tells_programs_is_closed(address, path):
    assert ask(address, "GET", path, [("Host", urlsplit(address).netloc)])[0] == 403


def test_a_listed_host_is_served(address):
    assert ask(address, "GET", "/", [("Host", "KPI.example.org.")])[0] == 200


def test_what_a_server_asks_of_other_machines_would_be_seen(tmp_path):
    file = tmp_path / "outgoing"
    order = "from streamlit import net_util; net_util.get_external_ip(); net_util.get_internal_ip()"
    environment = os.environ | written_down(file)
    subprocess.run([sys.executable, "-c", order], env=environment, cwd=tmp_path, check=True)
    assert "socket.getaddrinfo checkip.amazonaws.com" in file.read_text(encoding="utf-8")
    assert "socket.connect 8.8.8.8" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["streamlit on a network", slow("uvicorn on a network")])
def test_no_page_and_no_handshake_asks_another_machine(serve, name):
    address, file = serve(name)
    # What a page does depends on no server, and so each is asked for once.
    for entry in contents.ENTRIES if name.startswith("streamlit") else [contents.FIRST]:
        with visited(address, "" if entry is contents.FIRST else entry.name) as visit:
            assert "script_finished: FINISHED_SUCCESSFULLY" in visit.texts
    for host, origin in FOREIGN:
        assert handshake(address, host, origin) == 403
        ask(address, "GET", "/", [("Host", host), ("Origin", origin or OTHERS)])
    assert file.read_text(encoding="utf-8") == ""
