"""The year of which a title says that its table is: `2025-ci il üzrə hesabat`, `за 2025 год`, `Trainings, 2025`.

A title becomes a row of one-letter tokens, as a date does: `2025-ci il üzrə hesabat` is `yiut`. A year that belongs to
a decree, a plan's name, a number, a telephone, an approval or a deadline is none of the table's."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice

from language import LANGUAGES
from loaders.datasets.registry import DECLARATIONS
from loaders.headings.stems import MOST_KNOWN, stem, stems
from loaders.recognition.typed_text import typed_text
from loaders.spreadsheet.cell_texts import plain
from loaders.spreadsheet.dates import Span, read_dates
from loaders.spreadsheet.dates.tokens import tokens_of
from loaders.spreadsheet.files import Sheet

_TOKEN = re.compile(
    r"(?P<D>(?<!\d)\d\d?[./-]\d\d?[./-](?:19|20)\d\d(?!\d)|(?:19|20)\d\d-\d\d-\d\d)"
    r"|(?P<y>(?<!\d)(?:19|20)\d\d(?!\d)(?:-?(?:c[iuü]|[йм]|г?о?го|о[йм]|ый)(?!\w))?)"
    r"|(?P<q>\b[qh][1-4]\b)"
    r"|(?P<d>(?<!\d)(?:0?[1-9]|[12]\d|3[01])(?!\d)(?:-?(?:c[iuü]|st|nd|rd|th|го|ое)(?!\w))?)"
    r"|(?P<n>\d+|№|#|\bno\b)|(?P<w>[^\W\d_]+)|(?P<to>[-–—/])|(?P<mark>[,.:;()|])"
)
# What words are, the first that fits; `il` and its like stand after a year, `l` says 'in the year'.
_WORDS = tuple(
    (letter, re.compile(words.replace("ə", "e")))
    for letter, words in (
        ("o", "(?:il(?:in)?)?d[əa]n|since|from|со?|başlayaraq|начиная"),
        ("p", "d[əa]k|qədər|kimi|by|until|till|through|to|до|по|[^\\W\\d]{2,}[iuüaəy]d[əa]k"),
        ("-", "və|и|and"),
        ("", "haqqinda|barədə|about|об?"),
        ("l", "il(?:in)?d[əa]|ill[əa]rind[əa]"),
        ("i", "il(?:i|in|ini|lik|l[əa]|lər[^\\W\\d]*)?|years?|год(?:а|у|ом|ы|ов)?|гг?"),
        ("u", "üzrə|ərzində|üçün|boyunca"),
        ("f", "for|in|during|within|of|за|в|на"),
        ("q", "i{1,3}|iv|(?:rüb|kvartal|квартал|quarter|yarimil|полугоди|месяц|month)[^\\W\\d]*|ay(?:[li][^\\W\\d]*)?"),
        ("s", "(?:təsdiq|imzala|утвержд|принят|подписан|approved|adopted|signed|dated)[^\\W\\d]*"),
        ("s", "qəbul|tarixli|tarixində|tel|тел|(?:telefon|телефон)[^\\W\\d]*|phone|fax|faks|факс"),
        ("e", "tarix[^\\W\\d]*|dates?|дат[^\\W\\d]*"),
        ("b", "(?:qərar|fərman|sərəncam|əmr|qanun|strateg|konsepsiya|proqram|plan)[^\\W\\d]*"),
        ("b", "(?:decree|order|resolution|strateg|program|plan)[^\\W\\d]*|laws?"),
        ("b", "(?:указ|приказ|постановл|распоряж|решени|закон|концепц|стратег|программ|план)[^\\W\\d]*"),
    )
)
_OF_TABLES = (
    "hesabat report reporting отчет отчёт отчетный отчётный məlumat information информация сведения cədvəl table"
    " таблица siyahı list список reyestr register реестр dövr period период nəticə results итоги iştirakçı participants"
    " участники"
)
_MOST_CELLS = 30  # of a row of titles
_IN_IT = re.compile("d[əae]n?$")
_DAY = "D|dmq?,?yi?|yi?mq?d|yi?dm|md,?yi?"
_PERIOD = re.compile(rf"(?:{_DAY}|dm|(?<!n)d(?!.?D))[-po|]+(?:{_DAY})")
_SINCE = re.compile(rf"o(?:{_DAY})|(?:{_DAY})-?o")  # alone, and the first of January, it begins a year's numbers
_DAYS = re.compile(_DAY)
_RANGE = re.compile("yi?[-p,]yi?")
_ALL_OF_TABLE = re.compile(r"[ymqitluf,.:()\-]*")
_OF_TABLE = re.compile(
    r"(?<!b)fy(?!i?b)|yl|yi?[mq-]*u|yi[mq]|t[,:-]?y(?!i?b)|yit(?!b)|(?:^|(?<=[,.:(]))yt(?!b)"  # said, whatever else is
)
_OF_TABLE_ALONE = re.compile("yi|[,:-]y$")
_ELSEWHERE = re.compile(r"[nd]-?$|p$|[se][^.()]{0,3}$"), re.compile(r"-?[nd]|[il]?m?q?p|[^,.:()]{0,4}s")


def year_above(sheet: Sheet, row: int) -> str | None:
    """The one year that titles above the headings are of, else the sheet's name. row: of the headings."""
    rows = (islice((typed_text(cell) for cell in cells if cell != ""), _MOST_CELLS) for cells in sheet.rows[:row])
    for texts in (map(" | ".join, rows), [sheet.name]):
        if years := {year for text in texts for year in years_of_title(text)}:
            return years.pop() if len(years) == 1 else None
    return None


@lru_cache(MOST_KNOWN)
def years_of_title(title: str) -> frozenset[str]:
    """title: the cells of its row, `|` between them."""
    letters, words = _letters(plain(title))
    found = set()
    if "s" not in letters and "b" not in letters:
        for period in _PERIOD.finditer(letters):
            found |= _years_in(words[period.start() : period.end()])
        letters = _PERIOD.sub(_gone, letters)
        for since in _SINCE.finditer(letters):
            found |= _begun_year(since[0], words[since.start() : since.end()])
    letters = _DAYS.sub(_gone, letters)
    for start, cell in _cells(letters):
        found |= {words[start + at][:4] for at in _years_at(cell)}
    return frozenset(found)


def _letters(text: str) -> tuple[str, list[str]]:
    """Letters of the tokens, and what each stands for."""
    letters, words = "", list[str]()
    for token in _TOKEN.finditer(text):
        kind = token.lastgroup or ""
        made = _of_word(token[0]) if kind == "w" else {"to": "-", "mark": token[0]}.get(kind, kind)
        letters, words = letters + made, words + [token[0]] * len(made)
    return letters, words


@lru_cache(MOST_KNOWN)
def _of_word(word: str) -> str:
    plainly = word.replace("ə", "e")  # as it is typed where the keyboard lacks it
    letter = next((letter for letter, one in _WORDS if one.fullmatch(plainly)), None)
    if letter is not None:
        return letter
    tokens = tokens_of(word) or ()
    if any(token.letter == "m" for token in tokens):
        return "".join({">": "p"}.get(token.letter, token.letter) for token in tokens if token.letter in "m->")
    return "t" if {stem(word), stem(_IN_IT.sub("", word))} & _words_of_tables() else "w"


@cache
def _words_of_tables() -> frozenset[str]:
    facts = [one for one in DECLARATIONS if one.facts]
    titles = [*(one.title(language) for one in facts for language in LANGUAGES), *(one.counted for one in facts)]
    return stems(f"{_OF_TABLES} {' '.join(titles)}")


def _years_in(words: list[str]) -> set[str]:
    return set(re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", " ".join(words)))


def _begun_year(letters: str, words: list[str]) -> set[str]:
    read = read_dates(" ".join(word for letter, word in zip(letters, words, strict=True) if letter not in "o-"))
    is_first = isinstance(read, Span) and (read.starts.day, read.starts.month) == (1, 1)
    return _years_in(words) if is_first else set()


def _gone(found: re.Match) -> str:
    return "x" * len(found[0])


def _cells(letters: str) -> Iterator[tuple[int, str]]:
    """Each cell of a row and where it begins; a year alone belongs to what stands left of it."""
    letters = re.sub(r"(?<=.)\|(?=y(?:\||$))", ",", letters)
    yield from ((cell.start(), cell[0]) for cell in re.finditer(r"[^|]+", letters))


def _years_at(letters: str) -> set[int]:
    """Where years stand that the table is of."""
    if "b" in letters:
        letters = _RANGE.sub(_gone, re.sub(r"\([^()]*\)", _gone, letters))
    ranges = {at for one in _RANGE.finditer(letters) for at in range(*one.span()) if letters[at] == "y"}
    if _ALL_OF_TABLE.fullmatch(letters):
        return {at for at, letter in enumerate(letters) if letter == "y"}
    found = list(_OF_TABLE.finditer(letters))
    if not set("bsen") & set(letters):
        found += [one for one in _OF_TABLE_ALONE.finditer(letters) if one[0] == "yi" or "t" in letters]
    places = {one.start() + one[0].index("y") for one in found}
    before, after = _ELSEWHERE
    return ranges | {at for at in places if not before.search(letters[:at]) and not after.match(letters[at + 1 :])}
