"""The table of acts: what was done, by whom and when."""

from collections.abc import Sequence
from datetime import datetime

import streamlit as st

from language import Language, message, phrases
from loaders.datasets.registry import DECLARATIONS
from ui.navigation.address import href
from ui.widgets.row_counts import COUNTS
from ui.widgets.tables import Cell, Column

_TOLD = {
    "undoing": message("Upload {upload} undone: {file}"),
    "closing": message("{year} closed"),
    "opening": message("{year} opened again"),
    "answer": message("Nothing to report for {year}: clause {clause}, {dataset}"),
    "answer_back": message("Taken back: nothing to report for {year}, clause {clause}, {dataset}"),
    "complete": message("{dataset}: complete up to {day}"),
    "complete_back": message("Taken back: {dataset}, complete up to {day}"),
}
_RARE = ("withdrawn", "corrections")
_ALL = ""
SHORT_HASH = 12  # enough to tell files apart; an opened upload shows it all


def moment(at: datetime, language: Language) -> str:
    """`22 noyabr 2026, 10:45`."""
    return f"{language.date(at)}, {at:%H:%M}"


def when(act: dict, language: Language) -> Cell:
    """The moment of an act as a cell: the day, and the time under it."""
    return Cell(language.date(act["done_at"]), sub=f"{act['done_at']:%H:%M}", sort=act["done_at"].isoformat())


def by_whom(act: dict) -> str:
    """Who did it, with the e-mail address where there is one beside the name."""
    return " · ".join(filter(None, (act["who"], _email_beside(act))))


def _email_beside(act: dict) -> str:
    return act["email"] if act["email"] != act["who"] else ""


def dataset_name(dataset: str, language: Language) -> str:
    return next(declaration for declaration in DECLARATIONS if declaration.dataset == dataset).title(language.code)


def dataset_names(act: dict, language: Language) -> str:
    """Those of an act of kpi.oversight.history, joined; '' where it has none."""
    return ", ".join(dataset_name(dataset, language) for dataset in _datasets(act))


def told(act: dict, language: Language) -> str:
    """An act in a few words: an upload's file, or `2024 closed`."""
    if act["act"] == "upload":
        return act["file"]
    text = _TOLD[act["act"]]
    named = {name: act[name] for name in ("upload", "file", "clause") if name in act}
    if "year" in act:
        named["year"] = phrases.ordinal(act["year"], language)
    if "day" in act:
        named["day"] = language.date(act["day"])
    return language.say(text, dataset=dataset_names(act, language), **named)


def filtered(acts: Sequence[dict], language: Language) -> list[dict]:
    """The acts of the dataset and of whom the visitor picks; a filter with one choice is not offered."""
    datasets = sorted({dataset for act in acts for dataset in _datasets(act)})
    people = language.order({by_whom(act) for act in acts if act["who"]})
    with st.container(horizontal=True):
        dataset = _picked(
            language.say("Dataset"),
            {name: dataset_name(name, language) for name in datasets},
            language.say("all datasets"),
            "history_dataset",
        )
        who = _picked(language.say("Who"), {name: name for name in people}, language.say("everyone"), "history_who")
    return [act for act in acts if dataset in (_ALL, *_datasets(act)) and who in (_ALL, by_whom(act))]


def _picked(label: str, names: dict[str, str], every: str, key: str) -> str:
    if len(names) < 2:
        return _ALL
    names = {_ALL: every} | names
    return st.selectbox(label, list(names), format_func=names.get, key=key, width=280)


def columns(language: Language) -> list[Column]:
    return [
        Column("what", language.say("What was done"), pinned=True, width="clamp(9.5rem, 22vw, 18rem)"),
        Column("when", language.say("Day and time"), width="9.5rem"),
        Column("who", language.say("Who"), width="6.5rem"),
        Column("edition", language.say("Edition"), "number"),
        *(Column(name, language.say(label), "number") for name, label in COUNTS.items()),
        Column("corrections", language.say("Corrected cells"), "number"),
        Column("hash", language.say("Hash of the file")),
    ]


def rows(acts: Sequence[dict], language: Language) -> list[dict]:
    """One row an act of kpi.oversight.history."""
    return [_row(act, language) for act in acts]


def _row(act: dict, language: Language) -> dict:
    row = {
        "what": Cell(
            told(act, language),
            sub=_more(act, language),
            href=href("history", upload=str(act["upload"])) if "upload" in act else "",
        ),
        "when": when(act, language),
        "who": Cell(act["who"], sub=_email_beside(act)),
        "edition": Cell(str(act["edition"]), sort=act["edition"]),
    }
    if act["act"] != "upload":
        return row
    # Few uploads take rows out or were corrected; the columns of what nobody did are left out.
    counted = [name for name in (*COUNTS, "corrections") if act[name] or name not in _RARE]
    numbers = {name: Cell(language.number(act[name]), sort=act[name], muted=not act[name]) for name in counted}
    return row | numbers | {"hash": act["sha256"][:SHORT_HASH]}


def _more(act: dict, language: Language) -> str:
    """What stands under an act: an upload's number and datasets, an order's plan and note."""
    if act["act"] != "upload":
        return " · ".join(filter(None, (act.get("plan"), act["note"])))
    parts = [language.say("Upload {upload}", upload=act["upload"]), dataset_names(act, language)]
    if act["kind"] == "page":
        parts.append(language.say("typed in the browser"))
    if act["undone_edition"]:
        parts.append(language.say("undone by {who}", who=act["undone_by"]))
    return " · ".join(filter(None, parts))


def _datasets(act: dict) -> list[str]:
    return (act.get("datasets") or "").split()
