"""What follows a publication: the page turns to the year that its rows are of, and says what it has changed."""

import streamlit as st

from kpi.oversight.acts import Upload
from kpi.oversight.publications import Brought
from language import Language
from language.figures import phrases
from loaders.publishing.result import Result
from ui.data import oversight
from ui.data.plans import plans_of
from ui.navigation.address import Choice, go, link
from ui.publication.counts import by_dataset, counts
from ui.text.markdown import escaped
from ui.widgets.figures.moved import moved_figures

_MOST_YEARS = 12  # that are named beside the one that is shown


def turn_to(agency: str, result: Result, chosen: Choice, page: str = "upload") -> None:
    """The page opens anew, at the plan and year that most of the rows are of."""
    if result.edition is None:
        st.rerun()
    brought = _brought(agency, result.edition)
    most = brought[0] if brought else None
    where = {"agency": agency} if agency != chosen.agency else {}
    if most:
        where |= {"agency": agency, "plan": most.plan, "year": str(most.year or _year(agency, most.plan, chosen))}
    go(page, **where)


def published(agency: str, result: Result, chosen: Choice) -> None:
    """What a publication has changed; result.edition is None where another one came first with the same rows."""
    language, say = chosen.language, chosen.language.say
    if result.edition is None:
        st.info(say("Nothing is new: the database has all these rows already."))
        return
    st.header(say("Published"), anchor=False)
    counts(result, language)
    _stayed_out(result, result.edition, language)
    link(
        "overview",
        say("To the overview of {year}", year=phrases.ordinal(chosen.year, language)),
        icon=":material/dashboard:",
    )
    _other_years(_brought(agency, result.edition), agency, chosen)
    moved(agency, result.edition, language)
    by_dataset(result, language)


def _brought(agency: str, edition: int) -> list[Brought]:
    """Of plans and years that there are."""
    plans = plans_of(agency)
    return [
        one
        for one in oversight.brought(edition, agency)
        if one.plan in plans and (one.year is None or plans[one.plan].holds(one.year))
    ]


def _year(agency: str, plan: str, chosen: Choice) -> int:
    """Of a plan of which no year is named: the one that is looked at, or the nearest."""
    own = plans_of(agency)[plan]
    return min(max(chosen.year, own.first_year), own.last_year)


def _other_years(brought: list[Brought], agency: str, chosen: Choice) -> None:
    """Links to the years that the other rows are of."""
    others = [one for one in brought if one.year and (one.plan, one.year) != (chosen.plan, chosen.year)]
    if not others:
        return
    language = chosen.language
    st.caption(language.say("Rows of other years came too:"))
    with st.container(horizontal=True, key="upload_other_years"):
        for one in others[:_MOST_YEARS]:
            rows = language.say_count("{count} row", "{count} rows", one.rows)
            label = escaped(f"{one.plan} · {one.year} · {rows}")
            link("overview", label, agency=agency, plan=one.plan, year=str(one.year))


def _stayed_out(result: Result, edition: int, language: Language) -> None:
    """Refused rows wait with their upload."""
    if not result.count("refused"):
        return
    st.warning(
        language.say("The refused rows stayed out. They are kept with the upload, to be fixed and loaded."),
        icon=":material/inventory_2:",
    )
    refused = [act for act in oversight.acts() if isinstance(act, Upload) and act.edition == edition and act.refused]
    for act in reversed(refused):
        label = language.say("Rows of {file} that stayed out", file=act.file)
        link("history", escaped(label), icon=":material/history:", upload=str(act.upload))


def moved(agency: str, edition: int, language: Language) -> None:
    """The figures that an edition moved."""
    moves = oversight.moves(edition - 1, edition, agency)
    if not moves:
        st.write(language.say("No figure moved."))
        return
    st.header(language.say_count("{count} figure moved", "{count} figures moved", len(moves)), anchor=False)
    moved_figures(moves, "upload_moves", language.say("Figures that moved"), language)
