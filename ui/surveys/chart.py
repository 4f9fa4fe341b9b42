"""A question's answers: over the years, or in the only year that there is."""

from dataclasses import replace

from charts.answers import SOFT, Bar, years_chart
from charts.breakdown import EMPHASISED, Part, parts_chart
from language import Language, comparisons, phrases
from language.sentences import sentence
from ui.navigation.address import choice
from ui.surveys.questions import OF, Question, Row, main_answer
from ui.surveys.words import revisions, rewordings
from ui.widgets import breakdowns
from ui.widgets.figure_chart import chart
from ui.widgets.rows_link import rows_href
from ui.widgets.tables import Cell, Column

_REST = ""  # no answer is empty: the strip of what is missing
_SIGNS = {"exact": "", "at_least": "≥ ", "at_most": "≤ ", "about": "≈ "}


def show(shown: Question, published: Question, answers: list[Row], years: list[int], base: str) -> None:
    """shown: the question on the chosen base; published: on that of all answers.

    answers: of shown, all years, in the order in which they stand.
    """
    chosen = choice()
    language = chosen.language
    rows = [{**row, "part": row["answer"]} for row in answers]
    parts = _emphasised(rows, chosen.year)
    missing = _missing(shown, published, years, language)
    draw = _over_the_years if len({row["year"] for row in rows}) > 1 else _in_one_year
    data, spec, bars = draw(shown, [row for row in rows if row["part"] in parts], years, missing, language)
    main = next(row for row in main_answer(shown, chosen.year) if row["year"] == chosen.year)
    columns, cells = _table(shown, rows, years, missing, base, language)
    chart(
        spec,
        data,
        title=_title(main, language),
        says=_says(main, language),
        note=" ".join(_notes(rows, parts, shown, base, language)),
        alt=f"{language.say(OF[base])}: " + "; ".join(bar.tells for bar in bars),
        key="surveys-answers",
        columns=columns,
        rows=cells,
        language=language,
        file="surveys-answers",
    )


def _emphasised(rows: list[Row], year: int) -> list[str]:
    """The answers that the chart shows, in their order: where there are too many, those with the greatest shares of the year."""
    parts = list(dict.fromkeys(row["part"] for row in rows))
    now = {row["part"]: row["value"] for row in rows if row["year"] == year}
    greatest = sorted(parts, key=lambda part: -now.get(part, -1))[:EMPHASISED]
    return [part for part in parts if part in greatest]


def _missing(shown: Question, published: Question, years: list[int], language: Language) -> list[Row]:
    """A row for each year whose shares lack more to 100 than rounding explains: part, year, value, qualifier, unit."""
    rows = []
    for year in years:
        shares = shown.in_year(year)
        if shares and (published.missing(year) or 0) > 0:
            qualifier = "exact" if all(row["qualifier"] == "exact" for row in shares) else "about"
            rest = {
                "value": 100 - sum(row["value"] for row in shares),
                "qualifier": qualifier,
                "unit": "%",
                "low": None,
            }
            rows.append(rest | {"part": language.say("Missing from the published answers"), "year": year})
    return rows


def _over_the_years(question: Question, rows: list[Row], years: list[int], missing: list[Row], language: Language):
    """One strip of bars an answer, with n under each year."""
    now = {row["part"]: row for row in rows if row["year"] == years[-1]}
    names = {part: _named(part, now.get(part), language) for part in dict.fromkeys(row["part"] for row in rows)}
    bars = [
        Bar(
            row["part"],
            row["year"],
            row["value"],
            _mark(row, language, 2),
            _mark(row, language, 1),
            _tells(row, language),
            breakdowns.kind(row),
            row["low"],
            row["high"],
        )
        for row in rows
    ]
    for row in missing:
        names[_REST] = row["part"]
        bars.append(
            Bar(
                _REST,
                row["year"],
                row["value"],
                _mark(row, language, 2),
                _mark(row, language, 1),
                _tells(row, language),
                "missing",
            )
        )
    breaks = {year: " ".join(filter(None, whys)) for year, whys in _broken(question, language).items()}
    data, spec = years_chart(bars, names, {year: _year(question, year, language) for year in years}, breaks)
    data["rows"] = [rows_href(row) for row in rows] + [None] * (len(data) - len(rows))
    return data, spec, bars


def _in_one_year(question: Question, rows: list[Row], years: list[int], missing: list[Row], language: Language):
    parts = [
        Part(
            row["part"],
            row["value"],
            None,
            _value(row, language),
            _tells(row, language),
            breakdowns.kind(row),
            row["low"],
            row["high"],
        )
        for row in rows
    ]
    parts += [
        Part(row["part"], row["value"], None, _value(row, language), _tells(row, language), "missing")
        for row in missing
    ]
    data, spec = parts_chart(parts)
    data["rows"] = [rows_href(row) for row in rows] + [None] * len(missing)
    return data, spec, parts


def _title(row: Row, language: Language) -> str:
    """The headline of an answer, under its own words rather than the name that the plan gives it."""
    return comparisons.headline(
        {**row, f"name_{language.code}": language.say("“{answer}”", answer=row["answer"])}, language
    )


def _says(row: Row, language: Language) -> str:
    """The sentence of an answer, under question and answer rather than the name that the plan gives it."""
    return sentence({**row, "name_az": None, "name_en": None, "name_ru": None}, language)


def _notes(rows: list[Row], parts: list[str], question: Question, base: str, language: Language) -> list[str]:
    say = language.say
    notes = [say("Shares {base}.", base=say(OF[base]))]
    if any(row["low"] is not None for row in rows):
        notes.append(say("The thin line at the end of a bar: the margin of error."))
    if others := len({row["part"] for row in rows}) - len(parts):
        notes.append(
            say("The {shown} greatest of {all}; all are in the table.", shown=len(parts), all=len(parts) + others)
        )
    if broken := _broken(question, language):
        notes += [
            say("A dashed line stands where the wording or the clause changed."),
            *(revised for revised, _ in broken.values() if revised),
        ]
    return notes


def _broken(question: Question, language: Language) -> dict[int, tuple[str, str]]:
    """Year → how its clause was revised, and how its wording changed; '' for neither."""
    revised, reworded = revisions(question, language), rewordings(question, language)
    return {year: (revised.get(year, ""), reworded.get(year, "")) for year in sorted({*revised, *reworded})}


def _value(row: Row, language: Language) -> str:
    return phrases.value_text(row["value"], row["qualifier"], row["unit"], language)


def _mark(row: Row, language: Language, decimals: int) -> str:
    """The value over a bar; signs stand there for the words of what qualifies it."""
    return _SIGNS[row["qualifier"]] + language.percent(row["value"], decimals)


def _tells(row: Row, language: Language) -> str:
    bounds = comparisons.margin_text(row, language)
    words = f"{row['part']}, {row['year']}: {_value(row, language)}"
    return f"{words} ({bounds})" if bounds else words


def _named(part: str, row: Row | None, language: Language) -> str:
    change = comparisons.change_text(row, language) if row else ""
    return f"{part}: {change}" if change else part


def _year(question: Question, year: int, language: Language) -> str:
    row = question.n(year)
    if row is None:
        return str(year)
    return f"{year}\nn ={SOFT}{phrases.value_text(row['value'], row['qualifier'], '', language)}"


def _table(question: Question, rows: list[Row], years: list[int], missing: list[Row], base: str, language: Language):
    """Answers with their bounds, then what is missing, then n."""
    say, newest = language.say, years[-1]
    heading = f"{say('Answer')} ({say(OF[base])})"
    columns, cells = breakdowns.table(rows, [row for row in rows if row["year"] == newest], years, heading, language)
    columns.insert(2, Column("margin", say("Margin of error"), width="7rem"))
    by_place = {(row["part"], row["year"]): row for row in rows}
    for line in cells:
        for year in years:
            if row := by_place.get((line["part"], year)):
                _add_bounds(line, row, year == newest, language)
    if missing:
        shares = {str(row["year"]): Cell(_value(row, language), sort=row["value"]) for row in missing}
        cells.append({"part": missing[0]["part"]} | shares)
    asked = {row["year"]: row for row in question.respondents}
    people = {
        str(year): Cell(
            phrases.value_text(row["value"], row["qualifier"], "", language), sort=row["value"], href=rows_href(row)
        )
        for year, row in asked.items()
    }
    cells.append({"part": say("Respondents (n)")} | people)
    return columns, cells


def _add_bounds(line: dict, row: Row, is_newest: bool, language: Language) -> None:
    bounds = comparisons.margin_text(row, language)
    if not is_newest:
        line[str(row["year"])] = replace(line[str(row["year"])], sub=bounds)
        return
    line["margin"] = bounds
    if line.get("change"):
        line["change"] = replace(line["change"], sub=comparisons.change_margin_text(row, language))
