"""Who may do what in the agency: read here, given in the file of roles."""

import streamlit as st

from kpi.warehouse import editions
from language import Language, message
from loaders.problems.problem import Unreadable
from loaders.roles.claims import fault_of_file
from loaders.roles.file import Grant, read_grants, roles_file
from loaders.roles.role import DEED_NAMES, EVERYWHERE, NEEDED, ROLE_NAMES, Deed, Role
from ui.access import sign_in
from ui.access.who import may, role_here
from ui.data import seen
from ui.navigation.address import Choice
from ui.text.faults import fault_text
from ui.text.markdown import escaped
from ui.widgets.tables import Cell, Column, table

_WRONG = message("The file of roles is wrong, so it gives nobody a role. Tell whoever runs the server.")


def roles_section(chosen: Choice) -> None:
    """One's own role to everybody, who has which to those who work with data; nothing where nobody signs in."""
    if not sign_in.is_asked():
        return
    language, say = chosen.language, chosen.language.say
    st.header(say("Who may do what"), anchor=False)
    if seen.is_private(chosen.agency):
        st.info(
            say("This agency is private: it is shown to those alone who have a role in it."), icon=":material/lock:"
        )
    role = say(ROLE_NAMES[role_here() or Role.READER])
    st.markdown(escaped(say("Your role in this agency: {role}.", role=role)))
    _allowed_table(language)
    if not may(Deed.PUBLISH):
        return
    st.caption(
        escaped(
            say(
                "Roles are given in the file of roles or by the sign-in service, not on this page. "
                "Whoever runs the server changes the file; a change holds at once."
            )
        )
    )
    if fault := fault_of_file(editions.database_folder()):
        st.error(fault_text(fault, language) if may(Deed.PRIVACY) else say(_WRONG), icon=":material/error:")
        return
    _people_table(chosen)


def _allowed_table(language: Language) -> None:
    say, title = language.say, language.say("What each role may do")
    columns = [Column("role", say("Role"), "strong", pinned=True, width="9rem"), Column("may", say("May also"))]
    rows = [
        {
            "role": say(ROLE_NAMES[role]),
            "may": "; ".join(say(DEED_NAMES[deed]) for deed, least in NEEDED.items() if least is role),
        }
        for role in Role
    ]
    table(columns, rows, "history_role_deeds", title, language)


def _people_table(chosen: Choice) -> None:
    say, title = chosen.language.say, chosen.language.say("Who has which role")
    grants = _grants(chosen.agency)
    if not grants:
        st.write(say("The file of roles names nobody for this agency."))
        return
    columns = [
        Column("who", say("Who"), "strong", pinned=True, width="16rem"),
        Column("role", say("Role"), width="9rem"),
        Column("where", say("Agency"), width="10rem"),
    ]
    rows = [
        {
            "who": one.who,
            "role": Cell(say(ROLE_NAMES[one.role]), sort=int(one.role)),
            "where": say("every agency") if one.agency == EVERYWHERE else one.agency,
        }
        for one in grants
    ]
    table(columns, rows, "history_roles", title, chosen.language)


def _grants(agency: str) -> list[Grant]:
    try:
        grants = read_grants(roles_file(editions.database_folder()))
    except Unreadable:  # it was changed just now
        return []
    return sorted((one for one in grants if one.agency in (agency, EVERYWHERE)), key=lambda one: (-one.role, one.who))
