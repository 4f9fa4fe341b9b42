"""What a visitor looks at: language, agency, plan and year, kept in the address.

The address is the truth; widgets follow it. It is written before st.navigation runs, so that a
change of page leaves one entry in the browser's history, not two.

No widget has bind="query-params": it writes labels, which are others in every language, where an address has codes,
and drops in silence what it does not know (tests/ui/internals/test_server.py).
"""

from dataclasses import dataclass
from urllib.parse import urlencode

import streamlit as st

from language import Language
from ui.navigation import contents
from ui.navigation.base_path import base_path

LANGUAGE = "language"
FULL = "full"
BASE = "base"  # of the shares of a question: of all answers, else of those to whom it applies
NARROWING = ("agency", "plan", "year")  # choosing one settles those after it anew
NAMES = (LANGUAGE, *NARROWING, FULL)  # of the choice, as the address has them
_CHOICE, _WISH = "choice", "wish"


@dataclass(frozen=True)
class Choice:
    """What to show. agency and plan are '' while the database holds no plan.

    made_up: the agency is an invented one, and so are its figures. full_years: nothing of a year
    that still runs.
    """

    agency: str
    plan: str
    year: int
    language: Language
    made_up: bool
    full_years: bool = False


def choice() -> Choice:
    """What the frame settled in this run."""
    return st.session_state[_CHOICE]


def parameters(chosen: Choice) -> dict[str, str]:
    """The choice as the address holds it."""
    language = {LANGUAGE: chosen.language.code}
    if not chosen.plan:
        return language
    full = {FULL: "1"} if chosen.full_years else {}
    return language | {"agency": chosen.agency, "plan": chosen.plan, "year": str(chosen.year)} | full


def query() -> str:
    """The present choice, with which addresses of this dashboard begin."""
    return urlencode(parameters(choice()))


def href(name: str, **more: str) -> str:
    """The address of a page under the present choice, for tables and Markdown."""
    path = "" if name == contents.FIRST.name else name
    return f"{base_path()}/{path}?{urlencode(parameters(choice()) | more)}"


def kept_here() -> dict[str, str]:
    """What the address holds beside the choice: the filters of the page that is shown."""
    return {name: value for name, value in st.query_params.to_dict().items() if name not in NAMES}


def link(name: str, label: str, *, icon: str | None = None, **more: str) -> None:
    """A link to a page that keeps the choice; `more` goes into the address: clause="10.2"."""
    page = contents.page(contents.BY_NAME[name], choice().language)
    st.page_link(page, label=label, icon=icon, query_params=parameters(choice()) | more)


def go(name: str, **more: str) -> None:
    """Open a page now, as `link` would."""
    page = contents.page(contents.BY_NAME[name], choice().language)
    st.switch_page(page, query_params=parameters(choice()) | more)


def wish(name: str, picked: str) -> None:
    """In a callback of the frame: the next run looks at what was picked."""
    before = dict(st.session_state.get(_WISH) or parameters(choice()))  # a run broken off has left its wish
    if name in NARROWING:
        for narrower in NARROWING[NARROWING.index(name) + 1 :]:
            before.pop(narrower, None)
    st.session_state[_WISH] = before | {name: picked}


def look_at(agency: str) -> None:
    """In a callback: the next run looks at this agency, whatever it was asked to show."""
    st.session_state[_WISH] = {LANGUAGE: choice().language.code, "agency": agency}


def wanted() -> dict[str, str]:
    """What this run is asked to show: a pick, else the address, else what was shown before."""
    if _WISH in st.session_state:
        return st.session_state[_WISH]
    address = st.query_params.to_dict()
    if _CHOICE not in st.session_state:
        return address
    before = parameters(choice())
    for name in NARROWING:
        if address.get(name, before.get(name)) != before.get(name):
            for narrower in NARROWING[NARROWING.index(name) + 1 :]:
                before.pop(narrower, None)
    return before | address


def keep(chosen: Choice) -> None:
    """Settle on a choice: remember it, and write it into the address."""
    picked = st.session_state.pop(_WISH, {})
    page_parameters = st.query_params.to_dict()
    if _CHOICE in st.session_state and picked and (chosen.agency, chosen.plan) != (choice().agency, choice().plan):
        page_parameters = {}  # a clause belongs to its plan
    st.session_state[_CHOICE] = chosen
    page_parameters.pop(FULL, None)
    complete = page_parameters | parameters(chosen)
    if complete != st.query_params.to_dict():
        st.query_params.from_dict(complete)


def page_of(dataset: str) -> tuple[str, dict[str, str]]:
    """The name of a dataset's page, and what its address holds to tell which dataset that is."""
    return (dataset, {}) if dataset in contents.BY_NAME else ("dataset", {"dataset": dataset})


def short_code(indicator: str, dataset: str) -> str:
    """How the address of a dataset's own page names one of its indicators."""
    return indicator.removeprefix(f"{dataset}.")
