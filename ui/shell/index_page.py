"""What the server answers by itself: the HTML document of every page, in the reader's language, and the icon."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, RedirectResponse
from starlette.routing import Route

from language import LANGUAGES, Language, message
from ui.internals import index_page, own_scripts
from ui.monitoring import health
from ui.navigation import language_choice
from ui.navigation.address import LANGUAGE
from ui.navigation.base_path import base_path
from ui.navigation.contents import ENTRIES, FIRST

PRODUCT = message("Action plans in figures")


def asked_language(request: Request) -> Language:
    """As the address names it, else the browser."""
    code = request.query_params.get(LANGUAGE, "")
    return Language(code if code in LANGUAGES else language_choice.accepted(request.headers.get("Accept-Language", "")))


def _index(request: Request) -> HTMLResponse:
    language = asked_language(request)
    html = index_page.written(language.code, language.say(PRODUCT))
    return HTMLResponse(html, headers={"Cache-Control": "no-cache", "Vary": "Accept-Language"})


def _first(request: Request) -> RedirectResponse:
    """The first page is served at the root, and its own name leads there; so does the base without its last slash,
    by which Streamlit would look for everything one level too high."""
    return RedirectResponse(first_address(request))


def first_address(request: Request) -> str:
    """Of the first page, with what the request asks to be shown."""
    return f"{base_path()}/{f'?{request.url.query}' if request.url.query else ''}"


def _icon(request: Request) -> FileResponse:
    """Under the name that Streamlit's index page asks for."""
    return FileResponse(Path(__file__).parent / "icon.svg")


def routes() -> list[Route]:
    """Below the base that is set when the server starts."""
    base = base_path()
    pages = ["", *(entry.name for entry in ENTRIES if entry is not FIRST)]
    return [
        Route(f"{base}/favicon.png", _icon),
        Route(f"{base}{own_scripts.PATH}", own_scripts.script),
        Route(f"{base}{health.PATH}", health.health),
        Route(f"{base}/{FIRST.name}", _first),
        *([Route(base, _first)] if base else []),
        *(Route(f"{base}/{name}", _index) for name in pages if index_page.is_known()),
    ]
