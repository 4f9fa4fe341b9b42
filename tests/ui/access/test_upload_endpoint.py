"""Whose files a running dashboard takes, and how many."""

import json
from urllib.parse import urlsplit

import pytest
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value

from kpi.warehouse import editions
from tests.helpers.visiting import ask, visited
from ui.access import uploads

MEGABYTE = 1024 * 1024
SECRET = "long and random, and of tests alone"
SECRETS = f"""[auth]
redirect_uri = "https://kpi.example.org/oauth2callback"
cookie_secret = "{SECRET}"
client_id = "kpi"
client_secret = "secret"
server_metadata_url = "https://login.example.org/.well-known/openid-configuration"
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """An empty database."""
    editions.create(created := tmp_path_factory.mktemp("endpoint"))
    return created


@pytest.fixture(scope="module")
def address(folder, start_server):
    with start_server(folder) as address:
        yield address


def put(
    address: str, visit, how: list[tuple[str, str]], *, file: str = "one", session: str = "", body: bytes | None = None
):
    """The answer to an upload that goes with these headers."""
    sent = multipart(b"a;b\n") if body is None else body
    place = f"/_stcore/upload_file/{session or visit.session}/{file}"
    fixed = [
        ("Cookie", visit.cookies),
        ("X-Xsrftoken", visit.token),
        ("Content-Type", "multipart/form-data; boundary=edge"),
    ]
    length = (
        []
        if any(name in ("Content-Length", "Transfer-Encoding") for name, _ in how)
        else [("Content-Length", str(len(sent)))]
    )
    return ask(address, "PUT", place, [*how, *fixed, *length], sent)[0]


def multipart(content: bytes) -> bytes:
    return (
        b'--edge\r\nContent-Disposition: form-data; name="f"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\n'
        + content
        + b"\r\n--edge--\r\n"
    )


def of_browser(address: str) -> list[tuple[str, str]]:
    return [("Host", urlsplit(address).netloc), ("Origin", address)]


def test_only_who_may_change_something_may_upload(address):
    own = of_browser(address)
    host = own[:1]
    with visited(address, "upload") as visit:
        assert put(address, visit, own) == 204
        assert put(address, visit, host) == 403
        assert put(address, visit, [*own, ("X-Forwarded-For", "10.0.0.7")]) == 403
        assert put(address, visit, [*host, ("Origin", "http://evil.example")]) == 403
        assert put(address, visit, own, session="00000000-0000-0000-0000-000000000000") == 403
        announced = ("Content-Length", str(100 * MEGABYTE))  # and none of it is sent, nor waited for
        assert put(address, visit, [*own, ("X-Forwarded-For", "10.0.0.7"), announced], body=b"") == 403
        assert put(address, visit, [*own, ("Content-Length", str(201 * MEGABYTE))], body=b"") == 413
        assert put(address, visit, [*own, ("Transfer-Encoding", "chunked")], body=b"0\r\n\r\n") == 411


def test_on_a_network_without_sign_in_nobody_may_upload(folder, start_server):
    with start_server(folder, "--host", "0.0.0.0", server="uvicorn") as address, visited(address, "upload") as visit:
        assert put(address, visit, of_browser(address)) == 403


def test_with_sign_in_who_is_signed_in_may_upload_from_everywhere(folder, start_server, tmp_path):
    secrets = tmp_path / "secrets.toml"
    secrets.write_text(SECRETS, encoding="utf-8")
    with start_server(folder, "--server.address", "0.0.0.0", "--secrets.files", str(secrets)) as address:
        cookie = json.dumps(
            {"origin": address, "is_logged_in": True, "name": "Aynur", "email": "aynur@example.org", "sub": "1"}
        )
        for key, status in ((SECRET, 204), ("another", 403)):
            signed = create_signed_value(key, "_streamlit_user", cookie).decode()
            with visited(address, "upload", signed=f"_streamlit_user={signed}") as visit:
                assert put(address, visit, [*of_browser(address), ("X-Forwarded-For", "10.0.0.7")]) == status
        with visited(address, "upload") as visit:
            assert put(address, visit, of_browser(address)) == 403


def test_a_visit_holds_so_many_files(address):
    own = of_browser(address)
    with visited(address, "upload") as visit:
        answers = [put(address, visit, own, file=str(number)) for number in range(uploads.FILES + 1)]
        assert answers == [204] * uploads.FILES + [413]
        assert put(address, visit, own, file="0") == 204  # in place of what it held


def test_a_visit_holds_so_many_bytes(folder, start_server):
    with start_server(folder, "--server.maxUploadSize", "1") as address, visited(address, "upload") as visit:
        body = multipart(b"x" * (MEGABYTE - 1000))
        answers = [
            put(address, visit, of_browser(address), file=str(number), body=body)
            for number in range(uploads.LARGEST + 1)
        ]
        assert answers == [204] * uploads.LARGEST + [413]
        with visited(address, "upload") as another:
            assert put(address, another, of_browser(address), body=body) == 204
