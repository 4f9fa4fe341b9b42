"""Lists, buttons, switches and places to search as native fields, several in one light element; in long lists one
searches by typing.

Each list of Streamlit's is as much work for a browser as ten elements of ours.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import streamlit as st

from ui.internals.own_scripts import packed
from ui.navigation import written
from ui.navigation.address import choice, query
from ui.widgets.elements import component, filled

_FIELDS = component("fields", __file__, "fields_find.js")
_PICKED = "picked"
_HEARD = "{key}_heard"  # in the session: the number of the last pick that was told
ON = "1"  # the value of a switch
_LONG = 15  # entries; in a list of more one can search


@dataclass(frozen=True)
class Field:
    """name: by which a pick is told. value: what is shown as picked. words: of a list or buttons, value → what is read.

    kind: list, buttons, switch (its value ON or ''), search. note: what explains it, small. is_named: its label is
    seen, and not only read out.
    """

    name: str
    label: str
    value: str
    words: Mapping[str, str] = field(default_factory=dict)
    kind: str = "list"
    note: str = ""
    is_named: bool = True


def fields(shown: Sequence[Field], key: str, on_pick: Callable[[str, str], None], is_column: bool = False) -> None:
    """Draw them beside or under each other. on_pick: a callback that is told name and value, before the next run.

    The browser sends each pick until it is told that it was heard: of two messages that wait Streamlit drops the first.
    """
    names, heard = {one.name for one in shown}, _HEARD.format(key=key)

    def picked() -> None:
        for number, name, value in st.session_state[key][_PICKED] or ():
            if number <= st.session_state.get(heard, 0):
                continue
            st.session_state[heard] = number
            if name in names:
                with written.going_on():
                    on_pick(name, str(value))

    given = {"kind": "fields", "column": is_column, "fields": list(map(_given, shown))}
    given["heard"] = st.session_state.get(heard, 0)
    if any(map(_is_long, shown)):
        given["nothing"] = choice().language.say("Nothing found")
    _FIELDS(data=packed(given, query()), key=key, on_picked_change=picked)


def _given(one: Field) -> dict:
    words = {"words": list(one.words.items())} if one.words else {}
    kind = {"kind": "find"} if _is_long(one) else {}
    return filled(vars(one)) | {"value": one.value} | words | kind


def _is_long(one: Field) -> bool:
    return one.kind == "list" and len(one.words) > _LONG
