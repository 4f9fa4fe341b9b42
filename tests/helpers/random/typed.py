"""A cell as it may be typed in each language, and what the database then holds."""

from dataclasses import dataclass
from datetime import date

from hypothesis import strategies as some

from language import LANGUAGES, Language
from loaders.datasets.declaration import Column

# In one language each; 'tr' are Azerbaijani words without the letter that Windows-1254 lacks.
WORDS = {
    "az": "etik davranış qaydaları maarifləndirmə görüşü gənclər şəhər İşçi Şıxov üçün ƏMƏKDAŞ",
    "en": "ethics rules of conduct awareness meeting youth town staff Leaflet GANJA",
    "ru": "этика правила поведения встреча молодёжь город сотрудник Буклет ГЯНДЖА",
    "tr": "açıq çağırış qayğı işıqlı üsul yürüş sığınacaq İşçi Şıxov AĞDAŞ",
}
ODD = ("=1+1", "a;b", "a,b", "iki\nsətir", '"x"', "10.10", "№ 7", "@a", "-x", "+5", "1 234")
BOUNDS = {
    "az": ("ən azı {}", "təxminən {}"),
    "en": ("at least {}", "~{}"),
    "ru": ("не менее {}", "около {}"),
    "tr": (">{}", "~{}"),
}
UNITS = {"az": "{} nəfər", "en": "{} people", "ru": "{} чел.", "tr": "{} iclas"}
MISSING = ("", "-", "…", "n/a")


@dataclass(frozen=True)
class Typed:
    """A cell as it may be typed, and what the database then holds."""

    content: object
    fact: dict


class Medium:
    """What can be typed in one language, as far as the file's encoding has the letters.

    mark: what parts decimals in this file.
    """

    def __init__(self, draw, encoding: str, language: str):
        self.draw, self.language, self.is_text = draw, language, bool(encoding)
        self.encoding = encoding
        self.mark = draw(some.sampled_from(",."))
        self.forms_language = Language(language if language in LANGUAGES else "en")

    def one_of(self, forms):
        """One of the forms that the file can hold; a text file holds only texts."""
        return self.draw(some.sampled_from([form for form in map(self.written, forms) if self.fits(form)]))

    def written(self, content):
        if not self.is_text or isinstance(content, str):
            return content
        if isinstance(content, date):
            return f"{content:%d.%m.%Y}"
        if content.is_integer():
            return str(int(content))
        return str(content).replace(".", self.mark)

    def fits(self, content) -> bool:
        try:
            str(content).encode(self.encoding or "utf-8")
            return True
        except UnicodeEncodeError:
            return False


def span(content, starts: date, ends: date, precision: str = "day", days: int = 1) -> Typed:
    return Typed(content, {"starts": starts, "ends": ends, "precision": precision, "year": starts.year, "days": days})


def amount(column: Column, value: float | None, qualifier: str = "exact") -> dict:
    return {column.name: value, f"{column.name}_qualifier": qualifier if value is not None else None}
