"""What the server answers by itself: the HTML document of every page, in the reader's language, and the icon."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, RedirectResponse
from starlette.routing import Route

from language import LANGUAGES, Language, message
from ui.internals import index_page, own_scripts
from ui.navigation import language_choice
from ui.navigation.address import LANGUAGE
from ui.navigation.contents import ENTRIES, FIRST
from ui.shell import health

PRODUCT = message("Action plans in figures")


def _index(request: Request) -> HTMLResponse:
    code = request.query_params.get(LANGUAGE, "")
    if code not in LANGUAGES:
        code = language_choice.accepted(request.headers.get("Accept-Language", ""))
    html = index_page.written(code, Language(code).say(PRODUCT))
    return HTMLResponse(html, headers={"Cache-Control": "no-cache", "Vary": "Accept-Language"})


def _first(request: Request) -> RedirectResponse:
    """The first page is served at the root, and its own name leads there."""
    return RedirectResponse(str(request.url.replace(path="/")))


def _icon(request: Request) -> FileResponse:
    """Under the name that Streamlit's index page asks for."""
    return FileResponse(Path(__file__).parent / "icon.svg")


_PAGES = ["/", *(f"/{entry.name}" for entry in ENTRIES if entry is not FIRST)]
ROUTES = [
    Route("/favicon.png", _icon),
    own_scripts.ROUTE,
    health.ROUTE,
    Route(f"/{FIRST.name}", _first),
    *(Route(path, _index) for path in _PAGES if index_page.is_known()),
]
