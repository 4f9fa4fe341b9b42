"""Which hosts are served, which origins are the dashboard's own, and who is local."""

import socket

import pytest

from ui.access import hosts, local

NAMES = {"kpi-server", "kpi.example.org"}


@pytest.mark.parametrize(
    ("asked", "served"),
    [
        (["localhost"], True),
        (["localhost:8501"], True),
        (["LocalHost:8501"], True),
        (["localhost."], True),
        (["localhost.:8501"], True),
        (["127.0.0.1:8501"], True),
        (["10.1.2.3"], True),
        (["0.0.0.0:8501"], True),
        (["[::1]:8501"], True),
        (["[2001:DB8::1]"], True),
        (["kpi-server:8501"], True),
        (["KPI.Example.ORG"], True),
        (["kpi.example.org.:443"], True),
        (["evil.example"], False),
        (["evil.example:8501"], False),
        (["localhost.evil.example"], False),
        (["kpi.example.org.evil.example"], False),
        (["127.0.0.1.evil.example"], False),
        (["10.0.0.1.nip.io"], False),
        (["evil-kpi.example.org"], False),
        (["127.1"], False),
        (["2130706433"], False),
        ([], False),
        ([""], False),
        (["localhost", "evil.example"], False),
        (["localhost", "localhost"], False),
        (["localhost:8501@evil.example"], False),
        (["user@localhost"], False),
        (["localhost/evil"], False),
        (["localhost evil"], False),
        (["localhost:port"], False),
        (["localhost\t"], False),
        (["[::1"], False),
        (["::1"], False),
        (["localhost, evil.example"], False),
    ],
)
def test_hosts_that_are_served(asked, served):
    assert hosts.is_served(hosts.asked(asked), NAMES) is served


@pytest.mark.parametrize(
    ("origins", "host", "foreign"),
    [
        ([], "localhost:8501", False),
        (["http://localhost:8501"], "localhost:8501", False),
        (["http://[::1]:8501"], "[::1]:8501", False),
        (["https://kpi.example.org"], "kpi.example.org", False),
        (["https://kpi.example.org:8443"], "kpi.example.org:8443", False),
        (["http://localhost:8502"], "localhost:8501", True),
        (["http://localhost"], "localhost:8501", True),
        (["http://127.0.0.1:8501"], "localhost:8501", True),
        (["http://evil.example"], "localhost:8501", True),
        (["http://localhost:8501.evil.example"], "localhost:8501", True),
        (["null"], "localhost:8501", True),
        ([""], "localhost:8501", True),
        (["file://"], "localhost:8501", True),
        (["chrome-extension://localhost:8501"], "localhost:8501", True),
        (["http://localhost:8501", "http://evil.example"], "localhost:8501", True),
        (["http://localhost:8501/"], "localhost:8501", True),
        # Streamlit compares letters too, and asks the internet where they differ.
        (["http://localhost:8501"], "LOCALHOST:8501", True),
        (["HTTP://localhost:8501"], "localhost:8501", True),
    ],
)
def test_origins_of_another_server(origins, host, foreign):
    assert hosts.is_foreign(origins, [host]) is foreign


@pytest.mark.parametrize(
    ("setting", "names"),
    [
        ("", set()),
        (" , ", set()),
        ("kpi.example.org", {"kpi.example.org"}),
        ("KPI.example.org., kpi", {"kpi.example.org", "kpi"}),
        ("kpi.example.org:8443", {"kpi.example.org"}),
        ("https://kpi.example.org/", {"kpi.example.org"}),
        ("şəhər.az", {"xn--hr-eta41hba.az"}),
    ],
)
def test_names_of_the_setting(setting, names):
    assert hosts.listed(setting) == names


def test_names_of_the_machine(tmp_path, monkeypatch):
    file = tmp_path / "hosts"
    file.write_text(
        "127.0.0.1 localhost\n127.0.1.1 kpi.dmx.local kpi # own\n10.0.0.1 other.dmx.local other\n\n", encoding="utf-8"
    )
    monkeypatch.setattr(hosts, "_HOSTS_FILE", file)
    monkeypatch.setattr(socket, "gethostname", lambda: "KPI")
    assert hosts.own_names() == {"kpi", "kpi.dmx.local"}
    monkeypatch.setattr(socket, "gethostname", lambda: "kpi.dmx.local")
    assert hosts.own_names() == {"kpi", "kpi.dmx.local"}


def connection(server=("127.0.0.1", 8501), client=("127.0.0.1", 50000), **headers):
    sent = {"host": "127.0.0.1:8501", "origin": "http://127.0.0.1:8501"} | {
        name.replace("_", "-"): value for name, value in headers.items()
    }
    pairs = [(name.encode(), value.encode()) for name, value in sent.items() if value is not None]
    return {"type": "websocket", "server": server, "client": client, "headers": pairs}


@pytest.mark.parametrize(
    ("scope", "listeners", "is_local"),
    [
        (connection(), ["127.0.0.1"], True),
        (connection(host="localhost:8501"), ["127.0.0.1", "::1"], True),
        (connection(host="[::1]:8501", server=("::1", 8501), client=("::1", 50000)), ["::1"], True),
        (connection(server=("127.0.5.1", 8501)), ["127.0.5.1"], True),
        # the listener
        (connection(), ["0.0.0.0"], False),
        (connection(), ["::"], False),
        (connection(), ["127.0.0.1", "192.168.1.5"], False),
        (connection(), [], False),
        (connection(server=("/run/kpi.sock", None)), ["127.0.0.1"], False),
        (connection(server=None), ["127.0.0.1"], False),
        # the peer
        (connection(client=("192.168.1.7", 50000)), ["127.0.0.1"], False),
        (connection(client=None), ["127.0.0.1"], False),
        (connection(client=("", 0)), ["127.0.0.1"], False),
        # the host and the origin
        (connection(host="kpi.example.org"), ["127.0.0.1"], False),
        (connection(host="192.168.1.5:8501"), ["127.0.0.1"], False),
        (connection(host="0.0.0.0:8501"), ["127.0.0.1"], False),
        (connection(host=None), ["127.0.0.1"], False),
        (connection(origin=None), ["127.0.0.1"], False),
        # a proxy, whomever it comes for: uvicorn puts into the scope what X-Forwarded-For says
        *(
            (connection(**{name: "127.0.0.1"}), ["127.0.0.1"], False)
            for name in (
                "forwarded",
                "x_forwarded_for",
                "x_forwarded_host",
                "x_forwarded_proto",
                "x_forwarded",
                "x_original_forwarded_for",
                "x_real_ip",
                "via",
                "cf_connecting_ip",
            )
        ),
    ],
)
def test_who_is_local(scope, listeners, is_local):
    assert local.is_local(scope, lambda port: listeners) is is_local


@pytest.mark.parametrize("address", ["127.0.0.1", "0.0.0.0", "::1", "::"])
def test_the_addresses_that_this_process_listens_at(address):
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family) as listener, socket.socket(family) as bound:
        listener.bind((address, 0))
        listener.listen()
        bound.bind((address, 0))
        port = listener.getsockname()[1]
        with socket.create_connection(("::1" if ":" in address else "127.0.0.1", port)) as caller:
            assert local.listening(port) == {address}
            assert local.listening(caller.getsockname()[1]) == set()
        assert local.listening(bound.getsockname()[1]) == set()
        assert listener.accept()  # it is as it was
    assert local.listening(port) == set()
