"""A drawing as a picture, for forms that take no drawings."""

import typst

_PIXELS_PER_INCH = 200


def png(svg: str, width: float) -> bytes:
    """width: in points, of the page that it is made for."""
    source = b'#set page(width: eval(sys.inputs.width) * 1pt, height: auto, margin: 0pt)\n#set text(font: "Libertinus Serif")\n#image(bytes(sys.inputs.svg), format: "svg", width: 100%)'
    return typst.compile(source, format="png", ppi=_PIXELS_PER_INCH, sys_inputs={"svg": svg, "width": f"{width:g}"})
