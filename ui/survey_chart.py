"""A question's answers: over the years, or in the only year that there is."""

from charts.answers import Bar, years_chart
from charts.divisions import EMPHASISED
from language import Language, comparisons, phrases
from ui import divisions
from ui.address import choice
from ui.figure_chart import chart
from ui.rows_link import rows_href
from ui.survey_parts import Question, Row, main_answer


def show(question: Question, answers: list[Row], years: list[int]) -> None:
    """answers: of all years, in the order in which they are shown."""
    say = choice().language.say
    rows = [{**row, "part": row["answer"]} for row in answers]
    if len({row["year"] for row in rows}) > 1:
        _over_the_years(question, rows, years)
    else:
        divisions.show(rows, years, say("Answers"), say("Answer"), "surveys-answers", as_they_come=True)


def _over_the_years(question: Question, rows: list[Row], years: list[int]) -> None:
    """One strip of bars an answer, with n under each year."""
    chosen = choice()
    language, say = chosen.language, chosen.language.say
    parts = list(dict.fromkeys(row["part"] for row in rows))[:EMPHASISED]
    now = {row["part"]: row for row in rows if row["year"] == chosen.year}
    drawn = [row for row in rows if row["part"] in parts]
    bars = [_bar(row, language) for row in drawn]
    data, spec = years_chart(bars, {part: _named(part, now.get(part), language) for part in parts}, {year: _year(question, year, language) for year in years})
    data["rows"] = [*map(rows_href, drawn), *[None] * (len(data) - len(drawn))]
    columns, cells = divisions.table(rows, list(now.values()), years, say("Answer"), language)
    main = next(row for row in main_answer(question, chosen.year) if row["year"] == chosen.year)
    chart(
        spec, data, title=_title(main, language), note=comparisons.compared_text(main, language),
        alt="; ".join(bar.tells for bar in bars), key="surveys-years", columns=columns, rows=cells, language=language, file="surveys-years",
    )


def _title(row: Row, language: Language) -> str:
    """The headline of an answer, under its own words rather than the name that the plan gives it."""
    return comparisons.headline({**row, f"name_{language.code}": language.say("“{answer}”", answer=row["answer"])}, language)


def _bar(row: Row, language: Language) -> Bar:
    value = phrases.value_text(row["value"], row["qualifier"], row["unit"], language)
    return Bar(row["part"], row["year"], row["value"], value, f"{row['part']}, {row['year']}: {value}", divisions.kind(row))


def _named(part: str, row: Row | None, language: Language) -> str:
    change = comparisons.change_text(row, language) if row else ""
    return f"{part}: {change}" if change else part


def _year(question: Question, year: int, language: Language) -> str:
    row = question.n(year)
    if row is None:
        return str(year)
    return f"{year}\nn = {phrases.value_text(row['value'], row['qualifier'], '', language)}"
