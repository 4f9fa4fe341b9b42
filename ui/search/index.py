"""What can be found: each thing with its names in all languages, and where it opens."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from language import Language, message
from language.searching import best, search_keys, wanted_words

MOST = 8  # that the sidebar shows
KINDS = {
    "page": message("Page"),
    "clause": message("Clause"),
    "question": message("Kept question"),
    "indicator": message("Indicator"),
    "member": message("Division"),
    "person": message("Responsible"),
    "agency": message("Agency"),
}
_ORDER = {kind: position for position, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True)
class Entry:
    """kind: of KINDS. title: as the reader knows it; about: what it is, small. page, parts, anchor: where it opens.
    names: all by which it is found, in any language. is_elsewhere: of another plan, or another agency."""

    kind: str
    title: str
    about: str
    page: str
    parts: dict[str, str]
    names: tuple[str, ...]
    anchor: str = ""
    is_elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Index:
    """keys: of each entry's names, as they are searched."""

    entries: tuple[Entry, ...] = ()
    keys: tuple[tuple[str, ...], ...] = field(default=(), repr=False)

    def __add__(self, other: "Index") -> "Index":
        return Index(self.entries + other.entries, self.keys + other.keys)


def index_of(entries: Iterable[Entry]) -> Index:
    kept = tuple(entries)
    every = iter(search_keys([name for entry in kept for name in entry.names]))
    return Index(kept, tuple(tuple(next(every) for _ in entry.names) for entry in kept))


def find(index: Index, text: str) -> list[Entry]:
    """The best first; of equal ones those of the chosen plan, in the order of KINDS, then the shortest."""
    wanted = wanted_words(text)
    scored = [(best(wanted, keys), entry) for entry, keys in zip(index.entries, index.keys, strict=True)]
    scored = [one for one in scored if one[0]]

    def rank(one: tuple[int, Entry]) -> tuple:
        fit, entry = one
        return -fit, entry.is_elsewhere, _ORDER[entry.kind], len(entry.title)

    return [entry for _, entry in sorted(scored, key=rank)]


def about(entry: Entry, language: Language) -> str:
    return entry.about or language.say(KINDS[entry.kind])


def listed(texts: Sequence[str]) -> tuple[str, ...]:
    """The texts that are not empty, each once."""
    return tuple(dict.fromkeys(str(text) for text in texts if text))
