"""The table of the targets of a year, main indicators and others: worst first, with whose they are."""

import streamlit as st

from kpi.clauses import clause_order
from language import Language, message
from language.figures import phrases
from language.figures.judgements import judgement_why, state_word, target_text
from ui.data.edition_cache import of_choice
from ui.navigation.address import Choice, href
from ui.overview.answer import LIST
from ui.overview.attention import needed_text, owner
from ui.overview.clause_table import gap_cell
from ui.overview.targets import SIDES, Target, on, targets_of_year
from ui.widgets.choosing.sorting import Key, in_order, with_links
from ui.widgets.figures.links import rows_href
from ui.widgets.filters import filter_by
from ui.widgets.tables import Cell, Column, table

_ALL = "all"
_WORDS = {
    _ALL: message("all"),
    "behind": message("behind"),
    "without": message("without a figure"),
    "open": message("not judged"),
    "kept": message("reached or on track"),
}
_KEYS: dict[str, Key[Target]] = {
    "number": Key(lambda target: clause_order(target.clause.number)),
    "judged": Key(lambda target: SIDES.index(target.side)),
    "gap": Key(lambda target: target.gap, largest_first=True),
}


def target_list(chosen: Choice) -> None:
    """One row a target of the side that the address asks for."""
    language, targets = chosen.language, of_choice(targets_of_year, chosen)
    counts = {side: len(on(side, targets)) for side in SIDES} | {_ALL: len(targets)}
    words = {side: f"{language.say(word)} – {language.number(counts[side])}" for side, word in _WORDS.items()}
    side = filter_by("side", language.say("Judgement"), words, "buttons")
    shown = in_order(targets if side == _ALL else on(side, targets), _KEYS)
    st.caption(language.say("The gap is the missing part of what was due by the day of the data."))
    table(
        with_links(_columns(language), _KEYS, "overview", LIST),
        [_row(target, language) for target in shown],
        key="targets",
        caption=language.say("Targets, {year}", year=chosen.year),
        language=language,
        file=f"{chosen.plan}-{chosen.year}-targets",
    )


def _columns(language: Language) -> list[Column]:
    return [
        Column("number", language.say("Clause"), pinned=True, width="3.75rem"),
        Column("title", language.say("Title"), pinned=True, width="9rem"),
        Column("judged", language.say("Against the target"), width="12rem", lead=True),
        Column("gap", language.say("Gap"), "number", width="4rem"),
        Column("needed", language.say("What is missing"), width="8rem"),
        Column("indicator", language.say("Indicator"), width="10rem"),
        Column("owner", language.say("Responsible"), width="8rem"),
    ]


def _row(target: Target, language: Language) -> dict:
    clause, row = target.clause, target.row
    where = href("clause", clause=clause.number, indicator=target.indicator.code)
    if row:
        against = "; ".join(filter(None, (target_text(row, language), judgement_why(row, language))))
        judged = Cell(state_word(row.judgement.state, language), sub=against, judgement=row.judgement.state or "none")
    else:
        where = href("clause", clause=clause.number)
        aim = phrases.aim_text(target.value, target.indicator, language)
        judged = Cell(language.say("no figure"), sub=language.say("target: {target}", target=aim), judgement="none")
    name = phrases.indicator_name(target.indicator, language)
    return {
        "number": clause.number,
        "title": Cell(clause.title or clause.number, href=where),
        "judged": judged,
        "gap": gap_cell(target, language),
        "needed": needed_text(target, language),
        "indicator": Cell(name, href=rows_href(row) if row else ""),
        "owner": owner(clause, language),
    }
