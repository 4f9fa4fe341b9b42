"""The answer of the overview: a sentence, and a row of cards."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from kpi.oversight.readiness import due_day
from kpi.rules.figure_row import FigureRow
from language import Language
from language.figures import comparisons, phrases
from language.figures.judgements import judged_text
from language.figures.provisional import provisional_text
from ui.data.plan_figures import Clause, figure_of
from ui.navigation.address import Choice, href, page_of, short_code
from ui.widgets.cards import Card


def answer(clauses: list[Clause], without: Sequence[str], year: int, language: Language) -> str:
    """The page's question, answered by what can be counted, and by the targets of the year; without: the clauses of
    those that have no figure."""
    mains = [figure_of(clause.main, year) for clause in clauses]
    directions = Counter(comparisons.change_direction(row) for row in mains if row)
    figured = sum(bool(clause.figures(year)) for clause in clauses)
    sentences = [
        language.say(
            "Clauses with figures for {year}: {figured} of {all}.",
            year=phrases.ordinal(year, language),
            figured=figured,
            all=len(clauses),
        )
    ]
    # By rule 4 in docs/rules.md a change within the margin of error does not count.
    unchanged = sum(directions[one] for one in ("same", "within_margin", "within_band"))
    moved = directions["up"] + directions["down"] + unchanged
    if moved or directions["differs"]:
        counts = {"up": directions["up"], "down": directions["down"], "same": unchanged}
        parts = [language.say("Main figures: {up} up, {down} down, {same} unchanged", **counts)]
        if undirected := sum(directions[kind] for kind in ("differs", "open", "unknown")):
            parts.append(language.say("neither up nor down can be said of {count}", count=undirected))
        if directions["none"]:
            parts.append(language.say("not compared: {count}", count=directions["none"]))
        sentences.append("; ".join(parts) + ".")
    figures = [row for clause in clauses for row in clause.figures(year)]
    sentences += [judged_text(figures, without, language), provisional_text(figures, year, language)]
    return " ".join(filter(None, sentences))


def report_card(clauses: list[Clause], chosen: Choice, today: date) -> Card:
    """The days that are left for the year's report, and for how many clauses it has figures."""
    language, year = chosen.language, chosen.year
    figured = sum(bool(clause.figures(year)) for clause in clauses)
    due = due_day(year)
    label = language.say("Report due on {day}", day=language.date(due))
    counted = f"{figured} / {len(clauses)}"
    note = language.say("clauses have figures for {year}", year=phrases.ordinal(year, language))
    if year != today.year:
        return Card(label, counted, note=note)
    if today > due:
        return Card(label, counted, note=note, href=href("readiness"))
    left = (due - today).days
    unit = language.say_count("day left", "days left", left)
    return Card(label, language.number(left), unit=unit, note=f"{counted} {note}", href=href("readiness"))


def dataset_page(row: FigureRow) -> str:
    """The address of the page of a figure's dataset."""
    dataset = row.indicator.dataset
    name, which = page_of(dataset)
    return href(name, **which, indicator=short_code(row.indicator.code, dataset))
