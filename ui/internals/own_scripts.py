"""Scripts and style sheets of our components, asked for once: Streamlit would send them along with every element."""

import json
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response

from ui.internals.page_script import PAGE_SCRIPT

FOLDER = "scripts"
PATH = f"/{FOLDER}/{{file}}"
_SERVED: dict[str, str] = {}  # name of the file, with its digest → the script
# Streamlit runs what it was given from an address of its own, so the way is told from the page's.
_ASKING = """
const { default: draw } = await import(new URL("./%s", location.href))
export default draw
"""
_STYLED = """
const sheet = new CSSStyleSheet()
sheet.replaceSync(%s)
function style(parentElement) {
  const root = parentElement.getRootNode()
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
}
"""
_BREAK = "\x01"  # which no JSON holds
_DRAWING = """
const reader = new TextDecoder()
export default function (given) {
  style(given.parentElement)
  const [often, ...parts] = reader.decode(given.data).split("\x01")
  return component({ ...given, data: JSON.parse(parts.join(often)) })
}
"""


def packed(data: dict, often: str) -> bytes:
    """What a component of ours is given. often: what stands in it again and again, and is sent once.

    Streamlit would write each letter beyond ASCII in six.
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return _BREAK.join([often, *text.split(often)]).encode()


def served(name: str, css: str, js: str) -> str:
    """What Streamlit is to send in place of both. js: functions, among them component({ data, parentElement, … })."""
    script = _STYLED % json.dumps(css) + PAGE_SCRIPT + js + _DRAWING
    file = f"{name}.{sha256(script.encode()).hexdigest()[:16]}.js"
    _SERVED[file] = script
    return _ASKING % f"{FOLDER}/{file}"


def addresses() -> list[str]:
    """Of all that pages have had so far: a page may ask for them at once."""
    return [f"./{FOLDER}/{file}" for file in _SERVED]


def script(request: Request) -> Response:
    found = _SERVED.get(request.path_params["file"])
    if found is None:
        return Response(status_code=404)
    return Response(
        found, media_type="text/javascript", headers={"Cache-Control": "public, max-age=31536000, immutable"}
    )
