"""At an address that is none of a page its reader is told so, in their language, and led to the first one."""

from urllib.parse import urlsplit

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from tests.helpers.visitors.visiting import ask
from ui.shell.no_page import NoPage

SAID = {
    "az": ("Belə səhifə yoxdur", "Ümumi baxış"),
    "en": ("There is no such page", "Overview"),
    "ru": ("Такой страницы нет", "Обзор"),
}


def asked(server: str, path: str, languages: str = "") -> tuple[int, str]:
    """Status and text."""
    headers = [("Host", urlsplit(server).netloc), ("Accept", "text/html"), ("Accept-Language", languages)]
    status, _, text = ask(server, "GET", f"/{path}", headers)
    return status, text


@pytest.mark.parametrize("path", ["no_such_page", "no_such/page/at/all", "clause/1.1"])
def test_a_reader_is_told_that_there_is_no_page(server, path):
    for code, (title, link) in SAID.items():
        status, text = asked(server, f"{path}?language={code}&agency=DEMO")
        assert status == 404
        assert f'lang="{code}"' in text and f"<h1>{title}</h1>" in text and f"/{path}" in text
        assert f'<a href="/?language={code}&amp;agency=DEMO">{link}</a>' in text


def test_the_browser_says_the_language_where_the_address_does_not(server):
    assert SAID["ru"][0] in asked(server, "gone", "ru-RU,ru;q=0.9")[1]
    assert SAID["az"][0] in asked(server, "gone?language=xx")[1]


def test_no_part_of_streamlits_document_stands_there(server):
    """As whoever goes on with a download asks."""
    parts = [("Host", urlsplit(server).netloc), ("Accept-Language", "en"), ("Range", "bytes=0-99")]
    status, _, text = ask(server, "GET", "/gone", parts)
    assert status == 404 and SAID["en"][0] in text


def test_what_an_address_says_is_no_html(server):
    status, text = asked(server, "%3Cscript%3Ealert(1)%3C/script%3E?%3Cb%3E=%22%3E%3Cb%3E")
    assert status == 404 and "<script" not in text and "<b>" not in text


@pytest.mark.parametrize("path", ["", "clause", "upload", "healthz", "favicon.png", "_stcore/health", "manifest.json"])
def test_what_there_is_is_let_through(server, path):
    status, text = asked(server, path)
    assert status < 400 and SAID["az"][0] not in text


def test_a_file_of_html_is_handed_out_as_it_is():
    saved = Response("<p>deck</p>", media_type="text/html", headers={"Content-Disposition": "attachment"})
    gone = PlainTextResponse("gone", 404)
    routes = [Route("/media/deck.html", saved), Route("/media/gone", gone)]
    client = TestClient(Starlette(routes=routes, middleware=[Middleware(NoPage)]))
    assert client.get("/media/deck.html").text == "<p>deck</p>"
    assert client.get("/media/gone").text == "gone"
