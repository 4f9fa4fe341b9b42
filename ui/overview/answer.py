"""The answer of the overview: a sentence whose counts lead to what they count, and the cards under it."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from kpi.oversight.reach import CompleteDay
from kpi.oversight.readiness import due_day
from kpi.rules.figure_row import FigureRow
from kpi.rules.ranking import verdict
from language import Language, message
from language.figures import phrases
from language.figures.provisional import own_days_text
from ui.data import oversight, reads
from ui.data.edition_cache import of_choice
from ui.data.plan_figures import Plan, figure_of, plan_of
from ui.navigation.address import Choice, href, page_of, short_code
from ui.overview.targets import targets_of_year
from ui.widgets.cards import Card
from ui.widgets.figures.card import figure_card
from ui.widgets.lines import Part
from ui.widgets.missing_figures import asked_count

LIST = "list"  # the key of the page's list, to which counts lead, and the name of which one it is in the address
SIDES = {
    "kept": message("reached or on track – {count}"),
    "behind": message("behind – {count}"),
    "without": message("without a figure – {count}"),
    "open": message("not judged – {count}"),
}
STANDINGS = {
    "reported": message("reported – {count}"),
    "partly": message("reported in part – {count}"),
    "missing": message("without any data – {count}"),
    "nothing": message("nothing to report – {count}"),
}
VERDICTS = {
    "yes": message("Yes."),
    "in_part": message("In part."),
    "no": message("No, we are not."),
    "open": message("It cannot be told yet."),
    "no_targets": message("No targets are set for this year."),
}


def targets_href(side: str) -> str:
    """Where the targets of one side are listed."""
    return list_href("targets", side=side)


def clauses_href(**filters: str) -> str:
    """Where the clauses that these filters leave are listed."""
    return href("overview", **filters) + f"#{LIST}"


def list_href(name: str, **filters: str) -> str:
    """Where one of the page's other lists stands."""
    return href("overview", **{LIST: name}, **filters) + f"#{LIST}"


def answer(chosen: Choice) -> list[Part]:
    """Whether the plan is carried out, by its targets and by the data of the clauses that are due."""
    language, year, targets = chosen.language, chosen.year, of_choice(targets_of_year, chosen)
    standings = Counter(clause.standing(year) for clause in plan_of(chosen).clauses)
    due = sum(standings[name] for name in STANDINGS)
    sides = Counter(target.side for target in targets)
    parts: list[Part] = [(language.say(VERDICTS[verdict(sides, standings)]), "")]
    if targets:
        text = language.say_count("{count} target: ", "{count} targets: ", len(targets))
        parts += [(" ", ""), *_counted(text, SIDES, sides, targets_href, language)]
    if due:
        text = language.say_count("{count} clause is due: ", "{count} clauses are due: ", due)
        parts += [(" ", ""), *_counted(text, STANDINGS, standings, lambda name: clauses_href(data=name), language)]
    return parts


def _counted(
    text: str, words: dict[str, str], counts: Counter, where: Callable[[str], str], language: Language
) -> list[Part]:
    parts: list[Part] = [(text, "")]
    for name, word in words.items():
        if counts[name]:
            parts += [(language.say(word, count=language.number(counts[name])), where(name)), (", ", "")]
    return [*parts[:-1], (".", "")]


def plan_cards(chosen: Choice) -> list[Card]:
    """The plan as a whole: how far the report is, and one card an indicator that is added up over the clauses."""
    plan = plan_of(chosen)
    days = [day for day in oversight.complete_days(chosen.agency) if day.plan == chosen.plan and day.clause]
    return [_report(plan, chosen), *(_total(rows, plan.years, days, chosen) for rows in plan.totals)]


def _report(plan: Plan, chosen: Choice) -> Card:
    """The days that are left for the year's report, and how much of what is asked for it is there."""
    language, year, today = chosen.language, chosen.year, reads.today()
    due = due_day(year)
    label = language.say("Report due on {day}", day=language.date(due))
    asked = [one for clause in plan.clauses for one in clause.asked.get(year, ())]
    note = asked_count(asked, language)
    if year != today.year or today > due:
        where = href("readiness") if year == today.year else href("completeness")
        return Card(
            label,
            language.say("the year {year} has ended", year=phrases.ordinal(year, language)),
            note=note,
            href=where,
            value_is_text=True,
        )
    left = (due - today).days
    unit = language.say_count("day left", "days left", left)
    return Card(label, language.number(left), unit=unit, note=note, href=href("readiness"))


def _total(rows: list[FigureRow], years: Sequence[int], days: list[CompleteDay], chosen: Choice) -> Card:
    """days: of clauses that have one of their own, which the day of a total does not say."""
    card = figure_card(rows, years, chosen.year, chosen.language, href=_dataset_page(rows[0]))
    now = figure_of(rows, chosen.year)
    if now is None or now.complete:
        return card
    own = {day.clause: day.day for day in days if day.dataset == now.indicator.dataset and day.stated and day.day}
    return replace(card, note="; ".join(filter(None, (card.note, own_days_text(own, chosen.language)))))


def _dataset_page(row: FigureRow) -> str:
    """The address of the page of a figure's dataset."""
    dataset = row.indicator.dataset
    name, which = page_of(dataset)
    return href(name, **which, indicator=short_code(row.indicator.code, dataset))
