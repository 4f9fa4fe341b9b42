"""Whether the packages of office files are sound."""

import io
import posixpath
import zipfile

from lxml import etree

_W, _C, _A = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}",
    "{http://schemas.openxmlformats.org/drawingml/2006/main}",
)
_LINKS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
# The order that the schemas ask for, of elements whose children the reports write themselves.
ORDERS = {
    f"{_W}settings": [
        "zoom",
        "proofState",
        "defaultTabStop",
        "characterSpacingControl",
        "updateFields",
        "compat",
        "rsids",
    ],
    f"{_W}rPr": ["rStyle", "rFonts", "b", "bCs", "i", "iCs", "color", "spacing", "kern", "sz", "szCs", "u", "lang"],
    f"{_W}tblPr": [
        "tblStyle",
        "tblW",
        "jc",
        "tblInd",
        "tblBorders",
        "tblLayout",
        "tblCellMar",
        "tblLook",
        "tblCaption",
        "tblDescription",
    ],
    f"{_W}pPr": [
        "pStyle",
        "keepNext",
        "keepLines",
        "pBdr",
        "tabs",
        "spacing",
        "ind",
        "contextualSpacing",
        "jc",
        "outlineLvl",
        "rPr",
    ],
    f"{_C}chartSpace": ["date1904", "lang", "roundedCorners", "chart", "spPr", "txPr", "externalData"],
    f"{_C}plotArea": ["layout", "barChart", "lineChart", "catAx", "valAx", "spPr"],
    f"{_C}lineChart": ["grouping", "varyColors", "ser", "dLbls", "marker", "axId"],
    f"{_C}legend": ["legendPos", "legendEntry", "layout", "overlay", "txPr"],
    f"{_C}ser": ["idx", "order", "tx", "spPr", "invertIfNegative", "marker", "dPt", "dLbls", "cat", "val", "smooth"],
    f"{_A}tcPr": ["lnL", "lnR", "lnT", "lnB", "noFill", "solidFill"],
    f"{_A}rPr": ["ln", "noFill", "solidFill", "latin"],
}


def faults(file: bytes) -> list[str]:
    """What is wrong with the package: names twice, parts without a kind, links to nothing, children out of their order."""
    found, package = [], zipfile.ZipFile(io.BytesIO(file))
    names = package.namelist()
    found += [f"{name} twice" for name in set(names) if names.count(name) > 1]
    kinds = etree.fromstring(package.read("[Content_Types].xml"))
    named = {kind.get("PartName") for kind in kinds if kind.get("PartName")}
    endings = {kind.get("Extension").lower() for kind in kinds if kind.get("Extension")}
    found += [f"{name} is declared and not there" for name in named if name[1:] not in names]
    for name in names:
        if f"/{name}" not in named and name.rpartition(".")[2].lower() not in endings:
            found.append(f"{name} has no kind")
        if name.endswith(".xlsx"):
            found += [f"{name}: {fault}" for fault in faults(package.read(name))]
        if name.endswith(".rels"):
            found += _loose_links(package, name)
        elif name.endswith(".xml"):
            found += [f"{name}: {fault}" for fault in _disorder(etree.fromstring(package.read(name)))]
    return found


def _loose_links(package: zipfile.ZipFile, name: str) -> list[str]:
    folder, file = posixpath.split(name)
    base, names = posixpath.dirname(folder), set(package.namelist())
    links = {link.get("Id"): link for link in etree.fromstring(package.read(name))}
    found = [
        f"{name} leads to {link.get('Target')}"
        for link in links.values()
        if link.get("TargetMode") != "External"
        and posixpath.normpath(posixpath.join(f"/{base}", link.get("Target")))[1:] not in names
    ]
    owner = posixpath.join(base, file.removesuffix(".rels"))
    if owner in names and owner.endswith(".xml"):
        used = {
            value
            for element in etree.fromstring(package.read(owner)).iter()
            for key, value in element.attrib.items()
            if key.startswith(_LINKS)
        }
        found += [f"{owner} uses {link}" for link in used - {"", *links}]
    return found


def _disorder(root) -> list[str]:
    found = []
    for element in root.iter(*ORDERS):
        order = ORDERS[element.tag]
        indexes = [
            order.index(etree.QName(child).localname) for child in element if etree.QName(child).localname in order
        ]
        if indexes != sorted(indexes):
            found.append(f"{etree.QName(element).localname}: {[etree.QName(child).localname for child in element]}")
    ids = [
        element.get("id")
        for element in root.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr")
    ]
    found += [f"docPr {one} twice" for one in set(ids) if ids.count(one) > 1]
    found += [
        f"axis {element.get('val')}"
        for element in root.iter(f"{_C}axId", f"{_C}crossAx")
        if int(element.get("val")) < 0
    ]
    return found
