"""Random facts, and random files in which an agency may have typed them."""

import calendar
import csv
import io
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from xml.sax.saxutils import escape

from hypothesis import strategies as some
from openpyxl import Workbook

from kpi.clauses import clause_order
from language import LANGUAGES, Language
from loaders.binding import Plan
from loaders.declaration import Column, Declaration
from loaders.registry import BY_NAME
from loaders.spreadsheet.problems import column_letters
from loaders.template import words_of
from tests.building import TODAY
from tests.test_files import ods

PLAN = Plan("P1", 2020, 2026, frozenset(("1.1", "2.4", "5.6", "10.1", "10.10", "10.2", "4.1.1")))
# In one language each; 'tr' are Azerbaijani words without the letter that Windows-1254 lacks.
WORDS = {
    "az": "etik davranış qaydaları maarifləndirmə görüşü gənclər şəhər İşçi Şıxov üçün ƏMƏKDAŞ",
    "en": "ethics rules of conduct awareness meeting youth town staff Leaflet GANJA",
    "ru": "этика правила поведения встреча молодёжь город сотрудник Буклет ГЯНДЖА",
    "tr": "açıq çağırış qayğı işıqlı üsul yürüş sığınacaq İşçi Şıxov AĞDAŞ",
}
ODD = ("=1+1", "a;b", "a,b", "iki\nsətir", '"x"', "10.10", "№ 7", "@a", "-x", "+5", "1 234")
BOUNDS = {"az": ("ən azı {}", "təxminən {}"), "en": ("at least {}", "~{}"), "ru": ("не менее {}", "около {}"), "tr": (">{}", "~{}")}
UNITS = {"az": "{} nəfər", "en": "{} people", "ru": "{} чел.", "tr": "{} iclas"}
MISSING = ("", "-", "…", "n/a")
# The file's kind and encoding; the languages of its headings, and of its words.
MEDIA = [
    *[(kind, encoding, tuple(LANGUAGES), tuple(WORDS)) for kind, encoding in (
        (".xlsx", ""), (".xlsx", ""), (".csv", "utf-8"), (".csv", "utf-8-sig"), (".tsv", "utf-16"), (".csv", "utf-16-le"),
    )],
    (".csv", "cp1251", ("ru", "en"), ("ru",)), (".tsv", "cp1251", ("ru",), ("ru",)), (".csv", "cp1254", ("en",), ("tr",)), (".csv", "cp1252", ("en",), ("en",)),
]  # fmt: skip
DATASETS = ("trainings", "events", "outreach", "surveys", "indicators", "narratives")


@dataclass(repr=False)
class Book:
    """A file with one sheet. cells: its rows, as typed. first: the row of the first fact. facts: what
    the database should hold of them, by its columns. rows: in which row of the sheet each stands."""

    declaration: Declaration
    columns: list[Column | None]
    kind: str
    encoding: str
    language: str
    cells: list[list] = field(default_factory=list)
    facts: list[dict] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)

    def __repr__(self) -> str:
        return f"Book({self.declaration.name}, {self.kind} {self.encoding}, {self.cells}, {self.facts})"

    def place(self, name: str) -> int:
        return next(place for place, column in enumerate(self.columns) if column and column.name == name)

    def address(self, row: int, name: str) -> str:
        return f"{column_letters(self.place(name) + 1)}{row}"


@dataclass(frozen=True)
class Typed:
    """A cell as it may be typed, and what the database then holds."""

    content: object
    fact: dict


class Typist:
    """Types cells in one language, as far as the file's encoding has the letters.

    mark: what parts decimals in this file.
    """

    def __init__(self, draw, kind: str, encoding: str, language: str):
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

    def cell(self, column: Column, row: int) -> Typed:
        return getattr(self, f"_{column.kind}")(column, row)

    def _text(self, column: Column, row: int) -> Typed:
        if not column.required and self.draw(some.booleans()):
            return Typed("", {column.name: None})
        words = self.draw(some.lists(some.sampled_from(WORDS[self.language].split()), min_size=1, max_size=3))
        odd = self.one_of(ODD) if self.draw(some.integers(0, 4)) == 0 else ""
        # The number keeps rows apart.
        text = f"{odd} {' '.join(words)} {row}".strip()
        return Typed(f"{text} " if self.draw(some.booleans()) else text, {column.name: text})

    def _code(self, column: Column, row: int) -> Typed:
        if column.name == "plan":
            return Typed(self.draw(some.sampled_from(("", "P1"))), {"plan": "P1"})
        if not column.required and self.draw(some.booleans()):
            return Typed("", {column.name: None})
        code = self.draw(some.sampled_from(("K-{}", "00{}", "=7-{}", "{}.10", "{}"))).format(row)
        return Typed(code, {column.name: code})

    def _clauses(self, column: Column, row: int) -> Typed:
        most = 3 if column.name == "clauses" else 1
        clauses = self.draw(some.lists(some.sampled_from(sorted(PLAN.clauses)), min_size=1, max_size=most, unique=True))
        forms = [mark.join(clauses) for mark in ("; ", ";", "\n", " / ")]
        if len(clauses) == 1:
            (clause,) = clauses
            forms += [f"{clause}-ci bənd", f"п. {clause}", f"Clause {clause}", f"{clause}."]
            if not self.is_text:
                forms += {"10.2": [10.2], "2.4": [2.4], "5.6": [5.6, date(2025, 6, 5)]}.get(clause, [])
        return Typed(self.one_of(forms), {column.name: "; ".join(sorted(clauses, key=clause_order))})

    def _dates(self, column: Column, row: int) -> Typed:
        kind = self.draw(some.sampled_from(("day", "period", "days", "month", "year")))
        first = self.draw(some.dates(date(2020, 1, 1), TODAY - timedelta(days=40)))
        last = first + timedelta(days=self.draw(some.integers(1, 39)))
        say = self.forms_language
        if kind == "day":
            serial = (first - date(1899, 12, 30)).days
            forms = [f"{first:%d.%m.%Y}", f"{first:%d/%m/%Y}", f"{first:%Y-%m-%d}", f"{first:%d.%m.%Y} 10:30", say.date(first), first, float(serial), str(serial)]
            return _span(self.one_of(forms), first, first)
        if kind == "period":
            forms = [f"{first:%d.%m.%Y}-{last:%d.%m.%Y}", f"{first:%d.%m.%Y} – {last:%d.%m.%Y}", f"{say.date(first)} - {say.date(last)}"]
            return _span(self.one_of(forms), first, last)
        if kind == "days":
            both = {"az": "və", "en": "and", "ru": "и"}[say.code]
            forms = [f"{first:%d.%m.%Y}; {last:%d.%m.%Y}", f"{first:%d.%m.%Y},{last:%d.%m.%Y}", f"{say.date(first)} {both} {say.date(last)}"]
            return _span(self.one_of(forms), first, last, days=2)
        if kind == "month":
            starts, ends = first.replace(day=1), first.replace(day=calendar.monthrange(first.year, first.month)[1])
            return _span(self.one_of([f"{first:%m.%Y}", f"{first:%Y-%m}", f"{say.month(first.month)} {first.year}"]), starts, ends, "month")
        forms = [float(first.year), str(first.year), {"az": f"{first.year}-ci il", "ru": f"{first.year} г."}.get(say.code, str(first.year))]
        return _span(self.one_of(forms), date(first.year, 1, 1), date(first.year, 12, 31), "year")

    def _year(self, column: Column, row: int) -> Typed:
        year = 2020 + row % 7  # of one clause and year there is one narrative
        return Typed(self.one_of([float(year), str(year)]), {column.name: year})

    def _count(self, column: Column, row: int) -> Typed:
        if self.draw(some.integers(0, 3)) == 0:
            # Of an empty count the dates decide, which are not known here.
            return Typed("", {}) if column.counts_days else self._missing(column)
        value = self.draw(some.one_of(some.integers(0, 60), some.integers(1000, 3_000_000)))
        forms = [float(value), str(value), *(f"{value:,}".replace(",", mark) for mark in (" ", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}", ".", ",", "'"))]
        return self._qualified(column, float(value), [*forms, UNITS[self.language].format(value)])

    def _number(self, column: Column, row: int) -> Typed:
        if self.draw(some.integers(0, 5)) == 0:
            # A value must be there, but a dash says that it is missing.
            return Typed(self.one_of(MISSING[1:]), _amount(column, None))
        value = Decimal(self.draw(some.integers(-3_000_000, 30_000_000))) / self.draw(some.sampled_from((1, 10, 100, 10_000)))
        groups = (" ", "\N{NO-BREAK SPACE}", "\N{THIN SPACE}", *("." if self.mark == "," else "'"))
        plain = f"{value:f}".rstrip("0").rstrip(".") if "." in f"{value:f}" else f"{value:f}"
        grouped = [f"{Decimal(plain):,f}".replace(",", "\0").replace(".", self.mark).replace("\0", group) for group in groups]
        forms = [float(value), plain.replace(".", self.mark), *grouped, *([plain.replace(".", self.mark) + "0"] if "." in plain else [])]
        return self._qualified(column, float(value), [form for form in forms if not self._misleads(form)])

    def _misleads(self, form) -> bool:
        """Three decimals after a comma, which may part thousands too."""
        return isinstance(self.written(form), str) and len(self.written(form).rpartition(self.mark)[2]) == 3 and self.mark in self.written(form)

    def _share(self, column: Column, row: int) -> Typed:
        if self.draw(some.integers(0, 3)) == 0:
            return self._missing(column)
        value = Decimal(self.draw(some.integers(0, 10_000))) / 100
        digits = f"{value}".replace(".", self.mark)
        return self._qualified(column, float(value), [f"{digits} %", f"{digits}%", f"%{digits}", f"{digits}\N{NO-BREAK SPACE}%"])

    def _missing(self, column: Column) -> Typed:
        return Typed(self.one_of(MISSING), _amount(column, None))

    def _qualified(self, column: Column, value: float, forms: list) -> Typed:
        content, bounds = self.one_of(forms), BOUNDS[self.language]
        if isinstance(content, str) and value >= 0 and content[0] != "%" and self.draw(some.integers(0, 4)) == 0:
            place = self.draw(some.integers(0, 1))
            return Typed(bounds[place].format(content), _amount(column, value, ("at_least", "about")[place]))
        return Typed(content, _amount(column, value))

    def _choice(self, column: Column, row: int) -> Typed:
        return self._word(words_of(column, self.forms_language), column)

    def _flag(self, column: Column, row: int) -> Typed:
        return self._word(words_of(column, self.forms_language), column)

    def _word(self, words: dict, column: Column) -> Typed:
        said = self.draw(some.sampled_from([*words, None]))
        word = words.get(said, "")
        return Typed(self.one_of([word, word.upper(), word.capitalize()]) if self.fits(word) else "", {column.name: said if self.fits(word) else None})


@some.composite
def books(draw, media: tuple, most_answers: int = 3) -> Book:
    """A file of random facts: headings of any case and order below a title, empty rows between, a total below."""
    declaration = BY_NAME[draw(some.sampled_from(DATASETS))]
    kind, encoding, heading_languages, languages = draw(some.sampled_from(media))
    language = draw(some.sampled_from(languages))
    typist = Typist(draw, kind, encoding, language)
    book = Book(declaration, draw(_columns(declaration)), kind, encoding, language)
    for _ in range(draw(some.integers(0, 2))):
        book.cells.append([typist.one_of(WORDS[language].split())])
    book.cells += [[]] * draw(some.integers(0, 1))
    headings = Language(draw(some.sampled_from(heading_languages)))
    book.cells.append([_heading(draw, column, headings, typist) for column in book.columns])
    rows = _polls(draw, typist, book, most_answers) if declaration.wide else [_row(typist, book, row) for row in range(draw(some.integers(1, 7)))]
    for cells, fact in rows:
        book.cells += [[""] * len(book.columns)] * draw(some.sampled_from((0, 0, 0, 1)))
        book.cells.append([cells.get(column.name, "") if column else typist.one_of(WORDS[language].split()) for column in book.columns])
        book.rows.append(len(book.cells))
        book.facts.append(fact)
    if draw(some.booleans()):
        word = {"az": "CƏMİ", "ru": "Итого:"}.get(language, "Total")
        book.cells.append([word, *[typist.written(float(draw(some.integers(1, 99)))) for _ in book.columns[1:]]])
    return book


@some.composite
def _columns(draw, declaration: Declaration) -> list[Column | None]:
    """The columns that a dataset must have, some of the others, and some that it does not know (None)."""
    columns = [column for column in declaration.columns if column.required or draw(some.booleans())]
    names = {column.name for column in columns}
    if declaration.wide and not names & {"count", "share"}:
        columns.append(declaration.column("count"))
    if len(columns) == 1:
        columns.append(declaration.column("clauses"))
    return draw(some.permutations([*columns, *[None] * draw(some.integers(0, 2))]))


def _heading(draw, column: Column | None, language: Language, typist: Typist) -> str:
    heading = column.heading(language.code) if column else {"az": "Soyadı, adı", "ru": "Фамилия"}.get(language.code, "Surname")
    changes = (str, str.upper, str.lower, lambda text: text.replace(" ", "\n"), lambda text: f" {text} :", lambda text: text.replace(" ", "  "))
    return typist.one_of([change(heading) for change in changes])


def _row(typist: Typist, book: Book, row: int) -> tuple[dict, dict]:
    """Cells by column, and the fact that they say."""
    cells, fact = {}, {"plan": "P1", "clauses": ""} if book.declaration.facts else {"plan": "P1"}
    for column in book.columns:
        if column:
            typed = typist.cell(column, row)
            cells[column.name] = typed.content
            fact |= typed.fact
    if any(column.name == "count" and column.counts_days for column in book.declaration.columns) and "count" not in fact:
        fact |= {"count": float(fact["days"]), "count_qualifier": "exact"}
    fact.pop("days", None)
    return cells, fact


def _polls(draw, typist: Typist, book: Book, most_answers: int) -> list[tuple[dict, dict]]:
    """Questions of one to three answers with their counts, or else their shares."""
    names = [column.name for column in book.columns if column]
    rows = []
    for question in range(draw(some.integers(1, 3))):
        shared, fact = _row(typist, book, question)
        measure = draw(some.sampled_from(sorted({"count", "share"} & set(names))))
        numbers = draw(some.lists(some.integers(1, 33 if measure == "share" else 5000), min_size=1, max_size=most_answers))
        base = float(sum(numbers)) if measure == "count" else float(draw(some.integers(1, 5000))) if "base" in names else None
        for place, number in enumerate(numbers):
            cells, own = dict(shared), dict(fact)
            for name in {"id", "answer", "note"} & set(names):
                typed = typist.cell(book.declaration.column(name), 10 * question + place)
                cells[name], own[name] = typed.content, typed.fact[name]
            cells |= {"count": "", "share": "", "base": typist.written(base) if "base" in names else ""}
            cells[measure] = typist.written(float(number)) if measure == "count" else f"{number} %"
            share = 100 * number / base if measure == "count" else float(number)
            own |= {"share": share, "share_qualifier": "exact", "base": base, "base_qualifier": base and "exact"}
            own |= {"count": float(number), "count_qualifier": "exact"} if measure == "count" else {"count": None, "count_qualifier": None}
            rows.append((cells, own))
    return rows


def write(draw, book: Book, folder: Path) -> Path:
    path = folder / f"fayl{book.kind}"
    if book.kind == ".xlsx":
        _write_xlsx(path, book.cells)
    elif book.kind == ".ods":
        ods(path, f'<table:table table:name="S">{"".join(map(_ods_row, book.cells))}</table:table>')
    else:
        text = io.StringIO()
        quoting = draw(some.sampled_from((csv.QUOTE_MINIMAL, csv.QUOTE_ALL)))
        delimiter, ending = draw(some.sampled_from(",;\t")), draw(some.sampled_from(("\n", "\r\n")))
        csv.writer(text, delimiter=delimiter, lineterminator=ending, quoting=quoting).writerows(book.cells)
        path.write_bytes(text.getvalue().encode(book.encoding))
    return path


def _write_xlsx(path: Path, rows: list[list]) -> None:
    workbook = Workbook()
    workbook.active.title = "S"
    for place, row in enumerate(rows, start=1):
        for column, content in enumerate(row, start=1):
            if content != "":
                cell = workbook.active.cell(place, column, content)
                if isinstance(content, str):
                    cell.data_type = "s"
    workbook.save(path)


def _ods_row(row: list) -> str:
    return f"<table:table-row>{''.join(map(_ods_cell, row)) or '<table:table-cell/>'}</table:table-row>"


def _ods_cell(content) -> str:
    if isinstance(content, date):
        return f'<table:table-cell office:value-type="date" office:date-value="{content}"/>'
    if isinstance(content, float):
        return f'<table:table-cell office:value-type="float" office:value="{content!r}"/>'
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in content.split("\n"))
    return f'<table:table-cell office:value-type="string">{lines}</table:table-cell>' if content else "<table:table-cell/>"


def _span(content, starts: date, ends: date, precision: str = "day", days: int = 1) -> Typed:
    return Typed(content, {"starts": starts, "ends": ends, "precision": precision, "year": starts.year, "days": days})


def _amount(column: Column, value: float | None, qualifier: str = "exact") -> dict:
    return {column.name: value, f"{column.name}_qualifier": qualifier if value is not None else None}
