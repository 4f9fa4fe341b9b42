"""Whether anything of the files can be published."""

import streamlit as st

from language import Language
from loaders.publishing.result import Result, deeds_of
from ui.access.who import actor, may
from ui.publication.counts import counts
from ui.text.faults import problem_text
from ui.text.markdown import escaped
from ui.widgets.refusal import refusal


def verdict(result: Result, language: Language) -> bool:
    """Say whether anything can be published, and what it would change."""
    say = language.say
    if result.fault:
        refusal(result.fault, language)
        return False
    if result.unreadable:
        if all(file.matches for file in result.files if file.unreadable):
            until = say("Nothing can be published yet: confirm the columns below, or take the file out.")
            st.warning(until, icon=":material/view_column:")
            return False
        only = result.files[0].problems[0] if len(result.files) == 1 else None
        st.error(problem_text(only, language) if only else _of_several(result, language), icon=":material/error:")
        return False
    counts(result, language)
    if result.touched:
        if result.count("refused"):
            st.warning(say("Rows with problems stay out until they are fixed; the others can be published now."))
        return True
    if not result.count("same"):
        st.warning(say("No row can be published. Fix what is listed below."))
    elif result.count("refused"):
        st.warning(say("Apart from the rows with problems nothing is new."))
    else:
        st.info(say("Nothing is new: the database has all these rows already."))
    return False


def _of_several(result: Result, language: Language) -> str:
    """Each unreadable file with what is wrong with it, and what that means for the others."""
    unreadable = [file for file in result.files if file.unreadable]
    parts = [language.say("Nothing can be published while a file cannot be read: fix it or take it out.")]
    lines = [f"**{escaped(file.name)}**: {problem_text(file.problems[0], language)}" for file in unreadable]
    parts.append("\n".join(f"- {line}" for line in lines))
    if len(unreadable) < len(result.files):
        parts.append(language.say("The other files have been checked by themselves: what was found stands below."))
    return "\n\n".join(parts)


def is_allowed(result: Result, agency: str, language: Language) -> bool:
    """Whether the visitor may publish all of it; else the page says what not."""
    lacking = [deed for deed in deeds_of(result.sheets or ()) if not may(deed, agency)]
    for deed in lacking:
        actor(language, f"upload_{deed.value}", deed, agency)
    return not lacking
