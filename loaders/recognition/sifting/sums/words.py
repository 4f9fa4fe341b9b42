"""Words of totals, and of the whole that rows are parts of."""

import re
from functools import cache, lru_cache

from language import LANGUAGES
from loaders.datasets.registry import DECLARATIONS
from loaders.headings import word_tables
from loaders.headings.stems import stems, words_of
from loaders.recognition.sifting.several.names import HELD
from loaders.spreadsheet.cell_texts import plain
from loaders.spreadsheet.dates import Span, read_dates

STEMS = (
    *("cəm", "cem", "cǝm", "cәm", "jəm", "jami", "yekun", "toplam", "ümumi", "məcmu", "mecmu", "üst-üst", "birlikd"),
    *("total", "sum", "overall", "итог", "всего", "вместе", "сумма"),
)
_WORD = (
    r"[cj][əae]mi?|[cj][əae]misi|yekunu?|toplam|ümumilikdə|ümumi cəmi?|ümumi yekun|yekun cəmi?|m[əe]cmu(?:su)?"
    r"|üst-üst[əe]|totals?|grand total|sum|sub-?totals?|итого|всего|итог|общий итог|промежуточный итог"
)
# What a training, or an answer, may be called as well.
_ALSO_NAME = r"(?:hamisi )?birlikd[əe]|overall|(?:все )?вместе|(?:общая )?сумма"
_YEAR = r"[\s:.]*(?:\d{4}.*)?"
# The whole cell: `Cəmi`, `CƏMİ:`, `Yekun 2025`.
ALONE = re.compile(rf"(?:{_WORD}){_YEAR}")
ALONE_OR_NAME = re.compile(rf"(?:{_ALSO_NAME}){_YEAR}")
# What nobody calls a topic or a place: `Bakı üzrə cəmi`, `Итого по Баку`, `Grand Total`.
PHRASE = re.compile(
    r".+\s(?:üzrə|uzrə)\s(?:ümumi\s)?(?:cəmi?|yekunu?|toplam)|(?:cəmi?|yekun|toplam)\s.+\süzrə"
    r"|(?:итого|всего)\s(?:по|за|на|в)\s.+|sub-?total\s.+|.+\ssub-?total|total\s(?:for|by)\s.+"
    # `Cəmi 2 təlim keçirilib`, `Всего: 12 мероприятий`
    r"|(?:cəmi|yekun|üst-üst[əe]|ümumilikdə|in total|total|всего|итого)[\s:.,–-]+\d+ (?:[^\W\d_]+ )?"
    rf"(?:{HELD}).*"
)
# What may be something else (`Total quality management`): only where nothing but numbers stands beside it.
PERHAPS = re.compile(
    r".+\s(?:cəmi?|yekunu?|toplam|grand total|total|итого?|всего|count|average|количество|среднее|sayi|orta)"
    r"|(?:cəmi?|yekun|toplam|ümumi|total|итого|всего)\s.+"
)
# As a region, a topic or a kind of material: `Respublika üzrə`, `Bütün mövzular`, `По стране`.
_WHOLE = re.compile(
    rf"{_WORD}|{_ALSO_NAME}|hamisi|ümumi|respublika(?: üzrə)?|(?:bütün )?ölkə(?: üzrə)?"
    r"|azərbaycan(?: respublikasi)?(?: üzrə)?|bütün [^\W\d_]+l[ae]r(?: üzrə)?"
    r"|all(?: [^\W\d_]+s)?|(?:the )?(?:whole|entire) (?:country|republic)|country|republic|nationwide|countrywide"
    r"|azerbaijan|все(?: [^\W\d_]+)?|(?:по )?(?:всей )?(?:стране|республике)|(?:вся )?(?:страна|республика)"
    r"|(?:по )?азербайджану?"
)
_OF_PERIODS = re.compile(
    r"\d|\b(?:yan|fev|mar|apr|may|iyu|avq|sen|okt|noy|dek|jan|feb|jun|jul|aug|sep|oct|nov|dec|янв|фев|апр|ма[йяр]|июн|июл|авг|сен|окт|ноя|дек|rüb|kvartal|quarter|квартал|yarim|half|полугод)"
)
_AROUND_PERIOD = re.compile(r"^(?:за|в|for|in)\s|\s(?:üzrə|ərzində|ayi üzrə|ayi ərzində)$")
_SAYING_NO_MORE = stems(f"{word_tables.HELD} {word_tables.TOTALS} {word_tables.SMALL_WORDS} say bütün all все")
_AFTERWARDS = " :.–-"


def words(text: str) -> str:
    return plain(text).strip(_AFTERWARDS)


def is_whole(text: str) -> bool:
    """Whether a folded text names no part: it is empty, or has a word for all of them."""
    return not text or says_whole(text) or _names_period(text)


@lru_cache(10_000)
def names_kind(text: str) -> bool:
    """Whether a folded text says no more than what its dataset counts: `Təlimlər`, `Проведено тренингов`."""
    own = words_of(text)
    return bool(own & _kinds()) and own <= _kinds() | _SAYING_NO_MORE


@cache
def _kinds() -> frozenset[str]:
    titles = [one.title(code) for one in DECLARATIONS if one.counted for code in LANGUAGES]
    return stems(" ".join((*(one.counted for one in DECLARATIONS), *titles)))


@lru_cache(10_000)
def _names_period(text: str) -> bool:
    """`fevral ayı`, `II rüb üzrə`, `за 2025 год`: nothing that took place is called so."""
    own = words(text)
    if not _OF_PERIODS.search(own):
        return False
    own = _AROUND_PERIOD.sub("", own)
    read = (read_dates(one) for one in (own, f"{own} 2000"))
    return any(isinstance(span, Span) and span.precision != "day" for span in read)


@lru_cache(10_000)
def says_whole(text: str) -> bool:
    return bool(_WHOLE.fullmatch(words(text)))
