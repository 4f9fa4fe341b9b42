"""Which clause a page shows: kept in its address, with links to the clauses before and after it."""

from collections.abc import Mapping

import streamlit as st

from language.figures import phrases
from ui.navigation.address import choice, href
from ui.text.markdown import escaped
from ui.widgets.choosing.compared_with import kept
from ui.widgets.elements import steps
from ui.widgets.fields import Field, fields


def pick_clause(labels: Mapping[str, str], page: str, key: str, leaves: str = "") -> str:
    """The clause of the address, else the first one.

    labels: number of each clause, in their order → what the picker calls it; there is one at least. page: its name.
    leaves: a parameter of the address that another clause does not keep.
    """
    language, numbers = choice().language, list(labels)
    asked = st.query_params.get("clause", numbers[0])
    if asked not in labels:
        text = language.say(
            "The address names the clause “{value}”, which this plan does not have. The first one is shown.",
            value=asked,
        )
        st.warning(escaped(text), icon=":material/link_off:")
    number = asked if asked in labels else numbers[0]
    index = numbers.index(number)
    around = [("prev", there) for there in numbers[:index][-1:]] + [
        ("next", there) for there in numbers[index + 1 :][:1]
    ]
    with st.container(horizontal=True, vertical_alignment="center"):
        field = Field("clause", language.say("Clause"), number, labels, is_named=False)
        fields([field], key, lambda _, picked: _picked(picked, leaves))
        links = [
            (rel, phrases.clause_name(there, language), href(page, **kept(), clause=there)) for rel, there in around
        ]
        steps(links, "steps", language.say("Clauses before and after"))
    return number


def _picked(number: str, leaves: str) -> None:
    st.query_params.pop(leaves, None)
    st.query_params["clause"] = number
