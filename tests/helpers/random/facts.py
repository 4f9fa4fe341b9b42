"""Random facts, cell by cell as an agency may have typed them."""

import calendar
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as some

from kpi.clauses import clause_order
from loaders.checking.binding import Plan
from loaders.datasets.declaration import Column
from tests.helpers.building import TODAY
from tests.helpers.random.typed import BOUNDS, MISSING, ODD, UNITS, WORDS, Medium, Typed, amount, span

PLAN = Plan("P1", 2020, 2026, frozenset(("1.1", "2.4", "5.6", "10.1", "10.10", "10.2", "4.1.1")))


class Typist(Medium):
    """Types cells of every kind of column."""

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
            forms = [
                f"{first:%d.%m.%Y}",
                f"{first:%d/%m/%Y}",
                f"{first:%Y-%m-%d}",
                f"{first:%d.%m.%Y} 10:30",
                say.date(first),
                first,
                float(serial),
                str(serial),
            ]
            return span(self.one_of(forms), first, first)
        if kind == "period":
            forms = [
                f"{first:%d.%m.%Y}-{last:%d.%m.%Y}",
                f"{first:%d.%m.%Y} – {last:%d.%m.%Y}",
                f"{say.date(first)} - {say.date(last)}",
            ]
            return span(self.one_of(forms), first, last)
        if kind == "days":
            both = {"az": "və", "en": "and", "ru": "и"}[say.code]
            forms = [
                f"{first:%d.%m.%Y}; {last:%d.%m.%Y}",
                f"{first:%d.%m.%Y},{last:%d.%m.%Y}",
                f"{say.date(first)} {both} {say.date(last)}",
            ]
            return span(self.one_of(forms), first, last, days=2)
        if kind == "month":
            starts, ends = first.replace(day=1), first.replace(day=calendar.monthrange(first.year, first.month)[1])
            return span(
                self.one_of([f"{first:%m.%Y}", f"{first:%Y-%m}", f"{say.month(first.month)} {first.year}"]),
                starts,
                ends,
                "month",
            )
        forms = [
            float(first.year),
            str(first.year),
            {"az": f"{first.year}-ci il", "ru": f"{first.year} г."}.get(say.code, str(first.year)),
        ]
        return span(self.one_of(forms), date(first.year, 1, 1), date(first.year, 12, 31), "year")

    def _year(self, column: Column, row: int) -> Typed:
        year = 2020 + row % 7  # of one clause and year there is one narrative
        return Typed(self.one_of([float(year), str(year)]), {column.name: year})

    def _count(self, column: Column, row: int) -> Typed:
        if self.draw(some.integers(0, 3)) == 0:
            # Of an empty count the dates decide, which are not known here.
            return Typed("", {}) if column.counts_days else self._missing(column)
        value = self.draw(some.one_of(some.integers(0, 60), some.integers(1000, 3_000_000)))
        # 1,000 may be 1 as well.
        marks = [
            " ",
            "\N{NO-BREAK SPACE}",
            "\N{NARROW NO-BREAK SPACE}",
            ".",
            "'",
            *("," if value % 1000 or value < 1000 else ""),
        ]
        forms = [float(value), str(value), *(f"{value:,}".replace(",", mark) for mark in marks)]
        return self._qualified(column, float(value), [*forms, UNITS[self.language].format(value)])

    def _number(self, column: Column, row: int) -> Typed:
        if self.draw(some.integers(0, 5)) == 0:
            # A value must be there, but a dash says that it is missing.
            return Typed(self.one_of(MISSING[1:]), amount(column, None))
        value = Decimal(self.draw(some.integers(-3_000_000, 30_000_000))) / self.draw(
            some.sampled_from((1, 10, 100, 10_000))
        )
        groups = (" ", "\N{NO-BREAK SPACE}", "\N{THIN SPACE}", *("." if self.mark == "," else "'"))
        plain = f"{value:f}".rstrip("0").rstrip(".") if "." in f"{value:f}" else f"{value:f}"
        grouped = [
            f"{Decimal(plain):,f}".replace(",", "\0").replace(".", self.mark).replace("\0", group) for group in groups
        ]
        forms = [
            float(value),
            plain.replace(".", self.mark),
            *grouped,
            *([plain.replace(".", self.mark) + "0"] if "." in plain else []),
        ]
        return self._qualified(column, float(value), [form for form in forms if not self._misleads(form)])

    def _misleads(self, form) -> bool:
        """Three decimals after a comma, which may part thousands too."""
        return (
            isinstance(self.written(form), str)
            and len(self.written(form).rpartition(self.mark)[2]) == 3
            and self.mark in self.written(form)
        )

    def _share(self, column: Column, row: int) -> Typed:
        if self.draw(some.integers(0, 3)) == 0:
            return self._missing(column)
        value = Decimal(self.draw(some.integers(0, 10_000))) / 100
        digits = f"{value}".replace(".", self.mark)
        return self._qualified(
            column, float(value), [f"{digits} %", f"{digits}%", f"%{digits}", f"{digits}\N{NO-BREAK SPACE}%"]
        )

    def _missing(self, column: Column) -> Typed:
        return Typed(self.one_of(MISSING), amount(column, None))

    def _qualified(self, column: Column, value: float, forms: list) -> Typed:
        content, bounds = self.one_of(forms), BOUNDS[self.language]
        if isinstance(content, str) and value >= 0 and content[0] != "%" and self.draw(some.integers(0, 4)) == 0:
            index = self.draw(some.integers(0, 1))
            return Typed(bounds[index].format(content), amount(column, value, ("at_least", "about")[index]))
        return Typed(content, amount(column, value))

    def _choice(self, column: Column, row: int) -> Typed:
        return self._word(column.written(self.forms_language.code), column)

    def _flag(self, column: Column, row: int) -> Typed:
        return self._word(column.written(self.forms_language.code), column)

    def _word(self, words: dict, column: Column) -> Typed:
        typed = self.draw(some.sampled_from([*words, None]))
        word = words.get(typed, "")
        return Typed(
            self.one_of([word, word.upper(), word.capitalize()]) if self.fits(word) else "",
            {column.name: typed if self.fits(word) else None},
        )
