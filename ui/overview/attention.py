"""What needs attention: a table of kinds, each a short list, the worst first, under the count of all."""

from collections.abc import Callable, Sequence

from kpi.oversight.completeness import reported
from kpi.rules import ranking
from kpi.work.state import WorkState, worst_first
from language import Language, units
from language.figures import phrases
from language.figures.judgements import state_word
from language.plans import readiness
from language.plans import work_plan as words
from language.untranslated import join
from ui.data import reads
from ui.data.edition_cache import of_choice
from ui.data.plan_figures import Clause, Plan, plan_of
from ui.navigation.address import Choice, href
from ui.overview.answer import clauses_href, list_href, targets_href
from ui.overview.targets import Target, on, targets_of_year
from ui.widgets.lines import Line, Lines
from ui.widgets.missing_figures import missing_names

BEHIND_SHOWN, SHOWN = 3, 2


def needs_attention(chosen: Choice) -> list[Lines]:
    plan, targets = plan_of(chosen), of_choice(targets_of_year, chosen)
    return [lines for kind in KINDS if (lines := kind(plan, targets, chosen))]


def _behind(plan: Plan, targets: Sequence[Target], chosen: Choice) -> Lines:
    language, behind = chosen.language, on("behind", targets)
    return Lines(
        language.say("Targets behind: {count}", count=language.number(len(behind))),
        targets_href("behind"),
        [_behind_line(target, chosen) for target in behind[:BEHIND_SHOWN]],
        note=language.say(
            "The percentage is the missing part of what was due by the day of the data; the largest first."
        )
        if behind
        else "",
        rest=_rest(len(behind) - BEHIND_SHOWN, language),
        empty=language.say("No target is behind.") if targets else language.say("No targets are set for this year."),
    )


def _behind_line(target: Target, chosen: Choice) -> Line:
    language, row = chosen.language, target.row
    assert row  # what is behind has a figure
    name, figure = phrases.indicator_name(row.indicator, language), phrases.figure_text(row, language)
    return Line(
        target.clause.number,
        target.clause.title,
        href("clause", clause=target.clause.number, indicator=row.indicator.code),
        text="; ".join(filter(None, (f"{name}: {figure}", needed_text(target, language)))),
        measure=language.percent(100 * target.gap, 0) if target.gap is not None else "",
        word=state_word(row.judgement.state, language),
        judgement=row.judgement.state or "none",
        note=owner(target.clause, language),
    )


def needed_text(target: Target, language: Language) -> str:
    """What would bring it back to what is due: `99 posts more are needed`."""
    missing = ranking.shortfall(target.row) if target.row else None
    if not target.row or missing is None:
        return ""
    amount = units.difference(missing, target.row.indicator, language)
    if target.row.indicator.direction == "less":
        return language.say("above its limit by {amount}", amount=amount)
    return language.say("missing: {amount}", amount=amount)


def _without_data(plan: Plan, targets: Sequence[Target], chosen: Choice) -> Lines:
    """Clauses that are due and have nothing."""
    language = chosen.language
    found = [clause for clause in plan.clauses if clause.standing(chosen.year) == "missing"]
    return Lines(
        language.say("Due, without any data: {count}", count=language.number(len(found))),
        clauses_href(data="missing"),
        [_data_line(clause, chosen) for clause in found[:SHOWN]],
        rest=_rest(len(found) - SHOWN, language),
        empty=language.say("Every clause that is due has data or an answer."),
    )


def _late(plan: Plan, targets: Sequence[Target], chosen: Choice) -> Lines | None:
    """Work of the year's work plan whose day has passed undone; nothing where there is no work plan."""
    language, states = chosen.language, reads.work(chosen.agency, chosen.plan, chosen.year, chosen.language)
    if not states:
        return None
    late, titles = worst_first(states), {clause.number: clause.title for clause in plan.clauses}
    return Lines(
        language.say("Late by the work plan: {count}", count=language.number(len(late))),
        list_href("late"),
        [_late_line(state, titles.get(state.clause, ""), language) for state in late[:SHOWN]],
        rest=_rest(len(late) - SHOWN, language),
        empty=language.say("No work is late."),
    )


def _late_line(state: WorkState, title: str, language: Language) -> Line:
    return Line(
        state.clause,
        title,
        href("clause", clause=state.clause),
        text=f"{words.kind_name(state, language)}: {words.done_text(state, language)}",
        measure=words.late_text(state, language),
        note=join(", ", state.responsible) or language.say("nobody is named"),
    )


def _in_part(plan: Plan, targets: Sequence[Target], chosen: Choice) -> Lines | None:
    """Clauses of which something that is asked for is missing, first those that lack most of it."""
    language, year = chosen.language, chosen.year
    found = [clause for clause in plan.clauses if clause.standing(year) == "partly"]
    found.sort(key=lambda clause: reported(clause.asked[year]) / len(clause.asked[year]))
    if not found:
        return None
    return Lines(
        language.say("Due, reported in part: {count}", count=language.number(len(found))),
        clauses_href(data="partly"),
        [_data_line(clause, chosen) for clause in found[:SHOWN]],
        rest=_rest(len(found) - SHOWN, language),
    )


def _data_line(clause: Clause, chosen: Choice) -> Line:
    language, asked = chosen.language, clause.asked.get(chosen.year, ())
    return Line(
        clause.number,
        clause.title,
        href("clause", clause=clause.number),
        text=missing_names(asked, language) or language.say("no indicator is defined"),
        measure=readiness.reported_mark(reported(asked), len(asked), language) if asked else "",
        note=owner(clause, language),
    )


def owner(clause: Clause, language: Language) -> str:
    return clause.responsible_in(language) or language.say("nobody is named")


def _rest(count: int, language: Language) -> str:
    return language.say_count("{count} more", "{count} more", count) if count > 0 else ""


# In their order on the page. A kind finds its own in the plan and the targets of the year; None: it has nothing to say.
KINDS: tuple[Callable[[Plan, Sequence[Target], Choice], Lines | None], ...] = (_behind, _without_data, _late, _in_part)
