"""The slides on the wall, from one edition, and the ways on from it."""

from collections.abc import Sequence

import streamlit as st

from reports.content.plan_year import PlanYear
from reports.html.deck import deck
from ui.navigation.address import href
from ui.slides.address import NAME, SLIDES
from ui.slides.files import files
from ui.slides.wall import wall
from ui.widgets.elements import facts
from ui.widgets.figures.links import rows_href


def present(plan_year: PlanYear, keys: Sequence[str] | None, newest: int) -> None:
    """keys: of reports.content.slides.slides. newest: the newest edition, to which the page offers to turn."""
    language, say, edition = plan_year.language, plan_year.language.say, plan_year.edition
    wall(deck(plan_year, keys, href=rows_href).decode(), f"{plan_year.title} · {plan_year.year}", language)
    kept = {name: st.query_params[name] for name in (NAME, SLIDES) if name in st.query_params}
    ways = [(say("Choose other slides"), href("present", **kept))]
    if edition < newest:
        st.info(
            say("These slides stay on edition {edition}, whatever comes in. There is a newer one.", edition=edition),
            icon=":material/update:",
        )
        again = say("Make them from edition {edition}", edition=newest)
        ways.append((again, href("present", edition=str(newest), **kept)))
    facts([(say("Go on"), ways)], key="present_ways")
    files(plan_year, keys)
