"""The slides on the agency's own PowerPoint file: made once, in a process of its own, when it is dropped."""

from collections.abc import Sequence

import streamlit as st

from language import Language
from loaders.roles.role import Deed
from reports.content.plan_year import PlanYear
from reports.pptx.on_template import MOST_MEGABYTES, NotATemplate
from ui.access.who import may
from ui.background.progress import Progress
from ui.background.turns import CHILDREN
from ui.data.handouts import handout
from ui.text.markdown import escaped
from ui.widgets.files import file_drop

_MADE, _CANCELLED = "present_made", "present_cancelled"


def on_template(plan_year: PlanYear, keys: Sequence[str] | None) -> bytes | None:
    """The PowerPoint file; None without a template that can be used. A visit keeps the last one."""
    say = plan_year.language.say
    if not may(Deed.PUBLISH):
        st.caption(
            say("Who may change data can also give the slides the look of the agency's own PowerPoint template.")
        )
        return None
    given = _dropped(plan_year.language)
    state = repr(
        (
            given and given.file_id,
            plan_year.agency,
            plan_year.plan,
            plan_year.year,
            plan_year.edition,
            plan_year.language.code,
            keys,
        )
    )
    if given is None or st.session_state.get(_MADE, ("",))[0] != state:
        st.session_state.pop(_MADE, None)
    if given is None:
        return None
    if st.session_state.get(_CANCELLED) == state:
        st.info(say("Cancelled: the slides have the plain look."), icon=":material/cancel:")
        st.button(
            say("Put them on the template"),
            on_click=st.session_state.pop,
            args=(_CANCELLED,),
            key="present_again",
            icon=":material/refresh:",
        )
        return None
    if _MADE not in st.session_state:
        st.session_state[_MADE] = (state, _made(plan_year, keys, given.getvalue(), state))
    ready = st.session_state[_MADE][1]
    if ready is None:
        st.error(
            escaped(say("{file} is not a PowerPoint file whose look the slides could take.", file=given.name)),
            icon=":material/block:",
        )
    return ready


def _dropped(language: Language):
    say = language.say
    file_drop.show_texts(
        say("or drop it here · pptx · up to {size} MB", size=MOST_MEGABYTES),
        say("Not uploaded: larger than {size} MB, or the connection broke off.", size=MOST_MEGABYTES),
        language,
    )
    given = st.file_uploader(
        say("PowerPoint template of the agency (may stay empty)"),
        type=["pptx"],
        key="present_template",
        max_upload_size=MOST_MEGABYTES,
        help=say("The slides take its colours, fonts and background. The file is not kept."),
    )
    file_drop.free_former([given] if given else [])
    return given


def _made(plan_year: PlanYear, keys: Sequence[str] | None, template: bytes, state: str) -> bytes | None:
    """The file on the template; None where that cannot be used."""
    progress = Progress(plan_year.language, st.empty(), "present", lambda: st.session_state.update({_CANCELLED: state}))
    with CHILDREN.turn(progress.waiting):
        try:
            return handout(
                plan_year,
                "slides",
                ".pptx",
                keys,
                template=template,
                tell=lambda: progress(plan_year.language.say("Putting the slides on the template …")),
            )
        except NotATemplate:
            return None
        finally:
            progress.end()
