"""The sidebar: what is looked at, and where to go."""

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from language.figures.phrases import in_language, ordinal
from ui.access import sign_in
from ui.data import reads
from ui.data.plans import agency_names, plans_of
from ui.datasets.kept import kept_filters
from ui.internals.own_scripts import packed, served
from ui.navigation import address, contents, language_choice, settle
from ui.navigation.address import Choice, href
from ui.search import box

# In the page itself: behind the wall that the other pieces have around them, its links would not
# be seen to follow the link that skips them.
_CONTENTS = st.components.v2.component(
    "contents",
    html='<nav class="contents"></nav>',
    js=served("contents", *(Path(__file__).with_suffix(kind).read_text(encoding="utf-8") for kind in (".css", ".js"))),
    isolate_styles=False,
)


def show(choice: Choice, current: str) -> None:
    """current: the name of the page that is shown."""
    with st.sidebar:
        language_choice.switch(choice.language)
        sign_in.account(choice.agency, choice.language)
        if choice.plan:
            _choices(choice)
        box.show()
        _contents(choice, current)


def _choices(choice: Choice) -> None:
    language = choice.language
    agencies, own = agency_names(language), plans_of(choice.agency)
    titles = {code: in_language(plan.titles, language) for code, plan in own.items()}
    plan = own[choice.plan]
    full_before = settle.full_before(plan, reads.today(), reads.closed_years())
    years = settle.years(plan, full_before if choice.full_years else None)
    _select("agency", language.say("Agency"), list(agencies), choice.agency, agencies.get)
    _select("plan", language.say("Action plan"), list(titles), choice.plan, titles.get)
    _select("year", language.say("Year"), years, choice.year, str)
    if plan.first_year < full_before <= plan.last_year:
        _switch(
            address.FULL,
            language.say("Full years only"),
            language.say("Leaves out {year}, which is not final yet.", year=ordinal(full_before, language)),
            choice.full_years,
        )


def _select(name: str, label: str, options: list, value, format_func) -> None:
    st.session_state[f"choose_{name}"] = value
    st.selectbox(label, options, key=f"choose_{name}", format_func=format_func, on_change=address.wish, args=(name,))


def _switch(name: str, label: str, explains: str, value: bool) -> None:
    st.session_state[f"choose_{name}"] = value
    st.toggle(label, key=f"choose_{name}", help=explains, on_change=address.wish, args=(name,))


def _contents(choice: Choice, current: str) -> None:
    """Links of our own: those of st.navigation lose the choice when opened in another tab.

    One piece for all: each st.page_link is an element that every change on a page draws again.
    """
    say = choice.language.say
    groups = [
        {
            "title": say(title),
            "links": [
                _link(entry, say, current) for entry in contents.ENTRIES if entry.group == group and entry.listed
            ],
        }
        for group, title in contents.GROUPS.items()
    ]
    data = {"caption": say("Pages"), "groups": groups, "language": choice.language.code, "page": current}
    data["chosen"] = address.NAMES
    _CONTENTS(data=packed(data, address.query()), key="contents")


def _link(entry: contents.Entry, say: Callable[[str], str], current: str) -> dict:
    icon = entry.icon.removeprefix(":material/").removesuffix(":")
    where = href(entry.name, **kept_filters(entry.name))
    return {"text": say(entry.title), "href": where, "icon": icon} | (
        {"current": True} if entry.name == current else {}
    )
