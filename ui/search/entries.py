"""All that can be found of the chosen plan and of the other plans of its agency, read once for each edition; and the
agencies that whoever looks may see."""

from collections.abc import Container, Iterator
from dataclasses import replace

from kpi.explore.asked.address import COLUMNS, MEASURE, ROWS, where_part
from kpi.explore.asked.question import YEAR, Dimension, Measure
from kpi.plans import Plan
from language import LANGUAGES, Language
from language.figures.phrases import in_language, indicator_name
from language.figures.typed import as_typed, in_list
from language.plans.plan_table import section_name
from language.untranslated import bare
from loaders.datasets.registry import BY_NAME
from loaders.exploring.measures import MEASURES, dimension_name
from ui.data import explored, reads
from ui.data.plan_figures import plan_of
from ui.data.plans import plans_of
from ui.navigation.address import Choice, page_of, short_code
from ui.navigation.contents import ENTRIES
from ui.search.index import Entry, Index, index_of, listed

_EVERY = tuple(map(Language, LANGUAGES))
_SHARED = ("member", "person")


def index(chosen: Choice) -> Index:
    """The search index of the chosen plan and its agency's others; of pages alone where there is no plan."""
    found = list(_pages(chosen))
    if chosen.plan:
        found += [*_questions(chosen), *_of_plan(chosen)]
        found += _of_other_plans(chosen, {(one.kind, one.names) for one in found})
    return index_of(found)


def agencies(chosen: Choice) -> Index:
    """The agencies that the visitor may see, but for the chosen one."""
    newest: dict[str, Plan] = {}
    for plan in reads.plans():
        newest.setdefault(plan.agency, plan)
    newest.pop(chosen.agency, None)
    return index_of(
        Entry(
            "agency",
            in_language(plan.agency_names, chosen.language),
            "",
            "overview",
            {"agency": code} | _plan_parts(plan, chosen),
            listed([code, *plan.agency_names.values()]),
            is_elsewhere=True,
        )
        for code, plan in newest.items()
    )


def _of_plan(chosen: Choice) -> Iterator[Entry]:
    for make in (_clauses, _sections, _indicators, _members, _people):
        yield from make(chosen)


def _of_other_plans(chosen: Choice, known: Container[tuple[str, tuple[str, ...]]]) -> Iterator[Entry]:
    """With the name of their plan. known: kinds and names that the chosen plan has too: of towns, topics and people
    these are enough."""
    for code, plan in plans_of(chosen.agency).items():
        if code == chosen.plan:
            continue
        parts, title = _plan_parts(plan, chosen), in_language(plan.titles, chosen.language)
        for one in _of_plan(replace(chosen, plan=code, year=int(parts["year"]))):
            if one.kind not in _SHARED or (one.kind, one.names) not in known:
                about = " · ".join(filter(None, (one.about, title)))
                yield replace(one, about=about, parts=parts | one.parts, is_elsewhere=True)


def _plan_parts(plan: Plan, chosen: Choice) -> dict[str, str]:
    """Another plan in the address, with the year of it that is nearest to the chosen one."""
    return {"plan": plan.code, "year": str(min(max(chosen.year, plan.first_year), plan.last_year))}


def _pages(chosen: Choice) -> Iterator[Entry]:
    for entry in ENTRIES:
        if entry.listed:
            names = listed([language.say(entry.title) for language in _EVERY])
            yield Entry("page", chosen.language.say(entry.title), "", entry.name, {}, names)


def _clauses(chosen: Choice) -> Iterator[Entry]:
    for one in reads.clauses(chosen.agency, chosen.plan):
        title = f"{one.number} {in_language(one.titles, chosen.language)}".strip()
        names = listed([f"{one.number} {text}" for text in one.titles.values() if text] or [one.number])
        yield Entry("clause", title, "", "clause", {"clause": one.number}, names)


def _sections(chosen: Choice) -> Iterator[Entry]:
    for one in reads.sections(chosen.agency, chosen.plan):
        names = listed([f"{one.number} {text}" for text in one.titles.values() if text])
        about, title = chosen.language.say("Section"), section_name(one, chosen.language)
        yield Entry("clause", title, about, "overview", {"section": one.number}, names, "list")


def _questions(chosen: Choice) -> Iterator[Entry]:
    for one in explored.kept_questions(chosen.agency).values():
        where = {"plan": one.plan, "kept": one.name} | dict(one.parts)
        yield Entry("question", one.name, "", "explore", where, (one.name,))


def _indicators(chosen: Choice) -> Iterator[Entry]:
    """Those of clauses on their clause's page, what is added up over all of them on its dataset's."""
    plan, language = plan_of(chosen), chosen.language
    for rows in plan.totals:
        one = rows[-1].indicator
        name, which = page_of(one.dataset)
        where = which | {"indicator": short_code(one.code, one.dataset)}
        yield Entry(
            "indicator", indicator_name(one, language), language.say("The whole plan"), name, where, _names(one)
        )
    for clause in plan.clauses:
        for code, rows in clause.indicators.items():
            one = rows[-1].indicator
            about = f"{language.say('Clause')} {clause.number}"
            where = {"clause": clause.number, "indicator": code}
            names = (*_names(one), f"{clause.number} {bare(indicator_name(one, language))}")
            yield Entry("indicator", indicator_name(one, language), about, "clause", where, names, "figure")


def _names(one) -> tuple[str, ...]:
    named = (bare(indicator_name(one, language)) for language in _EVERY)
    return listed([*named, *one.names.values(), *as_typed(one)])


def _members(chosen: Choice) -> Iterator[Entry]:
    """Topics, towns, channels of which the plan has rows: each opens Explore with the first measure of its dataset, by
    years."""
    for measure in _first_measures():
        members = explored.members(chosen.agency, (chosen.plan,), measure)
        of_plans = explored.members_of_plans(chosen.agency, measure)
        for dimension in measure.dimensions:
            there = of_plans.get((chosen.plan, dimension.name), ())
            about = f"{dimension_name(dimension.name, measure, chosen.language)} · {_title(measure, chosen.language)}"
            for text in (name for key, name in members.names[dimension.name].items() if key in there):
                yield _member(text, about, dimension, measure, chosen)


def _first_measures() -> list[Measure]:
    found: dict[str, Measure] = {}
    for one in MEASURES.values():
        if not one.is_planned:
            found.setdefault(one.dataset, one)
    return list(found.values())


def _member(text: str, about: str, dimension: Dimension, measure: Measure, chosen: Choice) -> Entry:
    vocabulary = reads.vocabulary(chosen.agency)
    shown = in_list(text, (dimension.name,), vocabulary, chosen.language)
    apart = next((name for name in measure.apart if name != dimension.name), "")
    rows = {ROWS: apart} if apart else {}
    where = {MEASURE: measure.code, COLUMNS: YEAR} | rows | where_part(dimension.name, [text])
    where = {name: value for name, value in where.items() if value}
    names = listed([text, *vocabulary.translations((dimension.name,), text).values()])
    return Entry("member", str(shown), about, "explore", where, names)


def _title(measure: Measure, language: Language) -> str:
    return BY_NAME[measure.dataset].title(language.code)


def _people(chosen: Choice) -> Iterator[Entry]:
    """Who answers for clauses; opens the list of these."""
    vocabulary, language, clauses = reads.vocabulary(chosen.agency), chosen.language, plan_of(chosen).clauses
    for name in dict.fromkeys(clause.responsible for clause in clauses if clause.responsible):
        own = [clause.number for clause in clauses if clause.responsible == name]
        about = language.say_count("Responsible for {count} clause", "Responsible for {count} clauses", len(own))
        shown = str(in_list(name, ("responsible",), vocabulary, language))
        names = listed([name, *vocabulary.translations(("responsible",), name).values()])
        yield Entry("person", shown, about, "overview", {"owner": name}, names, "list")
