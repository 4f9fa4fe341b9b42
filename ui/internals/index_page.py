"""The HTML document around the pages: its language and its name, and what it asks for at once."""

import re
from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, RedirectResponse
from starlette.routing import Route
from streamlit.file_util import get_static_dir

from language import LANGUAGES, Language, message
from ui.navigation import language_choice
from ui.navigation.contents import ENTRIES, FIRST

PRODUCT = message("Action plans in figures")
_STYLE = (Path(__file__).parent / "index_page.css").read_text(encoding="utf-8")

_NEEDED = ("ArrowVegaLiteChart", "BidiComponent", "ButtonGroup", "DownloadButton", "Selectbox")
# Under a page's address Streamlit would first look for its server below that page, wait, and look again.
_SERVER = """
window.__streamlit = {
  BACKEND_BASE_URL: new URL("./", location.href).href,
  HOST_CONFIG: { allowedOrigins: [location.origin], useExternalAuthToken: false },
}
"""


def _index(request: Request) -> HTMLResponse:
    """Streamlit's own index page, in the reader's language from its first byte."""
    code = request.query_params.get("language", "")
    if code not in LANGUAGES:
        code = language_choice.accepted(request.headers.get("Accept-Language", ""))
    html = _document().replace('<html lang="en">', f'<html lang="{code}">', 1)
    html = html.replace("<title>Streamlit</title>", f"<title>{Language(code).say(PRODUCT)}</title>", 1)
    return HTMLResponse(html, headers={"Cache-Control": "no-cache", "Vary": "Accept-Language"})


@cache
def _document() -> str:
    """Streamlit's index page with our style, the way to the server, and the scripts that every page needs."""
    html = Path(get_static_dir(), "index.html").read_text(encoding="utf-8")
    preloads = "".join(
        f'<link rel="modulepreload" crossorigin href="./static/js/{name}">'
        for name in sorted(_scripts())
        if name not in html
    )
    html = html.replace("<head>", f"<head><script>{_SERVER}</script>", 1)
    return html.replace("</head>", f"{preloads}<style>{_STYLE}</style></head>", 1)


def _scripts() -> set[str]:
    """The files of _NEEDED and all that they import. Streamlit would ask for each when its first element comes."""
    folder = Path(get_static_dir(), "static", "js")
    found, waiting = set(), [path.name for name in _NEEDED for path in folder.glob(f"{name}.*.js")]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += re.findall(r'(?:from|import)"\./([^"/]+\.js)"', (folder / name).read_text(encoding="utf-8"))
    return found


def _first(request: Request) -> RedirectResponse:
    """The first page is served at the root, and its own name leads there."""
    return RedirectResponse(str(request.url.replace(path="/")))


def _icon(request: Request) -> FileResponse:
    """Under the name that Streamlit's index page asks for."""
    return FileResponse(Path(__file__).parent / "icon.svg")


ROUTES = [
    Route("/favicon.png", _icon),
    Route("/", _index),
    Route(f"/{FIRST.name}", _first),
    *(Route(f"/{entry.name}", _index) for entry in ENTRIES if entry is not FIRST),
]
