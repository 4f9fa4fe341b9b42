"""What the page on the report's readiness is made of: its sentence, its cards, its two tables."""

from collections import Counter
from collections.abc import Mapping, Sequence

import streamlit as st

from kpi.oversight.readiness import Asked, Office, Readiness
from language import Language, message, phrases, readiness
from loaders.datasets.registry import BY_NAME
from ui.data import reads
from ui.navigation.address import Choice, href
from ui.text.names import named
from ui.widgets.cards import Card
from ui.widgets.tables import Cell, Column

_ONLY, _MISSING = "only", "missing"
_SWITCH = "readiness_only"
_WITHOUT = {
    "figures": message("Without all figures"),
    "narrative": message("Without a narrative"),
    "status": message("Without a status"),
    "evidence": message("Without evidence"),
}


def plans_of(agency: str, year: int, language: Language) -> dict[str, str]:
    """The agency's plans that cover a year → their titles."""
    plans = reads.plans()
    covering = plans[(plans["agency"] == agency) & (plans["first_year"] <= year) & (year <= plans["last_year"])]
    return dict(zip(covering["plan"], named(covering, "title", language), strict=True))


def found_cards(clauses: Sequence[Readiness], language: Language) -> list[Card]:
    """How many clauses are ready, and how many lack each part of the report; a clause may lack several."""
    counts = Counter(name for clause in clauses for name in clause.missing)
    note = language.say_count("of {count} clause", "of {count} clauses", len(clauses))
    shown = [(language.say("Ready clauses"), sum(not clause.missing for clause in clauses))]
    shown += [(language.say(label), counts[name]) for name, label in _WITHOUT.items()]
    return [Card(label, language.number(count), note=note) for label, count in shown]


def shows_missing_only() -> bool:
    return st.query_params.get(_ONLY) == _MISSING


def switch(language: Language) -> None:
    """All clauses, or those that lack something: kept in the address."""
    st.session_state[_SWITCH] = shows_missing_only()
    st.toggle(language.say("Only what is missing"), key=_SWITCH, on_change=_switched)


def _switched() -> None:
    if st.session_state[_SWITCH]:
        st.query_params[_ONLY] = _MISSING
    else:
        del st.query_params[_ONLY]


def clause_columns(language: Language) -> list[Column]:
    return [
        Column("number", language.say("Clause"), pinned=True, width="3.75rem"),
        Column("title", language.say("Title"), pinned=True, width="clamp(8.5rem, 11vw, 10rem)"),
        Column("missing", language.say("What is missing"), "strong", width="7.5rem"),
        Column("figures", language.say("Figures"), width="10rem"),
        Column("narrative", language.say("Narrative"), width="6rem"),
        Column("status", language.say("Status by the analyst"), width="6.5rem"),
        Column("evidence", language.say("Evidence"), width="6rem"),
        Column("responsible", language.say("Responsible"), width="8rem"),
    ]


def clause_rows(clauses: Sequence[Readiness], chosen: Choice, year: int) -> list[dict]:
    """One row a clause, with links to where what is missing comes in."""
    frame = reads.clauses(chosen.agency, chosen.plan)
    titles = dict(zip(frame["clause"], named(frame, "title", chosen.language), strict=True))
    return [_clause_row(clause, titles[clause.clause], chosen.language, str(year)) for clause in clauses]


def _clause_row(clause: Readiness, title: str, language: Language, year: str) -> dict:
    say = language.say
    return {
        "number": clause.clause,
        "title": Cell(title or clause.clause, href=href("clause", clause=clause.clause, year=year)),
        "missing": readiness.missing_text(clause.missing, language) or Cell(say("ready"), muted=True),
        "figures": _figures(clause, language, year),
        "narrative": _told(clause, "narrative", say("written"), language, year),
        "status": _told(clause, "status", phrases.coded(clause.status, phrases.STATUSES, language), language, year),
        "evidence": _told(
            clause, "evidence", language.say_count("{count} link", "{count} links", clause.evidence), language, year
        ),
        "responsible": clause.responsible or Cell(say("nobody is named"), muted=True),
    }


def _figures(clause: Readiness, language: Language, year: str) -> Cell:
    if not clause.asked:
        return Cell(language.say("no indicator is defined"), muted=True)
    there = sum(one.state != "none" for one in clause.asked)
    text = language.say("{there} of {asked}", there=language.number(there), asked=language.number(len(clause.asked)))
    lacking = [one for one in clause.asked if one.state == "none"]
    if lacking:
        names = ", ".join(_asked_name(one, language) for one in lacking)
        return Cell(
            text,
            sub=language.say("missing: {names}", names=names),
            href=href("upload", dataset=lacking[0].dataset, year=year),
        )
    said = language.say("nothing to report") if any(one.state == "nothing" for one in clause.asked) else ""
    return Cell(text, sub=said, muted=True)


def _asked_name(asked: Asked, language: Language) -> str:
    if not asked.indicator:
        return BY_NAME[asked.dataset].title(language.code)
    unnamed: Mapping = {"label": "", "answer": ""}
    return phrases.indicator_name({**unnamed, **asked.indicator}, language)


def _told(clause: Readiness, part: str, there: str, language: Language, year: str) -> Cell:
    """What an analyst writes of the clause, on the page of the report."""
    if part in clause.missing:
        return Cell(language.say("missing"), href=href("report", clause=clause.clause, year=year))
    if getattr(clause, part):
        return Cell(there, muted=True)
    return Cell(language.say("nothing to report") if clause.excused else "–", muted=True)


def office_columns(language: Language) -> list[Column]:
    return [
        Column("office", language.say("Responsible"), pinned=True, width="clamp(9rem, 18vw, 16rem)"),
        Column("clauses", language.say("Clauses"), "number", width="4rem"),
        Column("ready", language.say("Ready clauses"), "number", width="5rem"),
        Column("lacking", language.say("Clauses that lack something"), "number", width="7rem"),
        Column("which", language.say("Which"), width="14rem"),
    ]


def office_rows(offices: Sequence[Office], language: Language) -> list[dict]:
    return [_office_row(office, language) for office in offices]


def _office_row(office: Office, language: Language) -> dict:
    counts = {
        "clauses": len(office.clauses),
        "ready": len(office.clauses) - len(office.lacking),
        "lacking": len(office.lacking),
    }
    return {
        "office": office.name or Cell(language.say("nobody is named"), muted=True),
        **{name: Cell(language.number(count), sort=count, muted=not count) for name, count in counts.items()},
        "which": "; ".join(
            f"{clause.clause}: {readiness.missing_text(clause.missing, language)}" for clause in office.lacking
        ),
    }
