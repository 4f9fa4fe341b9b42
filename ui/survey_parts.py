"""What is said of a poll: who answered, when, and what its answers leave out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kpi.answers import missing_share
from language import Language, message, phrases
from language.forms import fold
from ui import reads
from ui.address import href

Row = Mapping  # of kpi.figures.read_figures

_TAKING_PART = {
    True: message("Whoever wished to: the poll speaks for those who answered, and has no margin of error"),
    False: message("Respondents who were selected"),
    None: message("not stated"),
}


@dataclass(frozen=True)
class Question:
    """A question of one plan over the years. code: its own, or its folded wording.

    respondents: one row a year; answers: rows of all answers and years.
    """

    code: str
    clauses: tuple[str, ...]
    respondents: list[Row]
    answers: list[Row]

    def in_year(self, year: int) -> list[Row]:
        return [row for row in self.answers if row["year"] == year]

    def n(self, year: int) -> Row | None:
        return next((row for row in self.respondents if row["year"] == year), None)

    def wording(self, year: int) -> str:
        """That of the year, or of the nearest year before it."""
        return max((row for row in self.answers if row["year"] <= year), key=lambda row: row["year"])["label"]


def questions(rows: list[Row]) -> list[Question]:
    """The questions in the order of the plan. A question of several clauses is one question."""
    found: dict[str, dict] = {}
    for row in rows:
        code = _code(row)
        kept = found.setdefault(code, {"clauses": [], "surveys.n": {}, "surveys.share": {}})
        if row["clause"] not in kept["clauses"]:
            kept["clauses"].append(row["clause"])
        kept[row["automatic"]].setdefault((row["indicator"], row["year"]), row)
    return [
        Question(code, tuple(kept["clauses"]), list(kept["surveys.n"].values()), list(kept["surveys.share"].values()))
        for code, kept in found.items() if kept["surveys.share"]
    ]


def _code(row: Row) -> str:
    series = row["indicator"].removeprefix(f"{row['automatic']}:")
    return series.rpartition("|")[0] if row["answer"] else series


def main_answer(question: Question, year: int) -> list[Row]:
    """All years of the answer that stands for its question: one that the plan names, else the year's greatest."""
    now = question.in_year(year)
    named = [row for row in now if row["name_az"]]
    main = named[0] if named else max(now, key=lambda row: row["value"])
    return [row for row in question.answers if row["indicator"] == main["indicator"]]


def in_their_order(answers: list[Row], sources) -> list[Row]:
    """Answers as their question lists them; sources: kpi.sources.read_sources of its respondents."""
    places = {fold(answer): place for place, answer in reversed(list(enumerate(sources["answer"])))}
    return sorted(answers, key=lambda row: places.get(fold(row["answer"]), len(places)))


def facts(question: Question, year: int, sources, language: Language) -> list[tuple[str, list[tuple[str, str]]]]:
    """What a reader asks of a poll, as ui.pieces.facts draws it: when, how many, who, for which clauses."""
    say, n = language.say, question.n(year)
    said = {
        say("When"): [span_text(min(sources["starts"]), max(sources["ends"]), set(sources["precision"]), language)] if len(sources) else [],
        say("Respondents"): [phrases.value_text(n["value"], n["qualifier"], "", language)] if n else [say("not stated")],
        say("Who took part"): [say(_TAKING_PART[question.in_year(year)[0]["self_selected"]])],
    }
    clauses = [(phrases.clause_name(clause, language), href("clause", clause=clause)) for clause in question.clauses]
    return [*((name, [(text, "") for text in texts]) for name, texts in said.items() if texts), (say("Clause"), clauses)]


def warnings(question: Question, year: int, language: Language) -> list[str]:
    """What a reader must know before comparing: answers that miss 100, another wording."""
    said, shares = [], [row["value"] for row in question.in_year(year)]
    missing = missing_share(shares)
    if missing is not None:
        total, points = language.percent(sum(shares), 2), language.number(abs(missing))
        text = message("The published answers add up to {total}: {points} percentage points are missing.")
        if missing < 0:
            text = message("The published answers add up to {total}: {points} percentage points too many.")
        said.append(language.say(text, total=total, points=points))
    wordings = {row["label"]: row["year"] for row in question.answers if row["year"] <= year}
    for wording, last in wordings.items():
        if wording != question.wording(year):
            said.append(language.say("Until {year} the question read “{wording}”.", year=phrases.ordinal(last, language), wording=wording))
    return said


def span_text(starts: date, ends: date, precisions: set[str], language: Language) -> str:
    """`1–25 oktyabr 2026`, `mart 2025`, `2018`."""
    if precisions == {"year"}:
        return str(starts.year) if starts.year == ends.year else f"{starts.year}–{ends.year}"
    if precisions == {"month"}:
        months = [f"{language.month(day.month)} {day.year}" for day in (starts, ends)]
        return " – ".join(dict.fromkeys(months))
    if starts == ends:
        return language.date(starts)
    if (starts.year, starts.month) == (ends.year, ends.month):
        return f"{starts.day}–{language.date(ends)}"
    return f"{language.date(starts)} – {language.date(ends)}"


def sources(question: Question, year: int):
    """The rows of a year's poll: kpi.sources.read_sources of its respondents, else of its first answer."""
    return reads.sources(question.n(year) or question.in_year(year)[0])
