"""The bytes of a text file to its letters: the encoding is decided by evidence."""

import re

from language.folding import fold
from loaders.problems.problem import Unreadable

_SAMPLE = 65_536  # bytes or letters that are looked at

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
# Letters in a row, with what may be a letter under another encoding, but no punctuation.
_WORD = re.compile(r"[^\x00-@[-`{-\x7f«»“”„‘’‚‹›–—…•·№§°©®™±€²³\xa0]{3,}")
# What a word looks like, by encoding: one that mixes alphabets or cases shows that its bytes mean something else.
_POSSIBLE = {
    "cp1251": re.compile(r"[А-ЯЁ]?[а-яё]+|[А-ЯЁ]+"),
    "cp1254": re.compile(r"(?=.*[A-Za-z])[A-Za-zÀ-ÏÑ-ÖØ-Üßà-ïñ-öø-üĞğİıŞşŠšŒœ]+"),
    "cp1252": re.compile(r"(?=.*[A-Za-z])[A-Za-zÀ-ÏÑ-ÖØ-Üßà-ïñ-öø-üŠšŒœŽž]+"),
}
_MOST = 0.75  # of the words; names and abbreviations may look odd
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f]")
_ADDRESSES = re.compile(r"(?:https?://|www\.)\S*")
_LOST_LETTER = re.compile(r"[^\W\d_][?\ufffd](?=[^\W\d_])")
_LETTERS = re.compile(r"[^\W\d_]{2,}")


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
