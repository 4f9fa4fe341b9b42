"""By what a browser is known again where names are typed; who gets no cookie; whose drafts a person's are."""

import asyncio
import re
from concurrent.futures import ThreadPoolExecutor
from http.cookies import SimpleCookie
from urllib.parse import urlsplit

import pytest
from starlette.datastructures import Headers

from tests.helpers.visitors.visiting import ask
from ui.access import sign_in, whose
from ui.access.headers import SecurityHeaders

KNOWN = "5e" * 32


def given(address: str, path: str = "/upload", **headers: str) -> SimpleCookie:
    """The cookies of the answer to a browser that asks for a page."""
    how = [("Host", urlsplit(address).netloc), *((name.replace("_", "-"), value) for name, value in headers.items())]
    return SimpleCookie(ask(address, "GET", path, how)[1].get("set-cookie", ""))


def test_a_browser_on_the_machine_gets_a_mark_that_scripts_cannot_read(server):
    mark = given(server)["kpi_browser"]
    assert re.fullmatch("[0-9a-f]{64}", mark.value) and mark.value != given(server)["kpi_browser"].value
    assert mark["httponly"] and (mark["samesite"], mark["path"]) == ("Lax", "/") and int(mark["max-age"]) > 86_400 * 300


@pytest.mark.parametrize(
    ("scheme", "proxy", "is_secure"),
    [
        ("https", "", True),
        ("http", "https", True),
        ("http", "HTTPS, http", True),
        ("http", "http", False),
        ("http", "", False),
    ],
)
def test_every_cookie_goes_back_over_https_alone_where_it_came_by_https(scheme, proxy, is_secure):
    """Streamlit's too, which are good for a month."""

    async def app(scope, receive, send):
        cookies = [b"kpi_browser=1; HttpOnly", b"_streamlit_user=2; Path=/", b"other=3; Secure"]
        headers = [(b"content-type", b"text/html"), *((b"set-cookie", one) for one in cookies)]
        await send({"type": "http.response.start", "status": 200, "headers": headers})

    async def answered() -> list[str]:
        sent, forwarded = [], [(b"x-forwarded-proto", proxy.encode())] if proxy else []

        async def send(message):
            sent.append(message)

        await SecurityHeaders(app)({"type": "http", "scheme": scheme, "headers": forwarded}, None, send)
        return Headers(raw=sent[0]["headers"]).getlist("set-cookie")

    with ThreadPoolExecutor() as apart:  # another test's browser may have a loop of its own in this thread
        first, second, third = apart.submit(asyncio.run, answered()).result()
    assert [one.endswith("; Secure") for one in (first, second)] == [is_secure] * 2 and third == "other=3; Secure"


@pytest.mark.parametrize(
    ("sent", "is_kept"), [(KNOWN, True), ("../../etc", False), ("5E" * 32, False), (KNOWN + "0", False), ("", False)]
)
def test_a_mark_stays_and_what_is_none_is_replaced(server, sent, is_kept):
    value = given(server, Cookie=f"kpi_browser={sent}")["kpi_browser"].value
    assert (value == sent) == is_kept and len(value) == 64


@pytest.mark.parametrize(
    ("path", "headers"), [("/upload", {"X_Forwarded_For": "10.0.0.1"}), ("/favicon.png", {}), ("/_stcore/health", {})]
)
def test_readers_and_files_get_no_mark(server, path, headers):
    assert "kpi_browser" not in given(server, path, **headers)


def test_a_person_is_known_by_service_and_subject(monkeypatch):
    monkeypatch.setattr(sign_in, "is_asked", lambda: True)
    found = []
    for subject in [("https://a", "1"), ("https://a", "1"), ("https://b", "1"), ("https://a", "2"), None]:
        monkeypatch.setattr(whose, "subject_of", lambda _, subject=subject: subject)
        found.append(whose.owner())
    assert found[0] == found[1] and len(set(found)) == 4 and found[-1] is None
    assert all(re.fullmatch("[0-9a-f]{64}", one) for one in found[:-1])
