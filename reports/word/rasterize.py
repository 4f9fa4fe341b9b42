"""Drawings as pictures, for forms that take no drawings."""

import json
from collections.abc import Sequence

import typst

_PIXELS_PER_INCH = 180
# All at once, a page each: a start of Typst costs more than a drawing.
_PAGES = b"""#set page(width: eval(sys.inputs.width) * 1pt, height: auto, margin: 0pt)
#for (index, svg) in json(bytes(sys.inputs.svgs)).enumerate() {
  if index > 0 { pagebreak() }
  image(bytes(svg), format: "svg", width: 100%)
}"""


def pngs(svgs: Sequence[str], width: float) -> list[bytes]:
    """One a drawing, in their order. width: in points, of the page that they are made for."""
    if not svgs:
        return []
    pages = typst.compile(
        _PAGES, format="png", ppi=_PIXELS_PER_INCH, sys_inputs={"svgs": json.dumps(svgs), "width": f"{width:g}"}
    )
    return pages if isinstance(pages, list) else [pages]
