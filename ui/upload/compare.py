"""What a load would change, row by row, and what speaks for looking twice before it is published."""

import streamlit as st

from kpi.oversight.moves import is_large
from kpi.settings import thresholds
from language import Language
from loaders.datasets.registry import BY_NAME
from loaders.printing.comparison import unlooked_line
from loaders.publishing.comparing.comparison import MOST_WITHDRAWN, Comparison
from loaders.publishing.result import Result
from ui.publication.changes import LISTS, row_list, would_move
from ui.text.markdown import escaped
from ui.upload import memory
from ui.widgets.figures.previews import preview_table

_FEW = 20  # gone rows that are in view at once


def warn_of_moves(result: Result, language: Language) -> None:
    """Figures that would move far."""
    large = [move for move in result.moves if is_large(move)]
    if large:
        percent, change = thresholds()
        st.warning(
            language.say_count(
                "{count} figure would move by more than {percent} and by more than {change}. "
                "Look at it below before you publish.",
                "{count} figures would move by more than {percent} and by more than {change}. "
                "Look at them below before you publish.",
                len(large),
                percent=language.percent(percent),
                change=language.number(change),
            ),
            icon=":material/warning:",
        )


def warn_of_headings(result: Result, language: Language) -> None:
    """Headings that have disappeared, where rows that are there would lose what stands in them."""
    say = language.say
    for comparison in result.comparisons:
        if not comparison.changed_count:
            continue
        declaration = BY_NAME[comparison.declaration]
        lost = ", ".join(declaration.column(name).heading(language.code) for name in comparison.lost_headings)
        if lost:
            st.warning(
                escaped(
                    say(
                        "{dataset}: columns of the last file that these files lack: {columns}. "
                        "What stands there now would be emptied in the rows that they hold.",
                        dataset=declaration.title(language.code),
                        columns=lost,
                    )
                ),
                icon=":material/warning:",
            )


def comparison(result: Result, language: Language) -> None:
    """New, changed, gone and renamed rows of each dataset."""
    say = language.say
    if any(one.new_count or one.changed_count or one.gone_count for one in result.comparisons):
        st.header(say("What would change"), anchor=False)
    for one in result.comparisons:
        declaration = BY_NAME[one.declaration]
        counts = {"changed": one.changed_count, "new": one.new_count, "gone": one.gone_count}
        for name, count in counts.items():
            if count:
                label = f"{declaration.title(language.code)} · {say(LISTS[name])} · {language.number(count)}"
                # What is gone stays unless it is taken out: many of it would stand between the reader and the rest.
                is_open = name == "changed" or (name == "gone" and count <= _FEW)
                with st.expander(label, expanded=is_open):
                    if name == "gone":
                        _withdrawal(one, language)
                    row_list(name, declaration, getattr(one, name), count, language)


def figures(result: Result, language: Language) -> None:
    """What new definitions give, and the figures that would move."""
    preview_table(result.previews, "upload_defined", language)
    would_move(result, language)


def _withdrawal(one: Comparison, language: Language) -> None:
    say = language.say
    st.markdown(
        say(
            "They stay in the database unless you take them out. "
            "Only the plans and years that the files speak of are looked at."
        )
    )
    if one.renamed:
        label = language.say_count(
            "{count} of them differs from a new row in one cell: the new row takes its place",
            "{count} of them differ from a new row in one cell each: the new rows take their places",
            len(one.renamed),
        )
        _decide(one, "renamed", label)
        row_list("renamed", BY_NAME[one.declaration], one.renamed, one.renamed_count or 0, language)
    if one.renamed_count is None:
        st.warning(escaped(unlooked_line(one.declaration, language).removeprefix("! ")), icon=":material/warning:")
    if one.gone_count > MOST_WITHDRAWN:
        st.caption(say("There are too many to be taken out at once: the files can hardly be a full export."))
        return
    _decide(one, "gone", say("The files hold everything of these plans and years: take out what they do not hold"))


def _decide(one: Comparison, what: str, label: str) -> None:
    """A box to tick, where gone rows are to be taken out."""
    decision = (one.declaration, what)
    key = f"upload_withdraw_{what}_{one.declaration}"

    def decide() -> None:
        taken_out = memory.memory().taken_out
        (taken_out.add if st.session_state[key] else taken_out.discard)(decision)

    st.session_state[key] = decision in memory.memory().taken_out
    st.checkbox(label, key=key, on_change=decide)
