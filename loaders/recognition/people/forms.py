"""Forms' exports: a row for each respondent, a column for each question."""

from loaders.datasets.registry import BY_NAME
from loaders.headings.matching import matched
from loaders.headings.rows import headings_at
from loaders.headings.stems import stems, words_of
from loaders.recognition.columns.undecided import with_bare_columns
from loaders.recognition.layout import Layout
from loaders.recognition.people.respondents import respondents_row, stamp_in
from loaders.spreadsheet.files import Sheet

_SURVEYS = BY_NAME["surveys"]
_KNOWN = ("plan", "clauses", "self_selected")  # columns of the dataset that a form may have beside its questions
_OF_A_PERSON = stems(
    "ad adı adınız soyad soyadı ata telefon nömrə mail email e-poçt poçt ünvan name surname phone address имя фамилия"
    " отчество телефон почта адрес username score"
)
_FEW = 5  # respondents, of whom each may well answer otherwise
_MOST_ANSWERS = 30  # different ones to a question; what has more, or as many as rows, was written freely


def form_layout(sheet: Sheet) -> Layout | None:
    """The layout of a form's export; None where the sheet is none, or asks nothing that can be counted."""
    row = respondents_row(sheet)
    stamp = stamp_in(sheet, row) if row is not None else None
    if row is None or stamp is None:
        return None
    headings = headings_at(sheet, row)
    found = {name: at for name, at in matched(headings, _SURVEYS).columns.items() if name in _KNOWN}
    taken = {stamp, *found.values()}
    questions = {
        position: text
        for position, text in headings.texts.items()
        if position not in taken and _is_question(sheet, row, position, text)
    }
    if not questions:
        return None
    unknown = tuple(text for at, text in headings.texts.items() if at not in taken and at not in questions)
    columns = found | {"dates": stamp}
    layout = Layout(sheet, _SURVEYS, row, columns, headings.texts, questions, unknown, is_form=True)
    return with_bare_columns(layout, ())


def _is_question(sheet: Sheet, row: int, position: int, heading: str) -> bool:
    cells = [cells[position] for cells in sheet.rows[row + 1 :] if position < len(cells) and cells[position] != ""]
    different = set(cells)
    if not cells or len(different) > _MOST_ANSWERS or (words_of(heading) & _OF_A_PERSON and "?" not in heading):
        return False
    return len(different) < len(cells) or len(cells) <= _FEW
