"""Which clauses the table shows and in which order: filters, search and sorting stand in the address."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kpi.oversight.completeness import STANDINGS
from language import Language, message
from language.figures.codes import STATUSES
from language.figures.phrases import indicator_name
from language.figures.typed import as_typed, in_order
from language.grouping import group_key
from language.plans.plan_table import section_name
from language.untranslated import bare
from ui.data.plan_figures import Clause
from ui.navigation.address import Choice
from ui.overview.targets import Target, judged_side
from ui.widgets.filters import Filter, filter_row, search_for

_ALL = ""
_FIND = "find"
_NOBODY = "-"  # of sections, owners and statuses: those without one

STANDING_WORDS = {
    "reported": message("all that is asked for is there"),
    "partly": message("reported in part"),
    "missing": message("due, without any data"),
    "nothing": message("nothing to report"),
    "not_due": message("not due"),
    "outside_term": message("figures outside the term"),
}
SIDE_WORDS = {
    "behind": message("a target is behind"),
    "without": message("a target has no figure"),
    "open": message("a target is not judged"),
    "kept": message("all targets are reached or on track"),
    _NOBODY: message("without a target"),
}


@dataclass(frozen=True)
class Row:
    """A clause with its targets of the year, the worst first."""

    clause: Clause
    targets: Sequence[Target]


@dataclass(frozen=True)
class _Filter:
    """label, words: of the choice, by what `of` says of a row."""

    label: str
    words: Callable[[Sequence[Row], Choice], dict[str, str]]
    of: Callable[[Row, Choice], str]


def _standings(rows: Sequence[Row], chosen: Choice) -> dict[str, str]:
    return {name: chosen.language.say(STANDING_WORDS[name]) for name in STANDINGS}


def _sides(rows: Sequence[Row], chosen: Choice) -> dict[str, str]:
    return {name: chosen.language.say(word) for name, word in SIDE_WORDS.items()}


def _statuses(rows: Sequence[Row], chosen: Choice) -> dict[str, str]:
    words = {name: chosen.language.say(word) for name, word in STATUSES.items()}
    return words | {_NOBODY: chosen.language.say("without a status")}


def _owners(rows: Sequence[Row], chosen: Choice) -> dict[str, str]:
    names = {row.clause.responsible: row.clause.responsible_in_list(chosen.language) for row in rows}
    nobody = (
        {_NOBODY: chosen.language.say("nobody is named")} if any(not row.clause.responsible for row in rows) else {}
    )
    return in_order({name: shown for name, shown in names.items() if name}, chosen.language) | nobody


def _sections(rows: Sequence[Row], chosen: Choice) -> dict[str, str]:
    found = {_section_of(row, chosen): row.clause.approved.section for row in rows}
    if not any(found.values()):
        return {}
    return {
        number: section_name(section, chosen.language)
        for number, section in sorted(found.items(), key=lambda one: one[1] is None)
    }


def _section_of(row: Row, chosen: Choice) -> str:
    section = row.clause.approved.section
    return section.number if section else _NOBODY


FILTERS = {
    "section": _Filter(message("Section"), _sections, _section_of),
    "data": _Filter(message("Data"), _standings, lambda row, chosen: row.clause.standing(chosen.year)),
    "judged": _Filter(message("Judgement"), _sides, lambda row, chosen: judged_side(row.targets) or _NOBODY),
    "status": _Filter(
        message("Status"), _statuses, lambda row, chosen: row.clause.narrative(chosen.year).status or _NOBODY
    ),
    "owner": _Filter(message("Responsible"), _owners, lambda row, chosen: row.clause.responsible or _NOBODY),
}


def filtered(rows: Sequence[Row], chosen: Choice) -> list[Row]:
    """What search and filters leave."""
    language = chosen.language
    offered = {name: words for name, one in FILTERS.items() if (words := one.words(rows, chosen))}
    lists = [
        Filter(name, language.say(FILTERS[name].label), {_ALL: language.say("all")} | words)
        for name, words in offered.items()
    ]
    picked = filter_row([search_for(_FIND, language.say("Find a clause")), *lists])
    searched = group_key(picked[_FIND])
    left = [row for row in rows if not searched or searched in _words(row, language)]
    for name in offered:
        left = [row for row in left if picked[name] in (_ALL, FILTERS[name].of(row, chosen))]
    return left


def _words(row: Row, language: Language) -> str:
    """All by which a clause is found: number, title, who answers for it, its indicators."""
    names = [indicator_name(series[0].indicator, language) for series in row.clause.indicators.values()]
    names += [indicator_name(target.indicator, language) for target in row.targets]
    names += [part for series in row.clause.indicators.values() for part in as_typed(series[0].indicator)]
    texts = (row.clause.number, row.clause.title, row.clause.responsible_in_list(language), *names)
    return group_key(" | ".join(map(bare, texts)))
