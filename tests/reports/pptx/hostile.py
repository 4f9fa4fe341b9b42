"""Templates that would take all memory or all time."""

import io
import struct
import zipfile

from pptx import Presentation

from reports.pptx.on_template import MOST_BYTES
from tests.reports.pptx.templates import TEMPLATES, saved, unpacks_too_far

MASTER, LAYOUT, KINDS = "ppt/slideMasters/slideMaster1.xml", "ppt/slideLayouts/slideLayout2.xml", "[Content_Types].xml"
SHAPE = b'<p:sp><p:nvSpPr><p:cNvPr id="9" name="x"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/></p:sp>'
MEGABYTE = 1_000_000


def with_parts(change=None, **more: bytes) -> bytes:
    """The library's own deck. change: member's name → a function of its bytes. more: further members."""
    kept, change = io.BytesIO(), change or {}
    with (
        zipfile.ZipFile(io.BytesIO(saved(Presentation()))) as old,
        zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for member in old.infolist():
            new.writestr(member.filename, change.get(member.filename, bytes)(old.read(member)))
        for name, data in more.items():
            new.writestr(name, data)
    return kept.getvalue()


def many_shapes(megabytes: int) -> bytes:
    """Some kilobytes that a parser makes hundreds of megabytes of."""
    return with_parts(
        {MASTER: lambda xml: xml.replace(b"</p:spTree>", SHAPE * (megabytes * MEGABYTE // len(SHAPE)) + b"</p:spTree>")}
    )


def deep() -> bytes:
    group = b'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9" name="x"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
    return with_parts(
        {MASTER: lambda xml: xml.replace(b"</p:spTree>", group * 100_000 + b"</p:grpSp>" * 100_000 + b"</p:spTree>")}
    )


def entities() -> bytes:
    bomb = (
        b'<!DOCTYPE x [<!ENTITY a "'
        + b"x" * 10_000
        + b'">'
        + b"".join(b'<!ENTITY %c "%s">' % (letter + 1, b"&%c;" % letter * 10) for letter in b"abcdefgh")
        + b"]>"
    )
    return with_parts(
        {
            MASTER: lambda xml: xml.replace(b"<p:sldMaster", bomb + b"<p:sldMaster", 1).replace(
                b"</p:spTree>", b"&i;</p:spTree>"
            )
        }
    )


def outside() -> bytes:
    return with_parts(
        {
            LAYOUT: lambda xml: xml.replace(
                b"<p:sldLayout", b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><p:sldLayout', 1
            )
        }
    )


def many_layouts() -> bytes:
    """Hundreds of relations of the master to one layout."""
    relation = '<Relationship Id="rIdX{}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/slideLayout" Target="../slideLayouts/slideLayout2.xml"/>'
    listed = '<p:sldLayoutId xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" id="{}" r:id="rIdX{}"/>'
    return with_parts(
        {
            "ppt/slideMasters/_rels/slideMaster1.xml.rels": lambda xml: xml.replace(
                b"</Relationships>", "".join(map(relation.format, range(400))).encode() + b"</Relationships>"
            ),
            MASTER: lambda xml: xml.replace(
                b"</p:sldLayoutIdLst>",
                "".join(listed.format(3_000_000_000 + n, n) for n in range(400)).encode() + b"</p:sldLayoutIdLst>",
            ),
        }
    )


def many_members() -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        for number in range(60_000):
            archive.writestr(f"ppt/media/a-rather-long-name-of-a-picture-that-nobody-needs-{number}.png", b"")
    return kept.getvalue()


def small_claim() -> bytes:
    """The list of members says ten bytes where a hundred megabytes are packed."""
    data = bytearray(with_parts({KINDS: lambda xml: xml + b" " * 99 * MEGABYTE}))
    index = data.rfind(KINDS.encode()) - 46
    struct.pack_into("<I", data, index + 24, 10)
    return bytes(data)


def endless_attribute() -> bytes:
    return with_parts(
        {
            MASTER: lambda xml: xml.replace(
                b'<p:cNvPr id="1"', b'<p:cNvPr descr="' + b"x" * 90 * MEGABYTE + b'" id="1"', 1
            )
        }
    )


def nested_zips() -> bytes:
    inner = bytes(9 * MEGABYTE)
    for _ in range(4):
        kept = io.BytesIO()
        with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
            for copy in range(10):
                archive.writestr(f"{copy}.zip", inner)
        inner = kept.getvalue()
    return with_parts(**{"ppt/embeddings/inner.zip": inner})


def no_numbers() -> bytes:
    """A layout whose places have no numbers where numbers must be."""
    return with_parts(
        {
            LAYOUT: lambda xml: xml.replace(b'idx="1"', b'idx="one"'),
            MASTER: lambda xml: xml.replace(b'cx="', b'cx="none'),
        }
    )


def pictures(size: int) -> bytes:
    """Stored, not packed."""
    kept = io.BytesIO(TEMPLATES["4:3"])
    with zipfile.ZipFile(kept, "a") as archive:
        archive.writestr("ppt/media/large.png", b"\x89PNG" * (size // 4))
    return kept.getvalue()


REFUSED = {
    "unpacks too far": unpacks_too_far,
    "many shapes": lambda: many_shapes(80),
    "deep": deep,
    "entities": entities,
    "an entity from outside": outside,
    "many members": many_members,
    "a small claim": small_claim,
    "no numbers": no_numbers,
    "too large": lambda: pictures(MOST_BYTES),
}
EITHER = {
    "many layouts": many_layouts,
    "an endless attribute": endless_attribute,
    "nested zips": nested_zips,
    "one large picture": lambda: pictures(25 * MEGABYTE),
}
