"""Whose files a running dashboard takes, and how many."""

import asyncio
import json
import tomllib
from concurrent.futures import ThreadPoolExecutor

import pytest
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value

from kpi.warehouse import editions
from loaders.problems.limits import LIMITS
from loaders.spreadsheet.guards import MEGABYTE
from tests.helpers import ROOT
from tests.helpers.visitors.visiting import ask, visited
from tests.ui.access.sent.upload_requests import multipart, of_browser, put
from ui.access import uploads
from ui.access.visitors import sign_ins
from ui.internals import uploaded_files
from ui.internals.routes import USER_COOKIE

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


@pytest.fixture
def address(folder, show):
    return show(folder)


@pytest.mark.slow
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


def test_with_sign_in_an_analyst_may_upload_from_everywhere(folder, start_server, tmp_path):
    secrets = tmp_path / "secrets.toml"
    secrets.write_text(SECRETS, encoding="utf-8")
    (folder / "roles.txt").write_text("analyst * aynur@example.org\nreader * orxan@example.org\n")
    with start_server(folder, "--server.address", "0.0.0.0", "--secrets.files", str(secrets)) as address:
        for key, email, is_begun, status in (
            (SECRET, "Aynur@example.org", True, 204),
            (SECRET, "orxan@example.org", True, 403),
            (SECRET, "aynur@example.org", False, 403),
            ("another", "aynur@example.org", True, 403),
        ):
            claims = {"origin": address, "is_logged_in": True, "name": "Aynur", "email": email, "sub": status}
            signed = create_signed_value(key, USER_COOKIE, json.dumps(claims)).decode()
            if is_begun:
                sign_ins.begin(folder, {USER_COOKIE: signed})
            with visited(address, "upload", signed=f"{USER_COOKIE}={signed}") as visit:
                assert put(address, visit, [*of_browser(address), ("X-Forwarded-For", "10.0.0.7")]) == status
        with visited(address, "upload") as visit:
            assert put(address, visit, of_browser(address)) == 403


def test_a_visit_holds_so_many_files_as_the_page_says_and_the_one_too_many(address):
    own, most = of_browser(address), LIMITS["max_files"]
    with visited(address, "upload") as visit:
        answers = [put(address, visit, own, file=str(number)) for number in range(most + 2)]
        assert answers == [204] * (most + 1) + [413]
        assert put(address, visit, own, file="0") == 204  # in place of what it held


def test_a_visit_holds_so_many_bytes_as_the_page_says_and_the_file_too_much(address):
    own, largest = of_browser(address), LIMITS["max_drop_megabytes"] * MEGABYTE
    with visited(address, "upload") as visit, visited(address, "upload") as another:
        body = multipart(bytes(largest // 2 + 1))
        assert [put(address, visit, own, file=str(number), body=body) for number in range(3)] == [204, 204, 413]
        assert put(address, another, own) == 204
        assert put(address, another, [*own, ("Content-Length", str(largest + 1))], body=b"") == 413


def test_the_server_takes_what_the_page_says():
    with (ROOT / ".streamlit" / "config.toml").open("rb") as file:
        assert tomllib.load(file)["server"]["maxUploadSize"] == LIMITS["max_megabytes"]


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize("path", ["/", "/upload", "/_stcore/agent/interact", "/_stcore/upload_file", "/another/s/f"])
def test_what_is_sent_elsewhere_than_to_the_uploads_is_refused(address, method, path):
    with visited(address, "upload") as visit:
        headers = [*of_browser(address), ("Cookie", visit.cookies), ("X-Xsrftoken", visit.token)]
        assert ask(address, method, path, [*headers, ("Content-Length", "2")], b"{}")[0] == 403


async def sending(app, length: int, file: str = "file") -> list[dict]:
    """What a sender is answered who never sends the rest of an upload."""
    answers, scope = [], {"type": "http", "method": "PUT", "path": f"{uploaded_files.ENDPOINT}visit/{file}"}
    scope["headers"] = [(b"content-length", str(length).encode())]

    async def receive():
        await asyncio.sleep(0.01)
        return {"type": "http.request", "body": b"x", "more_body": True}

    async def send(message):
        answers.append(message)

    await asyncio.wait_for(app(scope, receive, send), 60)
    return answers


def test_an_upload_that_trickles_is_given_up(monkeypatch):
    async def reads_all(scope, receive, send):
        while (await receive())["more_body"]:
            pass

    monkeypatch.setattr(uploads, "may_upload", lambda *_: True)
    monkeypatch.setattr(uploaded_files, "sizes", lambda _: {})
    monkeypatch.setattr(uploads, "_PATIENCE", 0)
    app = uploads.Uploads(reads_all)
    with ThreadPoolExecutor() as apart:  # another test's browser may have a loop of its own in this thread
        answers = apart.submit(asyncio.run, sending(app, 1000)).result()
    assert answers[0]["status"] == 408
    assert app.arriving == {}


def test_what_was_not_taken_counts_for_nothing_where_the_server_cannot_tell(monkeypatch):
    monkeypatch.setattr(uploads, "may_upload", lambda *_: True)
    monkeypatch.setattr(uploaded_files, "sizes", lambda _: None)
    monkeypatch.setitem(LIMITS, "max_files", 1)
    statuses = {"refused": 400, "broken": None}

    async def takes(scope, receive, send):
        status = statuses.get(scope["path"].rpartition("/")[2], 204)
        if status:
            await send({"type": "http.response.start", "status": status, "headers": []})

    app = uploads.Uploads(takes)
    with ThreadPoolExecutor() as apart:
        sent = [apart.submit(asyncio.run, sending(app, 9, file)).result() for file in (*statuses, *statuses, *"abc")]
    assert [answers[0]["status"] if answers else None for answers in sent] == [400, None, 400, None, 204, 204, 413]
    assert app.taken == {"visit": {"a": 9, "b": 9}}
