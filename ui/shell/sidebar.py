"""The sidebar: what is looked at, and where to go."""

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from language import LANGUAGES, Language
from language.figures.phrases import in_language, ordinal
from ui.access import sign_in, whose
from ui.data import reads
from ui.data.plans import agency_names, plans_of
from ui.datasets.kept import kept_filters
from ui.internals.own_scripts import packed, served
from ui.navigation import address, contents, settle
from ui.navigation.address import Choice, href
from ui.search import box
from ui.widgets.fields import ON, Field, fields

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
        fields([_language(choice.language), *_choices(choice)], "choices", address.wish, is_column=True)
        sign_in.account(choice.agency, choice.language)
        box.show()
        _contents(choice, current)


def _language(language: Language) -> Field:
    return Field(address.LANGUAGE, language.say("Language"), language.code, LANGUAGES, "buttons", is_named=False)


def _choices(choice: Choice) -> list[Field]:
    """Nothing while there is no plan to choose."""
    language = choice.language
    if not choice.plan:
        return []
    agencies, own = agency_names(language), plans_of(choice.agency)
    titles = {code: in_language(plan.titles, language) for code, plan in own.items()}
    plan = own[choice.plan]
    full_before = settle.full_before(plan, reads.today(), reads.closed_years())
    years = settle.years(plan, full_before if choice.full_years else None)
    offered = [
        Field("agency", language.say("Agency"), choice.agency, agencies),
        Field("plan", language.say("Action plan"), choice.plan, titles),
        Field("year", language.say("Year"), str(choice.year), {str(year): str(year) for year in years}),
    ]
    if plan.first_year < full_before <= plan.last_year:
        note = language.say("Leaves out {year}, which is not final yet.", year=ordinal(full_before, language))
        value = ON if choice.full_years else ""
        offered.append(Field(address.FULL, language.say("Full years only"), value, kind="switch", note=note))
    return offered


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
    data |= {"chosen": address.NAMES, "owner": whose.page_mark()}
    _CONTENTS(data=packed(data, address.query()), key="contents")


def _link(entry: contents.Entry, say: Callable[[str], str], current: str) -> dict:
    icon = entry.icon.removeprefix(":material/").removesuffix(":")
    where = href(entry.name, **kept_filters(entry.name))
    return {"text": say(entry.title), "href": where, "icon": icon} | (
        {"current": True} if entry.name == current else {}
    )
