"""A CSV or TSV file to rows of text: its letters and its delimiter are decided by evidence."""

import csv
import io
import re
from collections import Counter
from itertools import islice
from typing import NamedTuple

from language.folding import fold, seen
from loaders.problems.limits import LIMITS
from loaders.problems.problem import Unreadable

DELIMITERS = {".csv": ",;\t", ".tsv": "\t,;", ".txt": "\t,;"}  # where all fit equally, the first

_BINARY = (
    b"PK\x03\x04",
    b"%PDF",
    b"%!PS",
    b"\xd0\xcf\x11\xe0",
    b"\x89PNG",
    b"\x7fELF",
    b"\x1f\x8b",
    b"\xff\xd8\xff",
    b"GIF87a",
    b"GIF89a",
    b"7z\xbc\xaf",
    b"Rar!",
    b"\xfd7zXZ",
    b"BZh91AY&SY",
    b"{\\rtf",
)
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_MARKUP = ("<!doctype", "<html", "<table", "<?xml")
_SAMPLE, _SAMPLE_ROWS = 65_536, 100
_SIGN = re.compile(r'[^\s,;"]')  # of a cell; one that nobody sees is none
_SEPARATOR_LINE = re.compile(r'"?sep=(\t|[^\w\s"])"?\n', re.IGNORECASE)

# Letters in a row, with what may be a letter under another encoding, but no punctuation.
_WORD = re.compile(r"[^\x00-@[-`{-\x7f«»“”„‘’‚‹›–—…•·№§°©®™±€²³\xa0]{3,}")
# What a word looks like, by encoding: one that mixes alphabets or cases shows that its bytes mean something else.
_POSSIBLE = {
    "cp1251": re.compile(r"[А-ЯЁ]?[а-яё]+|[А-ЯЁ]+"),
    "cp1254": re.compile(r"(?=.*[A-Za-z])[A-Za-zÀ-ÏÑ-ÖØ-Üßà-ïñ-öø-üĞğİıŞşŠšŒœ]+"),
    "cp1252": re.compile(r"(?=.*[A-Za-z])[A-Za-zÀ-ÏÑ-ÖØ-Üßà-ïñ-öø-üŠšŒœŽž]+"),
}
_MOST = 0.75  # of the words; names and abbreviations may look odd

_MOST_BROKEN = 50  # rows whose quotation marks do not match; in a file of more something else is wrong
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f]")
_ADDRESSES = re.compile(r"(?:https?://|www\.)\S*")
_LOST_LETTER = re.compile(r"[^\W\d_][?\ufffd](?=[^\W\d_])")
_LETTERS = re.compile(r"[^\W\d_]{2,}")


class TextTable(NamedTuple):
    """broken: rows, from 0, whose quotation marks do not match; their cells are parted as if there were none."""

    rows: list[list[str]]
    broken: frozenset[int]


def read_text(data: bytes, kind: str, vocabulary: frozenset[str] = frozenset()) -> TextTable:
    """The rows of a text file, padded to one width; every cell stays text.

    vocabulary: folded headings by which an encoding or a delimiter proves right.

    A row is a record, as a spreadsheet program would show it: line breaks inside quotation marks
    do not start one. Excel's line `sep=;` is row 1, and empty. Raises Unreadable.
    """
    text = (
        decode(data, vocabulary).replace("\r\n", "\n").replace("\r", "\n").rstrip("\x1a")
    )  # DOS ended files with \x1a
    if not any(fold(seen(sign[0])) for sign in _SIGN.finditer(text)):
        raise Unreadable("empty_file")
    if text[:100].lstrip().lower().startswith(_MARKUP):
        raise Unreadable("not_a_spreadsheet", kind=kind)
    separator_line = _SEPARATOR_LINE.match(text)
    delimiter = separator_line[1] if separator_line else _delimiter(text, DELIMITERS[kind], vocabulary)
    if text.count(delimiter) > LIMITS["max_cells"]:
        raise Unreadable("too_many_cells")
    rows, broken = _parse(text, delimiter)
    if separator_line:
        rows[0] = []
    return TextTable(_of_one_width(rows), frozenset(broken))


def decode(data: bytes, vocabulary: frozenset[str]) -> str:
    """The text of a file's bytes, read as what they prove to be. Raises Unreadable."""
    if data.startswith(_BINARY):
        raise Unreadable("binary_text")
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)
    try:
        text = data.decode(marked or _without_mark(data, vocabulary))
    except UnicodeDecodeError as error:
        raise Unreadable("binary_text" if b"\0" in data or marked == "utf-16" else "unknown_encoding") from error
    sample = text[:_SAMPLE]
    if "\0" in text or len(_CONTROLS.findall(sample)) * 200 > len(sample):
        raise Unreadable("binary_text")
    if _has_lost_letters(sample):
        raise Unreadable("unknown_encoding")
    return text


def _without_mark(data: bytes, vocabulary: frozenset[str]) -> str:
    """The encoding of a text without a byte order mark."""
    if b"\0" in data:
        return _utf_16(data[:_SAMPLE])
    try:
        data.decode("utf-8")
        return "utf-8"
    except UnicodeDecodeError:
        return _windows(data, vocabulary)


def _utf_16(sample: bytes) -> str:
    """UTF-16 by its zeros: those of digits, spaces and delimiters stand at every other byte."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if not even and odd * 20 > len(sample):
        return "utf-16-le"
    if not odd and even * 20 > len(sample):
        return "utf-16-be"
    raise Unreadable("binary_text")


def _windows(data: bytes, vocabulary: frozenset[str]) -> str:
    """Windows-1251, 1252 or 1254, whichever gives known headings and words that can be words."""
    first = next(re.finditer(rb"[\x80-\xff]", data)).start()
    begins = data.rfind(b"\n", 0, first) + 1
    sample = data[begins : begins + _SAMPLE]
    if _is_damaged_utf_8(sample):
        raise Unreadable("unknown_encoding")
    texts = {}
    for encoding in _POSSIBLE:
        try:
            texts[encoding] = data.decode(encoding)
        except UnicodeDecodeError:
            continue
    evidence = {encoding: _evidence(sample.decode(encoding), _POSSIBLE[encoding], vocabulary) for encoding in texts}
    best = max(evidence.values(), default=(0, 0))
    likely = [encoding for encoding in texts if evidence[encoding] == best]
    if best[1] < _MOST or len({texts[encoding] for encoding in likely}) > 1:
        raise Unreadable("unknown_encoding")
    return likely[0]


def _is_damaged_utf_8(sample: bytes) -> bool:
    """Whether most letters are spelled in UTF-8: a Windows code page would make nonsense of them."""
    beyond_ascii = len(re.findall(rb"[\x80-\xff]", sample))
    return len(re.findall(rb"[\xc3-\xd1][\x80-\xbf]", sample)) * 4 > beyond_ascii


def _evidence(text: str, possible: re.Pattern, vocabulary: frozenset[str]) -> tuple[int, float]:
    """How many known headings have letters beyond ASCII, and what share of such words is possible."""
    cells = {cell for cell in re.split(r'[,;\t\n\r"]+', text) if not cell.isascii()}
    words = {word for word in _WORD.findall(text) if not word.isascii()}
    share = sum(bool(possible.fullmatch(word)) for word in words) / len(words) if words else 1.0
    return sum(fold(cell) in vocabulary for cell in cells), share


def _has_lost_letters(sample: str) -> bool:
    """Whether `?` stands for letters, as where ə is exported to a code page that has none."""
    words = _ADDRESSES.sub(" ", sample)
    lost = len(_LOST_LETTER.findall(words))
    return lost > 1 and lost * 20 > len(_LETTERS.findall(words))


def _delimiter(text: str, candidates: str, vocabulary: frozenset[str]) -> str:
    """The candidate under which most headings are known, then most rows are as wide, then they are widest."""
    fits = {candidate: _fit(text[:_SAMPLE], candidate, vocabulary) for candidate in candidates}
    best = max(candidates, key=lambda candidate: fits[candidate])
    if fits[best][2] > 1:
        return best
    return next((candidate for candidate in candidates if candidate not in text), best)


def _fit(sample: str, delimiter: str, vocabulary: frozenset[str]) -> tuple[int, float, int]:
    every = list(csv.reader(io.StringIO(sample), delimiter=delimiter))
    rows = [row for row in every if any(row)][:_SAMPLE_ROWS] or every
    known = max(sum(fold(cell) in vocabulary for cell in row) for row in rows)
    # A title above is parted by nothing, and below several of them the headings may be fewer rows.
    width, count = Counter(len(row) for row in rows if known < 2 or len(row) > 1).most_common(1)[0]
    return (known, count / len(rows), width) if width > 1 else (0, 0.0, width)


def _parse(text: str, delimiter: str) -> tuple[list[list[str]], set[int]]:
    """Rows, and those of them whose quotation marks do not match: such a row is its line alone, so that the rest is
    kept."""
    rows: list[list[str]] = []
    broken: set[int] = set()
    rest = text
    while True:
        before, most = len(rows), LIMITS["max_rows"] + 1 - len(rows)
        try:
            rows.extend(islice(csv.reader(io.StringIO(rest), delimiter=delimiter, strict=True), most))
            break
        except csv.Error as error:
            taken = sum(1 + sum(cell.count("\n") for cell in row) for row in rows[before:])
            line, _, rest = _from_line(rest, taken).partition("\n")
            if len(broken) == _MOST_BROKEN or len(line) > csv.field_size_limit():
                raise Unreadable("broken_quotes", row=len(rows) + 1) from error
            broken.add(len(rows))
            rows.append([cell.strip('"') for cell in line.split(delimiter)])
            if not rest:
                break
    if len(rows) > LIMITS["max_rows"]:
        raise Unreadable("too_many_rows")
    return rows, broken


def _from_line(text: str, number: int) -> str:
    """The text from a line on, counted from 0."""
    start = 0
    for _ in range(number):
        start = text.index("\n", start) + 1
    return text[start:]


def _of_one_width(rows: list[list[str]]) -> list[list[str]]:
    width = max(map(len, rows))
    if width > LIMITS["max_columns"]:
        raise Unreadable("too_many_columns")
    if width * len(rows) > LIMITS["max_cells"]:
        raise Unreadable("too_many_cells")
    for row in rows:
        if len(row) < width:
            row.extend([""] * (width - len(row)))
    return rows
