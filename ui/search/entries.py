"""All that can be found of a chosen plan, read once for each edition."""

from collections.abc import Iterator

from kpi.explore.asked.address import COLUMNS, MEASURE, ROWS, where_part
from kpi.explore.asked.question import YEAR, Dimension, Measure
from language import LANGUAGES, Language
from language.figures.phrases import in_language, indicator_name
from language.figures.typed import as_typed, in_list
from language.plans.plan_table import section_name
from loaders.datasets.registry import BY_NAME
from loaders.exploring.measures import MEASURES, dimension_name
from ui.data import explored, reads
from ui.data.plan_figures import plan_of
from ui.navigation.address import Choice, page_of, short_code
from ui.navigation.contents import ENTRIES
from ui.search.found import Entry, Index, index_of, listed

_EVERY = tuple(map(Language, LANGUAGES))


def index(chosen: Choice) -> Index:
    """Of the chosen plan; pages alone where there is none."""
    found = list(_pages(chosen))
    if chosen.plan:
        for make in (_clauses, _sections, _questions, _indicators, _members, _people):
            found += make(chosen)
    return index_of(found)


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
            names = (*_names(one), f"{clause.number} {indicator_name(one, language)}")
            yield Entry("indicator", indicator_name(one, language), about, "clause", where, names, "figure")


def _names(one) -> tuple[str, ...]:
    return listed([*(indicator_name(one, language) for language in _EVERY), *one.names.values(), *as_typed(one)])


def _members(chosen: Choice) -> Iterator[Entry]:
    """Topics, towns, channels: each opens Explore with the first measure of its dataset, by years."""
    for measure in _first_measures():
        members = explored.members(chosen.agency, (chosen.plan,), measure)
        for dimension in measure.dimensions:
            about = f"{dimension_name(dimension.name, measure, chosen.language)} · {_title(measure, chosen.language)}"
            for text in members.names[dimension.name].values():
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
