"""The map of the agency's regions: loaded from GeoJSON, with what of the regions is not on it."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from kpi.region_map import Shape, on_map
from kpi.warehouse import editions
from language import Language
from language.figures.typed import typed
from loaders.decisions.region_map import forget_map, keep_map
from loaders.maps.geojson import MOST_MEGABYTES, read_shapes
from loaders.problems.problem import Fault, Refused
from loaders.roles.role import Deed
from ui.access.who import actor, may
from ui.data import explored, reads
from ui.navigation.address import Choice, link
from ui.text.faults import fault_text
from ui.text.markdown import escaped
from ui.widgets.commands import run_command
from ui.widgets.files import file_drop


def map_section(chosen: Choice) -> None:
    """Folded. Nothing for whoever may change nothing where there is no map."""
    language, own = chosen.language, explored.region_map(chosen.agency)
    if own is None and not may(Deed.PUBLISH):
        return
    shown = st.expander(language.say("Map of regions"), key="plan-map", icon=":material/map:", on_change="rerun")
    if not shown.open:
        return
    with shown:
        if own and own.done_at:
            st.markdown(escaped(f"{own.file} · {own.who} · {language.date(own.done_at)}"))
            _say_names(own.shapes, chosen)
            link("explore", language.say("Map"), icon=":material/map:", **_QUESTION)
        if may(Deed.PUBLISH):
            _commands(own is not None, chosen)


_LAST = "plan_map_read"
_QUESTION = {"measure": "events.held", "rows": "region", "view": "map"}


def _say_names(shapes: tuple[Shape, ...], chosen: Choice) -> None:
    language, known = chosen.language, explored.known_regions(chosen.agency)
    words = reads.vocabulary(chosen.agency)
    there = set(filter(None, on_map(shapes, known, words).members))
    counts = {"there": language.number(len(there)), "all": language.number(len(known))}
    st.markdown(escaped(language.say("On the map: {there} of {all} regions.", **counts)))
    if missing := [str(typed(name, ("region",), words, language)) for key, name in known.items() if key not in there]:
        names = "; ".join(language.order(missing))
        st.caption(escaped(language.say("Not on the map: {names}", names=names)))


def _commands(has_map: bool, chosen: Choice) -> None:
    language = chosen.language
    who = actor(language, "map")
    file_drop.show_texts(
        language.say("or drop it here · geojson · up to {size} MB", size=MOST_MEGABYTES),
        language.say("Not uploaded: larger than {size} MB, or the connection broke off.", size=MOST_MEGABYTES),
        language,
    )
    given = st.file_uploader(
        language.say("Regions as GeoJSON"),
        key="plan_map_file",
        max_upload_size=MOST_MEGABYTES,
        help=language.say(
            "A shape is a region where any of its properties holds the region's name, in any spelling that counts "
            "under it and in any language."
        ),
    )
    file_drop.free_former([given] if given else [])
    shapes = _read(given, language) if given else None
    if shapes:
        _say_names(shapes, chosen)
    with st.container(horizontal=True):
        keep = st.button(language.say("Publish the map"), key="plan_map_keep", disabled=not shapes, type="primary")
        forget = st.button(language.say("Take the map out"), key="plan_map_forget") if has_map else False
    whose = (editions.database_folder(), chosen.agency)
    if (keep or forget) and not who:
        st.warning(language.say("Type your name first."))
    elif keep and who and given and shapes:
        _done(partial(keep_map, *whose, shapes, given.name, who=who), language)
    elif forget and who:
        _done(partial(forget_map, *whose, who=who), language)


def _done(command: Callable[[], int], language: Language) -> None:
    if run_command(command, language):
        st.rerun()


def _read(given, language: Language) -> tuple[Shape, ...] | None:
    """None, and a sentence, where it is no map. A visit keeps what it read last. given: as st.file_uploader gives
    it."""
    file, read = st.session_state.get(_LAST, ("", None))
    if file != given.file_id:
        try:
            read = read_shapes(given.getvalue())
        except Refused as refused:
            read = refused.fault
        st.session_state[_LAST] = (given.file_id, read)
    if isinstance(read, Fault):
        st.error(fault_text(read, language), icon=":material/block:")
        return None
    return read
