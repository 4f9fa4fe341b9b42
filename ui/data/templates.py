"""Template workbooks of datasets."""

from io import BytesIO

from language import Language
from loaders.workbooks.template import write_template


def template_workbook(dataset: str, code: str) -> bytes:
    """The workbook of a dataset with its headings in a language. code: the language's."""
    stream = BytesIO()
    write_template(dataset, Language(code), stream)
    return stream.getvalue()
