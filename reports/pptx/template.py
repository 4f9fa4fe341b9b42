"""The agency's own PowerPoint file, opened: nothing of it is believed before it was looked at."""

import io
from zipfile import BadZipFile, ZipFile
from zlib import error as BadDeflate

from lxml import etree
from pptx import Presentation
from pptx.exc import PythonPptxError

from loaders.problems.problem import Unreadable
from loaders.spreadsheet.guards import check_directory, check_no_dtd
from reports.pptx.on_template import NotATemplate

_MOST_UNPACKED = 100_000_000  # bytes
_TEMPLATES = (b"presentationml.template.main+xml", b"presentationml.slideshow.main+xml")
_PRESENTATION = b"presentationml.presentation.main+xml"


def opened(template: bytes):
    """The template as a presentation of python-pptx. Raises NotATemplate."""
    try:
        check_directory(io.BytesIO(template))
        with ZipFile(io.BytesIO(template)) as archive:
            if sum(member.file_size for member in archive.infolist()) > _MOST_UNPACKED:
                raise NotATemplate("too much is packed in it")
            for member in archive.infolist():
                if member.filename.lower().endswith((".xml", ".rels")):
                    check_no_dtd(archive, member)
            kinds = archive.read("[Content_Types].xml")
        if b"macroEnabled" in kinds:
            raise NotATemplate("it holds macros")
        if any(kind in kinds for kind in _TEMPLATES):
            template = _as_presentation(template)
        return Presentation(io.BytesIO(template))
    except (
        BadZipFile,
        BadDeflate,
        KeyError,
        ValueError,
        OSError,
        EOFError,
        RuntimeError,
        AttributeError,
        etree.XMLSyntaxError,
        PythonPptxError,
        Unreadable,
    ) as error:
        raise NotATemplate(str(error)) from error


def _as_presentation(template: bytes) -> bytes:
    """A .potx or .ppsx differs from a .pptx in the name of its kind alone."""
    kept = io.BytesIO()
    with ZipFile(io.BytesIO(template)) as archive, ZipFile(kept, "w") as changed:
        for member in archive.infolist():
            data = archive.read(member)
            if member.filename == "[Content_Types].xml":
                for kind in _TEMPLATES:
                    data = data.replace(kind, _PRESENTATION)
            changed.writestr(member, data)
    return kept.getvalue()
