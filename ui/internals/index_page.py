"""Streamlit's HTML document: in the reader's language from its first byte, and asking for all it needs at once."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from html import escape
from pathlib import Path

from ui.internals import own_scripts, own_words
from ui.internals.fallback import otherwise

LANGUAGE, TITLE = '<html lang="en">', "<title>Streamlit</title>"
NEEDED = ("ArrowVegaLiteChart", "BidiComponent", "DownloadButton")  # by every page
_HERE = Path(__file__)


def is_known() -> bool:
    """Whether there is such a document; else Streamlit serves its own, as for any page."""
    return _document() is not None


def written(language: str, title: str) -> str:
    """The document, where it is_known."""
    document = _document()
    assert document is not None
    html = document.replace(LANGUAGE, f'<html lang="{language}">', 1)
    html = html.replace("</head>", f"{_preloads(own_scripts.addresses())}</head>", 1)
    return html.replace(TITLE, f"<title>{escape(title)}</title>", 1)


def is_at_no_page(status: int, headers: Mapping[str, str]) -> bool:
    """Whether Streamlit answers so at an address that nothing is at: with its document, which then leads to the first
    page below a box in English, or in a folder finds none of its scripts. Where it answers otherwise, that stands."""
    is_document = status in (200, 206) and headers.get("content-type", "").startswith("text/html")
    return is_document and not _is_saved(headers)


def _is_saved(headers: Mapping[str, str]) -> bool:
    """Whether the answer is a file to be saved."""
    return "content-disposition" in headers


@cache
@otherwise(None, "Pages come in English until they are drawn, and one file after the other.")
def _document() -> str | None:
    """With our style, the way to the server, our words for Streamlit's, what keeps typed texts and the focus, and the
    scripts that every page needs."""
    from streamlit.file_util import get_static_dir

    folder = Path(get_static_dir())
    html = (folder / "index.html").read_text(encoding="utf-8")
    names = sorted(scripts(folder / "static" / "js"))
    preloads = _preloads(f"./static/js/{name}" for name in names if name not in html)
    style, server = (_HERE.with_suffix(kind).read_text(encoding="utf-8") for kind in (".css", ".js"))
    typed, focus = (_HERE.with_name(f"{name}.js").read_text(encoding="utf-8") for name in ("typed_text", "kept_focus"))
    html = html.replace("<head>", f"<head><script>{server}{own_words.script()}{typed}{focus}</script>", 1)
    return html.replace("</head>", f"{preloads}<style>{style}</style></head>", 1)


def _preloads(addresses: Iterable[str]) -> str:
    return "".join(f'<link rel="modulepreload" crossorigin href="{address}">' for address in addresses)


def scripts(folder: Path) -> set[str]:
    """The files of NEEDED and all that they import. Streamlit would ask for each when its first element comes."""
    found, waiting = set(), [path.name for name in NEEDED for path in folder.glob(f"{name}.*.js")]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += re.findall(r'(?:from|import)"\./([^"/]+\.js)"', (folder / name).read_text(encoding="utf-8"))
    return found
