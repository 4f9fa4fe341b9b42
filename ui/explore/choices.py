"""What a reader picks: each choice writes its part of the address."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import streamlit as st

from kpi.explore.asked import address
from kpi.explore.asked.question import CLAUSE, PLAN, TIMES, Measure
from kpi.explore.asked.text import read_period
from kpi.explore.members import Members
from language import Language
from language.figures.typed import in_list
from language.searching import fit, search_keys, wanted_words
from loaders.exploring import names
from loaders.exploring.measures import MEASURES
from ui.data import reads
from ui.data.plans import clause_titles
from ui.explore import asked
from ui.navigation.address import choice
from ui.widgets.fields import Field, fields

_SHORT = 20  # members of a list that needs no search


@dataclass(frozen=True)
class Pick:
    """A list whose choice is a part of the address. options: as the address has them → as the reader reads them.
    changes: what else of the address another choice changes."""

    part: str
    label: str
    options: dict[str, str]
    changes: Callable[[str], dict[str, str]] | None = None

    @property
    def here(self) -> str:
        """What the address asks for, else the first."""
        here = asked.texts().get(self.part, "")
        return here if here in self.options else next(iter(self.options))


def show(picks: Sequence[Pick]) -> None:
    """Draw the lists side by side."""
    by_part = {one.part: one for one in picks}

    def picked(part: str, value: str) -> None:
        changes = by_part[part].changes
        asked.write({part: value} | (changes(value) if changes else {}))

    fields([Field(one.part, one.label, one.here, one.options) for one in picks], "explore-choices", picked)


def measure(language: Language) -> Pick:
    return Pick(address.MEASURE, language.say("What to count"), asked.measure_names(language), _fitting)


def _fitting(code: str) -> dict[str, str]:
    """Rows, columns and filters that another measure has too stay; what it is never added up across comes into them."""
    one, here = asked.measure_of(code, MEASURES), asked.texts()
    known = {*names.divisions(one, True), *names.times(one), PLAN}
    kept = {part: here.get(part, "") if here.get(part, "") in known else "" for part in (address.ROWS, address.COLUMNS)}
    for name in one.apart:
        if name not in kept.values():
            empty = next((part for part, value in kept.items() if not value or value not in one.apart), address.COLUMNS)
            kept[empty] = name
    lost = [where for where in asked.filtered().values() if where.dimension not in known]
    return kept | {name: "" for where in lost for name in address.where_part(where.dimension, [], where.excludes)}


def division(part: str, label: str, one: Measure, language: Language) -> Pick:
    with_clauses = bool(asked.asked_plans())
    options = [*names.divisions(one, with_clauses), *names.times(one)]
    return Pick(part, label, {"": "–"} | {name: names.name_of(name, one, language) for name in options})


def period(part: str, label: str, none: str, there: Iterable[int], language: Language) -> Pick:
    """Whole years, a year and all after it, or between two days. there: the years that can be asked for."""
    every, here = sorted(there), asked.texts().get(part, "")
    spans = {str(year): str(year) for year in reversed(every)}
    spans |= {f"{first}-{every[-1]}": language.say("{year} and after", year=first) for first in every[:-1]}
    days = here if ".." in here else f"{every[-1]}-01-01..{every[-1]}-12-31"
    own = {here: here} if here and here not in (days, *spans) else {}
    options = {"": none} | own | spans | {days: language.say("between two days")}
    return Pick(part, label, options, _comparable if part == address.AGAINST else None)


def between_days(picks: Iterable[Pick], language: Language) -> None:
    """Draw the fields for the two days of each period that runs between days."""
    for one in picks:
        if one.part in (address.PERIOD, address.AGAINST) and ".." in one.here:
            _days(one.part, one.label, language)


def _comparable(picked: str) -> dict[str, str]:
    """Two periods stand beside each other, without columns of time; all years together stand beside none."""
    here = asked.texts()
    if not picked:
        return {}
    times = {part: "" for part in (address.ROWS, address.COLUMNS) if here.get(part) in TIMES}
    return times | {address.PERIOD: here.get(address.PERIOD) or str(choice().year)}


def _days(part: str, label: str, language: Language) -> None:
    key = f"explore-{part}-days"
    try:
        found = read_period(asked.texts()[part])
    except ValueError:
        return
    st.session_state[key] = (found.first, found.last)
    text = f"{label}: {language.say('First and last day')}"
    st.date_input(text, key=key, format="DD.MM.YYYY", on_change=_days_picked, args=(part, key))


def _days_picked(part: str, key: str) -> None:
    """Nothing before both days are picked."""
    if len(picked := st.session_state[key]) == 2:
        asked.write({part: asked.days_text(*picked)})


def filter_boxes(one: Measure, members: Members, language: Language) -> None:
    """One a dimension, with a switch that turns it round."""
    wheres = asked.filtered()
    label = _filters_label(len(wheres), language)
    # Another count makes it another piece to Streamlit, which would close it.
    shown = st.expander(label, bool(wheres), key="explore-filters", icon=":material/filter_alt:", on_change="rerun")
    if not shown.open:
        return
    with shown:
        for name in names.divisions(one, bool(asked.asked_plans())):
            _filter_box(name, one, members, wheres.get(name), language)


def _filters_label(count: int, language: Language) -> str:
    return language.say("Filters: {count}", count=count) if count else language.say("Filters")


def _filter_box(name: str, one: Measure, members: Members, where, language: Language) -> None:
    box, turned = f"explore-where-{name}", f"explore-not-{name}"
    there = members.names.get(name, {})
    options = _options(name, there, language)
    keys = [members.key(name, typed) for typed in (where.names if where else ())]
    picked = [members.name(name, key) for key in keys if key is not None]
    st.session_state[box] = [text for text in picked if text in options]
    st.session_state[turned] = bool(where and where.excludes)
    left, right = st.columns([5, 2], vertical_alignment="bottom")
    label = names.name_of(name, one, language)
    with left:
        offered = _narrowed(name, options, picked, label, language)
        st.multiselect(
            label,
            offered,
            format_func=options.__getitem__,
            key=box,
            on_change=_filtered,
            args=(name,),
            placeholder=language.say("all"),
        )
    with right:
        st.toggle(language.say("all but these"), key=turned, on_change=_filtered, args=(name,), disabled=not picked)


def _narrowed(name: str, options: dict[str, str], picked: list[str], label: str, language: Language) -> list[str]:
    """Of a long list those that are searched for, in the letters of any keyboard, and those that are picked."""
    if len(options) <= _SHORT:
        return list(options)
    text = language.say("Search in “{name}”", name=label)
    wanted = wanted_words(st.text_input(text, key=f"explore-find-{name}", max_chars=80))
    keys = zip(options, search_keys([f"{typed} | {shown}" for typed, shown in options.items()]), strict=True)
    return [typed for typed, key in keys if not wanted or typed in picked or fit(wanted, key)]


def _options(name: str, there, language: Language) -> dict[str, str]:
    """As it was typed → as the reader finds it, with its translation."""
    chosen = choice()
    if name == CLAUSE:
        titles = clause_titles(chosen.agency, chosen.plan, language)
        return {number: f"{number} {titles.get(number) or ''}".strip() for number in there}
    vocabulary = reads.vocabulary(chosen.agency)
    words = {text: str(in_list(text, (name,), vocabulary, language)) for text in there.values()}
    return {"": language.say("not named")} | dict(sorted(words.items(), key=lambda one: language.order_of(one[1])))


def _filtered(name: str) -> None:
    picked = st.session_state[f"explore-where-{name}"]
    excludes = bool(picked) and st.session_state[f"explore-not-{name}"]
    part = address.where_part(name, picked, excludes)
    asked.write(part if picked else dict.fromkeys(part, ""))
